import type { Place } from "../../../src/domain/calendars/place";
import type { WorkBlock } from "../../../src/domain/people/myTime/availability";
import { NOTHING_PRIVATE, type OwnPace } from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import type { IsMakeUp, Wall } from "./slowFacts";
import { blocksOn, declaredAt, holidaysOn, isMakeUpDay, shorterDay } from "./slowFacts";
import type { Interval } from "../../../src/domain/time/interval";
import type { ProposeRequest } from "../../../src/domain/proposals/request";

/**
 * The slot engine written a second time, slowly and with nothing in common with the first: minute by minute, each
 * quarter of an hour read from plain Intl. Only for horizons of a few days, in zones whose rules the runtime has right, for clock
 * times that no change of clocks skips or repeats, and for the calendars of smallWorld.ts.
 */
export interface SlowSlot {
  readonly start: number;
  readonly away: number;
  readonly unknown: number;
  readonly loads: readonly number[];
  readonly added: readonly number[];
  readonly notWelcome: number;
}

/** A minute of somebody's day, and what it costs to meet in it. */
interface MinuteVerdict {
  readonly hard: boolean;
  readonly weight: number;
  readonly welcome: boolean;
  readonly asks: boolean;
  /** Nobody's night, closed day or time out of the office: a near miss may lie here. */
  readonly near: boolean;
}

const MINUTE = 60_000;
const QUARTER = 15;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const readings = new Map<string, Map<number, Wall>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** The slots that may be near misses, in the order of E7 (E11). */
export const slowNearMisses = (request: ProposeRequest): readonly SlowSlot[] =>
  sweepOf(request).flatMap(({ slot, near }) => (near ? [slot] : []));

/** Every slot on the grid, in the order of E7; `mostAway` 0 keeps those at which everybody can be there. */
export const slowSlots = (request: ProposeRequest, mostAway = 0): readonly SlowSlot[] =>
  sweepOf(request).flatMap(({ slot }) => (slot.away <= mostAway ? [slot] : []));

/** One slot, and whether it may be a near miss. */
interface Swept {
  readonly slot: SlowSlot;
  readonly near: boolean;
}

/** With one seed, as in CI, several properties ask about the same requests. */
const sweeps = new Map<string, readonly Swept[]>();

const sweepOf = (request: ProposeRequest): readonly Swept[] => {
  const { limit: _, ...asked } = request;
  const key = JSON.stringify({ ...asked, ledger: [...asked.ledger] });
  const known = sweeps.get(key) ?? sweep(request);
  if (sweeps.size < MOST_SWEEPS) sweeps.set(key, known);
  return known;
};

const MOST_SWEEPS = 300;

const sweep = (request: ProposeRequest): readonly Swept[] => {
  const { now, horizon, stepMinutes, durationMinutes, people, viewer, ledger } = request;
  const verdicts = people.map(() => new Map<number, MinuteVerdict>());
  const swept: Swept[] = [];
  const daysAway = people.map((person) => slowDaysAway(person, request));
  for (let start = Math.ceil(horizon.start / MINUTE); start + durationMinutes <= horizon.end / MINUTE; start++) {
    if (start % stepMinutes !== 0 || start * MINUTE < now) continue;
    const sides = people.map((person, i) => {
      const minutes = Array.from({ length: durationMinutes }, (_, k) => {
        const known = verdicts[i]?.get(start + k);
        const verdict = known ?? judgeMinute(person, start + k, viewer === undefined || viewer === person.id, now);
        verdicts[i]?.set(start + k, verdict);
        return verdict;
      });
      return {
        near: minutes.every(({ near }, k) => near && !daysAway[i]?.has(dateOf(person, start + k))),
        away: minutes.some((minute) => minute.hard) || isTooLate(person, start, request),
        unknown: person.calendar === "unknown" || minutes.some((minute) => minute.asks),
        welcome: minutes.every((minute) => minute.welcome),
        added: minutes.reduce((sum, minute) => sum + minute.weight, 0),
        load: minutes.reduce((sum, minute) => sum + minute.weight, ledger.get(person.id) ?? 0),
      };
    });
    const slot = {
      start: start * MINUTE,
      away: sides.filter((side) => side.away).length,
      unknown: sides.filter((side) => side.unknown).length,
      loads: sides.map((side) => side.load).sort((a, b) => b - a),
      added: sides.map((side) => side.added),
      notWelcome: sides.filter((side) => !side.welcome).length,
    };
    swept.push({ slot, near: sides.every(({ near }) => near) });
  }
  return swept.sort((a, b) => compareKeys(keyOf(a.slot), keyOf(b.slot)));
};

