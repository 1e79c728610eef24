import { createFindTimes } from "../../src/planning/findTimes";
import { createLoadPlanningData } from "../../src/planning/planningData";
import type { MyTime } from "../../src/domain/people/myTime/myTime";
import { meetingsOf } from "../../src/domain/document/bookedMeetings";
import { foldEntries } from "../../src/domain/document/fold";
import type { Person } from "../../src/domain/people/person";
import type { Proposal } from "../../src/domain/proposals/answer";
import { err } from "../../src/domain/shared/result";
import { lengthMinutes, type Interval } from "../../src/domain/time/interval";
import { createGraphCalendarReader } from "../../src/graph/calendarReader";
import { createPairReader } from "../../src/sync/pairReader";
import type { FoundTimes } from "../../src/planning/foundTimes";
import { createMemoryCache } from "../doubles/memoryPending";
import { visitor } from "../sandbox/sandboxTools";
import { sandbox, valueOf } from "../doubles/graphTools";
import { planningApp, seeded, WEEKS, withPair, zones } from "../doubles/planningApp";

test("S46: one round trip brings Amina the calendars and the document together, and three times come of it", async () => {
  const shared = sandbox();
  const amina = await planningApp(shared, "Amina");
  const before = shared.roundTrips();
  const found = await amina.find({ company: withPair(amina.pairs) });
  expect(shared.roundTrips() - before).toBe(1);
  expect(found.answer.proposals.length).toBeGreaterThanOrEqual(3);
  expect(found.people.map(({ name }) => name)).toEqual(["Amina Bello", "Rafael Nogueira"]);
  for (const { slot } of found.answer.proposals) expect(lengthMinutes(slot)).toBe(45);
});

test("S50: the invitation says Mentoring, every place's time and UTC, and never a guide's name", async () => {
  const shared = sandbox();
  const amina = await planningApp(shared, "Amina");
  const company = withPair(amina.pairs);
  const found = await amina.find({ company });
  const proposal = found.answer.proposals[0]!;
  const booked = valueOf(await amina.bookTime(found, proposal, company, "01JDPRESS0000000000000000A"));
  const again = valueOf(await amina.bookTime(found, proposal, company, "01JDPRESS0000000000000000A"));
  expect(again.eventId).toBe(booked.eventId);

  const rafael = seeded(shared.local, "Rafael");
  const day = { start: proposal.slot.start, end: proposal.slot.end };
  const calendar = await shared.graphOf(rafael.id).send({
    method: "GET",
    path: `/me/calendarView?startDateTime=${new Date(day.start).toISOString()}&endDateTime=${new Date(day.end).toISOString()}`,
    ...{ scopes: ["Calendars.Read"], what: "calendar", effect: "reads" },
  });
  const events = (valueOf(calendar).body as { value: { subject: string; body: { content: string } }[] }).value;
  const mentoring = events.filter(({ subject }) => subject === "Mentoring");
  expect(mentoring).toHaveLength(1);
  const body = mentoring[0]!.body.content;
  for (const part of ["Amina Bello, Nigeria time", "Rafael Nogueira, São Paulo", "UTC:"]) expect(body).toContain(part);
  expect(body).not.toMatch(/first meeting|guide/i);
});

test("E8: once Amina has booked a day, whoever looks for another time is offered other days first", async () => {
  const shared = sandbox();
  const amina = await planningApp(shared, "Amina");
  const company = withPair(amina.pairs);
  const found = await amina.find({ company });
  const proposal = found.answer.proposals[0]!;
  valueOf(await amina.bookTime(found, proposal, company, "01JDPRESS0000000000000000C"));
  if (company.kind === "pair") await amina.openDocument(company.pair).refresh();
  const again = await amina.find({ company });
  const dayOf = ({ slot }: Proposal): string => new Date(slot.start).toISOString().slice(0, 10);
  const days = again.answer.proposals.map(dayOf);
  expect(days.length).toBeGreaterThan(2);
  expect(days).not.toContain(dayOf(proposal));
});

test("E7: what a booked meeting costs is in the ledger that both of them get", async () => {
  const shared = sandbox();
  const [priya, claire] = [await planningApp(shared, "Priya"), await planningApp(shared, "Claire")];
  const company = withPair(priya.pairs);
  const found = await priya.find({ company, horizonDays: 28 });
  const proposal = found.answer.proposals.find(({ score }) =>
    [...score.added.values()].some((minutes) => minutes > 0),
  )!;
  valueOf(await priya.bookTime(found, proposal, company, "01JDPRESS0000000000000000B"));
  if (company.kind === "pair") await priya.openDocument(company.pair).refresh();

  const hers = await claire.find({ company: withPair(claire.pairs), horizonDays: 28 });
  const before = new Map(found.people.map(({ id, carried }) => [id, carried]));
  const expected = hers.people.map(({ id }) => (before.get(id) ?? 0) + (proposal.score.added.get(id) ?? 0));
  expect(hers.people.map(({ carried }) => carried)).toEqual(expected);
  expect(hers.history).toHaveLength(found.history.length + 1);
});

