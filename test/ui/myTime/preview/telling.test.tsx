import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCalendarCatalogue } from "../../../../src/app/wiring/calendarCatalogue";
import type { MyTime } from "../../../../src/domain/people/myTime/myTime";
import type { PublishedAvailability } from "../../../../src/domain/people/myTime/availability";
import { publishedOf } from "../../../../src/domain/publishing/published";
import { declaredParticipant, needsOf } from "../../../../src/domain/people/myTime/participant";
import type { Staleness } from "../../../../src/domain/publishing/staleness";
import { ok } from "../../../../src/domain/shared/result";
import type { Services } from "../../../../src/ui/services";
import { zones } from "../../../doubles/fakeServices";
import { amina, clock, opened, openPart, part, press, showMyTime } from "../../../doubles/myTimeScreen";

test("P1: exactly what was seen is told, and after a change it has to be seen again", async () => {
  const told: PublishedAvailability[] = [];
  let working = Promise.resolve();
  const world = createCalendarCatalogue(zones, "en");
  const { now } = showMyTime(
    {},
    {
      publishMyTime: {
        preview: async (myTime) => {
          await working;
          const opened = await world.open(needsOf([declaredParticipant(amina.id, myTime)]));
          return ok(publishedOf(myTime, { now: clock.now(), home: "Africa/Lagos", zones, world: opened }));
        },
        publish: async (seen) => ok(void told.push(seen)),
        withdraw: async () => ok(undefined),
        staleness: async () => ok("nothing"),
      },
    },
  );
  await opened();
  expect(screen.getByText(/A pattern of times can hint at a reason/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Share with Rafael Costa" })).not.toBeInTheDocument();
  await openPart("Rhythms");
  await press("Sport");
  await userEvent.click(screen.getByRole("radio", { name: /^Only times/ }));
  await press("Keep");
  await openPart("What others see");
  const preview = part("What Rafael Costa sees");
  expect(await preview.findByText("Every Tuesday, 18:00 to 20:00: rather not")).toBeInTheDocument();
  await userEvent.click(preview.getByText(/^Read all \d+ exactly$/));
  expect(preview.getAllByText(/18:00 to 20:00: rather not/).length).toBeGreaterThan(1);
  expect(preview.queryByText(/Sport/)).not.toBeInTheDocument();
  await press("Share with Rafael Costa");
  expect(await preview.findByText("Shared with Rafael Costa.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Share with Rafael Costa" })).not.toBeInTheDocument();
  expect(told).toHaveLength(1);
  expect(told[0]?.overlay.length).toBeGreaterThan(10);
  expect(JSON.stringify(told)).not.toMatch(/Sport|label/);
  expect(now().patterns).toHaveLength(1);
  let workedOut = (): void => undefined;
  working = new Promise((resolve) => (workedOut = resolve));
  await openPart("Rhythms");
  await press("Remove: Sport");
  await openPart("What others see");
  // Until the change has been worked out there is nothing to press: what is seen is what would be told.
  expect(screen.queryByRole("button", { name: "Share with Rafael Costa" })).not.toBeInTheDocument();
  workedOut();
  expect(await screen.findByText("Only your places, week, night and public holidays.")).toBeInTheDocument();
});

test("P1: a time that goes over midnight is shown with the day on which it ends", async () => {
  const world = createCalendarCatalogue(zones, "en");
  showMyTime(
    {
      patterns: [
        {
          key: "a",
          label: "Night shift",
          sharing: "times",
          days: [5],
          strength: "never",
          from: { at: "clock", minutes: 1080 },
          to: { at: "clock", minutes: 600 },
          toDayOffset: 1,
        },
      ],
    },
    {
      publishMyTime: {
        preview: async (myTime) => {
          const opened = await world.open(needsOf([declaredParticipant(amina.id, myTime)]));
          return ok(publishedOf(myTime, { now: clock.now(), home: "Africa/Lagos", zones, world: opened }));
        },
        publish: async () => ok(undefined),
        withdraw: async () => ok(undefined),
        staleness: async () => ok("nothing"),
      },
    },
  );
  await opened();
  const preview = part("What Rafael Costa sees");
  expect(await preview.findByText("Every Friday, 18:00 to Saturday, 10:00: no meetings")).toBeInTheDocument();
  await userEvent.click(preview.getByText(/^Read all \d+ exactly$/));
  const line = await preview.findByText(/^Fri,? 4 Dec, 18/);
  expect(line).toHaveTextContent(/18:00 to Sat,? 5 Dec, 10:00: no meetings/);
});

const SABBATH: MyTime["patterns"][number] = {
  key: "a",
  label: "Sabbath",
  sharing: "times",
  days: [5],
  strength: "never",
  from: { at: "sun", event: "sunset", plusMinutes: -18 },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  toDayOffset: 1,
};

test("P9: a sabbath by the sun is not told before it has a place, and then with the right hours", async () => {
  const world = createCalendarCatalogue(zones, "en");
  showMyTime(
    { patterns: [SABBATH], stays: [{ place: { zone: "America/Sao_Paulo" } }] },
    {
      publishMyTime: {
        preview: async (myTime) => {
          const opened = await world.open(needsOf([declaredParticipant(amina.id, myTime)]));
          return ok(publishedOf(myTime, { now: clock.now(), home: "America/Sao_Paulo", zones, world: opened }));
        },
        publish: async () => ok(undefined),
        withdraw: async () => ok(undefined),
        staleness: async () => ok("nothing"),
      },
    },
  );
  await opened();
  await openPart("What others see");
  const preview = part("What Rafael Costa sees");
  const tell = await preview.findByRole("button", { name: "Share with Rafael Costa" });
  expect(tell).toHaveAttribute("aria-disabled", "true");
  expect(
    preview.getByText("Times that depend on the sun need a place. Until you add one, they cannot be shared."),
  ).toBeInTheDocument();
  await userEvent.click(await preview.findByRole("button", { name: "Use São Paulo" }));
  expect(await preview.findByText(/^Every Friday, about 1[78]:\d\d to Saturday, (19|20):\d\d/)).toBeInTheDocument();
  expect(preview.getByRole("button", { name: "Share with Rafael Costa" })).not.toHaveAttribute("aria-disabled", "true");
});

test("P1: a sabbath that is shared with nobody keeps no other time from being told", async () => {
  showMyTime({ patterns: [{ ...SABBATH, sharing: "ask" }] });
  await opened();
  await openPart("What others see");
  const preview = part("What Rafael Costa sees");
  const tell = await preview.findByRole("button", { name: "Share with Rafael Costa" });
  expect(tell).not.toHaveAttribute("aria-disabled", "true");
  expect(preview.queryByText(/depend on the sun need a place/)).not.toBeInTheDocument();
});

const sharing = (staleness: Staleness, seen: Partial<PublishedAvailability>): Partial<Services> => ({
  publishMyTime: {
    preview: async () => ok({ stays: [], work: [], closedDays: [], overlay: [], ...seen }),
    publish: async () => ok(undefined),
    withdraw: async () => ok(undefined),
    staleness: async () => ok(staleness),
  },
});

test("P9: the tile of what others see names what they see, and nothing else", async () => {
  const week = { work: [{ days: [1, 2], fromMinutes: 540, toMinutes: 1020 }] } satisfies Partial<MyTime>;
  showMyTime(week, sharing("up-to-date", { ...week, stays: [{ place: { zone: "Africa/Lagos" } }] }));
  await opened();
  expect(await screen.findByRole("button", { name: /^What others see Shared: places and week$/ })).toBeVisible();
});

test("P9: whoever shared a time in which nothing is said yet has shared nothing", async () => {
  showMyTime({}, sharing("up-to-date", {}));
  await opened();
  expect(await screen.findByRole("button", { name: "What others see Nothing yet" })).toBeVisible();
});
