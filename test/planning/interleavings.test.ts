import * as fc from "fast-check";
import { doublesOf, upcomingIn, type NotedMeeting } from "../../src/domain/document/bookedMeetings";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type { CalendarWriter, EventInCalendar } from "../../src/domain/people/appointment/calendarWriter";
import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { overlapMinutes, plusMinutes, type Instant, type Interval } from "../../src/domain/time/interval";
import { createBookTime, type BegunBooking, type BookTime } from "../../src/planning/bookTime";
import { createFindInCalendar } from "../../src/planning/callOff";
import type { LookAgain } from "../../src/planning/lookAgain";
import { createLeaveOneMeeting, type LeaveOneMeeting } from "../../src/planning/oneMeeting";
import { times } from "../cases";
import { entryAt } from "../doubles/entries";
import { findFor, pairOf, somebody, timeOf } from "../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const pair = pairOf("one", [amina, rafael]);
const company = { kind: "pair", pair } as const;
const found = findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]);
const [proposal] = found.answer.proposals;
if (!proposal) throw new Error("They find a time.");
const { slot } = proposal;
const NOW = plusMinutes(slot.start, -3 * 24 * 60);

/** What becomes of one request: done, refused before, done with its answer lost, or the app is closed in the middle. */
type Fate = "done" | "before" | "after" | "closed";

interface CalendarEvent {
  readonly id: string;
  readonly organizer: Person;
  readonly window: Interval;
  readonly transactionId: string;
  isCancelled: boolean;
  /** The others have the invitation. */
  isDelivered: boolean;
}

/** The calendars and the list of the document, which every device shares. */
const createWorld = () => {
  const events: CalendarEvent[] = [];
  const rows = new Map<string, Entry>();
  let [now, entries] = [NOW, 0];
  return {
    events,
    rows,
    now: (): Instant => now,
    pass: (minutes: number): void => void (now = plusMinutes(now, minutes)),
    nextEntry: (): number => ++entries,
    live: () => events.filter(({ isCancelled }) => !isCancelled),
  };
};
type World = ReturnType<typeof createWorld>;

interface Device {
  readonly press: () => Promise<string>;
  /** Reads and sends, then undoes what is to undo; the app is opened anew if it was closed. */
  readonly look: () => Promise<void>;
}

