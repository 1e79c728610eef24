import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createPlanMeetings } from "../../../src/planning/planMeetings";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { err, ok } from "../../../src/domain/shared/result";
import type { Text } from "../../../src/locales/text";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import type { Services } from "../../../src/ui/services";
import type { Booked } from "../../../src/planning/bookTime";
import {
  at,
  english,
  fakeServices,
  findFor,
  pairOf,
  planningData,
  somebody,
  timeOf,
  zones,
} from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const priya = somebody("priya", "Priya Kulkarni");
const claire = somebody("claire", "Claire Tremblay");
const pair = pairOf("one", [priya, claire]);
const people = [priya, claire];
const times = (only: Partial<Participant> = {}): readonly Participant[] => [
  timeOf(priya, "Asia/Kolkata"),
  timeOf(claire, "America/Vancouver", only),
];

let text: Text;
beforeAll(async () => {
  text = await english();
});

const booked = (id: number): Booked => ({
  eventId: `event ${id}`,
  inDocument: true,
  window: { start: at("2026-12-01T15:00:00Z"), end: at("2026-12-01T15:45:00Z") },
});

const show = (only: Partial<Services> = {}, hers: Partial<Participant> = {}) => {
  const planMeetings = createPlanMeetings({
    clock: { now: () => at("2026-11-30T00:00:00Z") },
    zones,
    loadData: async () => ok(planningData(people, times(hers))),
  });
  const services = fakeServices(text, priya, {
    findTimes: ({ durationMinutes, horizonDays }) =>
      Promise.resolve(ok(findFor(people, times(), [0, 0], { durationMinutes, horizonDays }))),
    planMeetings,
    ...only,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[pair]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
};

const plan = async () => {
  await userEvent.click(await screen.findByText("Plan several meetings"));
  await userEvent.click(await screen.findByRole("button", { name: "Plan these meetings" }));
  return (await screen.findByRole("heading", { level: 3, name: /meetings$/ })).closest("section") ?? document.body;
};

test("E12: Priya in Pune and Claire in Vancouver see six meetings that share early and late hours", async () => {
  show();
  const series = within(await plan());
  expect(series.getByRole("heading", { name: "6 meetings" })).toBeInTheDocument();
  expect(within(series.getByRole("list", { name: "A column for each meeting" })).getAllByRole("listitem")).toHaveLength(
    6,
  );
  expect(series.getByText(/Early or late: you \w+ times and Claire Tremblay \w+ times\.$/)).toBeInTheDocument();
  await userEvent.click(series.getByText("All dates and numbers"));
  expect(
    series.getByText(/^You: 0 min of early and late time without these meetings, [\dhmin ]+ with them\.$/),
  ).toBeVisible();
});

test("E13: a week in which Claire is away is said, and the others are planned", async () => {
  const away = { start: at("2026-12-13T00:00:00Z"), end: at("2026-12-22T00:00:00Z") };
  show({}, { calendar: [{ show: "away", window: away }] });
  const series = within(await plan());
  expect(series.getByRole("heading", { name: "5 meetings" })).toBeInTheDocument();
  expect(series.getByText(/^No time fits in the week from Monday 14 December\./)).toBeInTheDocument();
  expect(series.getByText(/Claire Tremblay is away\.$/)).toBeInTheDocument();
});

test("one press books all; where one fails it stops, and the next press goes on without booking any twice", async () => {
  const presses: string[] = [];
  let calls = 0;
  show({
    bookTime: (_, proposal, __, pressId) => {
      presses.push(`${proposal.slot.start} ${pressId}`);
      calls++;
      return Promise.resolve(calls === 3 ? err({ type: "Offline" }) : ok(booked(calls)));
    },
  });
  const series = within(await plan());
  await userEvent.click(series.getByRole("button", { name: "Book all 6 meetings" }));
  expect(await series.findByText("2 of 6 meetings are booked. Press again to book the rest.")).toBeInTheDocument();
  await userEvent.click(series.getByRole("button", { name: "Book all 6 meetings" }));
  expect(await series.findByText(/^All 6 meetings are booked\. Claire Tremblay has/)).toBeInTheDocument();
  expect(presses).toHaveLength(7);
  expect(new Set(presses).size).toBe(6);
});

test("E16: Amina in Lagos and Rafael in São Paulo read their rhythm in one sentence, and the week that leaves it", async () => {
  const amina = somebody("amina", "Amina Bello");
  const rafael = somebody("rafael", "Rafael Nogueira");
  // Friday afternoon is all that is left of the week of 14 December, and the Fridays around it are full.
  const busy = [
    { start: at("2026-12-04T00:00:00Z"), end: at("2026-12-05T00:00:00Z") },
    { start: at("2026-12-14T00:00:00Z"), end: at("2026-12-18T13:00:00Z") },
    { start: at("2027-01-01T00:00:00Z"), end: at("2027-01-02T00:00:00Z") },
  ].map((window) => ({ show: "busy" as const, window }));
  const both = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { calendar: busy })];
  const planMeetings = createPlanMeetings({
    clock: { now: () => at("2026-11-30T00:00:00Z") },
    zones,
    loadData: async () => ok(planningData([amina, rafael], both)),
  });
  const services = fakeServices(text, amina, {
    findTimes: () => Promise.resolve(ok(findFor([amina, rafael], both))),
    planMeetings,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[pairOf("one", [amina, rafael])]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
  const series = within(await plan());
  expect(
    series.getByText(
      /^Every second \w+, \d+:\d+ for you and \d+:\d+ for Rafael Nogueira\. Nobody meets early or late\.$/,
    ),
  ).toBeVisible();
  expect(series.getByText(/^Fri,? 18 Dec, .* instead of .*\. Rafael Nogueira is busy\.$/)).toBeVisible();
});
