import { entriesOf, foldEntries } from "../../src/domain/document/fold";
import { upcomingIn } from "../../src/domain/document/bookedMeetings";
import type { FoundTimes } from "../../src/planning/foundTimes";
import { sandbox, valueOf } from "../doubles/graphTools";
import { planningApp, seeded, withPair } from "../doubles/planningApp";
import { visitor } from "../sandbox/sandboxTools";

type Shared = ReturnType<typeof sandbox>;
type App = Awaited<ReturnType<typeof planningApp>>;

const first = ({ answer }: FoundTimes) => {
  const [proposal] = answer.proposals;
  if (!proposal) throw new Error("They find a time.");
  return proposal;
};

/** Apps of Amina and Rafael, whom every device has shown the same times. */
const twoWhoLook = async (names: readonly string[]) => {
  const shared = sandbox();
  const apps: App[] = [];
  for (const name of names) apps.push(await planningApp(shared, name));
  const company = withPair(apps[0]?.pairs ?? []);
  if (company.kind !== "pair") throw new Error("They are a pair.");
  const { pair } = company;
  const shown = await Promise.all(apps.map((app) => app.find({ company })));
  const press = (index: number) => {
    const [app, found] = [apps[index], shown[index]];
    if (!app || !found) throw new Error("Nobody is there.");
    return app.bookTime(found, first(found), company, `01JDPRESS000000000000000${index}A`);
  };
  /** Everybody reads and sends, and undoes what is theirs to undo, as their screens do. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      shared.clock.pass(60_000);
      for (const app of apps) {
        await app.openDocument(pair).refresh();
        await app.leaveOne(pair);
      }
    }
  };
  const slot = first(shown[0] ?? (await apps[0]!.find({ company }))).slot;
  const booked = (app: App) => upcomingIn(foldEntries(app.openDocument(pair).everything()), pair, shared.clock.now());
  return { shared, apps, pair, company, shown, slot, press, settle, booked };
};

/** The meetings in somebody's calendar that are still on. */
const meetingsIn = async (shared: Shared, name: string, { start, end }: { start: number; end: number }) => {
  const at = (time: number): string => new Date(time).toISOString();
  const path = `/me/calendarView?startDateTime=${at(start)}&endDateTime=${at(end)}&$top=100`;
  const { body } = await visitor(shared.local, seeded(shared.local, name)).ask("GET", path);
  const events: readonly { id: string; subject: string; isCancelled: boolean }[] = body.value;
  return events.filter(({ subject, isCancelled }) => subject === "Mentoring" && !isCancelled);
};

test("S50: Amina has booked this hour, and Rafael, whose screen still offers it, books nothing", async () => {
  const { shared, apps, pair, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  valueOf(await press(0));
  await apps[0]?.openDocument(pair).refresh();
  expect(await press(1)).toEqual({ ok: false, error: { type: "HourTaken", by: "meeting" } });
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toHaveLength(1);
});

test("S50: Amina was called to something else since: Rafael's press sees it in her calendar, and books nothing", async () => {
  const { shared, apps, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  const call = { transactionId: "01JDPRESS0000000000000000J", subject: "Court", bodyLines: [], attendees: [] };
  valueOf(await apps[0]!.events.book({ ...call, window: slot }));
  expect(await press(1)).toEqual({ ok: false, error: { type: "HourTaken", by: "calendar" } });
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toEqual([]);
});

test("S50: Rafael presses twice, on the phone and on the desk: his calendar gets one event", async () => {
  const { shared, slot, press, settle, booked, apps } = await twoWhoLook(["Rafael", "Rafael"]);
  const [phone, desk] = await Promise.all([press(0), press(1)]);
  expect(new Set([phone, desk].flatMap((answer) => (answer.ok ? answer.value.eventId : []))).size).toBe(1);
  await settle();
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toHaveLength(1);
  for (const app of apps) expect(booked(app)).toHaveLength(1);
});

test("S50: both press in the same second: one meeting stays, and the document says that another was undone", async () => {
  const { shared, apps, pair, slot, press, settle, booked } = await twoWhoLook(["Amina", "Rafael"]);
  const answers = await Promise.all([press(0), press(1)]);
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  await settle();
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toHaveLength(1);
  for (const app of apps) expect(booked(app)).toHaveLength(1);
  const wereBothTold = answers.every(({ ok }) => ok);
  const [said] = entriesOf("calledOff", foldEntries(apps[0]?.openDocument(pair).everything() ?? []));
  expect(said?.content.calledOff.double === true || !wereBothTold).toBe(true);
});

test("P4: a booking whose answer never came is finished at the next start, and noted once", async () => {
  const { shared, apps, pair, slot, press, settle, booked } = await twoWhoLook(["Amina", "Rafael"]);
  const amina = apps[0]!.me;
  shared.local.faults.set([{ id: "lost", kind: "lost-answer", who: amina.id, path: "/me/events" }]);
  const answer = await press(0);
  shared.local.faults.set([]);
  expect(answer.ok).toBe(false);
  await settle();
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toHaveLength(1);
  for (const app of apps) expect(booked(app)).toHaveLength(1);
  expect(
    entriesOf("meeting", foldEntries(apps[1]?.openDocument(pair).everything() ?? [])).filter(
      ({ content }) => content.meeting.start === slot.start,
    ),
  ).toHaveLength(1);
});

test("P4: Amina tries again after a lost answer: it is the same meeting, not a second one", async () => {
  const { shared, apps, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  shared.local.faults.set([{ id: "lost", kind: "lost-answer", who: apps[0]!.me.id, path: "/me/events" }]);
  expect(await press(0)).toMatchObject({ ok: false });
  shared.local.faults.set([]);
  expect(await press(0)).toMatchObject({ ok: true });
  for (const name of ["Amina", "Rafael"]) expect(await meetingsIn(shared, name, slot)).toHaveLength(1);
});

test("S50: an hour that was called off can be booked again, and an hour that a meeting left too", async () => {
  const { shared, apps, pair, company, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  const amina = apps[0]!;
  valueOf(await press(0));
  await amina.openDocument(pair).refresh();
  const [meeting] = upcomingIn(foldEntries(amina.openDocument(pair).everything()), pair, shared.clock.now());
  if (!meeting) throw new Error("She has booked it.");
  const now = await amina.find({ company });
  valueOf(await amina.bookedMeetings.move(now, meeting, first(now), pair));
  await amina.openDocument(pair).refresh();
  const again = valueOf(await press(0));
  expect(again.eventId).not.toBe(meeting.eventId);
  await amina.openDocument(pair).refresh();
  const [second] = upcomingIn(foldEntries(amina.openDocument(pair).everything()), pair, shared.clock.now());
  if (second?.start !== slot.start) throw new Error("The earlier one comes first.");
  valueOf(await amina.bookedMeetings.callOff(second, pair));
  await amina.openDocument(pair).refresh();
  valueOf(await press(0));
  expect(await meetingsIn(shared, "Rafael", slot)).toHaveLength(1);
});

test("S50: Amina does not move a meeting to an hour that Rafael has taken meanwhile", async () => {
  const { shared, apps, pair, company, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  const [amina, rafael] = [apps[0]!, apps[1]!];
  valueOf(await press(0));
  for (const app of [amina, rafael]) await app.openDocument(pair).refresh();
  const [now, his] = [await amina.find({ company }), await rafael.find({ company })];
  valueOf(await rafael.bookTime(his, first(his), company, "01JDPRESS0000000000000000H"));
  const [meeting] = upcomingIn(foldEntries(amina.openDocument(pair).everything()), pair, shared.clock.now());
  if (!meeting) throw new Error("She has booked it.");
  expect(await amina.bookedMeetings.move(now, meeting, first(now), pair)).toMatchObject({
    error: { type: "HourTaken" },
  });
  expect(await meetingsIn(shared, "Rafael", slot)).toHaveLength(1);
});

test("P9: a calendar that answered before and does not now books nothing", async () => {
  const { shared, apps, slot, press } = await twoWhoLook(["Amina", "Rafael"]);
  shared.local.faults.set([{ id: "away", kind: "unavailable", who: apps[0]!.me.id, path: "/getSchedule" }]);
  expect(await press(0)).toMatchObject({ ok: false });
  shared.local.faults.set([]);
  expect(await meetingsIn(shared, "Amina", slot)).toEqual([]);
});