test("E10: two partners of a pair get the same proposals with the same numbers", async () => {
  const shared = sandbox();
  const [amina, rafael] = [await planningApp(shared, "Amina"), await planningApp(shared, "Rafael")];
  const [his, hers] = [
    await rafael.find({ company: withPair(rafael.pairs) }),
    await amina.find({ company: withPair(amina.pairs) }),
  ];
  const told = ({ answer }: FoundTimes) => answer.proposals.map(({ slot, score }) => ({ slot, loads: score.loads }));
  expect(told(his)).toEqual(told(hers));
});

test("S22: a circle of three finds times for all three", async () => {
  const shared = sandbox();
  const mona = await planningApp(shared, "Mona");
  const found = await mona.find({ company: withPair(mona.pairs, 3), horizonDays: 28 });
  expect(found.people).toHaveLength(3);
  const first = found.answer.proposals[0] ?? found.answer.none?.leastBad[0];
  expect(first?.people).toHaveLength(3);
});

test("P9: Mona books with Kenji, whose place nobody knows, and the invitation claims no local time for him", async () => {
  const shared = sandbox();
  const kenji = seeded(shared.local, "Kenji");
  shared.local.faults.set([{ id: "unreadable", kind: "calendar-unreadable", who: kenji.id }]);
  const mona = await planningApp(shared, "Mona");
  const company = withPair(mona.pairs, 3);
  const found = await mona.find({ company, horizonDays: 28 });
  expect(found.people.find(({ id }) => id === kenji.id)?.place).toBe("unknown");

  const proposal = found.answer.proposals[0]!;
  valueOf(await mona.bookTime(found, proposal, company, "01JDPRESS0000000000000000C"));
  const { start, end } = proposal.slot;
  const at = (time: number): string => new Date(time).toISOString();
  const path = `/me/calendarView?startDateTime=${at(start)}&endDateTime=${at(end)}&$top=100`;
  const { body } = await visitor(shared.local, seeded(shared.local, "Mona")).ask("GET", path);
  const events: readonly { subject: string; body: { content: string } }[] = body.value;
  const [sent] = events.filter(({ subject }) => subject === "Mentoring").map((event) => event.body.content);
  expect(sent).not.toContain("Kenji");
  expect(sent).toContain("UTC:");
});

test("S69: an invitation booked in the tab carries the way to prepare it, as one from Outlook does, and no name in it", async () => {
  const shared = sandbox();
  const priya = await planningApp(shared, "Priya");
  const company = withPair(priya.pairs);
  if (company.kind !== "pair") throw new Error("Priya and Claire are a pair.");
  const found = await priya.find({ company, horizonDays: 14 });
  const [best] = found.answer.proposals;
  const { start, end } = best!.slot;
  valueOf(await priya.bookTime(found, best!, company, "01JDPRESS0000000000000000P"));
  const at = (time: number): string => new Date(time).toISOString();
  const path = `/me/calendarView?startDateTime=${at(start)}&endDateTime=${at(end)}&$top=100`;
  const { body } = await visitor(shared.local, seeded(shared.local, "Priya")).ask("GET", path);
  const events: readonly { subject: string; body: { content: string } }[] = body.value;
  const sent = events.find(({ subject }) => subject === "Mentoring")?.body.content ?? "";
  expect(sent).toContain(`#conversation/${company.pair.id}`);
  expect(sent).toContain("Prepare together in Meridian");
});