const keyOf = (slot: SlowSlot): readonly number[] => [
  slot.away,
  slot.unknown,
  ...slot.loads,
  slot.added.reduce((sum, minutes) => sum + minutes, 0),
  slot.notWelcome,
  slot.start,
];

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
};

const judgeMinute = (person: Participant, minute: number, usesOwn: boolean, now: number): MinuteVerdict => {
  const instant = minute * MINUTE;
  const place = placeOf(person, minute);
  const wall = readWall(place.zone, minute);
  const items = person.calendar === "unknown" ? [] : person.calendar;
  const covers = (window: { readonly start: number; readonly end: number }): boolean =>
    window.start < instant + MINUTE && window.end > instant;
  const own = usesOwn ? (person.own ?? NOTHING_PRIVATE) : NOTHING_PRIVATE;
  const said = declaredAt(own, { place, wall, person });
  const has = (strength: string): boolean => said.some((each) => each === strength);
  const published = person.published.filter(({ window }) => covers(window));
  const facts = holidaysOn(person, place, wall);
  const makeUp = isMakeUpDay(person, own, place);
  const weights = [
    slowJourney(person, own.pace, minute),
    own.hardHours && (person.work.length === 0 || blocksOn(person, wall, makeUp).length > 0)
      ? slowHourCost(own.hardHours, person, Math.floor(wall.minutes / 60))
      : 0,
    person.work.length === 0 || (own.hardHours && blocksOn(person, wall, makeUp).length > 0)
      ? 0
      : outsideHours(blocksOn(person, wall, makeUp).length > 0, workTableOf(person, place, makeUp, usesOwn), minute),
    items.some(({ show, window }) => show === "tentative" && covers(window)) ? 2 : 0,
    published.some(({ level }) => level === "rather-not") ? 2 : 0,
    facts.includes("uncertain") ? 4 : 0,
    has("rather-not") ? 2 : 0,
    has("avoid") ? 4 : 0,
    ...said.filter((each) => typeof each === "number"),
    shorterDay(person, own, makeUp, (before) => readWall(place.zone, minute - before)),
  ];
  return {
    near:
      !isNight(person, wall.minutes) &&
      !person.closedDays.some((day) => day === wall.weekday) &&
      !items.some(({ show, window }) => show === "away" && covers(window)),
    hard:
      isNight(person, wall.minutes) ||
      person.closedDays.some((day) => day === wall.weekday) ||
      items.some(({ show, window }) => (show === "busy" || show === "away") && covers(window)) ||
      published.some(({ level }) => level === "no") ||
      facts.includes("off") ||
      has("never") ||
      instant < now + (own.pace?.noticeHours ?? 0) * 60 * MINUTE ||
      slowPaceForbids(person, own.pace, place.zone, minute),
    weight: Math.max(...weights),
    welcome: has("welcome"),
    asks: has("ask"),
  };
};

/** Too close to other meetings, or a day that has enough of them. */
const slowPaceForbids = (person: Participant, pace: OwnPace | undefined, zone: string, minute: number): boolean => {
  const { minutesBefore = 0, minutesAfter = 0, meetingsADay = Infinity } = pace ?? {};
  const busy = (person.calendar === "unknown" ? [] : person.calendar)
    .filter(({ show }) => show === "busy")
    .map(({ window }) => ({ first: Math.floor(window.start / MINUTE), last: Math.ceil(window.end / MINUTE) - 1 }));
  const isClose = busy.some(
    ({ first, last }) =>
      (minute > last && minute <= last + minutesBefore) || (minute < first && minute >= first - minutesAfter),
  );
  const { date } = readWall(zone, minute);
  const today = busy.filter(
    ({ first, last }) => readWall(zone, first).date <= date && readWall(zone, last).date >= date,
  );
  return isClose || today.length >= meetingsADay;
};

