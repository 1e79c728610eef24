import type { Effect } from "../../../src/domain/calendars/observance";
import type { Place } from "../../../src/domain/calendars/place";
import type { WorkBlock } from "../../../src/domain/people/myTime/availability";
import type { KeptObservance, OwnDate, Pattern, PrivateTime } from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { SMALL_WORLD, STARTS, sunsetMinutes } from "./smallWorld";

/** What a clock and a calendar on the wall show. */
export interface Wall {
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}

/** Does somebody work on this date instead of another day? */
export type IsMakeUp = (date: string) => boolean;

/** A strength, a question, or the weight of an uncertain day. */
type Said = string | number;

interface Here {
  readonly place: Place;
  readonly wall: Wall;
  readonly person: Participant;
}

const DAY_MS = 86_400_000;
/** Every block begins and ends on one. */
const QUARTER = 15;
const sums = new Map<number, Map<string, string>>();
const plusDays = (date: string, days: number): string => {
  const sumsOf = sums.get(days) ?? new Map<string, string>();
  sums.set(days, sumsOf);
  const known =
    sumsOf.get(date) ?? new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  sumsOf.set(date, known);
  return known;
};
const STARTING_DAYS = STARTS.map((start) => start.slice(0, 10));
const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

const regionsAt = ({ holidays }: Participant, { region }: Place): readonly string[] =>
  holidays ?? (region === undefined ? [] : [region]);

const factsAt = (person: Participant, place: Place, date: string) =>
  regionsAt(person, place).flatMap((id) => SMALL_WORLD.region(id)?.holidays.filter((each) => each.date === date) ?? []);

/** "off" and "uncertain": what public calendars say of a minute. */
export const holidaysOn = (person: Participant, place: Place, { date, minutes }: Wall): readonly string[] =>
  factsAt(person, place, date).flatMap(({ kind, confidence, offFromMinutes = 0 }) => {
    if (!["public", "substitute", "half-day", "mourning"].includes(kind) || minutes < offFromMinutes) return [];
    return confidence === "tentative" ? ["uncertain"] : ["off"];
  });

/** The days on which somebody works instead, by public calendars and by their own dates. */
export const isMakeUpDay =
  (person: Participant, own: PrivateTime, place: Place): IsMakeUp =>
  (date) =>
    factsAt(person, place, date).some(({ kind }) => kind === "make-up-workday") ||
    own.ownDates.some((each) => each.kind === "make-up-workday" && isOnOwnDate(each, date));

/** The working blocks of a day: its weekday's, or on a make-up day those of the working weekday before it. */
export const blocksOn = (person: Participant, wall: Wall, isMakeUp: IsMakeUp): readonly WorkBlock[] => {
  const usual = (weekday: number): readonly WorkBlock[] =>
    person.work.filter(({ days }) => days.some((day) => day === weekday));
  let { weekday } = wall;
  if (usual(weekday).length > 0 || !isMakeUp(wall.date)) return usual(weekday);
  for (let back = 0; back < 6 && usual(weekday).length === 0; back++) weekday = dayBefore(weekday);
  return usual(weekday);
};

/** Everything that somebody's private facts say of a minute. */
export const declaredAt = (own: PrivateTime, here: Here): readonly Said[] => [
  ...own.patterns.flatMap((pattern) => patternSays(pattern, own, here)),
  ...own.observances.flatMap((kept) => observanceSays(kept, here)),
  ...own.ownDates.flatMap((date) => ownDateSays(date, here)),
];

const patternSays = (pattern: Pattern, own: PrivateTime, here: Here): readonly Said[] => {
  const { wall, place, person } = here;
  const { date, minutes, weekday } = wall;
  const yesterday = plusDays(date, -1);
  const holds = (day: number, on: string): boolean =>
    pattern.days.some((each) => each === day) &&
    (pattern.inSchoolTerms !== true || isSchoolDay(person, own, place, on));
  const today = holds(weekday, date);
  const before = holds(dayBefore(weekday), yesterday);
  if (pattern.to.at === "clock" && pattern.from.at === "clock") {
    const [from, to] = [pattern.from.minutes, pattern.to.minutes];
    const isIn =
      from < to ? today && minutes >= from && minutes < to : (today && minutes >= from) || (before && minutes < to);
    return isIn ? [pattern.strength] : [];
  }
  if (place.lat === undefined) return unlocatedSays(pattern, minutes, today, before);
  const sunset = sunsetMinutes(date);
  if (pattern.from.at === "clock") return today && minutes >= 900 && minutes < sunset ? [pattern.strength] : [];
  return (today && minutes >= sunset - 18) || (before && minutes < sunset) ? [pattern.strength] : [];
};

