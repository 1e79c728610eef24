import { absentFrom, meetingsOf, upcomingIn } from "../../src/domain/document/bookedMeetings";
import { entriesOf, foldEntries } from "../../src/domain/document/fold";
import { sentMeetingId } from "../../src/domain/people/appointment/calendarWriter";
import { graphText } from "../../src/domain/time/isoText";
import { plusDays, plusMinutes, type Instant, type Interval } from "../../src/domain/time/interval";
import type { SeriesEdit } from "../../src/domain/proposals/series/changeSeries";
import { makeChange } from "../../src/planning/seriesAhead";
import { sandbox, valueOf } from "../doubles/graphTools";
import { planningApp, seeded, withPair } from "../doubles/planningApp";
import { visitor } from "../sandbox/sandboxTools";

/** Priya and Claire with a meeting that Priya booked, each on a device of their own. */
const bookedScene = async () => {
  const shared = sandbox();
  const [priya, claire] = [await planningApp(shared, "Priya"), await planningApp(shared, "Claire")];
  const company = withPair(priya.pairs);
  if (company.kind !== "pair") throw new Error("Priya and Claire are a pair.");
  const { pair } = company;
  const found = await priya.find({ company });
  const [proposal] = found.answer.proposals;
  if (!proposal) throw new Error("They find a time.");
  const { slot } = proposal;
  const booked = valueOf(await priya.bookTime(found, proposal, company, "01JDPRESS0000000000000000G"));
  type App = typeof priya;
  const sync = async (): Promise<void> => {
    for (const app of [priya, claire, priya]) await app.openDocument(pair).refresh();
  };
  await sync();
  const entriesFor = (app: App) => foldEntries(app.openDocument(pair).everything());
  const next = (app: App) => {
    const folded = entriesFor(app);
    const [meeting, ...later] = upcomingIn(folded, pair, shared.clock.now());
    return meeting && { meeting, later, cannotCome: absentFrom(meeting, folded, pair) };
  };
  const inCalendarOf = async (name: string, { start, end }: Interval = slot) => {
    const at = (time: number): string => new Date(time).toISOString();
    const path = `/me/calendarView?startDateTime=${at(start)}&endDateTime=${at(end)}&$top=100`;
    const { body } = await visitor(shared.local, seeded(shared.local, name)).ask("GET", path);
    const events: readonly { subject: string; isCancelled: boolean; bodyPreview: string }[] = body.value;
    return events.filter(({ subject }) => subject.endsWith("Mentoring"));
  };
  const meetingOf = (app: App) => {
    const meeting = next(app)?.meeting;
    if (!meeting) throw new Error("Nothing is booked.");
    return meeting;
  };
  return { shared, priya, claire, pair, booked, slot, sync, entriesFor, next, inCalendarOf, meetingOf };
};

test("S50: the meeting that Priya booked is the next one on both screens, with a link to join for each", async () => {
  const { priya, claire, pair, booked, slot, next, meetingOf } = await bookedScene();
  for (const app of [priya, claire]) {
    expect(next(app)).toEqual({
      meeting: expect.objectContaining({ ...slot, eventId: booked.eventId, author: priya.me.id }),
      cannotCome: [],
      later: [],
    });
    const event = valueOf(await app.bookedMeetings.findInCalendar(meetingOf(app), pair));
    expect(event).toMatchObject({ window: slot, joinUrl: booked.joinUrl, isCancelled: false });
  }
});

