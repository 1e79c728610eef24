import type { Finding, FindingKind, Limit, PersonSide, Proposal } from "../../domain/proposals/answer";
import type { PersonId } from "../../domain/shared/ids";
import { lengthMinutes, MS_PER_DAY, type Interval } from "../../domain/time/interval";
import { dateOfDay } from "../../domain/time/localDate";
import type { MessageId, Text } from "../../locales/text";
import { holidayName } from "../format/holidayName";
import { lengthWords } from "../format/length";
import { formatList } from "../format/list";
import { formatDate } from "../format/when";
import { placeOf } from "../format/place";
import type { Format } from "../services";
import type { FoundTimes } from "../../planning/foundTimes";
import type { HolidayKind } from "../../domain/calendars/holiday";

type Wording = Pick<Format, "text" | "locale">;

/** A proposal in words. Facts come from findings only; nothing here ranks or blames anybody. */
interface Explanation {
  /** At most two: whom this time suits, and whether it evens out what was carried so far. */
  readonly sentences: readonly string[];
  /** What the reader should check before counting on it. */
  readonly warnings: readonly string[];
  /** For the reader who asks why: minutes, person by person. */
  readonly details: readonly string[];
}

/** How a time feels to one person, as the messages select it. */
type Feel = "early" | "late" | "dayOff" | "tentative" | "perhapsHoliday" | "lessEasy";

/** The words of each kind of finding. A new kind does not compile until it stands here, be it without words. */
interface FindingWords {
  /** How it feels, when it weighs most for a person. Absent for what never weighs: hard, welcome, asked about. */
  readonly feel?: Feel;
  /** Its minutes, for the reader who asks why. */
  readonly detail?: MessageId;
  /** As a hard limit. Whatever a person keeps free, and why, is one and the same sentence. */
  readonly against: MessageId;
}

const KEPT_FREE = "against.keptFree";

const WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  busy: { against: "against.busy" },
  away: { against: "against.away" },
  night: { against: "against.night" },
  "closed-day": { against: "against.closedDay" },
  holiday: { against: "against.holiday" },
  "half-day": { against: "against.halfDay" },
  mourning: { against: "against.mourning" },
  early: { feel: "early", detail: "detail.early", against: KEPT_FREE },
  late: { feel: "late", detail: "detail.late", against: KEPT_FREE },
  "shorter-day": { feel: "late", detail: "detail.shorterDay", against: KEPT_FREE },
  "day-off": { feel: "dayOff", detail: "detail.dayOff", against: KEPT_FREE },
  tentative: { feel: "tentative", detail: "detail.tentative", against: KEPT_FREE },
  "holiday-uncertain": { feel: "perhapsHoliday", detail: "detail.perhapsHoliday", against: KEPT_FREE },
  "published-no": { against: KEPT_FREE },
  "published-rather-not": { feel: "lessEasy", detail: "detail.ratherNot", against: KEPT_FREE },
  never: { against: KEPT_FREE },
  avoid: { feel: "lessEasy", detail: "detail.avoid", against: KEPT_FREE },
  "rather-not": { feel: "lessEasy", detail: "detail.ratherNot", against: KEPT_FREE },
  welcome: { detail: "detail.welcome", against: KEPT_FREE },
  observance: { feel: "lessEasy", detail: "detail.kept", against: KEPT_FREE },
  "observance-uncertain": { feel: "lessEasy", detail: "detail.perhapsKept", against: KEPT_FREE },
  "own-date": { feel: "lessEasy", detail: "detail.kept", against: KEPT_FREE },
  // What is not known is said as a warning.
  ask: { against: KEPT_FREE },
  "calendar-unknown": { against: KEPT_FREE },
  // The pace and the curve are known to their owner alone.
  "own-hour": { feel: "lessEasy", detail: "detail.ownHour", against: KEPT_FREE },
  "after-journey": { feel: "lessEasy", detail: "detail.afterJourney", against: KEPT_FREE },
  breath: { against: "against.breath" },
  "full-day": { against: "against.fullDay" },
  "too-soon": { against: "against.tooSoon" },
  "late-enough": { against: "against.lateEnough" },
};

/** Below this difference, in weighted minutes, two people have carried about the same. */
const ABOUT_THE_SAME = 15;

/**
 * `ledgerKept` is false for people without a pair: nothing is known of what they carried. `isListed`: the title of the list
 * says whose calendar is closed.
 */
