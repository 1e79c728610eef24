import { participantOf } from "../../src/app/participant";
import type { PublishedAvailability } from "../../src/domain/people/availability";
import type { MailboxHours, PersonCalendar } from "../../src/domain/people/calendarReader";
import type { PersonId } from "../../src/domain/shared/ids";

const noa = "noa" as PersonId;
const nineToFive: MailboxHours = { days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020, zone: "Africa/Cairo" };
const known: PersonCalendar = { kind: "known", items: [], hours: nineToFive };
const sundayToThursday: PublishedAvailability = {
  stays: [{ place: { zone: "Asia/Amman" } }],
  work: [{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }],
  closedDays: [5],
  overlay: [],
};

test("S46: what Noa published about her week counts more than what her mailbox says", () => {
  const participant = participantOf(noa, known, sundayToThursday);
  expect(participant.stays).toEqual(sundayToThursday.stays);
  expect(participant.work).toEqual(sundayToThursday.work);
  expect(participant.closedDays).toEqual([5]);
});

test("P8: with nothing published, the mailbox's hours are a hint, and the usual night holds", () => {
  const participant = participantOf(noa, known, undefined);
  expect(participant.stays).toEqual([{ place: { zone: "Africa/Cairo" } }]);
  expect(participant.work).toEqual([{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }]);
  expect(participant.night).toEqual({ fromMinutes: 1320, toMinutes: 420 });
  expect(participant.closedDays).toEqual([]);
});

test("P9: where nothing is known about somebody's place, no hour is called night, early or late", () => {
  const participant = participantOf(noa, { kind: "unknown" }, undefined);
  expect(participant).toMatchObject({
    stays: [{ place: { zone: "Etc/UTC" } }],
    work: [],
    night: null,
    calendar: "unknown",
  });
});

test("E15: my own device's zone is used for me only, and only when my mailbox says nothing", () => {
  expect(participantOf(noa, { kind: "known", items: [] }, undefined, "Asia/Amman").stays).toEqual([
    { place: { zone: "Asia/Amman" } },
  ]);
  expect(participantOf(noa, known, undefined, "Asia/Amman").stays).toEqual([{ place: { zone: "Africa/Cairo" } }]);
});

test("S51: somebody who works at night and said so has no closed hour", () => {
  expect(participantOf(noa, known, { ...sundayToThursday, night: null }).night).toBeNull();
});
