import type { RhythmBreak, RhythmException, SeriesPlan } from "../../domain/proposals/answer";
import type { PersonId } from "../../domain/shared/ids";
import type { Weekday } from "../../domain/time/zoneData";
import type { FoundTimes } from "../../planning/foundTimes";
import type { PlannedTimes } from "../../planning/planMeetings";
import { formatClock } from "../format/calendar";
import { formatList } from "../format/list";
import { formatWeekday } from "../format/week";
import { formatDayShort, formatTime } from "../format/when";
import { joinSentences } from "../format/sentences";
import { findingWords, whoIn } from "../proposal/explain";
import { localTimesOf } from "../proposal/LocalTimes";
import type { Format } from "../services";

/** "Every second Monday, 1:15 PM for you and 9:15 AM for Rafael." Undefined without a rhythm. */
export const seriesSentence = ({ plan, found }: PlannedTimes, format: Format): string | undefined => {
  const { text, locale } = format;
  const { rhythm } = plan;
  const mine = rhythm?.people[0];
  if (!rhythm || !mine) return undefined;
  const times = rhythm.people.map(({ person, weekday, wallMinutes }) =>
    text("series.at", {
      ...whoIn(found, person),
      time: formatClock(wallMinutes, locale),
      shift: shiftOf(mine.weekday, weekday),
    }),
  );
  const joined = formatList(times, locale);
  if (mine.weekday === undefined) return text("series.days", { days: rhythm.everyDays, times: joined });
  return text("series.rhythm", {
    weeks: rhythm.everyDays / 7,
    weekday: formatWeekday(mine.weekday, locale),
    times: joined,
  });
};

const shiftOf = (mine: Weekday | undefined, theirs: Weekday | undefined): string => {
  if (mine === undefined || theirs === undefined || mine === theirs) return "same";
  return (theirs - mine + 7) % 7 === 1 ? "after" : "before";
};

/** How often each person meets early or late, or that nobody does. */
export const costWords = ({ plan, found }: PlannedTimes, { text, locale }: Format): string => {
  const shares = found.people.flatMap(({ id }) => {
    const count = plan.meetings.filter(({ score }) => (score.added.get(id) ?? 0) > 0).length;
    return count === 0 ? [] : [text("series.share.of", { ...whoIn(found, id), count })];
  });
  return shares.length === 0 ? text("series.nobody") : text("series.costs", { shares: formatList(shares, locale) });
};

/** More are among all dates. */
const MOST_SAID = 4;

/**
 * Meetings that leave the rhythm, each with its reason. Where clocks change, the first one says it for all after it; where
 * people take turns with the harder hours, one sentence says it for all of them.
 */
export const exceptionWords = (planned: PlannedTimes, format: Format): readonly string[] => {
  const exceptions = planned.plan.rhythm?.exceptions ?? [];
  const turns = exceptions.filter(isShared);
  const areTurns = turns.length > 1;
  const said = exceptions.flatMap((each, index) => {
    if (areTurns && isShared(each)) return [];
    if (each.because.kind !== "clocks") return [movedWords(each, planned, format)];
    return exceptions[index - 1]?.because.kind === "clocks" ? [] : [clockWords(each, planned, format)];
  });
  const left = said.length - MOST_SAID;
  return [
    ...(areTurns ? [format.text("series.turns", { count: turns.length, of: planned.plan.meetings.length })] : []),
    ...(left > 1 ? said.slice(0, MOST_SAID) : said),
    ...(left > 1 ? [format.text("series.moreMoved", { count: left })] : []),
  ];
};

/** It leaves the rhythm so that the same person does not carry every meeting. */
const isShared = ({ because }: RhythmException): boolean => because.kind === "burden" || because.kind === "fairness";

/** Periods whose meeting is moved; other clocks leave it where it is for somebody. */
export const movedPeriods = ({ rhythm }: SeriesPlan): ReadonlySet<number> =>
  new Set(rhythm?.exceptions.filter(({ because }) => because.kind !== "clocks").map(({ period }) => period));

const movedWords = (exception: RhythmException, { plan, found }: PlannedTimes, format: Format): string => {
  const { text, zones, locale } = format;
  const meeting = plan.meetings.find(({ period }) => period === exception.period);
  const zone = meeting?.people[0]?.zone ?? format.zone;
  const when = (start: RhythmException["slot"]["start"]): string =>
    text("row.mine", {
      day: formatDayShort(start, zone, zones, locale),
      time: formatTime(start, zone, zones, locale),
    });
  return text("series.moved", {
    when: when(meeting?.slot.start ?? exception.slot.start),
    usual: when(exception.slot.start),
    why: breakWords(exception.because, found, format),
  });
};

const clockWords = (exception: RhythmException, { plan, found }: PlannedTimes, format: Format): string => {
  const { text, locale } = format;
  const meeting = plan.meetings.find(({ period }) => period === exception.period);
  const times = meeting ? localTimesOf(found, meeting, format) : [];
  const moved = times.filter(({ id }) => exception.people.some((person) => person === id));
  return text("series.clocks", {
    day: times[0]?.day ?? "",
    times: formatList(
      moved.map(({ who, name, time }) => text("series.at", { who, name, time, shift: "same" })),
      locale,
    ),
  });
};

const breakWords = (because: RhythmBreak, found: FoundTimes, { text, locale }: Format): string => {
  switch (because.kind) {
    case "ruled-out":
      return joinSentences(...findingWords(found, because.findings, text));
    case "meets-then":
      return text("series.meetsThen");
    case "asked":
    case "burden": {
      const people = [...new Set<PersonId>(because.findings.map(({ person }) => person))];
      const names = people.map((person) =>
        person === found.people[0]?.id ? text("person.you") : whoIn(found, person).name,
      );
      return text(because.kind === "asked" ? "series.asked" : "series.harder", { names: formatList(names, locale) });
    }
    case "no-room":
      return text("series.noRoom");
    case "fairness":
      return text("series.fairer");
    case "clocks":
      return "";
  }
};
