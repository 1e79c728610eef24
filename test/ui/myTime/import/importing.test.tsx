import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ok } from "../../../../src/domain/shared/result";
import { at } from "../../../doubles/fakeServices";
import { amina, FILE, opened, press, showMyTime } from "../../../doubles/myTimeScreen";

test("Outlook's hours are shown first, and taken over only by a press", async () => {
  const hours = { days: [7, 1, 2, 3, 4] as const, fromMinutes: 480, toMinutes: 960, zone: "Asia/Jerusalem" };
  const { now } = showMyTime(
    {},
    { calendars: { read: async () => ok(new Map([[amina.address, { kind: "known", items: [], hours }]])) } },
  );
  await opened();
  await press("Look up my working hours in Outlook");
  expect(await screen.findByText(/Outlook says: Sunday, Monday.*0?8:00 to 16:00/)).toBeInTheDocument();
  expect(now().work).toEqual([]);
  await press("Use these hours");
  expect(now().work).toEqual([{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }]);
});

const file = (words: string): File => Object.assign(new File([words], "mine.ics"), { text: async () => words });

test("a calendar file gives busy times and no titles; a bad one changes nothing and says so", async () => {
  const { now, folder } = showMyTime();
  await opened();
  await userEvent.upload(screen.getByLabelText("Calendar file (.ics)"), file("<html>no calendar</html>"));
  expect(
    await screen.findByText("This is not a calendar file. Nothing was changed. Choose a file that ends in .ics."),
  ).toBeInTheDocument();
  const ics = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "SUMMARY:Clinic",
    "DTSTART;TZID=W. Central Africa Standard Time:20261201T090000",
  ];
  await userEvent.upload(
    screen.getByLabelText("Calendar file (.ics)"),
    file([...ics, "DURATION:PT1H", "END:VEVENT", "END:VCALENDAR"].join("\r\n")),
  );
  expect(await screen.findByText(/This file holds 1 busy time/)).toBeInTheDocument();
  expect(now().importedBusy).toEqual([]);
  await press("Use these busy times");
  expect(now().importedBusy).toEqual([{ start: at("2026-12-01T08:00:00Z"), end: at("2026-12-01T09:00:00Z") }]);
  await waitFor(() => expect(JSON.stringify(folder.files[FILE])).toContain('importedBusy":[{'));
  expect(JSON.stringify(folder.files[FILE])).not.toContain("Clinic");
});
