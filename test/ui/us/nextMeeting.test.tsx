import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import type { Entry, MeetingFacts } from "../../../src/domain/document/entry";
import { startSession } from "../../../src/domain/conversation/session";
import type { SessionId } from "../../../src/domain/shared/ids";
import type { Proposal } from "../../../src/domain/proposals/answer";
import { ok } from "../../../src/domain/shared/result";
import { isoText } from "../../../src/domain/time/isoText";
import { plusMinutes } from "../../../src/domain/time/interval";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { findFor, timeOf } from "../../doubles/fakeServices";
import { createMemoryLastLook } from "../../doubles/memoryLastLook";
import { createFakeSession } from "../../doubles/liveFakes";
import { booked, showUs } from "../../doubles/usScreen";

const sessionId = "session-1" as SessionId;
const monday = (author = noa, more: Partial<MeetingFacts> = {}) => booked(10, author, "2026-12-07T08:00:00Z", more);
const meetingOf = ({ content }: Entry): MeetingFacts => {
  if (content.kind !== "meeting") throw new Error("It is no meeting.");
  return content.meeting;
};
const card = async () => within((await screen.findAllByRole("article"))[0]!);

test("S69: a meeting that Noa booked is the first thing she sees, on both clocks, and finding a time waits behind a press", async () => {
  const { user } = await showUs({ entries: [monday()] });
  const next = await card();
  expect(next.getByRole("heading", { name: "Monday, December 7, in 6 days" })).toBeVisible();
  expect(await next.findByText("10:00 AM for you and 9:00 AM for Emeka Okafor")).toBeVisible();
  expect(await next.findByRole("img", { name: /Emeka Okafor/ })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Book this time" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Find another time" }));
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
});

test("S40: who comes besides the two stands on the card of the meeting", async () => {
  const ines = { id: "ines" as typeof noa.id, name: "Ines Duarte", address: "ines@example.org" };
  await showUs({ me: emeka, entries: [monday(noa, { guests: [ines] })] });
  expect(await (await card()).findByText("Ines Duarte is coming too.")).toBeVisible();
});

test("S69: Emeka sees the meeting that Noa booked on his own clock, and prepares it with one press", async () => {
  const { user, went } = await showUs({ me: emeka, entries: [monday()] });
  expect(await (await card()).findByText("9:00 AM for you and 10:00 AM for Noa Ben-David")).toBeVisible();
  await user.click((await card()).getByRole("button", { name: "Prepare" }));
  expect(went).toEqual(["conversation/prepare"]);
});

test("S69: without a booked meeting the times are the first thing", async () => {
  await showUs();
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
  expect(screen.queryByRole("button", { name: "Find another time" })).not.toBeInTheDocument();
});

test("P1: Noa is greeted with Emeka's clock as he told it, not with his place", async () => {
  await showUs({ entries: [monday()] });
  expect(await screen.findByText("Good morning. It is 8:00 AM there, before work.")).toBeVisible();
});

test("P9: a meeting stands on the screen when no calendar can be read, and says so", async () => {
  await showUs({
    entries: [monday()],
    read: async () => ({ ok: false, error: { type: "ConsentMissing", scopes: ["Calendars.Read"] } }),
  });
  expect(await (await card()).findByText(/could not read all calendars/)).toBeVisible();
  expect((await card()).getByText("10:00 AM for you and 9:00 AM for Emeka Okafor")).toBeVisible();
});

test("a meeting that a stranger noted in the same place is not theirs", async () => {
  await showUs({ entries: [booked(3, { ...noa, id: "mallory" as typeof noa.id }, "2026-12-02T08:00:00Z")] });
  await screen.findAllByRole("button", { name: "Book this time" });
  expect(screen.queryByText(/tomorrow/)).not.toBeInTheDocument();
});

test("S69: a meeting that fits is moved with one press beside another time, and Noa reads that Emeka hears of it", async () => {
  const moves: Proposal[] = [];
  const { user } = await showUs({
    entries: [monday()],
    bookings: {
      move: async (_, { eventId }, to) => {
        moves.push(to);
        return ok({ eventId, window: to.slot, inDocument: true, saysOldTime: true });
      },
    },
  });
  await user.click((await card()).getByRole("button", { name: "Move" }));
  const press = (await (await card()).findAllByRole("button", { name: "Move it here" }))[0]!;
  await user.click(press);
  expect(moves).toHaveLength(1);
  expect(
    await screen.findByText(/^Moved\. Emeka Okafor gets the new time by email\. The text of your invitation/),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: "Move it here" })).not.toBeInTheDocument();
});

