import { knownPersonOf } from "../../src/planning/knownPerson";
import type { PublishedAvailability } from "../../src/domain/people/myTime/availability";
import type { MailboxHours, PersonCalendar } from "../../src/domain/people/myTime/calendarReader";
import { NOTHING_DECLARED, type MyTime } from "../../src/domain/people/myTime/myTime";
import type { PersonId } from "../../src/domain/shared/ids";
import type { Interval } from "../../src/domain/time/interval";
import type { Zone } from "../../src/domain/time/zoneData";
import { createZoneData } from "../../src/domain/time/zones";
import { at } from "../people";

const noa = "noa" as PersonId;
const zones = createZoneData();
const of = (calendar: PersonCalendar, published?: PublishedAvailability, deviceZone?: Zone) =>
  knownPersonOf(
    noa,
    calendar,
    published,
    zones,
    deviceZone === undefined ? undefined : { deviceZone, myTime: NOTHING_DECLARED },
  );
const nineToFive: MailboxHours = { days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020, zone: "Africa/Cairo" };
const known: PersonCalendar = { kind: "known", items: [], hours: nineToFive };
const sundayToThursday: PublishedAvailability = {
  stays: [{ place: { zone: "Asia/Amman" } }],
  work: [{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }],
  closedDays: [5],
  overlay: [],
};

test("S46: what Noa published about her week counts more than what her mailbox says", () => {
  const { participant, place } = of(known, sundayToThursday);
  expect(participant.stays).toEqual(sundayToThursday.stays);
  expect(participant.work).toEqual(sundayToThursday.work);
  expect(participant.closedDays).toEqual([5]);
  expect(place).toBe("shared");
});

test("P8: with nothing published, the mailbox's hours are a hint, and the usual night holds", () => {
  const { participant, place } = of(known);
  expect(participant.stays).toEqual([{ place: { zone: "Africa/Cairo" } }]);
  expect(participant.work).toEqual([{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }]);
  expect(participant.night).toEqual({ fromMinutes: 1320, toMinutes: 420 });
  expect(place).toBe("shared");
});

test("P9: where nothing is known about somebody's place, that is said, and no hour is called night", () => {
  const { participant, place } = of({ kind: "unknown" });
  expect(place).toBe("unknown");
  expect(participant).toMatchObject({ work: [], night: null, calendar: "unknown" });
});

test("E2: somebody who says that they live by UTC has a night like everybody else", () => {
  const atSea = { ...sundayToThursday, stays: [{ place: { zone: "Etc/UTC" } }], work: [] };
  expect(of({ kind: "unknown" }, atSea)).toMatchObject({
    place: "shared",
    participant: { night: { fromMinutes: 1320 } },
  });
});

test("E15: my own device's zone is the last resort, and is not called shared", () => {
  expect(of({ kind: "known", items: [] }, undefined, "Asia/Amman")).toMatchObject({
    place: "own-device",
    participant: { stays: [{ place: { zone: "Asia/Amman" } }] },
  });
  expect(of(known, undefined, "Asia/Amman").participant.stays).toEqual([{ place: { zone: "Africa/Cairo" } }]);
});

test("E4: somebody who published only a trip is at home before and after it", () => {
  const trip = { place: { zone: "Europe/Oslo" }, from: "2026-12-07", to: "2026-12-11" };
  expect(of(known, { ...sundayToThursday, stays: [trip] }).participant.stays).toEqual([
    trip,
    { place: { zone: "Africa/Cairo" } },
  ]);
  expect(of({ kind: "unknown" }, { ...sundayToThursday, stays: [trip] }).participant.stays.at(-1)).toEqual({
    place: { zone: "Europe/Oslo" },
  });
});

test("E14: a stay in a zone that this device does not know does not stop anybody from finding a time", () => {
  const newZone = { ...sundayToThursday, stays: [{ place: { zone: "Mars/Olympus_Mons" } }] };
  expect(of(known, newZone).participant.stays).toEqual([{ place: { zone: "Africa/Cairo" } }]);
});