/** Without coordinates a sunset lies between noon and midnight, and whatever depends on it is asked. */
const unlocatedSays = (
  { from, strength }: Pattern,
  minutes: number,
  today: boolean,
  before: boolean,
): readonly Said[] => {
  const ask = strength === "welcome" ? [] : ["ask"];
  if (from.at === "clock") return today && minutes >= 900 ? ask : [];
  return [...(today && minutes >= 720 ? ask : []), ...(before ? (minutes < 720 ? [strength] : ask) : [])];
};

const isSchoolDay = (person: Participant, own: PrivateTime, place: Place, date: string): boolean =>
  own.schoolTerms.some(({ from, to }) => from <= date && date <= to) &&
  !factsAt(person, place, date).some(
    ({ kind, confidence }) => ["public", "substitute", "mourning"].includes(kind) && confidence !== "tentative",
  );

const observanceSays = ({ id, dayShift = 0, effects }: KeptObservance, here: Here): readonly Said[] =>
  STARTING_DAYS.flatMap((start) => {
    const first = plusDays(start, (id === "fast" ? 0 : 1) + dayShift);
    const last = plusDays(first, id === "fast" ? 3 : 0);
    const isSighted = id === "fast" || id === "moon";
    return (effects ?? [{ kind: "block", strength: "never" } as const]).flatMap((effect): readonly Said[] => {
      if (effect.kind === "block") return blockSays(effect.strength, id === "eve", isSighted, first, last, here);
      return effect.kind === "part" ? partSays(effect, isSighted, first, last, here.wall) : [];
    });
  });

const uncertain = (strength: string): readonly Said[] =>
  strength === "never" || strength === "avoid" ? [4] : strength === "rather-not" ? [2] : [];

const blockSays = (
  strength: string,
  fromSunset: boolean,
  isSighted: boolean,
  first: string,
  last: string,
  { wall: { date, minutes }, place }: Here,
): readonly Said[] => {
  const isLocated = place.lat !== undefined;
  const sunset = isLocated ? sunsetMinutes(date) : 1080;
  const begins = fromSunset && date === plusDays(first, -1) && minutes >= sunset;
  const endsEarly = fromSunset && isLocated && date === last && minutes >= sunset;
  if ((begins || (date >= first && date <= last)) && !endsEarly) return [strength];
  const isNear = date === plusDays(first, -1) || date === plusDays(last, 1);
  return isSighted && isNear ? uncertain(strength) : [];
};

const partSays = (
  { from, to, strength, onEve }: Extract<Effect, { readonly kind: "part" }>,
  isSighted: boolean,
  first: string,
  last: string,
  { date: onWall, minutes }: Wall,
): readonly Said[] => {
  const date = onEve === true ? plusDays(onWall, 1) : onWall;
  if (from.at !== "clock" || to.at !== "clock" || minutes < from.minutes || minutes >= to.minutes) return [];
  const isLong = isSighted && last > plusDays(first, 1);
  const isEdge = isLong && (date === first || date === last);
  if (date >= first && date <= last && !isEdge) return [strength];
  const isNear = isSighted && (date === plusDays(first, -1) || date === plusDays(last, 1));
  return isEdge || isNear ? uncertain(strength) : [];
};

/** What the fast takes off the end of a working day: an hour, and then it is late from there, into the night if need be. */
export const shorterDay = (
  person: Participant,
  own: PrivateTime,
  isMakeUp: IsMakeUp,
  wallBefore: (minutes: number) => Wall,
): number => {
  const shortening = own.observances.filter(({ effects }) => effects?.some(({ kind }) => kind === "shorter-day"));
  if (shortening.length === 0) return 0;
  const spans = shortening.flatMap(({ id, dayShift = 0 }) =>
    STARTING_DAYS.map((start) => {
      const first = plusDays(start, (id === "fast" ? 0 : 1) + dayShift);
      return { first, last: plusDays(first, id === "fast" ? 3 : 0) };
    }),
  );
  const isShort = (date: string): boolean => spans.some(({ first, last }) => date >= first && date <= last);
  for (let late = 0; late < 240; late++) {
    const wall = wallBefore(late);
    if (wall.minutes % QUARTER !== 0 || !isShort(wall.date)) continue;
    const end = Math.max(...blocksOn(person, wall, isMakeUp).map(({ toMinutes }) => toMinutes));
    if (wall.minutes === end - 60) return late < 60 ? 1 : late < 180 ? 2 : 3;
  }
  return 0;
};

const ownDateSays = (own: OwnDate, { wall: { date, minutes } }: Here): readonly Said[] => {
  if (own.kind === "make-up-workday" || !isOnOwnDate(own, date)) return [];
  return minutes >= (own.fromMinutes ?? 0) && minutes < (own.toMinutes ?? 1440) ? [own.strength] : [];
};

const isOnOwnDate = ({ from, to, yearly }: OwnDate, date: string): boolean => {
  const shown = (text: string): string => (yearly === true ? text.slice(4) : text);
  return shown(from) <= shown(date) && shown(date) <= shown(to);
};