/** Priya invites Mona to one meeting with Claire, who told the pair where she is. */
const withMona = async (zone: string) => {
  const shared = sandbox();
  const [priya, claire] = [await planningApp(shared, "Priya"), await planningApp(shared, "Claire")];
  const alone = withPair(priya.pairs);
  if (alone.kind !== "pair") throw new Error("Priya and Claire are a pair.");
  const { pair } = alone;
  const availability = { stays: [{ place: { zone } }], work: [], closedDays: [], overlay: [] };
  await claire.openDocument(pair).write({ text: "", content: { kind: "availability", availability } });
  await claire.openDocument(pair).refresh();
  const { id, name, address } = seeded(shared.local, "Mona");
  const mona = { id: id as Person["id"], name, address };
  const company = { ...alone, guests: [mona] };
  const found = await priya.find({ company, horizonDays: 14 });
  const book = (proposal: Proposal) => priya.bookTime(found, proposal, company, "01JDPRESS0000000000000000G");
  const sync = async (): Promise<void> => {
    for (const app of [priya, claire]) await app.openDocument(pair).refresh();
  };
  const invitationAt = async ({ start, end }: Interval) => {
    const at = (time: number): string => new Date(time).toISOString();
    const path = `/me/calendarView?startDateTime=${at(start)}&endDateTime=${at(end)}&$top=100`;
    const { body } = await visitor(shared.local, seeded(shared.local, "Mona")).ask("GET", path);
    const events: readonly { subject: string; body: { content: string } }[] = body.value;
    return events.find(({ subject }) => subject.endsWith("Mentoring"))?.body.content;
  };
  const noted = () =>
    meetingsOf(foldEntries(claire.openDocument(pair).everything())).find(({ guests }) => guests !== undefined);
  return { priya, claire, pair, mona, found, book, sync, invitationAt, noted };
};

test("S40: Priya finds a time for three, Mona is invited, and both documents say that she comes too", async () => {
  const { claire, priya, mona, found, book, sync, invitationAt, noted } = await withMona("America/Vancouver");
  const [best] = found.answer.proposals;
  expect(best!.people.map(({ id }) => id)).toEqual([priya.me.id, claire.me.id, mona.id]);
  valueOf(await book(best!));
  await sync();
  expect(await invitationAt(best!.slot)).toContain("UTC:");
  expect(noted()).toMatchObject({ ...best!.slot, guests: [mona], author: priya.me.id });
  expect(Object.keys(noted()?.burden ?? {}).toSorted()).toEqual([claire.me.id, priya.me.id].toSorted());
});

test("P1: Mona's invitation tells nothing that only the pair was told, and no way into their document", async () => {
  const [one, other] = [await withMona("America/Vancouver"), await withMona("Europe/Lisbon")];
  const { slot } = one.found.answer.proposals[0]!;
  const same =
    other.found.answer.proposals.find((each) => each.slot.start === slot.start) ?? one.found.answer.proposals[0]!;
  valueOf(await one.book(one.found.answer.proposals[0]!));
  valueOf(await other.book(same));
  const [said, saidOther] = [await one.invitationAt(slot), await other.invitationAt(slot)];
  expect(said).toBe(saidOther);
  expect(said).not.toContain(one.pair.id);
  expect(said).not.toContain("Lisbon");
});

test("P9: a row that calls Claire a guest of her own pair, or Mona twice, stops nobody from seeing their days", async () => {
  const { priya, claire, pair, mona } = await withMona("America/Vancouver");
  const { id, name, address } = claire.me;
  const found = await priya.find({ company: { kind: "pair", pair, guests: [mona, { id, name, address }, mona] } });
  expect(found.people.map((person) => person.id)).toEqual([priya.me.id, id, mona.id]);
});

test("S40: when Priya moves it, Mona hears of the new time, and it stays a meeting of three", async () => {
  const { priya, pair, mona, found, book, sync, invitationAt, noted } = await withMona("Europe/Lisbon");
  const [best, next] = found.answer.proposals;
  valueOf(await book(best!));
  await sync();
  // Looked for without her, as when a meeting no longer fits.
  const withoutMona = await priya.find({ company: { kind: "pair", pair }, horizonDays: 14 });
  const to = withoutMona.answer.proposals.find(({ slot }) => slot.start === next!.slot.start) ?? next!;
  valueOf(await priya.bookedMeetings.move(withoutMona, noted()!, to, pair));
  await sync();
  expect(noted()).toMatchObject({ ...to.slot, guests: [mona] });
  const said = await invitationAt(to.slot);
  expect(said).toContain("UTC:");
  expect(said).not.toContain("Lisbon");
  expect(said).not.toContain(pair.id);
});

