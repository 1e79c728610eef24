import { meetingsOf, upcomingIn } from "../../src/domain/document/bookedMeetings";
import { isOf } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import { currentOffers, movesAsked } from "../../src/domain/document/offers";
import { plusMinutes } from "../../src/domain/time/interval";
import { createTakeMoves, createTakeTime } from "../../src/planning/takeTime";
import { sandbox, valueOf } from "../doubles/graphTools";
import { planningApp, seeded, withPair } from "../doubles/planningApp";
import { visitor } from "../sandbox/sandboxTools";

/** Amina has booked an hour; Rafael, who was invited, offers two others instead. */
const instead = async () => {
  const shared = sandbox();
  const [amina, rafael] = [await planningApp(shared, "Amina"), await planningApp(shared, "Rafael")];
  const company = withPair(amina.pairs);
  if (company.kind !== "pair") throw new Error("They are a pair.");
  const { pair } = company;
  const found = await amina.find({ company });
  const [booked, first, second] = found.answer.proposals;
  if (!booked || !first || !second) throw new Error("They find three times.");
  valueOf(await amina.bookTime(found, booked, company, "01JDPRESS000000000000000A"));
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      shared.clock.pass(60_000);
      for (const app of [amina, rafael]) {
        await app.openDocument(pair).refresh();
        await app.leaveOne(pair);
      }
    }
  };
  await settle();
  const entries = (app: typeof amina) => foldEntries(app.openDocument(pair).everything());
  const ahead = (app: typeof amina) => upcomingIn(entries(app), pair, shared.clock.now());
  const [meeting] = ahead(rafael);
  if (!meeting) throw new Error("He knows of it.");
  await rafael.openDocument(pair).write({
    text: "",
    content: {
      kind: "offer",
      offer: {
        durationMinutes: 45,
        starts: [first.slot.start, second.slot.start],
        instead: { eventId: meeting.eventId, start: meeting.start },
      },
    },
  });
  await settle();
  const offers = (app: typeof amina) => currentOffers(entries(app), shared.clock.now());
  const [offered] = offers(amina);
  if (!offered) throw new Error("She reads the offer.");
  const take = () =>
    createTakeTime({
      ...{ bookTime: amina.bookTime, move: amina.bookedMeetings.move },
      ...{ document: amina.openDocument(pair), offer: offered.entry, onTaking: () => undefined },
    })(found, first, company, "01JDPRESS000000000000000B");
  return {
    shared,
    amina,
    rafael,
    pair,
    company,
    found,
    booked,
    first,
    second,
    meeting,
    settle,
    ahead,
    entries,
    offers,
    take,
  };
};

type Scene = Awaited<ReturnType<typeof instead>>;

/** The starts of the mentoring meetings that are on in somebody's calendar. */
const startsIn = async ({ shared, booked, first, second }: Scene, name: string): Promise<readonly number[]> => {
  const starts = [booked, first, second].map(({ slot }) => slot.start);
  const [from, to] = [
    plusMinutes(booked.slot.start, -1440),
    plusMinutes(Math.max(...starts) as typeof booked.slot.start, 1440),
  ];
  const at = (time: number): string => new Date(time).toISOString();
  const path = `/me/calendarView?startDateTime=${at(from)}&endDateTime=${at(to)}&$top=100`;
  const { body } = await visitor(shared.local, seeded(shared.local, name)).ask("GET", path);
  const events: readonly { subject: string; isCancelled: boolean; start: { dateTime: string } }[] = body.value;
  return events
    .filter(({ subject, isCancelled }) => subject === "Mentoring" && !isCancelled)
    .map(({ start }) => Date.parse(`${start.dateTime.slice(0, 19)}Z`));
};

test("S47: Rafael offers other times instead of a booked meeting, Amina takes one: that meeting is moved, and no second one stands beside it", async () => {
  const scene = await instead();
  const { amina, rafael, first, meeting, settle, ahead, offers, take } = scene;
  expect(valueOf(await take())).toMatchObject({ eventId: meeting.eventId, window: first.slot });
  await settle();
  for (const app of [amina, rafael]) {
    expect(ahead(app)).toMatchObject([{ eventId: meeting.eventId, ...first.slot }]);
    expect(offers(app)).toMatchObject([{ standing: { kind: "taken", start: first.slot.start } }]);
  }
  for (const name of ["Amina", "Rafael"]) expect(await startsIn(scene, name)).toEqual([first.slot.start]);
});

test("S47: Amina moved the meeting herself meanwhile: his offer asks nothing more, and a late press moves nothing", async () => {
  const scene = await instead();
  const { amina, rafael, pair, found, second, meeting, settle, ahead, offers, take } = scene;
  const [before] = ahead(amina);
  if (!before) throw new Error("She has booked it.");
  valueOf(await amina.bookedMeetings.move(found, before, second, pair));
  expect(await take()).toMatchObject({ error: { type: "HourTaken", by: "offer" } });
  await settle();
  for (const app of [amina, rafael]) {
    expect(offers(app)).toEqual([]);
    expect(ahead(app)).toMatchObject([{ eventId: meeting.eventId, ...second.slot }]);
  }
  expect(await startsIn(scene, "Rafael")).toEqual([second.slot.start]);
});

