import { createBookedMeetings } from "../../src/app/bookedMeetings";
import { sentMeetingId, type EventBook, type SentMeeting } from "../../src/domain/people/eventBook";
import { err, ok } from "../../src/domain/shared/result";
import { createZoneData } from "../../src/domain/time/zones";
import { at, findFor, pairOf, somebody, timeOf } from "../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const pair = pairOf("one", [amina, rafael]);
const found = findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]);
const saturday = { start: at("2026-12-05T15:00:00Z"), end: at("2026-12-05T15:45:00Z") };

const bookings = (answer?: Awaited<ReturnType<EventBook["moveSent"]>>) => {
  const looked: SentMeeting[] = [];
  const noted: string[] = [];
  const never = () => Promise.reject(new Error("Nothing of this is asked for here."));
  const events: EventBook = {
    ...{ book: never, move: never },
    moveSent: async (sent, window) => {
      looked.push(sent);
      return answer ?? ok({ eventId: "AAMkFound", window });
    },
  };
  const notes = {
    ...{ bodyLines: () => [], clockChanges: () => [] },
    note: async (_: unknown, __: unknown, { eventId }: { readonly eventId: string }) => noted.push(eventId) > 0,
  };
  const parts = {
    clock: { now: () => at("2026-11-24T09:00:00Z") },
    zones: createZoneData(),
    gather: never,
    events,
    notes,
  };
  return { ...createBookedMeetings(parts), looked, noted };
};

const sent = { ...saturday, eventId: sentMeetingId("01JDPRESS0000000000000000F"), burden: {}, author: amina.id };

test("what was sent from Outlook is found by its time and its people, and the document knows it by the same id", async () => {
  const { move, looked, noted } = bookings();
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is no other time.");
  expect(await move(found, sent, to, pair)).toMatchObject({ value: { saysOldTime: true, inDocument: true } });
  expect(looked.map(({ window, attendees }) => [window.start, attendees])).toEqual([[saturday.start, [rafael]]]);
  expect(noted).toEqual([sent.eventId]);
});

test("P9: what is not in the calendar is not noted as moved", async () => {
  const { move, noted } = bookings(err({ type: "NotFound", what: "event" }));
  const [to] = found.answer.proposals;
  if (!to) throw new Error("There is no other time.");
  expect(await move(found, sent, to, pair)).toEqual({ ok: false, error: { type: "NotFound", what: "event" } });
  expect(noted).toEqual([]);
});
