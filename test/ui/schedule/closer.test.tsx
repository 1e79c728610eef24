import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ok } from "../../../src/domain/shared/result";
import type { Instant } from "../../../src/domain/time/interval";
import type { Text } from "../../../src/locales/text";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import type { TimesWanted } from "../../../src/planning/findTimes";
import { NOTHING_DECLARED, type MyTime } from "../../../src/domain/people/myTime/myTime";
import { declaredParticipant } from "../../../src/domain/people/myTime/participant";
import { createWeighTimes } from "../../../src/planning/findTimes";
import {
  at,
  english,
  fakeServices,
  findFor,
  officeHours,
  pairOf,
  planningData,
  SEARCHED_AT,
  somebody,
  timeOf,
  zones,
} from "../../doubles/fakeServices";
import { createMemoryMyTime } from "../../doubles/memoryMyTime";
import { declared, onClock } from "../../people";
import { InContext, type ScreenServices } from "../../doubles/inContext";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const pair = pairOf("one", [amina, rafael]);

let text: Text;
beforeAll(async () => {
  text = await english();
});

const show = (find: (wanted: TimesWanted) => FoundTimes, only: Partial<ScreenServices> = {}) => {
  const services = fakeServices(text, amina, { findTimes: (wanted) => Promise.resolve(ok(find(wanted))), ...only });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[pair]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
};

const open = async (title: string) => userEvent.click(await screen.findByText(title));

test("S46: a mentor sees how many times each day has, and why Saturday has none", async () => {
  show((wanted) =>
    findFor(
      [amina, rafael],
      [timeOf(amina, "Africa/Lagos", { closedDays: [6] }), timeOf(rafael, "America/Sao_Paulo")],
      [0, 0],
      wanted,
    ),
  );
  await open("Day by day");
  await userEvent.click(await screen.findByRole("radio", { name: "Saturday 5 December: no time" }));
  expect(screen.getByText("You have no meetings on this day.")).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole("radio", { name: "Tuesday 1 December: three times or more, the best suits both" }),
  );
  const day = within(screen.getByRole("heading", { name: "Tuesday 1 December" }).parentElement ?? document.body);
  expect(day.getAllByRole("article")).toHaveLength(3);
  expect(day.getAllByRole("button", { name: "Book" })[0]).toBeEnabled();
});

test("E11: where an hour does not fit, the screen says that less would, and one press looks again", async () => {
  const gap = { start: at("2026-12-01T10:00:00Z"), end: at("2026-12-01T10:30:00Z") };
  const full = [
    { window: { start: at("2026-11-29T00:00:00Z"), end: gap.start }, show: "busy" as const },
    { window: { start: gap.end, end: at("2026-12-20T00:00:00Z") }, show: "busy" as const },
  ];
  show((wanted) =>
    findFor(
      [amina, rafael],
      [timeOf(amina, "Africa/Lagos", { calendar: full }), timeOf(rafael, "Europe/Lisbon")],
      [0, 0],
      wanted,
    ),
  );
  expect(
    await screen.findByText("If the meeting were 30 minutes long: Tuesday 1 December, 11:00."),
  ).toBeInTheDocument();
  const change = screen.getByRole("heading", { name: "One change that would help" }).closest("section");
  await userEvent.click(within(change ?? document.body).getByRole("button", { name: "Try 30 minutes" }));
  expect(await screen.findByRole("heading", { name: "One time that suits both of you" })).toBeInTheDocument();
});

test("somebody who starts half an hour earlier spares the other a late hour", async () => {
  show((wanted) =>
    findFor(
      [amina, rafael],
      [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "Asia/Karachi", { work: officeHours(9 * 60, 13 * 60 + 15) })],
      [0, 0],
      { ...wanted, durationMinutes: 45 },
    ),
  );
  expect(
    await screen.findByRole("heading", { name: "One change, and nobody meets early or late" }),
  ).toBeInTheDocument();
  expect(screen.getByText(/^Start work 30 minutes earlier, and this fits: /)).toBeInTheDocument();
});

test("S46: a pair sees who had early and late hours, on a balance and in words, and nobody is ranked", async () => {
  const burden = (minutes: number, theirs: number) => ({ amina: minutes, rafael: theirs });
  show((wanted) => ({
    ...findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")], [45, 90], wanted),
    history: [
      {
        start: at("2026-10-06T16:00:00Z"),
        end: at("2026-10-06T16:45:00Z"),
        eventId: "1",
        author: amina.id,
        burden: burden(45, 0),
      },
      {
        start: at("2026-10-20T10:00:00Z"),
        end: at("2026-10-20T10:45:00Z"),
        eventId: "2",
        author: amina.id,
        burden: burden(0, 90),
      },
    ],
  }));
  await open("Why not another time?");
  expect(
    screen.getByText("Rafael Costa has more early and late hours than you: 45 min more, as we count them."),
  ).toBeInTheDocument();
  expect(screen.getByText("You: 45 min · Rafael Costa: 1 h 30")).toBeInTheDocument();
  await open("Meeting by meeting");
  expect(screen.getByText("Tue 20 Oct: you 0 min and Rafael Costa 1 h 30.")).toBeInTheDocument();
});