test("S50: Priya calls off what she booked: no calendar has it, and both documents say so with her word", async () => {
  const { priya, claire, pair, booked, slot, sync, entriesFor, next, inCalendarOf, meetingOf } = await bookedScene();
  const word = "I am at a funeral. I will write on Monday.";
  const off = valueOf(await priya.bookedMeetings.callOff(meetingOf(priya), pair, word));
  expect(off).toEqual({ for: "everybody", inDocument: true });
  await sync();
  expect(await inCalendarOf("Priya")).toEqual([]);
  const [invitation, ...others] = await inCalendarOf("Claire");
  expect(others).toEqual([]);
  expect(invitation).toMatchObject({ isCancelled: true, bodyPreview: expect.stringContaining(word) });
  for (const app of [priya, claire]) {
    expect(next(app)).toBeUndefined();
    expect(meetingsOf(entriesFor(app)).map(({ eventId }) => eventId)).not.toContain(booked.eventId);
    const [said] = entriesOf("calledOff", entriesFor(app));
    expect(said).toMatchObject({ author: priya.me.id, text: word, content: { calledOff: { ...slot, word } } });
  }
  const again = await claire.find({ company: { kind: "pair", pair } });
  expect(again.answer.proposals.map(({ slot: { start } }) => start)).toContain(slot.start);
});

test("S50: Claire, who did not book it, declines: Priya still has it and reads that Claire cannot come", async () => {
  const { priya, claire, pair, sync, next, inCalendarOf, meetingOf } = await bookedScene();
  const off = valueOf(await claire.bookedMeetings.callOff(meetingOf(claire), pair, "The court moved."));
  expect(off).toEqual({ for: "me", inDocument: true });
  await sync();
  expect(await inCalendarOf("Claire")).toEqual([]);
  expect(await inCalendarOf("Priya")).toHaveLength(1);
  for (const app of [priya, claire]) expect(next(app)?.cannotCome).toEqual([claire.me.id]);
});

test("S50: Priya moves what Claire declined: both have it at the new time, and nobody has declined that", async () => {
  const { priya, claire, pair, slot, sync, next, inCalendarOf, meetingOf } = await bookedScene();
  valueOf(await claire.bookedMeetings.callOff(meetingOf(claire), pair));
  await sync();
  const found = await priya.find({ company: { kind: "pair", pair } });
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is another time.");
  valueOf(await priya.bookedMeetings.move(found, meetingOf(priya), to, pair));
  await sync();
  for (const app of [priya, claire]) {
    expect(next(app)).toMatchObject({ meeting: to.slot, cannotCome: [] });
    expect(await inCalendarOf(app.me.name, to.slot)).toHaveLength(1);
    expect(await inCalendarOf(app.me.name, slot)).toEqual([]);
  }
});

test("S50: only who booked a meeting moves it, and Claire's press changes no calendar", async () => {
  const { claire, pair, slot, inCalendarOf, meetingOf } = await bookedScene();
  const found = await claire.find({ company: { kind: "pair", pair } });
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is another time.");
  const refused = await claire.bookedMeetings.move(found, meetingOf(claire), to, pair);
  expect(refused).toEqual({ ok: false, error: { type: "NotAllowed", what: "event" } });
  expect(await inCalendarOf("Priya", slot)).toHaveLength(1);
});

test("P9: while Outlook does not answer, nothing is noted as called off", async () => {
  const { shared, priya, pair, next, entriesFor, inCalendarOf, meetingOf } = await bookedScene();
  shared.local.faults.set([{ id: "away", kind: "unavailable", who: priya.me.id, path: "/cancel" }]);
  expect(await priya.bookedMeetings.callOff(meetingOf(priya), pair)).toMatchObject({ ok: false });
  expect(next(priya)).toBeDefined();
  expect(entriesOf("calledOff", entriesFor(priya))).toEqual([]);
  expect(await inCalendarOf("Claire")).toHaveLength(1);
});

test("P4: what was deleted in Outlook by hand can still be called off in the document", async () => {
  const { shared, priya, pair, sync, next, meetingOf, booked } = await bookedScene();
  await visitor(shared.local, seeded(shared.local, "Priya")).ask("POST", `/me/events/${booked.eventId}/cancel`, {});
  expect(valueOf(await priya.bookedMeetings.callOff(meetingOf(priya), pair))).toMatchObject({ inDocument: true });
  await sync();
  expect(next(priya)).toBeUndefined();
});

const moment = (instant: Instant) => ({ dateTime: graphText(instant), timeZone: "UTC" });

