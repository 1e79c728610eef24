import type { Moment } from "../../../src/domain/calendars/moment";
import type { Participant } from "../../../src/domain/people/participant";
import type { ProposeRequest } from "../../../src/domain/proposals/request";

/**
 * The slot engine written a second time, slowly and with nothing in common with the first: minute by minute, each
 * minute read from plain Intl. Only for horizons of a few days, in zones whose rules the runtime has right, and for
 * clock times that no change of clocks skips or repeats.
 */
export interface SlowSlot {
  readonly start: number;
  readonly away: number;
  readonly loads: readonly number[];
  readonly added: readonly number[];
  readonly notWelcome: number;
}

interface Wall {
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}

interface MinuteVerdict {
  readonly hard: boolean;
  readonly weight: number;
  readonly welcome: boolean;
}

const MINUTE = 60_000;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const readings = new Map<string, Map<number, Wall>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** Every slot on the grid, in the order of E7; `mostAway` 0 keeps those at which everybody can be there. */
export const slowSlots = (request: ProposeRequest, mostAway = 0): readonly SlowSlot[] => {
  const { now, horizon, stepMinutes, durationMinutes, people, viewer, ledger } = request;
  const verdicts = people.map(() => new Map<number, MinuteVerdict>());
  const slots: SlowSlot[] = [];
  for (let start = Math.ceil(horizon.start / MINUTE); start + durationMinutes <= horizon.end / MINUTE; start++) {
    if (start % stepMinutes !== 0 || start * MINUTE < now) continue;
    const sides = people.map((person, i) => {
      const minutes = Array.from({ length: durationMinutes }, (_, k) => {
        const known = verdicts[i]?.get(start + k);
        const verdict = known ?? judgeMinute(person, start + k, viewer === undefined || viewer === person.id);
        verdicts[i]?.set(start + k, verdict);
        return verdict;
      });
      return {
        away: minutes.some((minute) => minute.hard),
        welcome: minutes.every((minute) => minute.welcome),
        added: minutes.reduce((sum, minute) => sum + minute.weight, 0),
        load: minutes.reduce((sum, minute) => sum + minute.weight, ledger.get(person.id) ?? 0),
      };
    });
    slots.push({
      start: start * MINUTE,
      away: sides.filter((side) => side.away).length,
      loads: sides.map((side) => side.load).sort((a, b) => b - a),
      added: sides.map((side) => side.added),
      notWelcome: sides.filter((side) => !side.welcome).length,
    });
  }
  return slots.filter((slot) => slot.away <= mostAway).sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
};

const keyOf = (slot: SlowSlot): readonly number[] => [
  slot.away,
  ...slot.loads,
  slot.added.reduce((sum, minutes) => sum + minutes, 0),
  slot.notWelcome,
  slot.start,
];

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
};

const judgeMinute = (person: Participant, minute: number, usesPatterns: boolean): MinuteVerdict => {
  const instant = minute * MINUTE;
  const zone = zoneOf(person, minute);
  const wall = readWall(zone, minute);
  const items = person.calendar === "unknown" ? [] : person.calendar;
  const covers = (window: { readonly start: number; readonly end: number }): boolean =>
    window.start < instant + MINUTE && window.end > instant;
  const patterns = (usesPatterns ? (person.own?.patterns ?? []) : []).filter((pattern) => {
    const [fromMinutes, toMinutes] = [clockOf(pattern.from), clockOf(pattern.to)];
    const overMidnight = toMinutes <= fromMinutes;
    const yesterday = (wall.weekday === 1 ? 7 : wall.weekday - 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
    const today = wall.weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7;
    if (!overMidnight) {
      return pattern.days.includes(today) && wall.minutes >= fromMinutes && wall.minutes < toMinutes;
    }
    return (
      (pattern.days.includes(today) && wall.minutes >= fromMinutes) ||
      (pattern.days.includes(yesterday) && wall.minutes < toMinutes)
    );
  });
  const has = (strength: string): boolean => patterns.some((pattern) => pattern.strength === strength);
  const published = person.published.filter(({ window }) => covers(window));
  const weights = [
    outsideHours(person, zone, minute),
    items.some(({ show, window }) => show === "tentative" && covers(window)) ? 2 : 0,
    published.some(({ level }) => level === "rather-not") ? 2 : 0,
    has("rather-not") ? 2 : 0,
    has("avoid") ? 4 : 0,
  ];
  return {
    hard:
      isNight(person, wall.minutes) ||
      person.closedDays.some((day) => day === wall.weekday) ||
      items.some(({ show, window }) => (show === "busy" || show === "away") && covers(window)) ||
      published.some(({ level }) => level === "no") ||
      has("never"),
    weight: Math.max(...weights),
    welcome: has("welcome"),
  };
};

const clockOf = (moment: Moment): number => (moment.at === "clock" ? moment.minutes : NaN);

const isNight = ({ night }: Participant, wallMinutes: number): boolean => {
  if (!night) return false;
  const { fromMinutes, toMinutes } = night;
  return fromMinutes < toMinutes
    ? wallMinutes >= fromMinutes && wallMinutes < toMinutes
    : wallMinutes >= fromMinutes || wallMinutes < toMinutes;
};

const outsideHours = (person: Participant, zone: string, minute: number): number => {
  if (person.work.length === 0 || isWorking(person, zone, minute)) return 0;
  const { weekday } = readWall(zone, minute);
  if (!person.work.some((block) => block.days.some((day) => day === weekday))) return 3;
  for (let distance = 1; distance <= 180; distance++) {
    if (isWorking(person, zone, minute - distance) || isWorking(person, zone, minute + distance)) {
      return distance <= 60 ? 1 : 2;
    }
  }
  return 3;
};

const isWorking = (person: Participant, zone: string, minute: number): boolean => {
  const wall = readWall(zone, minute);
  return person.work.some(
    (block) =>
      block.days.some((day) => day === wall.weekday) &&
      wall.minutes >= block.fromMinutes &&
      wall.minutes < block.toMinutes,
  );
};

const zoneOf = ({ stays }: Participant, minute: number): string => {
  const here = stays.find(({ place, from, to }) => {
    const { date } = readWall(place.zone, minute);
    return (from === undefined || date >= from) && (to === undefined || date <= to);
  });
  // On the way west the first place counts until the day begins at the second.
  return (here ?? stays[0])?.place.zone ?? "";
};

const readWall = (zone: string, minute: number): Wall => {
  const ofZone = readings.get(zone) ?? new Map<number, Wall>();
  readings.set(zone, ofZone);
  const known = ofZone.get(minute);
  if (known) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(minute * MINUTE).map(({ type, value }) => [type, value]));
  const wall = {
    date: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    weekday: WEEKDAYS.indexOf(parts.get("weekday") ?? "") + 1,
    minutes: Number(parts.get("hour")) * 60 + Number(parts.get("minute")),
  };
  ofZone.set(minute, wall);
  return wall;
};
