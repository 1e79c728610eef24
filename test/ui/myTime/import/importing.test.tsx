import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { err, ok } from "../../../../src/domain/shared/result";
import { at } from "../../../doubles/fakeServices";
import { amina, FILE, opened, openPart, press, showMyTime } from "../../../doubles/myTimeScreen";

test("P9: hours that Outlook assumes are said as assumed, and taken over only by the first press", async () => {
  const hours = { days: [7, 1, 2, 3, 4] as const, fromMinutes: 480, toMinutes: 960, zone: "Asia/Jerusalem" };
  const { now } = showMyTime(
    {},
    { calendars: { read: async () => ok(new Map([[amina.address, { kind: "known", items: [], hours }]])) } },
  );
  await opened();
  const says = /Outlook says: Sunday.*Thursday, 0?8:00 to 16:00, Jerusalem time\. You can make these your own hours\./;
  expect(await screen.findByText(says)).toBeInTheDocument();
  expect(screen.queryByText(/have not set working hours/)).not.toBeInTheDocument();
  expect(await screen.findByRole("button", { name: /^Where I am Jerusalem time, from Outlook/ })).toBeInTheDocument();
  expect(now().work).toEqual([]);
  await press("Use these hours");
  expect(now().work).toEqual([{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }]);
});

test("P9: the page of Amina's working week says once what Outlook says, and draws no other conclusion", async () => {
  const hours = { days: [7, 1, 2, 3, 4] as const, fromMinutes: 480, toMinutes: 960, zone: "Asia/Jerusalem" };
  const { now } = showMyTime(
    {},
    { calendars: { read: async () => ok(new Map([[amina.address, { kind: "known", items: [], hours }]])) } },
  );
  await opened();
  await openPart("Working week");
  await waitFor(() => {
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent ?? "");
    expect(said.filter((words) => words.startsWith("Outlook says: Sunday"))).toHaveLength(1);
  });
  expect(screen.queryByText(/have not set working hours/)).not.toBeInTheDocument();
  await press("Use these hours");
  expect(now().work).toEqual([{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }]);
});

test("P9: a mailbox with a time zone of its own names no city, and Claire reads how far its clock is from UTC", async () => {
  const zone = "posix:EST5EDT,M3.2.0/2,M11.1.0/2";
  const hours = { days: [1, 2, 3, 4, 5] as const, fromMinutes: 510, toMinutes: 990, zone };
  showMyTime(
    {},
    { calendars: { read: async () => ok(new Map([[amina.address, { kind: "known", items: [], hours }]])) } },
  );
  await opened();
  expect(await screen.findByText(/0?8:30 to 16:30, UTC−5 time\./)).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: /^Where I am UTC−5 time, from Outlook/ })).toBeInTheDocument();
});

const file = (words: string): File => Object.assign(new File([words], "mine.ics"), { text: async () => words });

test("a calendar file gives busy times and no titles; a bad one changes nothing and says so", async () => {
  const { now, folder } = showMyTime();
  await opened();
  await openPart("Time away and my own dates");
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

test("P7: hours that could not be read without asking are looked up by a press, shown, and taken by another", async () => {
  const hours = { days: [1, 2, 3, 4] as const, fromMinutes: 480, toMinutes: 960, zone: "Africa/Lagos" };
  let reads = 0;
  const { now } = showMyTime(
    {},
    {
      calendars: {
        read: async () =>
          (reads += 1) === 1
            ? err({ type: "ConsentMissing", scopes: ["Calendars.Read"] })
            : ok(new Map([[amina.address, { kind: "known", items: [], hours }]])),
      },
    },
  );
  await opened();
  expect(
    await screen.findByText("You have not set working hours. No hour counts as early or late."),
  ).toBeInTheDocument();
  await press("Take my hours from Outlook");
  await screen.findByText(/^Outlook says: Monday – Thursday/);
  await press("Use these hours");
  expect(now().work).toEqual([{ days: [1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }]);
  expect(screen.queryByRole("button", { name: "Take my hours from Outlook" })).not.toBeInTheDocument();
});