test("S69: Emeka, who did not book it, reads that it is Noa's to move, and offers other times", async () => {
  const { user, document } = await showUs({ me: emeka, entries: [monday()] });
  await user.click((await card()).getByRole("button", { name: "Move" }));
  expect(await screen.findByText(/^Noa Ben-David booked it\. Offer other times/)).toBeVisible();
  const offer = within(await screen.findByRole("region", { name: "Offer times to Noa Ben-David" }));
  expect(screen.queryByRole("button", { name: "Move it here" })).not.toBeInTheDocument();
  await user.click((await offer.findAllByRole("checkbox"))[0]!);
  await user.click(offer.getByRole("button", { name: "Offer this time" }));
  const { eventId, start } = meetingOf(monday());
  expect(document.drafts[0]?.content).toMatchObject({ kind: "offer", offer: { instead: { eventId, start } } });
  expect(await screen.findByText(/^Your offer is kept/)).toBeVisible();
  expect(await (await card()).findByText(/^You offered Noa Ben-David one other time: /)).toBeVisible();
  await user.click((await card()).getByRole("button", { name: "Take this offer back" }));
  expect(screen.queryByText(/^You offered Noa Ben-David one other time/)).not.toBeInTheDocument();
});

test("S69: Emeka cannot come: the nearest fair time is named, and one press offers that one without a reason", async () => {
  const { user, document } = await showUs({ me: emeka, entries: [monday()] });
  await user.click((await card()).getByRole("button", { name: "Move" }));
  expect(await screen.findByText("The nearest fair time")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Offer it" }));
  const { eventId, start } = meetingOf(monday());
  const content = document.drafts[0]?.content;
  expect(content).toMatchObject({ kind: "offer", offer: { instead: { eventId, start } } });
  const starts = content?.kind === "offer" ? content.offer.starts : [];
  expect(starts.map((one) => Math.abs(one - start) / 60_000)).toEqual([45]);
  expect(await screen.findByText(/^Your offer is kept/)).toBeVisible();
});

test("S47: the hour of the meeting itself, which is free for it, is not among the times instead", async () => {
  const { user, document, services } = await showUs({ me: emeka });
  const wanted = { company: { kind: "pair", pair: noaAndEmeka }, durationMinutes: 45, horizonDays: 28 } as const;
  const found = await services.findTimes(wanted, new AbortController().signal);
  if (!found.ok) throw new Error("They find times.");
  const { proposals } = found.value.answer;
  await act(async () => document.receive(booked(10, noa, isoText(proposals[0]!.slot.start))));
  await user.click(await screen.findByRole("button", { name: "Move" }));
  const offer = within(await screen.findByRole("region", { name: "Offer times to Noa Ben-David" }));
  await user.click(offer.getByRole("button", { name: "More times" }));
  expect(offer.getAllByRole("checkbox")).toHaveLength(proposals.length - 1);
});

test("S47: an hour that both had booked, and a press that broke off, are told once, with what stands now", async () => {
  const { start, end } = meetingOf(monday());
  const undone = { eventId: "event-9", start, end, double: true };
  const entries = [
    monday(noa, { brokeOff: true }),
    entryAt(40, emeka, { text: "", content: { kind: "calledOff", calledOff: undone } }),
  ];
  await showUs({ entries });
  expect(await screen.findByText(/^You had booked .* twice\. One meeting stays/)).toBeVisible();
  expect(await screen.findByText(/^Your last change stopped half way. It is done now: you meet on Mon/)).toBeVisible();
});

test("P9: Noa moved it by hand in Outlook: the card says where her calendar has it, and one press notes it", async () => {
  const noted: (readonly { readonly start: number }[])[] = [];
  const { start, end, eventId } = meetingOf(monday());
  const window = { start: plusMinutes(start, 60), end: plusMinutes(end, 60) };
  const { user } = await showUs({
    entries: [monday()],
    bookings: {
      findInCalendar: async () => ok({ eventId, window, isCancelled: false, isSent: true }),
      note: async (meetings) => {
        noted.push(meetings);
        return ok(true);
      },
    },
  });
  expect(await screen.findByText(/^Your calendar now has it at another time: Mon/)).toBeVisible();
  await user.click((await card()).getByRole("button", { name: "Note the new time" }));
  expect(noted).toMatchObject([[{ eventId, ...window }]]);
});

test("S69: Noa is asked once before a meeting is called off, and her words go along", async () => {
  const words: (string | undefined)[] = [];
  const { user, document } = await showUs({
    entries: [monday()],
    bookings: {
      callOff: async (_, __, word) => {
        words.push(word);
        await document.write({ text: "", content: { kind: "note" }, removes: monday().id });
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  await user.click((await card()).getByRole("button", { name: "Call off" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "A few words, if you like" }), "My train is late.");
  expect(words).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Call it off" }));
  expect(words).toEqual(["My train is late."]);
  expect(await screen.findByText("Called off. Emeka Okafor gets an email.")).toBeVisible();
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("S69: Emeka says that he cannot come to what Noa booked", async () => {
  const { user } = await showUs({ me: emeka, entries: [monday()] });
  await user.click((await card()).getByRole("button", { name: "Call off" }));
  await user.click(await screen.findByRole("button", { name: "I cannot come" }));
  expect(await screen.findByText("Noa Ben-David sees that you cannot come.")).toBeVisible();
  // The question is gone: a screen reader finds the page again.
  expect(await (await card()).findByRole("button", { name: "Move" })).toBeVisible();
});

test("S69: Noa reads on the card why Emeka cannot come", async () => {
  const { start, end, eventId } = meetingOf(monday());
  const off = entryAt(20, emeka, {
    text: "",
    content: { kind: "calledOff", calledOff: { eventId, start, end, word: "My train is late." } },
  });
  await showUs({ entries: [monday(), off] });
  expect(await (await card()).findByText("My train is late.")).toBeVisible();
});

test("S69: from fifteen minutes before until its end the main press is to join", async () => {
  const opened: string[] = [];
  const { user } = await showUs({
    entries: [monday()],
    now: at("2026-12-07T07:45:00Z"),
    only: { openLink: (url) => opened.push(url) },
  });
  expect((await card()).getByRole("heading", { name: "Monday, December 7, in 15 minutes" })).toBeVisible();
  await user.click(await (await card()).findByRole("button", { name: "Join" }));
  expect(opened).toEqual(["https://teams.example/join"]);
});

test("S69: an hour before there is nothing to join yet, and during the meeting it cannot be moved", async () => {
  const early = await showUs({ entries: [monday()], now: at("2026-12-07T07:00:00Z") });
  expect(await (await card()).findByRole("button", { name: "Move" })).toBeVisible();
  expect((await card()).queryByRole("button", { name: "Join" })).not.toBeInTheDocument();
  expect(early.clock.now()).toBe(at("2026-12-07T07:00:00Z"));
});

test("S69: while they meet the card says until when", async () => {
  await showUs({ entries: [monday()], now: at("2026-12-07T08:10:00Z") });
  expect((await card()).getByRole("heading", { name: "You are meeting now, until 10:45\u00a0AM" })).toBeVisible();
  expect(await (await card()).findByRole("button", { name: "Join" })).toBeVisible();
  expect((await card()).queryByRole("button", { name: "Move" })).not.toBeInTheDocument();
});

test("S69: when Emeka moved a meeting, Noa is told once", async () => {
  const told = createMemoryLastLook();
  const entries = [
    booked(10, emeka, "2026-12-07T08:00:00Z", { eventId: "e" }),
    booked(11, emeka, "2026-12-08T08:00:00Z", { eventId: "e" }),
  ];
  await showUs({ entries, only: { told } });
  expect(await screen.findByText("Emeka Okafor moved your meeting of Mon, Dec 7, 10:00 AM.")).toBeVisible();
  expect(await told.read(noaAndEmeka.id)).toBe(entries[1]!.id);
});

test("S69: when Emeka called off a meeting, Noa reads his words, and times are the first thing again", async () => {
  const meeting = booked(10, emeka, "2026-12-07T08:00:00Z", { eventId: "e" });
  const off = entryAt(12, emeka, {
    content: {
      kind: "calledOff",
      calledOff: {
        eventId: "e",
        start: at("2026-12-07T08:00:00Z"),
        end: at("2026-12-07T08:45:00Z"),
        word: "I am ill.",
      },
    },
  });
  const gone = entryAt(13, emeka, { removes: meeting.id });
  await showUs({ entries: [meeting, off, gone] });
  expect(
    await screen.findByText("Emeka Okafor called off your meeting of Mon, Dec 7, 10:00 AM: I am ill."),
  ).toBeVisible();
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
});

test("S69: the meetings after the next one are one press away, with the same presses", async () => {
  const { user } = await showUs({
    entries: [monday(), booked(11, noa, "2026-12-21T08:00:00Z"), booked(12, noa, "2027-01-04T08:00:00Z")],
  });
  await user.click(await (await card()).findByRole("button", { name: "2 more meetings" }));
  expect(screen.getByText("Mon, Dec 21, 10:00 AM")).toBeVisible();
  expect((await card()).getAllByRole("button", { name: "Call off" })).toHaveLength(3);
});

const cost = (noas: number, emekas: number): Partial<MeetingFacts> => ({
  burden: { [noa.id]: noas, [emeka.id]: emekas },
});

test("P9: whose turn an early or late hour is, is said as what it is, the last ones in a row", async () => {
  const entries = [
    booked(8, noa, "2026-11-10T08:00:00Z", cost(0, 60)),
    booked(9, noa, "2026-11-17T08:00:00Z", cost(0, 60)),
    monday(noa, cost(45, 0)),
  ];
  await showUs({ entries });
  expect(
    await screen.findByText("Emeka Okafor had the last two early or late hours. This one is yours."),
  ).toBeVisible();
});

test("P9: it is nobody's turn by the last hours when the sums say otherwise", async () => {
  const entries = [
    booked(7, noa, "2026-11-03T08:00:00Z", cost(180, 0)),
    booked(9, noa, "2026-11-17T08:00:00Z", cost(0, 60)),
    monday(noa, cost(45, 0)),
  ];
  await showUs({ entries });
  await (await card()).findByRole("button", { name: "Move" });
  expect(screen.queryByText(/harder hour/)).toBeNull();
});

test("S69: a conversation that ended before its hour is over is no meeting to prepare any more", async () => {
  const now = at("2026-12-07T08:30:00Z");
  const session = createFakeSession(noa, { now: () => now });
  const begun = startSession(
    sessionId,
    { id: "first-meeting", version: "1.0.0" },
    45,
    noa.id,
    at("2026-12-07T08:00:00Z"),
  );
  session.show({ session: { ...begun, step: 3, ended: true } });
  await showUs({
    entries: [monday(), booked(11, noa, "2026-12-21T08:00:00Z")],
    now,
    only: { openSession: () => session },
  });
  expect(await screen.findByRole("heading", { name: "Monday, December 21, in 14 days" })).toBeVisible();
  expect(screen.queryByText(/You are meeting now/)).toBeNull();
});

test("S16: a card that comes while Noa looks renames Emeka everywhere on her screen", async () => {
  const { document } = await showUs({ entries: [monday()] });
  expect(await (await card()).findByText("10:00 AM for you and 9:00 AM for Emeka Okafor")).toBeVisible();
  const called = { card: { called: { answers: ["Emmy"] } } };
  await act(async () => document.receive(entryAt(30, emeka, { content: { kind: "card", ...called } })));
  expect(await (await card()).findByText("10:00 AM for you and 9:00 AM for Emmy")).toBeVisible();
  expect(screen.queryByText(/Emeka Okafor/)).toBeNull();
});

test("S69: a booked time becomes the next meeting, and the list of times closes", async () => {
  const { user, document } = await showUs({
    only: {
      bookTime: async (_, { slot }) => {
        const meeting = { start: slot.start, end: slot.end, eventId: "new", burden: {} };
        await document.write({ text: "", content: { kind: "meeting", meeting } });
        return ok({ eventId: "new", window: slot, inDocument: true });
      },
    },
  });
  await user.click((await screen.findAllByRole("button", { name: "Book this time" }))[0]!);
  expect(await screen.findByText(/^Booked: .* Emeka Okafor has an invitation\.$/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Book this time" })).not.toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Find another time" })).toBeVisible();
  await waitFor(() => expect(document.drafts).toHaveLength(1));
});

test("S69: what Emeka books while Noa looks does not take the times from under her hands", async () => {
  const { user, document } = await showUs();
  const first = (await screen.findAllByRole("button", { name: "Book this time" }))[0]!;
  await act(async () => first.focus());
  await act(async () => document.receive(booked(20, emeka, "2026-12-07T08:00:00Z")));
  expect(await screen.findByRole("heading", { name: "Monday, December 7, in 6 days" })).toBeVisible();
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Find another time" }));
  expect(screen.queryByRole("button", { name: "Book this time" })).not.toBeInTheDocument();
});

test("E12: the card says that the meeting no longer fits and why, and one press moves it", async () => {
  const meeting = { start: at("2026-12-07T08:00:00Z"), end: at("2026-12-07T08:45:00Z") };
  let moves = 0;
  const { user } = await showUs({
    entries: [monday()],
    bookings: {
      check: async (_, [noted]) => {
        const found = findFor([noa, emeka], [timeOf(noa, "Asia/Jerusalem"), timeOf(emeka, "Africa/Lagos")]);
        const [to] = found.answer.proposals;
        const why = { kind: "busy", person: emeka.id, hard: true, minutes: 45, weight: 0, window: meeting } as const;
        return ok({
          kept: [],
          broken: noted ? [{ found, meeting: noted, why: [why], limits: [], ...(to && { to }) }] : [],
        });
      },
      move: async (_, { eventId }, to) => {
        moves++;
        return ok({ eventId, window: to.slot, inDocument: true });
      },
    },
  });
  expect(await screen.findByText("It does not fit any more. Emeka Okafor is busy.")).toBeVisible();
  await user.click((await card()).getByRole("button", { name: "Move it" }));
  expect(moves).toBe(1);
  expect(await screen.findByText("Moved. Emeka Okafor gets the new time by email.")).toBeVisible();
});

test("P9: a meeting that Noa's calendar does not have any more is not shown as if it had", async () => {
  await showUs({ entries: [monday()], bookings: { findInCalendar: async () => ok(undefined) } });
  expect(await screen.findByText("It is no longer in your calendar at this time.")).toBeVisible();
});

test("S47: an offer waits on Us with one press to answer it, which shows the offer and no other times", async () => {
  const offer = entryAt(30, emeka, {
    text: "",
    content: { kind: "offer", offer: { durationMinutes: 45, starts: [at("2026-12-03T09:00:00Z")] } },
  });
  const { user } = await showUs({ entries: [monday(), offer] });
  await user.click(
    await screen.findByRole("button", { name: /^Answer: Emeka Okafor offers you Thu, Dec 3, 11:00\sAM/ }),
  );
  expect(await screen.findByRole("region", { name: "Emeka Okafor offers you one time" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Find another time" })).toHaveAttribute("aria-expanded", "false");
  expect(screen.queryByRole("button", { name: "Book this time" })).toBeNull();
});

test("S47: an offer in place of a meeting says which one it stands for, and whoever offered reads which times", async () => {
  const { start, eventId } = meetingOf(monday());
  const offer = entryAt(30, emeka, {
    text: "",
    content: {
      kind: "offer",
      offer: { durationMinutes: 45, starts: [at("2026-12-08T09:00:00Z")], instead: { eventId, start } },
    },
  });
  await showUs({ entries: [monday(), offer] });
  expect(
    await screen.findByText("Emeka Okafor offers you Tue, Dec 8, 11:00 AM instead of Mon, Dec 7, 10:00 AM."),
  ).toBeVisible();
  cleanup();
  await showUs({ me: emeka, entries: [monday(), offer] });
  expect(
    await (await card()).findByText("You offered Noa Ben-David one other time: Tue, Dec 8, 10:00 AM."),
  ).toBeVisible();
});

test("S69: nothing waits, and no box says so", async () => {
  await showUs({ entries: [monday()] });
  await (await card()).findByRole("img");
  expect(screen.queryByRole("heading", { name: "Waiting for you" })).not.toBeInTheDocument();
});

test("S7, S24: what Emeka proposes and offers waits on Us in words, three lines at most, and the rest is counted", async () => {
  const of = (minute: number, content: Entry["content"], text: string): Entry =>
    entryAt(minute, emeka, { text, content });
  await showUs({
    entries: [
      of(1, { kind: "goal", goal: { area: "skill", of: noa.id } }, "Lead one review."),
      of(2, { kind: "introduction", introduction: { state: "offered", forWhom: noa.id } }, "Ada in Nairobi."),
      of(3, { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-03-01" } }, "We speak in turn."),
      of(4, { kind: "feedback", feedback: { about: noa.id } }, "You waited for me."),
    ],
  });
  const answer = (words: string) => screen.findByRole("button", { name: `Answer: ${words}` });
  expect(await answer("Emeka Okafor proposes this goal to you: Lead one review.")).toBeVisible();
  expect(await answer("Emeka Okafor offers you an introduction: Ada in Nairobi.")).toBeVisible();
  expect(await answer("Emeka Okafor asks if you agree: We speak in turn.")).toBeVisible();
  expect(screen.getByText("1 more thing waits in your story.")).toBeVisible();
  expect(screen.queryByText(/You waited for me/)).not.toBeInTheDocument();
});