test("S47: the meeting was called off meanwhile: his times are an offer like any other, and the press books one", async () => {
  const scene = await instead();
  const { amina, rafael, pair, first, settle, ahead, take } = scene;
  const [before] = ahead(amina);
  if (!before) throw new Error("She has booked it.");
  valueOf(await amina.bookedMeetings.callOff(before, pair));
  await settle();
  expect(valueOf(await take())).toMatchObject({ window: first.slot });
  await settle();
  for (const app of [amina, rafael]) expect(ahead(app)).toMatchObject([first.slot]);
  for (const name of ["Amina", "Rafael"]) expect(await startsIn(scene, name)).toEqual([first.slot.start]);
});

test.each([["the answer of the calendar never came", { kind: "lost-answer", path: "/me/events" }]] as const)(
  "P4: a move broke off, %s: it is finished at the next look, and noted once",
  async (_, fault) => {
    const scene = await instead();
    const { shared, amina, rafael, pair, found, first, meeting, settle, ahead, entries } = scene;
    const [before] = ahead(amina);
    if (!before) throw new Error("She has booked it.");
    shared.local.faults.set([{ id: "broken", who: amina.me.id, ...fault }]);
    expect(await amina.bookedMeetings.move(found, before, first, pair)).toMatchObject({ ok: false });
    shared.local.faults.set([]);
    await settle();
    for (const app of [amina, rafael]) expect(ahead(app)).toMatchObject([{ eventId: meeting.eventId, ...first.slot }]);
    for (const name of ["Amina", "Rafael"]) expect(await startsIn(scene, name)).toEqual([first.slot.start]);
    const notes = entries(rafael).filter(
      ({ entry }) => isOf("meeting", entry) && entry.content.meeting.start === first.slot.start,
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]?.entry).toMatchObject({ content: { meeting: { brokeOff: true } } });
    expect(meetingsOf(entries(rafael))).toHaveLength(1);
  },
);

test("S50: Rafael asks for other times from here on in the series that Amina booked: one press of hers moves both meetings in both calendars, and the document says so", async () => {
  const shared = sandbox();
  const [amina, rafael] = [await planningApp(shared, "Amina"), await planningApp(shared, "Rafael")];
  const company = withPair(amina.pairs);
  if (company.kind !== "pair") throw new Error("They are a pair.");
  const { pair } = company;
  const signal = new AbortController().signal;
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      shared.clock.pass(60_000);
      for (const app of [amina, rafael]) await app.openDocument(pair).refresh();
    }
  };
  const found = await amina.find({ company });
  const [one] = found.answer.proposals;
  const other = found.answer.proposals.find(({ slot }) => slot.start > plusMinutes(one!.slot.start, 6 * 1440));
  for (const [i, proposal] of [one!, other!].entries())
    valueOf(await amina.bookTime(found, proposal, company, `01JDPRESS00000000000000${i}0A`));
  await settle();
  const entries = (app: typeof amina) => foldEntries(app.openDocument(pair).everything());
  const ahead = (app: typeof amina) => upcomingIn(entries(app), pair, shared.clock.now());
  const [first, last] = ahead(rafael);
  const his = valueOf(await rafael.lookAtSeries(pair, first!, last!.start, signal));
  const change = valueOf(his.change({ kind: "move-on", from: first!.start }));
  const moves = change.meetings.flatMap((each) =>
    each.becomes === "moved" ? [{ ...each.meeting, to: each.to.slot.start }] : [],
  );
  expect(moves).toHaveLength(2);
  const [{ eventId, start, to } = moves[0]!, ...rest] = moves;
  const onward = rest.map((move) => ({ eventId: move.eventId, start: move.start, to: move.to }));
  const offer = { durationMinutes: 45, starts: [to], instead: { eventId, start }, onward };
  await rafael.openDocument(pair).write({ text: "", content: { kind: "offer", offer } });
  await settle();
  const [offered] = currentOffers(entries(amina), shared.clock.now());
  const asked = movesAsked(offered!.offer);
  const hers = valueOf(await amina.lookAtSeries(pair, ahead(amina)[0]!, last!.start, signal));
  const { meetings } = valueOf(hers.asAsked(asked));
  const { move, callOff } = amina.bookedMeetings;
  const take = createTakeMoves({
    ...{ move, callOff, pair, document: amina.openDocument(pair), offer: offered!.entry },
    onTaking: () => undefined,
  });
  const press = () => take(hers, meetings, new Map(), () => undefined);
  expect(valueOf(await press())).toMatchObject({ moved: 2, taken: 0 });
  await settle();
  const starts = moves.map((each) => each.to).toSorted((a, b) => a - b);
  for (const app of [amina, rafael]) {
    expect(ahead(app).map((meeting) => meeting.start)).toEqual(starts);
    expect(currentOffers(entries(app), shared.clock.now())).toMatchObject([{ standing: { kind: "taken" } }]);
  }
  const scene = { shared, booked: one!, first: one!, second: { slot: { start: starts.at(-1)! } } } as Scene;
  for (const name of ["Amina", "Rafael"])
    expect((await startsIn(scene, name)).toSorted((a, b) => a - b)).toEqual(starts);
  // Another press, as of a second device that was slower, moves nothing.
  expect(await press()).toMatchObject({ error: { type: "HourTaken", by: "offer" } });
});
