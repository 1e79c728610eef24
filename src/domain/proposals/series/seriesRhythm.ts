import { compareText } from "../../shared/compareText";
import type { PersonId } from "../../shared/ids";
import { lengthMinutes, MS_PER_MINUTE, plusMinutes, type Interval } from "../../time/interval";
import { dateOfDay, weekdayOfDay } from "../../time/localDate";
import type { ZoneData } from "../../time/zoneData";
import type { RhythmBreak, RhythmException, SeriesMeeting, SeriesRhythm } from "../answer";
import { localMinutesOf, type Beats } from "../beats";
import { spanOf } from "../candidates";
import { sidesOf } from "../prepare";
import type { SeriesOption, SeriesPeriod } from "./seriesPeriods";

/** A meeting of the plan, with the option and the period that it was made from. */
export interface PlannedMeeting {
  readonly meeting: SeriesMeeting;
  readonly option: SeriesOption;
  readonly period: SeriesPeriod;
}

const MINUTES_PER_DAY = 1440;

/**
 * The rhythm of a planned series in words of the clock, and why meetings leave it (E16). `loads` are those at the end:
 * of the people who carry most, the one with the fewest meetings off the rhythm leads.
 */
export const seriesRhythmOf = (
  planned: readonly PlannedMeeting[],
  rhythm: Beats | undefined,
  everyDays: number,
  loads: ReadonlyMap<PersonId, number>,
  zones: ZoneData,
): SeriesRhythm | undefined => {
  const people = planned[0]?.meeting.people.map(({ id }) => id) ?? [];
  if (!rhythm || planned.length < 2) return undefined;
  const lead = leadOf(people, planned, rhythm, loads);
  return {
    everyDays,
    people: people.map((person, i) => {
      const beat = rhythm[i] ?? 0;
      const day = Math.floor(beat / MINUTES_PER_DAY);
      const clock = { person, wallMinutes: beat - day * MINUTES_PER_DAY };
      return everyDays < 7 ? clock : { ...clock, weekday: weekdayOfDay(day) };
    }),
    exceptions: planned.flatMap((each) => exceptionOf(each, rhythm, lead, everyDays, zones) ?? []),
  };
};

const isOff = ({ option }: PlannedMeeting, rhythm: Beats, index: number): boolean =>
  option.beats[index] !== rhythm[index];

/** The index of the person whose clock the rhythm follows. */
const leadOf = (
  people: readonly PersonId[],
  planned: readonly PlannedMeeting[],
  rhythm: Beats,
  loads: ReadonlyMap<PersonId, number>,
): number => {
  const offs = people.map((_, i) => planned.filter((each) => isOff(each, rhythm, i)).length);
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [people[a], people[b]];
    if (one === undefined || other === undefined) return false;
    const by = (loads.get(other) ?? 0) - (loads.get(one) ?? 0) || (offs[a] ?? 0) - (offs[b] ?? 0);
    return (by || compareText(one, other)) < 0;
  };
  return people.reduce((lead, _, i) => (isBefore(i, lead) ? i : lead), 0);
};

const exceptionOf = (
  planned: PlannedMeeting,
  rhythm: Beats,
  lead: number,
  everyDays: number,
  zones: ZoneData,
): RhythmException | undefined => {
  const { meeting } = planned;
  const off = meeting.people.filter((_, i) => isOff(planned, rhythm, i)).map(({ id }) => id);
  if (off.length === 0) return undefined;
  const slot = slotInRhythm(planned, rhythm[lead] ?? 0, lead, everyDays, zones);
  // On the rhythm for somebody: then only their clocks, or a stay elsewhere, part them.
  const because: RhythmBreak =
    off.length < meeting.people.length ? { kind: "clocks" } : breakAt(slot, planned.period, zones);
  return { period: meeting.period, people: off, slot, because };
};

/** Where the rhythm would have put this meeting, by the clock of the person who leads. */
const slotInRhythm = (
  { meeting: { slot, period, people } }: PlannedMeeting,
  beat: number,
  lead: number,
  everyDays: number,
  zones: ZoneData,
): Interval => {
  const side = people[lead];
  if (!side) return slot;
  const near = slot.start / MS_PER_MINUTE + side.local.offsetMinutes;
  const local = localMinutesOf(beat, { period, everyDays }, near);
  const day = Math.floor(local / MINUTES_PER_DAY);
  const start = zones.instantAt(side.zone, dateOfDay(day), local - day * MINUTES_PER_DAY);
  return { start, end: plusMinutes(start, lengthMinutes(slot)) };
};

const breakAt = (slot: Interval, { prospect, meetsThen }: SeriesPeriod, zones: ZoneData): RhythmBreak => {
  if (!prospect) return { kind: "no-room" };
  // Off the step grid a rhythm may lie after the last slot that was looked at, though before the end of the period.
  const looked = spanOf(prospect.grid);
  if (slot.start < looked.start || slot.end > looked.end) return { kind: "no-room" };
  const findings = sidesOf(prospect.people, slot, zones).flatMap((side) => side.findings);
  const hard = findings.filter((finding) => finding.hard);
  if (hard.length > 0) return { kind: "ruled-out", findings: hard };
  if (meetsThen?.(slot.start)) return { kind: "meets-then" };
  const asked = findings.filter(({ kind }) => kind === "ask");
  if (asked.length > 0) return { kind: "asked", findings: asked };
  const soft = findings.filter(({ weight }) => weight > 0);
  return soft.length > 0 ? { kind: "burden", findings: soft } : { kind: "fairness" };
};
