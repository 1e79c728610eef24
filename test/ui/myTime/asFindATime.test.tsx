import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { CalendarReader, MailboxHours } from "../../../src/domain/people/myTime/calendarReader";
import type { MyTime } from "../../../src/domain/people/myTime/myTime";
import { ok } from "../../../src/domain/shared/result";
import { createFindTimes } from "../../../src/planning/findTimes";
import { createLoadPlanningData } from "../../../src/planning/planningData";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import { english, pairOf, somebody, zones } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";
import { amina, clock, opened, openPart, showMyTime } from "../../doubles/myTimeScreen";

const rafael = somebody("rafael", "Rafael Costa");

/** Neither the hours nor the zone that anything falls back on: the device is in Lagos. */
const OF_AMINA: MailboxHours = { days: [1, 2, 3, 4, 5], fromMinutes: 390, toMinutes: 870, zone: "America/Toronto" };
const OF_RAFAEL: MailboxHours = { days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1080, zone: "America/Sao_Paulo" };

const calendars: CalendarReader = {
  read: async () =>
    ok(
      new Map([
        [amina.address, { kind: "known", items: [], hours: OF_AMINA }],
        [rafael.address, { kind: "known", items: [], hours: OF_RAFAEL }],
      ]),
    ),
};

/** Both screens of one person, on the same calendars and the same declarations. */
const bothScreens = async (declared: Partial<MyTime> = {}) => {
  const { services, myTime, unmount } = showMyTime(declared, { calendars });
  const loadData = createLoadPlanningData({
    ...{ me: amina, zones, zone: services.zone, calendars, myTime },
    pairReader: async () => ({ known: [], readOn: async () => ok([]) }),
    loadWorld: async () => NO_CALENDARS,
  });
  const text = await english();
  const findATime = (): void => {
    unmount();
    const all = { ...services, text, findTimes: createFindTimes({ clock, zones, loadData }) };
    render(
      <FluentProvider theme={webLightTheme}>
        <InContext services={all}>
          <ScheduleView pairs={[pairOf("one", [amina, rafael])]} onBooked={() => undefined} />
        </InContext>
      </FluentProvider>,
    );
  };
  return { findATime };
};

/** What would say that hours or a place are not known, or are those of the device. */
const NOT_KNOWN = /have not set working hours|once you set|Not set|not known|No hour counts|from this device|Nigeria/;

/** Every part of My time that says something of hours and places. */
const PARTS = ["Where I am", "Working week", "My limits"];

test("P9: while Amina declared nothing, My time and the times found for her have the same hours and the same place", async () => {
  const { findATime } = await bothScreens();
  await opened();
  expect(await screen.findByText(/^Outlook says: Monday.*Friday, 0?6:30 to 14:30, Toronto time\./)).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: /^Where I am Toronto time, from Outlook/ })).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: /^Working week From Outlook/ })).toBeInTheDocument();
  for (const part of PARTS) {
    await openPart(part);
    expect(document.body).not.toHaveTextContent(NOT_KNOWN);
  }
  findATime();
  const [card] = await screen.findAllByRole("article");
  const drawing = within(card ?? document.body).getByRole("img");
  // She is found times in the hours of Outlook, which end at half past two.
  expect(drawing.getAttribute("aria-label")).toMatch(/you \S+ Toronto time, in working hours/);
  expect(drawing).toHaveTextContent("14:30");
  expect(document.body).not.toHaveTextContent(NOT_KNOWN);
});

test("P9: that Amina never meets on a Sunday does not make My time forget the hours that times are found with", async () => {
  const { findATime } = await bothScreens({ closedDays: [7] });
  await opened();
  expect(await screen.findByText(/^Outlook says: Monday.*Friday, 0?6:30 to 14:30, Toronto time\./)).toBeInTheDocument();
  await openPart("My limits");
  expect(document.body).not.toHaveTextContent(NOT_KNOWN);
  findATime();
  const [card] = await screen.findAllByRole("article");
  expect(within(card ?? document.body).getByRole("img")).toHaveTextContent("14:30");
});

test("P9: Amina changes one day of the week that Outlook has, and the other days stay", async () => {
  const { now } = showMyTime({}, { calendars });
  await opened();
  await openPart("Working week");
  await userEvent.click(screen.getByText("Change day by day"));
  const dayOf = (day: string) => screen.getByLabelText(`What I do on ${day}`);
  await waitFor(() => expect(dayOf("Monday")).toHaveValue("work"));
  expect(dayOf("Saturday")).toHaveValue("off");
  fireEvent.change(dayOf("Friday"), { target: { value: "off" } });
  expect(now().work).toEqual([{ days: [1, 2, 3, 4], fromMinutes: 390, toMinutes: 870 }]);
});