export const explain = (
  found: FoundTimes,
  proposal: Proposal,
  ledgerKept: boolean,
  format: Wording,
  isListed = false,
): Explanation => {
  const soFar = ledgerKept ? soFarWords(found, proposal, format.text) : [];
  return {
    sentences: [thisTimeWords(found, proposal, format), ...soFar],
    warnings: [
      ...warningWords(found, proposal, isListed, format.text),
      ...untoldWords(found, proposal.slot, format),
      ...toldWords(
        found,
        proposal.slot,
        proposal.people.flatMap(({ findings }) => findings),
        format.text,
      ),
      ...holidayWords(found, proposal.slot, "unsure", format),
    ],
    details: detailWords(found, proposal, ledgerKept, format.text),
  };
};

/** Why a time cannot be: the hard findings of `proposal`, each said once. */
export const objections = (found: FoundTimes, proposal: Proposal, text: Text): readonly string[] => {
  const hard = proposal.people.flatMap((side) => side.findings.filter((finding) => finding.hard));
  return [...findingWords(found, hard, text), ...toldWords(found, proposal.slot, hard, text)];
};

/** The words with which others told the pair why they keep a time free, or would rather not meet: only those that they chose to tell. */
export const toldWords = (
  found: FoundTimes,
  window: Interval,
  because: readonly Pick<Finding, "person" | "kind">[],
  text: Text,
): readonly string[] => {
  const [, ...others] = found.people;
  const isTold = (id: PersonId): boolean => because.some(({ person, kind }) => person === id && TOLD_KINDS.has(kind));
  return others
    .filter(({ id }) => isTold(id))
    .flatMap(({ called, toldIn }) => toldIn(window).map((words) => text("told.word", { name: called, words })));
};

const TOLD_KINDS: ReadonlySet<FindingKind> = new Set<FindingKind>(["published-no", "published-rather-not"]);

/** Hard findings, each said once. */
export const findingWords = (found: FoundTimes, hard: readonly Finding[], text: Text): readonly string[] => [
  ...new Set(hard.map((finding) => against(found, finding.person, finding.kind, text))),
];

/** The kinds of limit that would have to give, most frequent first, each said once. */
export const limitWords = (found: FoundTimes, limits: readonly Limit[], text: Text): readonly string[] => {
  const frequentFirst = limits.toSorted((a, b) => b.slots - a.slots);
  return [...new Set(frequentFirst.map((limit) => against(found, limit.person, limit.kind, text)))];
};

const against = (found: FoundTimes, person: PersonId, kind: FindingKind, text: Text): string =>
  text(WORDS[kind].against, whoIn(found, person));

const thisTimeWords = (found: FoundTimes, proposal: Proposal, { text, locale }: Wording): string => {
  const feels = proposal.people.map(feelOf);
  const [mine, theirs] = feels;
  if (feels.every((feel) => feel === undefined)) return easyWords(found, proposal.slot, text);
  if (feels.length > 2) {
    const names = found.people.flatMap((person, index) =>
      feels[index] ? [index === 0 ? text("person.you") : person.called] : [],
    );
    return text("why.several", { names: formatList(names, locale) });
  }
  const name = found.people[1]?.called ?? "";
  if (mine && theirs) return text("why.both", { mine, theirs, name });
  if (mine) return text("why.mine", { kind: mine, name, rest: hoursKnown(found, 1) ? "fine" : "unknown" });
  return text("why.theirs", { kind: theirs ?? "", name, rest: hoursKnown(found, 0) ? "fine" : "unknown" });
};

/** Those who told no times as late as this. */
export const untoldAt = (found: FoundTimes, { start }: Interval) =>
  found.people.filter(({ toldUntil }) => toldUntil !== undefined && toldUntil <= start);

const easyWords = (found: FoundTimes, slot: Interval, text: Text): string =>
  untoldAt(found, slot).length === 0 &&
  found.people.every(({ hoursKnown, isCalendarKnown }) => hoursKnown && isCalendarKnown)
    ? text("why.inHours", { count: found.people.length })
    : text("why.partlyKnown");

/** Said where it tells why this time is fair: it is easier for whoever carried more. */
const soFarWords = (found: FoundTimes, { score }: Proposal, text: Text): readonly string[] => {
  const carried = found.people.map((person) => person.carried);
  const most = Math.max(...carried);
  const heavier = found.people.find((person) => person.carried === most);
  if (!heavier || most - Math.min(...carried) < ABOUT_THE_SAME) return [];
  const added = (id: PersonId): number => score.added.get(id) ?? 0;
  const isEasier = found.people.some((person) => added(person.id) > added(heavier.id));
  return isEasier ? [text("soFar.easier", whoIn(found, heavier.id))] : [];
};