test("S51: somebody who works at night and said so has no closed hour", () => {
  expect(of(known, { ...sundayToThursday, night: null }).participant.night).toBeNull();
});

const seen = (calendar: PersonCalendar, published: PublishedAvailability | undefined, myTime: Partial<MyTime>) =>
  knownPersonOf(noa, calendar, published, zones, {
    deviceZone: "Europe/Oslo",
    myTime: { ...NOTHING_DECLARED, ...myTime },
  });
const prayer: MyTime["patterns"][number] = {
  ...{ key: "1", label: "Dhuhr", sharing: "ask", strength: "never", days: [1, 2, 3, 4, 5] },
  ...{ from: { at: "clock", minutes: 720 }, to: { at: "clock", minutes: 750 } },
};

test("P1: what Noa declared for herself is on her own screen, and in nothing that is written", () => {
  const cairo = { stays: [{ place: { zone: "Africa/Cairo" } }], closedDays: [6] as const, patterns: [prayer] };
  const { participant, shared } = seen(known, sundayToThursday, { ...cairo, night: null });
  expect(participant).toMatchObject({ stays: cairo.stays, closedDays: [6], night: null, own: { patterns: [prayer] } });
  expect(shared).toEqual(of(known, sundayToThursday).participant);
});

test("P1: a place that Noa declared and did not tell is not called shared", () => {
  const { place, participant } = seen({ kind: "unknown" }, undefined, { stays: [{ place: { zone: "Asia/Amman" } }] });
  expect(place).toBe("own-device");
  expect(participant.stays).toEqual([{ place: { zone: "Asia/Amman" } }]);
});

test("S47: with rhythms alone declared, Noa's week is still the one that she told", () => {
  const { participant } = seen(known, sundayToThursday, { patterns: [prayer] });
  expect(participant).toMatchObject({ stays: sundayToThursday.stays, closedDays: [5], own: { patterns: [prayer] } });
});

test("S47: on her own screen the declarations count, and not the windows that were made of them", () => {
  const overlay = [{ window: { start: 0, end: 1 } as Interval, level: "no" as const }];
  const withOverlay = { ...sundayToThursday, overlay };
  expect(seen(known, withOverlay, { patterns: [prayer] }).participant.published).toEqual([]);
  expect(seen(known, withOverlay, { patterns: [prayer] }).shared.published).toEqual(overlay);
  expect(seen(known, withOverlay, {}).participant.published).toEqual(overlay);
});

test("P9: busy times that Noa imported join her calendar, or stand in for it when nobody can read it", () => {
  const importedBusy = [{ start: 0, end: 1 } as Interval];
  const imported = { window: importedBusy[0], show: "busy" };
  const meeting = { window: { start: 5, end: 6 } as Interval, show: "away" as const };
  const busy: PersonCalendar = { kind: "known", items: [meeting] };
  expect(seen(busy, undefined, { importedBusy }).participant.calendar).toEqual([meeting, imported]);
  expect(seen({ kind: "unknown" }, undefined, { importedBusy }).participant.calendar).toEqual([imported]);
  expect(seen(busy, undefined, { importedBusy }).shared.calendar).toEqual([meeting]);
  expect(seen({ kind: "unknown" }, undefined, {}).participant.calendar).toBe("unknown");
});

test("P9: what Noa told ends with its last day, and who told no window has told nothing that ends", () => {
  const overlayUntil = at("2026-12-01T00:00:00Z");
  const lunch = {
    window: { start: at("2026-11-24T12:00:00Z"), end: at("2026-11-24T13:00:00Z") },
    level: "no",
  } as const;
  expect(of(known, { ...sundayToThursday, overlay: [lunch], overlayUntil }).toldUntil).toBe(overlayUntil);
  expect(of(known, { ...sundayToThursday, overlayUntil }).toldUntil).toBeUndefined();
});
