import { cleanup, screen, within } from "@testing-library/react";
import type { Entry } from "../../../src/domain/document/entry";
import { err, ok } from "../../../src/domain/shared/result";
import { at, emeka, entryAt, noa } from "../../doubles/entries";
import { booked, showUs } from "../../doubles/usScreen";

const eventIdOf = ({ content }: Entry): string => (content.kind === "meeting" ? content.meeting.eventId : "");

const nextCard = async () => within((await screen.findAllByRole("article"))[0]!);

/** Three Mondays that Noa booked, an hour before she starts to work. */
const early = { burden: { [noa.id]: 45, [emeka.id]: 90 } };
const mondays = [
  booked(10, noa, "2026-12-07T06:00:00Z", early),
  booked(11, noa, "2026-12-14T06:00:00Z", early),
  booked(12, noa, "2026-12-21T06:00:00Z", early),
];

test("S50: Noa moves all meetings from here on, and reads before what it makes of early hours", async () => {
  const moved: (readonly [string, number])[] = [];
  const { user } = await showUs({
    entries: mondays,
    bookings: {
      move: async (_, { eventId }, to) => {
        moved.push([eventId, to.slot.start]);
        return ok({ eventId, window: to.slot, inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "From here on" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Which day" }), "Wednesday");
  expect(
    await screen.findByText(/^Mon, Dec 7, 8:00 AM moves to Wed, Dec 9, [^()]* \([^()]* for Emeka[^()]*\)\.$/),
  ).toBeVisible();
  expect(screen.getByText(/^You: 0 .*of early and late time after this, 2 h 15 now\.$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Move 3 meetings" }));
  expect(moved.map(([eventId]) => eventId)).toEqual(["event-12", "event-11", "event-10"]);
  expect(await screen.findByText("3 meetings are moved. Emeka Okafor gets an email.")).toBeVisible();
  expect(screen.queryByRole("tab", { name: "From here on" })).not.toBeInTheDocument();
});

test("S50: Noa skips one, and pauses for a month with the meetings caught up later", async () => {
  const off: string[] = [];
  const { user } = await showUs({
    entries: mondays,
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
  expect(await screen.findByText("Mon, Dec 7, 8:00 AM is left out.")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "What is left out" }), "4 weeks from here on");
  expect(screen.getByRole("checkbox", { name: "Meet later instead" })).toBeChecked();
  expect(await screen.findByRole("button", { name: "Move 3 meetings" })).toBeVisible();
  // One's own hour stands once, the other's beside it.
  expect(
    screen.getByText(/^Mon, Dec 7, 8:00 AM moves to [^()]* Jan[^()]* \([\d:]+ [AP]M for Emeka[^()]*\)\.$/),
  ).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "What is left out" }), "Only this meeting");
  await user.click(await screen.findByRole("button", { name: "Leave out one meeting" }));
  expect(off).toEqual(["event-10"]);
  expect(await screen.findByText("One is left out. Emeka Okafor gets an email.")).toBeVisible();
});

test("S50: what stops in the middle says how far it came, and the press does the rest", async () => {
  let presses = 0;
  const { user } = await showUs({
    entries: mondays,
    bookings: {
      move: async (_, { eventId }, to) => {
        presses += 1;
        return presses === 2 ? err({ type: "Offline" }) : ok({ eventId, window: to.slot, inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "From here on" }));
  await user.click(await screen.findByRole("button", { name: "Move 3 meetings" }));
  expect(await screen.findByText("1 of 3 are done. Press again for the rest.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Move 3 meetings" }));
  expect(await screen.findByText("3 meetings are moved. Emeka Okafor gets an email.")).toBeVisible();
  expect(presses).toBe(4);
});

test("S69: the last meeting of Noa, and what Emeka did not book, move alone", async () => {
  const { user } = await showUs({ entries: [mondays[0]!] });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await screen.findAllByRole("button", { name: "Move it here" });
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
});

test("S69: Emeka cannot come, and to move the meeting is Noa's main press until he has offered other times", async () => {
  const [start, end, eventId] = [at("2026-12-07T06:00:00Z"), at("2026-12-07T06:45:00Z"), "event-10"];
  const off = entryAt(20, emeka, { text: "", content: { kind: "calledOff", calledOff: { eventId, start, end } } });
  const offer = entryAt(30, emeka, {
    text: "",
    content: {
      kind: "offer",
      offer: { durationMinutes: 45, starts: [at("2026-12-08T09:00:00Z")], instead: { eventId, start } },
    },
  });
  const looks = async (name: string) => (await (await nextCard()).findByRole("button", { name })).className;
  await showUs({ entries: [...mondays, off] });
  const main = await looks("Move");
  cleanup();
  await showUs({ entries: [...mondays, off, offer] });
  expect(await looks("Move")).not.toBe(main);
});

test("S69: Emeka can come after all: nothing says any more that he cannot, on his screen and on Noa's", async () => {
  const [monday] = mondays;
  const [start, end] = [at("2026-12-07T06:00:00Z"), at("2026-12-07T06:45:00Z")];
  const off = entryAt(20, emeka, {
    text: "",
    content: { kind: "calledOff", calledOff: { eventId: eventIdOf(monday!), start, end } },
  });
  const { user, document } = await showUs({ me: emeka, entries: [monday!, off] });
  const card = await nextCard();
  const back = await card.findByRole("button", { name: "I can come after all" });
  // It is said already.
  expect(card.queryByRole("button", { name: "Call off" })).not.toBeInTheDocument();
  await user.click(back);
  expect(document.drafts).toMatchObject([{ removes: off.id }]);
  expect(await screen.findByText(/^Noa Ben-David sees that you are coming\./)).toBeVisible();
  expect(screen.queryByText(/^You said that you cannot come/)).not.toBeInTheDocument();
});

test("S50: Noa skips with one press the meeting to which Emeka cannot come, also a later one of the series", async () => {
  const [start, end] = [at("2026-12-14T06:00:00Z"), at("2026-12-14T06:45:00Z")];
  const cannot = entryAt(20, emeka, {
    text: "",
    content: { kind: "calledOff", calledOff: { eventId: "event-11", start, end } },
  });
  const off: string[] = [];
  const { user } = await showUs({
    entries: [...mondays, cannot],
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  const card = await nextCard();
  expect(await card.findByText("Emeka Okafor cannot come at this time.")).toBeVisible();
  expect(card.getAllByRole("button", { name: "Call off" })).toHaveLength(2);
  await user.click(card.getByRole("button", { name: "Skip it" }));
  expect(off).toEqual(["event-11"]);
  expect(await screen.findByText("Called off. Emeka Okafor gets an email.")).toBeVisible();
});

test("S50: a link from Outlook to a later meeting of the series opens that one, to be moved or skipped, and any other opens none", async () => {
  await showUs({ entries: mondays, part: "event-11" });
  const card = await nextCard();
  expect(await card.findByRole("heading", { name: "Instead of Mon, Dec 14, 8:00\u00a0AM" })).toBeVisible();
  expect(await card.findByRole("tab", { name: "Skip or pause" })).toBeVisible();
  cleanup();
  await showUs({ entries: mondays, part: "__proto__" });
  expect(await (await nextCard()).findByRole("button", { name: "2 more meetings" })).toBeVisible();
  expect((await nextCard()).queryByRole("heading", { name: /^Instead of/ })).not.toBeInTheDocument();
});

test("S69: for a meeting in six weeks the nearest fair time is near that meeting, and not the last one of this month", async () => {
  const later = booked(10, noa, "2027-01-11T08:00:00Z");
  const { user, document } = await showUs({ me: emeka, entries: [later] });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("button", { name: "Offer it" }));
  const content = document.drafts[0]?.content;
  const [start = 0] = content?.kind === "offer" ? content.offer.starts : [];
  expect(Math.abs(start - at("2027-01-11T08:00:00Z"))).toBeLessThan(2 * 86_400_000);
});

test("S69: for a meeting of Noa's in six weeks the other times begin two weeks before it, and not today", async () => {
  const later = booked(10, noa, "2027-01-11T08:00:00Z");
  const { user } = await showUs({ entries: [later] });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("button", { name: "More times" }));
  const times = screen
    .getAllByRole("button", { name: "Move it here" })
    .map((press) => press.closest("li")?.querySelector("bdi")?.textContent);
  expect(times.length).toBeGreaterThan(4);
  for (const words of times) expect(words).toMatch(/(Dec (2[89]|3\d)|Jan ([1-9]|1\d|2[0-5])$)/);
});

test("S69: Noa calls off a single meeting to which Emeka cannot come, and reads before that he gets an email", async () => {
  const [start, end] = [at("2026-12-07T06:00:00Z"), at("2026-12-07T06:45:00Z")];
  const cannot = entryAt(20, emeka, {
    text: "",
    content: { kind: "calledOff", calledOff: { eventId: "event-10", start, end } },
  });
  const off: string[] = [];
  const { user } = await showUs({
    entries: [mondays[0]!, cannot],
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  const card = await nextCard();
  expect(await card.findByText("Emeka Okafor cannot come at this time.")).toBeVisible();
  expect(card.queryByRole("button", { name: "Skip it" })).toBeNull();
  await user.click(card.getByRole("button", { name: "Call off" }));
  expect(await screen.findByText("Emeka Okafor gets an email. The time is free again.")).toBeVisible();
  expect(off).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Call it off" }));
  expect(off).toEqual(["event-10"]);
});