const warningWords = (found: FoundTimes, proposal: Proposal, isListed: boolean, text: Text): readonly string[] => {
  const corrected = found.answer.notices.flatMap((notice) =>
    notice.kind === "zone-data-corrected" ? [notice.zone] : [],
  );
  const places = new Set(proposal.people.map((side) => side.zone).filter((zone) => corrected.includes(zone)));
  return [
    ...proposal.people
      .filter((side) => !isListed && side.findings.some((finding) => finding.kind === "calendar-unknown"))
      .map((side) => text("card.unknownCalendar", whoIn(found, side.id))),
    // Only its owner has findings of this kind: what they keep follows the sun, and is private.
    ...(proposal.people.some((side) => side.findings.some((finding) => finding.kind === "ask"))
      ? [text("card.ask")]
      : []),
    ...[...places].map((zone) => text("card.zoneCorrected", { place: placeOf(zone, text) })),
  ];
};

const untoldWords = (found: FoundTimes, slot: Interval, { text, locale }: Wording): readonly string[] =>
  untoldAt(found, slot).map(({ called, toldUntil = slot.start }) => {
    // It ends with a day of UTC.
    const day = formatDate(dateOfDay(Math.ceil(toldUntil / MS_PER_DAY) - 1), locale);
    return text("card.toldUntil", { name: called, day });
  });

/** Nothing where nobody meets early or late, and nobody did before. */
const detailWords = (found: FoundTimes, proposal: Proposal, ledgerKept: boolean, text: Text): readonly string[] => {
  const burdens = proposal.people.flatMap((side) => sideDetails(found, proposal, side, text));
  const loads = found.people.map(({ id, carried }) => ({
    id,
    before: carried,
    after: carried + (proposal.score.added.get(id) ?? 0),
  }));
  if (!ledgerKept || loads.every(({ after }) => after === 0)) return burdens;
  return [
    ...burdens,
    ...loads.map(({ id, before, after }) =>
      text("detail.load", {
        ...whoIn(found, id),
        before: lengthWords(before, text),
        after: lengthWords(after, text),
        changes: before === after ? "no" : "yes",
      }),
    ),
    text("detail.unit"),
  ];
};

/** One sentence for each kind; findings of one kind are cut by weight, so their minutes add up. */
const sideDetails = (found: FoundTimes, { slot }: Proposal, side: PersonSide, text: Text): readonly string[] => {
  const minutes = new Map<MessageId, number>();
  for (const finding of side.findings.filter(({ hard }) => !hard)) {
    const id = WORDS[finding.kind].detail;
    if (id) minutes.set(id, Math.min(lengthMinutes(slot), (minutes.get(id) ?? 0) + finding.minutes));
  }
  return [...minutes].map(([id, sum]) => text(id, { ...whoIn(found, side.id), minutes: sum }));
};

/** What weighs most for one person; undefined when nothing does. */
const feelOf = (side: PersonSide): Feel | undefined => {
  const burdens = side.findings.filter((finding) => !finding.hard && finding.weight > 0);
  const [heaviest] = burdens.toSorted((a, b) => cost(b) - cost(a));
  return heaviest && WORDS[heaviest.kind].feel;
};

const cost = (finding: Finding): number => finding.minutes * finding.weight;

const hoursKnown = (found: FoundTimes, index: number): boolean => found.people[index]?.hoursKnown ?? false;

/** `who` and `name` for the messages: the viewer is always addressed, never named. */
export const whoIn = (found: FoundTimes, id: PersonId): { readonly who: string; readonly name: string } => {
  const index = found.people.findIndex((person) => person.id === id);
  return { who: index === 0 ? "me" : "other", name: found.people[index]?.called ?? "" };
};

/** Days of these kinds close a day or a part of it. */
const TOLD: ReadonlySet<HolidayKind> = new Set<HolidayKind>(["public", "substitute", "half-day", "mourning"]);

/** Which public holidays of whose place fall on the days of `window`, each said once. "unsure" tells only of dates that may still change. */
export const holidayWords = (
  found: FoundTimes,
  window: Interval,
  which: "all" | "unsure",
  { text, locale }: Pick<Format, "text" | "locale">,
): readonly string[] => {
  const sentences = found.people.flatMap(({ id, holidaysIn }) =>
    holidaysIn(window)
      .filter(({ kind, confidence }) => TOLD.has(kind) && (which === "all" || confidence === "tentative"))
      .map((holiday) =>
        text("holiday.is", {
          ...whoIn(found, id),
          holiday: holidayName(holiday, locale),
          sure: holiday.confidence === "tentative" ? "no" : "yes",
        }),
      ),
  );
  return [...new Set(sentences)];
};
