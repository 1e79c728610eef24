import { createBookedMeetings } from "../../src/planning/bookedMeetings";
import type { LoadPlanningData } from "../../src/planning/planningData";
import type { MeetingFacts } from "../../src/domain/document/entry";
import {
  sentMeetingId,
  type CalendarWriter,
  type SentMeeting,
} from "../../src/domain/people/appointment/calendarWriter";
import { err, ok } from "../../src/domain/shared/result";
import type { Participant } from "../../src/domain/people/myTime/participant";
import type { Interval } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { valueOf } from "../doubles/graphTools";
import { at, findFor, pairOf, planningData, somebody, timeOf } from "../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const pair = pairOf("one", [amina, rafael]);
const times = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")];
const found = findFor([amina, rafael], times);
const saturday = { start: at("2026-12-05T15:00:00Z"), end: at("2026-12-05T15:45:00Z") };

const never = () => Promise.reject(new Error("Nothing of this is asked for here."));
const bookings = (answer?: Awaited<ReturnType<CalendarWriter["moveSent"]>>, loadData: LoadPlanningData = never) => {
  const looked: SentMeeting[] = [];
  const noted: unknown[] = [];
  const events: Pick<CalendarWriter, "move" | "moveSent"> = {
    move: never,
    moveSent: async (sent, window) => {
      looked.push(sent);
      return answer ?? ok({ eventId: "AAMkFound", window });
    },
  };
  const notes = {
    ...{ bodyLines: () => [], clockChanges: () => [], prepare: () => undefined },
    note: async (_: unknown, { start }: Interval, meeting: Pick<MeetingFacts, "eventId" | "chatId">) =>
      noted.push({ ...meeting, start }) > 0,
  };
  const parts = {
    ...{ me: amina, callOff: never, findInCalendar: never },
    lookAgain: async () => ok({ entries: [] }),
    clock: { now: () => at("2026-11-24T09:00:00Z") },
    zones: createZoneData(),
    loadData,
    events,
    notes,
    begun: { all: async () => [], keep: async () => {}, forget: async () => {} },
  };
  return { ...createBookedMeetings(parts), looked, noted };
};

const sent = { ...saturday, eventId: sentMeetingId("01JDPRESS0000000000000000F"), burden: {}, author: amina.id };

test("what was sent from Outlook is found by its time and its people, and the document knows it by the same id", async () => {
  const { move, looked, noted } = bookings();
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is no other time.");
  expect(await move(found, sent, to, pair)).toMatchObject({ value: { saysOldTime: true, inDocument: true } });
  expect(looked.map(({ window, attendees }) => [window.start, attendees])).toEqual([
    [saturday.start, [expect.objectContaining(rafael)]],
  ]);
  expect(noted).toEqual([{ eventId: sent.eventId, start: to.slot.start }]);
});

test("P9: what is not in the calendar is not noted as moved", async () => {
  const { move, noted } = bookings(err({ type: "NotFound", what: "event" }));
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is no other time.");
  expect(await move(found, sent, to, pair)).toEqual({ ok: false, error: { type: "NotFound", what: "event" } });
  expect(noted).toEqual([]);
});

test("a meeting that was moved by hand is noted at its new time, with the chat that it had", async () => {
  const asked: Interval[] = [];
  const { note, noted } = bookings(undefined, async (_, window) => {
    asked.push(window);
    return ok(planningData([amina, rafael], times));
  });
  const monday = { start: at("2026-12-07T13:00:00Z"), end: at("2026-12-07T13:45:00Z") };
  const meeting = { eventId: "AAMkMoved", chatId: "19:meeting_1@thread.v2" };
  expect(await note([{ ...meeting, ...monday }], pair)).toEqual({ ok: true, value: true });
  expect(noted).toEqual([{ ...meeting, ...monday }]);
  expect(asked).toEqual([{ start: at("2026-12-06T13:00:00Z"), end: at("2026-12-08T13:45:00Z") }]);
});

test("P9: what it costs whom is not guessed: where calendars cannot be read, nothing is noted", async () => {
  const { note, noted } = bookings(undefined, async () => err({ type: "Offline" }));
  expect(await note([{ eventId: "AAMkMoved", ...saturday }], pair)).toEqual({ ok: false, error: { type: "Offline" } });
  expect(noted).toEqual([]);
});

describe("S40, E12: Ines comes to one of their meetings as a guest", () => {
  const ines = somebody("ines", "Ines Duarte");
  const monday = { start: at("2026-11-30T13:00:00Z"), end: at("2026-11-30T13:45:00Z") };
  const busy = timeOf(ines, "Europe/Lisbon", {
    calendar: [{ window: { ...monday, end: at("2026-11-30T14:00:00Z") }, show: "busy" }],
  });
  const withGuest = { ...monday, eventId: "event-1", burden: {}, author: amina.id, guests: [ines] };
  const alone = {
    start: at("2026-12-08T13:00:00Z"),
    end: at("2026-12-08T13:45:00Z"),
    ...{ eventId: "event-2", burden: {}, author: amina.id },
  };
  const look = async (hers: Participant) => {
    const companies: number[] = [];
    const { check } = bookings(undefined, async (company) => {
      const guests = company.kind === "pair" ? (company.guests ?? []) : [];
      companies.push(guests.length);
      const people = [amina, rafael, ...guests];
      const known = planningData(people, [...times, hers]);
      return ok({ ...known, history: [withGuest, alone], guests: new Set(guests.map(({ id }) => id)) });
    });
    return { check: valueOf(await check(pair, [withGuest, alone], new AbortController().signal)), companies };
  };

  test("she is busy at that hour since: the meeting fits no more, the reason is hers, and the other time suits her too", async () => {
    const { check, companies } = await look(busy);
    expect(companies).toEqual([0, 1]);
    expect(check.kept.map(({ eventId }) => eventId)).toEqual(["event-2"]);
    const [broken] = check.broken;
    expect(broken?.meeting.eventId).toBe("event-1");
    expect(broken?.why).toMatchObject([{ kind: "busy", person: ines.id }]);
    expect(broken?.to?.slot.start).not.toBe(monday.start);
    expect(broken?.found.people.map(({ id }) => id)).toEqual([amina.id, rafael.id, ines.id]);
  });

  test("P9: a calendar of hers that cannot be read is no reason against the meeting", async () => {
    expect((await look(timeOf(ines, "Europe/Lisbon", { calendar: "unknown" }))).check.broken).toEqual([]);
  });
});

test("P4: the check of booked meetings survives a partner who noted 200,000 of them", async () => {
  const history = Array.from({ length: 200_000 }, (_, index) => ({ ...sent, eventId: `event-${index}` }));
  const { check } = bookings(undefined, async () => err({ type: "Offline" }));
  expect(await check(pair, history, new AbortController().signal)).toEqual(err({ type: "Offline" }));
});