test("S47: Priya wrote an invitation in Outlook: Claire proposes another time for it, Priya moves it, and there is one meeting", async () => {
  const { shared, priya, claire, pair, slot } = await bookedScene();
  const company = { kind: "pair", pair } as const;
  const window = { start: plusMinutes(slot.start, 24 * 60), end: plusMinutes(slot.end, 24 * 60) };
  const [hers, claires] = [seeded(shared.local, "Priya"), seeded(shared.local, "Claire")];
  await visitor(shared.local, hers).ask("POST", "/me/events", {
    ...{ subject: "By hand", start: moment(window.start), end: moment(window.end) },
    attendees: [{ emailAddress: { name: claires.name, address: claires.address } }],
  });
  const byHand = async (who: typeof hers) => {
    const path = `/me/calendarView?startDateTime=${new Date(shared.clock.now()).toISOString()}`;
    const { body } = await visitor(shared.local, who).ask("GET", `${path}&endDateTime=2027-06-01T00:00:00Z&$top=1000`);
    const events: readonly {
      id: string;
      subject: string;
      start: { dateTime: string };
      attendees: { status: { response: string } }[];
    }[] = body.value;
    return events.filter(({ subject }) => subject === "By hand");
  };
  const invitationOf = async (who: typeof hers) => {
    const [event, ...more] = await byHand(who);
    if (!event || more.length > 0) throw new Error("There is one.");
    return { eventId: event.id, window, organizer: hers };
  };
  const own = { window, isSent: true };
  const found = await claire.find({ company, own });
  const to = found.answer.proposals.find((one) => one.slot.start !== slot.start && one.slot.start !== window.start);
  if (!to) throw new Error("There is another time.");
  expect(valueOf(await claire.moveInvitation(found, await invitationOf(claires), to, company))).toBe("proposed");
  expect(await byHand(hers)).toMatchObject([
    { start: moment(window.start), attendees: [{ status: { response: "tentativelyAccepted" } }] },
  ]);
  expect(valueOf(await priya.moveInvitation(found, await invitationOf(hers), to, company))).toBe("moved");
  for (const who of [hers, claires]) expect(await byHand(who)).toMatchObject([{ start: moment(to.slot.start) }]);
  expect(await priya.moveInvitation(found, { ...(await invitationOf(hers)), window }, to, company)).toMatchObject({
    ok: false,
  });
});

test("P9: what Priya writes in Outlook is noted when her calendar has it as sent, and not before", async () => {
  const { shared, priya, pair, slot, entriesFor } = await bookedScene();
  const window = { start: plusMinutes(slot.start, 48 * 60), end: plusMinutes(slot.end, 48 * 60) };
  const eventId = sentMeetingId("01JDPRESS0000000000000000H");
  const noted = () => meetingsOf(entriesFor(priya)).filter((one) => one.eventId === eventId);
  expect(valueOf(await priya.bookedMeetings.noteSent([{ eventId, ...window }], pair))).toBe("waiting");
  expect(await priya.leaveOne(pair)).toBe(false);
  expect(noted()).toEqual([]);
  const { name, address } = seeded(shared.local, "Claire");
  await visitor(shared.local, seeded(shared.local, "Priya")).ask("POST", "/me/events", {
    ...{ subject: "By hand", start: moment(window.start), end: moment(window.end) },
    attendees: [{ emailAddress: { name, address } }],
  });
  expect(await priya.leaveOne(pair)).toBe(true);
  expect(noted()).toMatchObject([window]);
  expect(await priya.leaveOne(pair)).toBe(true);
  expect(noted()).toHaveLength(1);
});