/** A device keeps its outbox and its begun bookings when the app is closed. */
const createDevice = (world: World, me: Person, turn: () => Promise<void>, fate: () => Fate): Device => {
  const outbox = new Map<string, Entry>();
  let known: readonly Entry[] = [];
  let begun: readonly BegunBooking[] = [];
  let isClosed = false;
  const never = new Promise<never>(() => undefined);
  const folded = () => foldEntries([...known, ...outbox.values()]);

  /** A request to the service, with its fate. */
  const request = async <T>(act: () => T): Promise<Result<T, Failure>> => {
    await turn();
    const what = isClosed ? "before" : fate();
    if (what === "before") return err({ type: "Offline" });
    const value = act();
    if (what === "closed") {
      isClosed = true;
      return never;
    }
    await turn();
    return what === "after" ? err({ type: "Offline" }) : ok(value);
  };
  const keep = (content: Entry["content"]): true => {
    const entry = entryAt(world.nextEntry(), me, { text: "", content });
    outbox.set(entry.id, entry);
    return true;
  };
  const sees = ({ organizer, isDelivered }: CalendarEvent): boolean => organizer.id === me.id || isDelivered;
  const inCalendar = (event: CalendarEvent): EventInCalendar => ({
    eventId: event.id,
    window: event.window,
    isCancelled: event.isCancelled,
    isSent: true,
  });
  const events: CalendarWriter = {
    move: () => never,
    moveSent: () => never,
    decline: () => never,
    propose: () => never,
    book: ({ transactionId, window }) =>
      request(() => {
        const there = world.live().find((one) => one.organizer.id === me.id && one.transactionId === transactionId);
        const event = there ?? {
          ...{ id: `event-${world.events.length}`, organizer: me, window, transactionId },
          ...{ isCancelled: false, isDelivered: false },
        };
        if (!there) world.events.push(event);
        return inCalendar(event);
      }),
    find: (sought) =>
      request(() => {
        const event = world.events.filter(sees).find((one) => {
          if (sought.by === "id") return one.id === sought.eventId && !one.isCancelled;
          if (sought.by === "organizer") return one.organizer.id === sought.organizer.id && !one.isCancelled;
          return (
            sought.by === "transaction" && one.transactionId === sought.transactionId && one.organizer.id === me.id
          );
        });
        return event && inCalendar(event);
      }),
    cancel: async (eventId) => {
      const answer = await request(() => {
        const event = world.live().find(({ id }) => id === eventId);
        if (event) event.isCancelled = true;
        return event !== undefined;
      });
      if (!answer.ok) return answer;
      return answer.value ? ok(undefined) : err({ type: "NotFound", what: "event" });
    },
  };
  const lookAgain: LookAgain = async () => {
    const read = await request(() => ({
      entries: foldEntries(world.rows.values()),
      isBusy: world.live().some((one) => overlapMinutes(one.window, slot) > 0 && sees(one)),
    }));
    if (!read.ok) return read;
    const { entries, isBusy } = read.value;
    const meeting = upcomingIn(entries, pair, world.now()).find((one) => overlapMinutes(one, slot) > 0);
    if (meeting) return ok({ entries, meeting, taken: { type: "HourTaken", by: "meeting" } });
    return ok({ entries, ...(isBusy && { taken: { type: "HourTaken", by: "calendar" } as const }) });
  };
  const note = ({ start, end, eventId }: Pick<NotedMeeting, "start" | "end" | "eventId">): true =>
    keep({ kind: "meeting", meeting: { start, end, eventId, burden: {} } });
  const kept = {
    all: async () => begun,
    keep: async (one: BegunBooking) => void (begun = [one]),
    forget: async () => void (begun = []),
  };
  const bookTime: BookTime = createBookTime({
    ...{ me, subject: "Mentoring", clock: world, lookAgain, events, begun: kept },
    chats: { remember: async () => undefined },
    notes: {
      bodyLines: () => [],
      prepare: () => undefined,
      clockChanges: () => [],
      note: async (_, window, { eventId }) => note({ ...window, eventId }),
    },
  });
  const leaveOne: LeaveOneMeeting = createLeaveOneMeeting({
    ...{ me, clock: world, events, begun: kept, entries: folded },
    findInCalendar: createFindInCalendar({ me, events }),
    noteCalledOff: async ({ eventId, start, end }) =>
      keep({ kind: "calledOff", calledOff: { eventId, start, end, double: true } }),
    note: async (meetings) => ok(meetings.every(note)),
  });
  const sync = async (): Promise<void> => {
    for (const entry of outbox.values()) {
      const sent = await request(() => world.rows.set(entry.id, entry));
      if (sent.ok) outbox.delete(entry.id);
    }
    const read = await request(() => [...world.rows.values()]);
    if (read.ok) known = read.value;
  };
  return {
    press: async () => {
      const booked = await bookTime(found, proposal, company, "press");
      if (booked.ok) await sync();
      return booked.ok ? booked.value.eventId : "nothing";
    },
    look: async () => {
      isClosed = false;
      await sync();
      await leaveOne(pair);
      await sync();
    },
  };
};

/** Lets every request go on, in the order of the scheduler, until all wait for nothing. */
const drained = async (scheduler: fc.Scheduler): Promise<void> => {
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (scheduler.count() === 0) return;
    await scheduler.waitOne();
  }
};

const fates = fc.array(fc.constantFrom<Fate>("done", "done", "done", "before", "after", "closed"), { maxLength: 30 });

test("S50: however two people and their devices interleave, and whatever is lost, one meeting is left in the end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fates,
      fc.array(fc.constantFrom(amina, rafael), { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      async (scheduler, fateList, people, deliversLate) => {
        const world = createWorld();
        const left = [...fateList];
        let isQuiet = false;
        const turn = async (): Promise<void> => {
          if (!isQuiet) await scheduler.schedule(Promise.resolve());
          if (!deliversLate) for (const event of world.events) event.isDelivered = true;
        };
        const fate = (): Fate => (isQuiet ? "done" : (left.shift() ?? "done"));
        const devices = people.map((person) => createDevice(world, person, turn, fate));
        const told: string[] = [];
        for (const device of devices) {
          void device.press().then((answer) => told.push(answer));
          void device.press().then(() => undefined);
        }
        await drained(scheduler);
        for (const device of devices) void device.look();
        await drained(scheduler);

        // Now everything arrives, and everybody opens the app some times.
        isQuiet = true;
        for (let round = 0; round < 4; round++) {
          for (const event of world.events) event.isDelivered = true;
          world.pass(2);
          for (const device of devices) {
            await device.look();
          }
        }
        const entries = foldEntries(world.rows.values());
        const live = world.live();
        const noted = upcomingIn(entries, pair, world.now());
        expect(live.length).toBeLessThanOrEqual(1);
        // Somebody was told that it is booked, or an invitation has gone out: then there is a meeting.
        const mustStand = world.events.length > 0 || told.some((answer) => answer !== "nothing");
        expect(live.length).toBeGreaterThanOrEqual(mustStand ? 1 : 0);
        expect(noted.map(({ eventId }) => eventId)).toEqual(live.map(({ id }) => id));
        for (const { id } of [amina, rafael]) expect(doublesOf(entries, pair, id, world.now())).toEqual([]);
      },
    ),
    times(300),
  );
});
