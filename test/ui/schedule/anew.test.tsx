import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { err, ok } from "../../../src/domain/shared/result";
import type { Text } from "../../../src/locales/text";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import type { Services } from "../../../src/ui/services";
import { everyKind } from "../../doubles/everyKind";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { at, english, fakeServices, findFor, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";
import { createFakeDocument } from "../../doubles/liveFakes";

const NOW = at("2026-11-30T08:00:00Z");
const clock = { now: () => NOW };
let text: Text;
beforeAll(async () => {
  text = await english();
});

const all = findFor([noa, emeka], [timeOf(noa, "Asia/Jerusalem"), timeOf(emeka, "Africa/Lagos")]);
const without = ({ answer, ...rest }: FoundTimes, start: number): FoundTimes => ({
  ...rest,
  answer: { ...answer, proposals: answer.proposals.filter(({ slot }) => slot.start !== start) },
});
const [first] = all.answer.proposals;
if (!first) throw new Error("They find a time.");
const { slot } = first;

const bookedBy = (author: typeof noa, minute = 1, start = slot.start, end = slot.end) =>
  entryAt(minute, author, {
    text: "",
    content: { kind: "meeting", meeting: { start, end, eventId: `event-${minute}`, burden: {} } },
  });

const told = entryAt(1, emeka, { text: "", content: { kind: "availability", availability: everyKind.availability } });

const show = (bookTime?: Services["bookTime"]) => {
  const document = createFakeDocument(noa, clock);
  let asked = 0;
  const services = fakeServices(text, noa, {
    clock,
    openDocument: () => document,
    findTimes: async () => ok(asked++ === 0 ? all : without(all, slot.start)),
    ...(bookTime && { bookTime }),
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[noaAndEmeka]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
  return { document, searches: () => asked };
};

const firstDay = async () => ((await screen.findAllByRole("article"))[0] ?? document.body).textContent;

test("S46: Emeka books an hour: Noa's list is read anew without it, and says who booked", async () => {
  const { document, searches } = show();
  const before = await firstDay();
  act(() => document.receive(bookedBy(emeka)));
  expect(await screen.findByText(/^Emeka Okafor booked .*\. These times are new\.$/)).toBeInTheDocument();
  expect(searches()).toBe(2);
  expect(await firstDay()).not.toBe(before);
});

test("S50: Emeka books a series of three: Noa reads how many, and not the last day alone", async () => {
  const { document } = show();
  await firstDay();
  const week = 7 * 86_400_000;
  const later = (i: number, instant: number) => (instant + i * week) as typeof slot.start;
  act(() =>
    document.receive(...[0, 1, 2].map((i) => bookedBy(emeka, i + 1, later(i, slot.start), later(i, slot.end)))),
  );
  expect(await screen.findByText("Emeka Okafor booked 3 meetings. These times are new.")).toBeInTheDocument();
});

test("S46: a booking that is moved or called off changes the list too, and what was there before does not", async () => {
  const { document, searches } = show();
  await firstDay();
  act(() => document.receive(entryAt(1, emeka)));
  act(() => document.receive(bookedBy(emeka, 2)));
  await screen.findByText(/^Emeka Okafor booked/);
  const off = { eventId: "event-2", start: slot.start, end: slot.end };
  act(() => document.receive(entryAt(3, emeka, { text: "", content: { kind: "calledOff", calledOff: off } })));
  await firstDay();
  expect(searches()).toBe(3);
});

test("S50: a press that comes too late says so, and the sentence stays while the times become new", async () => {
  const { searches } = show(async () => err({ type: "HourTaken", by: "meeting" }));
  await firstDay();
  await userEvent.click(screen.getAllByRole("button", { name: "Book this time" })[0]!);
  await waitFor(() => expect(searches()).toBe(2));
  await waitFor(() =>
    expect(screen.getByText(/^You now have another meeting together .* Nothing was sent\./)).toBeVisible(),
  );
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("S46: Emeka tells which times suit him: Noa's list is read anew while she looks, and says why", async () => {
  const { document, searches } = show();
  const before = await firstDay();
  act(() => document.receive(told));
  expect(await screen.findByText("Emeka Okafor shared which times suit. These times are new.")).toBeInTheDocument();
  expect(searches()).toBe(2);
  expect(await firstDay()).not.toBe(before);
});
