import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCalendarCatalogue } from "../../../../src/app/wiring/calendarCatalogue";
import type { PublishedAvailability } from "../../../../src/domain/people/myTime/availability";
import { publishedOf } from "../../../../src/domain/publishing/published";
import { declaredParticipant, needsOf } from "../../../../src/domain/people/myTime/participant";
import { ok } from "../../../../src/domain/shared/result";
import { zones } from "../../../doubles/fakeServices";
import { amina, clock, opened, part, press, showMyTime } from "../../../doubles/myTimeScreen";

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
  expect(screen.queryByRole("button", { name: "Tell Rafael Costa" })).not.toBeInTheDocument();
  await press("Sport");
  await userEvent.click(screen.getByRole("radio", { name: /^Only times/ }));
  await press("Keep");
  const preview = part("What my partner sees");
  expect(await preview.findByText(/And \d+ times:/)).toBeInTheDocument();
  expect(preview.getAllByText(/18:00 to 20:00: rather not/).length).toBeGreaterThan(1);
  expect(preview.queryByText(/Sport/)).not.toBeInTheDocument();
  await press("Tell Rafael Costa");
  expect(await preview.findByText("Told to Rafael Costa.")).toBeInTheDocument();
  expect(told).toHaveLength(1);
  expect(told[0]?.overlay.length).toBeGreaterThan(10);
  expect(JSON.stringify(told)).not.toMatch(/Sport|label/);
  expect(now().patterns).toHaveLength(1);
  let workedOut = (): void => undefined;
  working = new Promise((resolve) => (workedOut = resolve));
  await press("Remove: Sport");
  // Until the change has been worked out there is nothing to press: what is seen is what would be told.
  expect(screen.queryByRole("button", { name: "Tell Rafael Costa" })).not.toBeInTheDocument();
  workedOut();
  expect(await preview.findByText("No other times. You chose to share nothing else.")).toBeInTheDocument();
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
  const preview = part("What my partner sees");
  const line = await preview.findByText(/^Fri,? 4 Dec/);
  expect(line).toHaveTextContent(/18:00 to Sat,? 5 Dec, 10:00: no meetings/);
});