/** 2 in the first days in another zone. */
const slowJourney = (person: Participant, pace: OwnPace | undefined, minute: number): number => {
  const softDays = pace?.softDays ?? 0;
  if (softDays === 0 || person.stays.length < 2) return 0;
  const { zone } = placeOf(person, minute);
  for (let back = minute - (minute % QUARTER); back > minute - (softDays + 1) * 1440; back -= QUARTER) {
    if (placeOf(person, back - QUARTER).zone === zone) continue;
    const arrival = Date.parse(readWall(zone, back).date);
    return Date.parse(readWall(zone, minute).date) < arrival + softDays * 86_400_000 ? 2 : 0;
  }
  return 0;
};

/** What a curve says of an hour, after everything was scaled to a mean of 1. */
const slowHourCost = (levels: readonly number[], person: Participant, hour: number): number => {
  const costs = hourCosts.get(person) ?? levels.map((_, each) => slowCostOf(levels, person, each));
  hourCosts.set(person, costs);
  return costs[hour] ?? 0;
};

const hourCosts = new WeakMap<Participant, readonly number[]>();

const slowCostOf = (levels: readonly number[], person: Participant, hour: number): number => {
  const isOpen = (each: number): boolean => Array.from({ length: 60 }).some((_, k) => !isNight(person, each * 60 + k));
  const open = levels.filter((_, each) => isOpen(each));
  const asked = open.reduce((sum, level) => sum + level, 0);
  const level = isOpen(hour) ? (levels[hour] ?? 0) : 0;
  return asked > open.length ? Math.floor((level * open.length) / asked) : level;
};

/** More late minutes of a month in one stretch than what the meetings so far have left. */
const isTooLate = (person: Participant, start: number, request: ProposeRequest): boolean => {
  const { viewer, durationMinutes, held = [] } = request;
  const most = viewer === undefined || viewer === person.id ? person.own?.pace?.lateHoursAMonth : undefined;
  if (most === undefined || person.work.length === 0) return false;
  const used = usedBy(person, held);
  let run = { month: "", place: "", minutes: 0 };
  for (let minute = start; minute < start + durationMinutes; minute++) {
    const month = lateMonthOf(person, minute) ?? "";
    const place = JSON.stringify(placeOf(person, minute));
    run = { month, place, minutes: month === run.month && place === run.place ? run.minutes + 1 : 1 };
    if (month !== "" && run.minutes > most * 60 - (used.get(month) ?? 0)) return true;
  }
  return false;
};

const usedMinutes = new WeakMap<Participant, Map<string, number>>();

/** The late minutes of the meetings that were held, by month. */
const usedBy = (person: Participant, held: readonly Interval[]): ReadonlyMap<string, number> => {
  const known = usedMinutes.get(person);
  if (known) return known;
  const used = new Map<string, number>();
  usedMinutes.set(person, used);
  for (const { start, end } of held) {
    for (let minute = start / MINUTE; minute < end / MINUTE; minute++) {
      const month = lateMonthOf(person, minute);
      if (month !== undefined) used.set(month, (used.get(month) ?? 0) + 1);
    }
  }
  return used;
};

/** The month of a minute outside of working hours. */
const lateMonthOf = (person: Participant, minute: number): string | undefined => {
  const place = placeOf(person, minute);
  const makeUp = isMakeUpDay(person, person.own ?? NOTHING_PRIVATE, place);
  const wall = readWall(place.zone, minute);
  const cost = outsideHours(
    blocksOn(person, wall, makeUp).length > 0,
    workTableOf(person, place, makeUp, true),
    minute,
  );
  return cost > 0 ? wall.date.slice(0, 7) : undefined;
};

const dateOf = (person: Participant, minute: number): string => readWall(placeOf(person, minute).zone, minute).date;