/** Amina's Tuesday lunch has a name of its own, and Rafael published that he keeps Tuesday afternoon free. */
const pointing = () => {
  const mine: MyTime = {
    ...NOTHING_DECLARED,
    ...{ stays: [{ place: { zone: "Africa/Lagos" } }], work: officeHours() },
    patterns: [{ ...onClock([2], "12:00", "13:00"), key: "lunch", label: "Lunch with Ada", sharing: "ask" }],
  };
  const own = declaredParticipant(amina.id, mine);
  const people = [
    timeOf(amina, "Africa/Lagos", { ...(own.own && { own: own.own }) }),
    timeOf(rafael, "Europe/Lisbon", {
      published: [{ window: { start: at("2026-12-01T15:00:00Z"), end: at("2026-12-01T17:00:00Z") }, level: "no" }],
      own: declared({ patterns: [onClock([2], "09:00", "12:00")] }),
    }),
  ] as const;
  const data = planningData([amina, rafael], people);
  const listed: Instant[] = [];
  const find = (wanted: TimesWanted): FoundTimes => {
    const found = findFor([amina, rafael], people, [0, 0], wanted);
    listed.push(...found.answer.proposals.map(({ slot }) => slot.start));
    return found;
  };
  show(find, {
    myTime: createMemoryMyTime(mine),
    weighTimes: createWeighTimes({ clock: { now: () => SEARCHED_AT }, zones, loadData: async () => ok(data) }),
  });
  return { listed };
};

const point = async (day: string, time: string): Promise<HTMLElement> => {
  const group = await screen.findByRole("group", { name: "Why not another time?" });
  fireEvent.change(within(group).getByLabelText("Day"), { target: { value: day } });
  fireEvent.change(within(group).getByLabelText("Start, on your clock"), { target: { value: time } });
  await userEvent.click(within(group).getByRole("button", { name: "Look at this time" }));
  return group.parentElement ?? document.body;
};

test("S46: why not Tuesday at noon? Amina reads which of her own times it is, by its name", async () => {
  pointing();
  await open("Why not another time?");
  const asked = await point("2026-12-01", "12:00");
  expect(await within(asked).findByText("Tuesday 1 December, 12:00 does not work.")).toBeInTheDocument();
  expect(within(asked).getByText("You keep this time free.")).toBeInTheDocument();
  expect(within(asked).getByText("Yours: Lunch with Ada.")).toBeInTheDocument();
  expect(within(asked).queryByRole("button", { name: "Book" })).not.toBeInTheDocument();
});

test("P1: of Rafael in Lisbon she reads what he published, and nothing of what he keeps to himself", async () => {
  pointing();
  await open("Why not another time?");
  const afternoon = await point("2026-12-01", "16:15");
  expect(await within(afternoon).findByText("Rafael Costa keeps this time free.")).toBeInTheDocument();
  const morning = await point("2026-12-01", "10:15");
  expect(await within(morning).findByText(/^Tuesday 1 December, 10:15 works\./)).toBeInTheDocument();
  expect(within(morning).queryByText("Rafael Costa keeps this time free.")).not.toBeInTheDocument();
  expect(within(morning).getByRole("button", { name: "Book" })).toBeEnabled();
});

test("S46: a time that stands in the list says so, and not that the list has easier ones", async () => {
  const { listed } = pointing();
  await open("Why not another time?");
  const { date, wallMinutes } = zones.readAt("Africa/Lagos", listed[1]!);
  const clock = [Math.floor(wallMinutes / 60), wallMinutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const there = await point(date, clock);
  expect(await within(there).findByText(/ works\. It is in the list\.$/)).toBeInTheDocument();
});

test("S46: a time that burdens somebody says so, and that the list has easier ones; one that is over is not asked", async () => {
  pointing();
  await open("Why not another time?");
  const evening = await point("2026-12-02", "18:00");
  expect(
    await within(evening).findByText("Wednesday 2 December, 18:00 works. Times in the list are easier."),
  ).toBeInTheDocument();
  const before = await point("2026-11-02", "10:00");
  expect(await within(before).findByText("This time has passed. Choose a later one.")).toBeInTheDocument();
  const nothing = await point("", "10:00");
  expect(await within(nothing).findByText("Choose a day and a time first.")).toBeInTheDocument();
});