/** Four weekly meetings that Priya booked with Claire. */
const seriesScene = async () => {
  const shared = sandbox();
  const [priya, claire] = [await planningApp(shared, "Priya"), await planningApp(shared, "Claire")];
  const company = withPair(priya.pairs);
  if (company.kind !== "pair") throw new Error("Priya and Claire are a pair.");
  const { pair } = company;
  const { signal } = new AbortController();
  const wanted = { company, durationMinutes: 45, count: 4, everyDays: 7 };
  const { plan, found } = valueOf(await priya.planMeetings(wanted, signal));
  for (const meeting of plan.meetings)
    valueOf(await priya.bookTime(found, meeting, company, `press-${meeting.period}`));
  const { clock } = shared;
  const sync = async (): Promise<void> => {
    for (const app of [priya, claire, priya]) await app.openDocument(pair).refresh();
  };
  await sync();
  const aheadOf = (app: typeof priya) =>
    upcomingIn(foldEntries(app.openDocument(pair).everything()), pair, clock.now());
  /** The change as it is said, and made. */
  const change = async (edit: SeriesEdit, made = priya.bookedMeetings) => {
    const [first] = aheadOf(priya);
    const series = valueOf(await priya.lookAtSeries(pair, first!, aheadOf(priya).at(-1)!.start, signal));
    const said = valueOf(series.change(edit));
    const done = new Map<string, "moved" | "left-out" | "taken">();
    const run = () => makeChange(made, series, said.meetings, pair, done, () => undefined);
    const answer = await run();
    await sync();
    return { said, answer, done, run };
  };
  const isInCalendar = async (app: typeof priya, meeting: ReturnType<typeof aheadOf>[number]) => {
    const there = valueOf(await app.bookedMeetings.findInCalendar(meeting, pair));
    return there !== undefined && !there.isCancelled;
  };
  return { priya, claire, pair, aheadOf, change, isInCalendar, sync };
};

test("S50: Priya pauses two weeks and catches up: calendars, invitations and both documents follow, and none is doubled", async () => {
  const { priya, claire, aheadOf, change, isInCalendar } = await seriesScene();
  const before = aheadOf(claire);
  const [, second, third, fourth] = before;
  const from = second!.start;
  const { said, answer } = await change({ kind: "leave-out", from, until: plusDays(from, 14), catchUp: true });
  expect(valueOf(answer)).toMatchObject({ moved: 2, leftOut: 0, taken: 0 });
  const places = said.meetings.flatMap((one) => (one.becomes === "moved" ? [one.to.slot.start] : []));
  expect(Math.min(...places)).toBeGreaterThan(fourth!.start);
  for (const app of [priya, claire]) {
    expect(aheadOf(app).map(({ start }) => start)).toEqual([before[0]!.start, fourth!.start, ...places]);
    for (const meeting of aheadOf(app)) expect(await isInCalendar(app, meeting)).toBe(true);
  }
  for (const gone of [second!, third!]) expect(await isInCalendar(claire, gone)).toBe(false);
});

test("S50: Priya skips one: it leaves both calendars and both documents, and the others stay", async () => {
  const { claire, aheadOf, change, isInCalendar } = await seriesScene();
  const [first, second, ...rest] = aheadOf(claire);
  const from = second!.start;
  const { answer } = await change({ kind: "leave-out", from, until: plusDays(from, 1), catchUp: false });
  expect(valueOf(answer)).toMatchObject({ moved: 0, leftOut: 1 });
  expect(aheadOf(claire)).toEqual([first, ...rest]);
  expect(await isInCalendar(claire, second!)).toBe(false);
});

test("S50: a move of the rest that breaks off in the middle is finished with a second press, and nothing moves twice", async () => {
  const { priya, claire, aheadOf, change, sync } = await seriesScene();
  const [first] = aheadOf(priya);
  let presses = 0;
  const onceOffline: typeof priya.bookedMeetings = {
    ...priya.bookedMeetings,
    move: async (...asked) => {
      presses += 1;
      return presses === 3 ? { ok: false, error: { type: "Offline" } } : priya.bookedMeetings.move(...asked);
    },
  };
  const broken = await change({ kind: "move-on", from: first!.start }, onceOffline);
  expect(broken.answer).toMatchObject({ ok: false, error: { type: "Offline" } });
  expect(broken.done.size).toBe(2);
  expect(valueOf(await broken.run())).toMatchObject({ moved: 4, taken: 0 });
  expect(presses).toBe(5);
  await sync();
  const places = broken.said.meetings.flatMap((one) => (one.becomes === "moved" ? [one.to.slot.start] : []));
  expect(aheadOf(claire).map(({ start }) => start)).toEqual(places);
});