test("E12: when Claire is called away, Priya hears that their meeting no longer fits, and moves it for both", async () => {
  const shared = sandbox();
  const [priya, claire] = [await planningApp(shared, "Priya"), await planningApp(shared, "Claire")];
  const company = withPair(priya.pairs);
  if (company.kind !== "pair") throw new Error("Priya and Claire are a pair.");
  const found = await priya.find({ company, horizonDays: 14 });
  const proposal = found.answer.proposals[0]!;
  valueOf(await priya.bookTime(found, proposal, company, "01JDPRESS0000000000000000D"));
  await priya.openDocument(company.pair).refresh();
  const look = async (app: typeof priya) => {
    const { history } = await app.find({ company: withPair(app.pairs), horizonDays: 14 });
    return valueOf(await app.bookedMeetings.check(company.pair, history, new AbortController().signal));
  };
  expect((await look(priya)).broken).toEqual([]);

  const { start, end } = proposal.slot;
  const court = { start, end: (end + 15 * 60_000) as typeof end };
  const summons = { transactionId: "01JDPRESS0000000000000000E", subject: "Court", bodyLines: [], attendees: [] };
  valueOf(await claire.events.book({ ...summons, window: court }));

  const { broken } = await look(priya);
  expect(broken).toHaveLength(1);
  const [meeting] = broken;
  expect(meeting?.why).toContainEqual(expect.objectContaining({ person: claire.me.id, kind: "busy" }));
  valueOf(await priya.bookedMeetings.move(meeting!.found, meeting!.meeting, meeting!.to!, company.pair));
  await priya.openDocument(company.pair).refresh();

  const after = await look(priya);
  expect(after.broken).toEqual([]);
  expect(after.kept.map((kept) => kept.start)).toEqual([meeting!.to!.slot.start]);
  const { history } = await claire.find({ company: withPair(claire.pairs), horizonDays: 14 });
  expect(history.filter(({ eventId }) => eventId === meeting!.meeting.eventId)).toHaveLength(1);
});

test("P4: a document that was deleted does not keep Amina and Rafael from meeting, and she is told", async () => {
  const shared = sandbox();
  const amina = await planningApp(shared, "Amina");
  shared.local.faults.set([{ id: "gone", kind: "document-deleted", who: amina.me.id }]);
  const found = await amina.find({ company: withPair(amina.pairs) });
  expect(found.withoutDocument).toEqual({ type: "NotFound", what: "document" });
  expect(found.answer.proposals.length).toBeGreaterThan(0);
});

test("P1: Amina's prayer keeps a time away from her screen, and Rafael gets the same answer as if she had none", async () => {
  const shared = sandbox();
  const first = await planningApp(shared, "Amina");
  const company = withPair(first.pairs);
  const free = (await first.find({ company })).answer.proposals[0]!.slot;
  const { wallMinutes, weekday } = zones.readAt("Africa/Lagos", free.start);
  const prayer: MyTime["patterns"][number] = {
    ...{ key: "1", label: "Dhuhr", sharing: "ask", strength: "never", days: [weekday] },
    ...{ from: { at: "clock", minutes: wallMinutes }, to: { at: "clock", minutes: wallMinutes + 15 } },
  };
  const amina = await planningApp(shared, "Amina", { patterns: [prayer] });
  const starts = (found: FoundTimes) => found.answer.proposals.map(({ slot }) => slot.start);
  expect(starts(await amina.find({ company }))).not.toContain(free.start);
  const rafael = await planningApp(shared, "Rafael");
  expect(starts(await rafael.find({ company: withPair(rafael.pairs) }))).toContain(free.start);
});

test("E2: the public holidays of Lagos and São Paulo, which both told, are no time to meet for either", async () => {
  const shared = sandbox("2026-12-21T09:00:00Z");
  const rafael = await planningApp(shared, "Rafael");
  const { answer } = await rafael.find({ company: withPair(rafael.pairs), horizonDays: 14 });
  const days = answer.proposals.map(({ slot }) => new Date(slot.start).toISOString().slice(0, 10));
  expect(days.length).toBeGreaterThan(0);
  for (const holiday of ["2026-12-25", "2026-12-26", "2027-01-01"]) expect(days).not.toContain(holiday);
});

test("P8: a folder that cannot be read, and calendars of the world that cannot be fetched, keep nobody from meeting", async () => {
  const shared = sandbox();
  const amina = await planningApp(shared, "Amina");
  const loadData = createLoadPlanningData({
    ...{ me: amina.me, zones, zone: "Etc/UTC" },
    loadWorld: () => Promise.reject(new Error("no chunk")),
    myTime: { load: () => Promise.resolve(err({ type: "Offline" })) },
    calendars: createGraphCalendarReader(amina.graph),
    pairReader: createPairReader({
      store: amina.storeOf,
      cache: createMemoryCache(),
    }),
  });
  const find = createFindTimes({ clock: shared.clock, zones, loadData });
  const found = valueOf(await find({ ...WEEKS, company: withPair(amina.pairs) }, new AbortController().signal));
  expect(found.answer.proposals.length).toBeGreaterThan(0);
});