/** The person's dates on which every working minute of the horizon is out of the office. */
const slowDaysAway = (person: Participant, { horizon, viewer, now, stepMinutes, durationMinutes }: ProposeRequest) => {
  const usesOwn = viewer === undefined || viewer === person.id;
  const own = usesOwn ? (person.own ?? NOTHING_PRIVATE) : NOTHING_PRIVATE;
  const awayTimes = person.calendar === "unknown" ? [] : person.calendar.filter(({ show }) => show === "away");
  const days = new Map<string, boolean>();
  const first = Math.ceil(Math.max(now, horizon.start) / MINUTE / stepMinutes) * stepMinutes;
  const steps = Math.floor((horizon.end / MINUTE - durationMinutes - first) / stepMinutes);
  for (let minute = first; minute < first + steps * stepMinutes + durationMinutes; minute++) {
    const place = placeOf(person, minute);
    if (!workTableOf(person, place, isMakeUpDay(person, own, place), usesOwn)(minute)) continue;
    const isAway = awayTimes.some(({ window }) => window.start < (minute + 1) * MINUTE && window.end > minute * MINUTE);
    const date = dateOf(person, minute);
    days.set(date, isAway && (days.get(date) ?? true));
  }
  return new Set([...days].filter(([, isAway]) => isAway).map(([date]) => date));
};

const isNight = ({ night }: Participant, wallMinutes: number): boolean => {
  if (!night) return false;
  const { fromMinutes, toMinutes } = night;
  return fromMinutes < toMinutes
    ? wallMinutes >= fromMinutes && wallMinutes < toMinutes
    : wallMinutes >= fromMinutes || wallMinutes < toMinutes;
};

/** Asked for each minute around each minute, so each is worked out once. */
type IsWorking = (minute: number) => boolean;

const workTables = new WeakMap<Participant, Map<string, IsWorking>>();

const workTableOf = (person: Participant, place: Place, makeUp: IsMakeUp, usesOwn: boolean): IsWorking => {
  const tables = workTables.get(person) ?? new Map<string, IsWorking>();
  workTables.set(person, tables);
  const key = `${place.zone} ${place.region} ${usesOwn}`;
  const known = tables.get(key) ?? createWorkTable(person, place, makeUp);
  tables.set(key, known);
  return known;
};

const createWorkTable = (person: Participant, { zone }: Place, makeUp: IsMakeUp): IsWorking => {
  const known = new Map<number, boolean>();
  const blocks = new Map<string, readonly WorkBlock[]>();
  return (minute) => {
    const before = known.get(minute);
    if (before !== undefined) return before;
    const wall = readWall(zone, minute);
    const here = blocks.get(wall.date) ?? blocksOn(person, wall, makeUp);
    blocks.set(wall.date, here);
    const is = here.some((block) => wall.minutes >= block.fromMinutes && wall.minutes < block.toMinutes);
    known.set(minute, is);
    return is;
  };
};

const outsideHours = (isWorkingDay: boolean, isWorking: IsWorking, minute: number): number => {
  if (isWorking(minute)) return 0;
  if (!isWorkingDay) return 3;
  for (let distance = 1; distance <= 180; distance++) {
    if (isWorking(minute - distance) || isWorking(minute + distance)) return distance <= 60 ? 1 : 2;
  }
  return 3;
};

const placeOf = ({ stays }: Participant, minute: number): Place => {
  const here = stays.find(({ place, from, to }) => {
    const { date } = readWall(place.zone, minute);
    return (from === undefined || date >= from) && (to === undefined || date <= to);
  });
  // On the way west the first place counts until the day begins at the second.
  return (here ?? stays[0])?.place ?? { zone: "" };
};

/** Clocks change on a quarter of an hour, if at all, so Intl is asked once for each. */
const readWall = (zone: string, minute: number): Wall => {
  const past = minute % QUARTER;
  const quarter = readQuarter(zone, minute - past);
  return { ...quarter, minutes: quarter.minutes + past };
};

const readQuarter = (zone: string, minute: number): Wall => {
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
