import type {
  AnswerFacts,
  EntryContent,
  FactKind,
  FactsByKind,
  MeetingFacts,
  OfferFacts,
} from "../../domain/document/entry";
import {
  AGREEMENT_TOPICS,
  BUDGET_FOR,
  BUDGET_STATES,
  CONCERN_WISHES,
  EXPERIENCE_FORMS,
  FELT,
  GOAL_AREAS,
  HEARING_WAYS,
  INTRODUCTION_STATES,
  MILESTONE_KINDS,
  MOST_HOURS,
  MOST_MONEY,
  POWER_ANSWERS,
  REACHES,
  STATUSES,
  STILL_SO,
  TRANSLATED_BY,
  type CalledOffFacts,
  type CaseFacts,
  type MembersFacts,
} from "../../domain/document/facts";
import { LONGEST_CIRCLE_NAME } from "../../domain/people/pairShapes";
import { LONGEST_TAG } from "../../domain/document/besideWords";
import { LONGEST_OTHER_FORM, MOST_OTHER_FORMS } from "../../domain/document/otherForms";
import { readHowIWork } from "../../domain/people/howIWork";
import { AVAILABILITY } from "../../domain/people/myTime/availabilityShapes";
import { DOCUMENT_PLACE, GUESTS, MEMBER } from "../../domain/people/pairShapes";
import { isUlid, type EntryId, type PairId, type PersonId } from "../../domain/shared/ids";
import {
  among,
  checked,
  filled,
  ifReadable,
  isRecord,
  listOf,
  mapped,
  only,
  record,
  recordOf,
  tagged,
  valueOf,
  whole,
  within,
  wordsThat,
  yesOrNo,
  type Shape,
} from "../../domain/shared/shape";
import { MS_PER_MINUTE, type Instant } from "../../domain/time/interval";
import { DATE, INSTANT } from "../../domain/time/timeShapes";

/**
 * What an entry of `kind` carries. A kind or a shape that this version does not know is kept as it is, never dropped.
 *
 * Anybody may write by hand in the list, and the engine computes with what passes here: so this reads nothing by half.
 */
export const readContent = (kind: string, data: unknown): EntryContent => {
  if (isWordsOnly(kind)) return { kind };
  const body = isRecord(data) && Object.hasOwn(data, kind) ? data[kind] : undefined;
  const shape: Shape<unknown> | undefined = Object.hasOwn(FACTS, kind) ? FACTS[kind as FactKind] : undefined;
  const facts = shape && valueOf(shape, body);
  // The shape of a kind gives that kind's facts.
  return facts === undefined ? { kind: "other", name: kind, data } : ({ kind, [kind]: facts } as EntryContent);
};

/** Kinds that consist of words only. */
export const isWordsOnly = (kind: string): kind is "note" | "reflection" | "by-hand" =>
  kind === "note" || kind === "reflection" || kind === "by-hand";

/** Longer than anybody's answer to one question, short enough for one column of a list. */
const LONGEST_LINE = 4_000;
/** Ten weeks of minutes. A larger burden is a mistake, and the pair would never be even again. */
const LARGEST_BURDEN = 100_000;
const MOST_IN_A_MEETING = 1_000;
const MINUTES_A_DAY = 1_440;
const MOST_OFFERED = 8;
/** As many weeks as the engine looks ahead. */
const MOST_ASKED_MOVES = 26;
/** The finest grid on which the engine looks at times. */
const GRID_MS = 5 * MS_PER_MINUTE;
const MOST_MEETINGS = 99;
const MOST_MEMBERS = 20;
/** In characters; longer than any BCP 47 tag in use. */
const LONGEST_LANGUAGE = 35;

const text = (most: number): Shape<string> => wordsThat(most, (found) => found !== "");
/** Words in a field. Empty ones are left out when the entry is written. */
const LINE = text(LONGEST_LINE);
const LINES = listOf(LINE);
const NAME = text(100);
const NUMBER = within(-1e12, 1e12);
const ENTRY_ID: Shape<EntryId> = only(
  "the id of an entry",
  (raw): raw is EntryId => typeof raw === "string" && isUlid(raw),
);
// Any text may be a person's id; the pair's members decide whether it is one of theirs.
const PERSON = text(200) as Shape<PersonId>;
/** Ids as Microsoft 365 makes them. Nothing in them leads a request elsewhere: neither a sign of a path nor only dots. */
const GRAPH_ID = wordsThat(200, (id) => /^[\w.,-]*\w[\w.,-]*$/.test(id));

/** A chat that cannot be read makes no meeting unreadable. */
const MEETING: Shape<MeetingFacts> = checked(
  record(
    {
      start: INSTANT,
      end: INSTANT,
      eventId: text(LONGEST_LINE),
      burden: recordOf(whole(0, LARGEST_BURDEN), MOST_IN_A_MEETING),
    },
    { chatId: ifReadable(text(LONGEST_LINE)), brokeOff: yesOrNo, guests: ifReadable(GUESTS) },
  ),
  ({ start, end }) => (start <= end ? undefined : { field: "end", problem: "is before", than: "start" }),
);

const CALLED_OFF: Shape<CalledOffFacts> = record(
  { start: INSTANT, end: INSTANT, eventId: text(LONGEST_LINE) },
  { word: ifReadable(LINE), double: yesOrNo },
);

const START: Shape<Instant> = checked(INSTANT, (start) =>
  start % GRID_MS === 0 ? undefined : { problem: "is not on five minutes" },
);
const OFFER: Shape<OfferFacts> = checked(
  record(
    { durationMinutes: whole(1, MINUTES_A_DAY), starts: listOf(START, { least: 1, most: MOST_OFFERED }) },
    {
      instead: record({ eventId: text(LONGEST_LINE), start: INSTANT }),
      onward: listOf(record({ eventId: text(LONGEST_LINE), start: INSTANT, to: START }), {
        least: 1,
        most: MOST_ASKED_MOVES,
      }),
    },
  ),
  ({ starts, instead, onward }) => {
    if (!starts.every((start, i) => i === 0 || (starts[i - 1] ?? start) < start))
      return { field: "starts", problem: "are not in their order" };
    return onward && (!instead || starts.length > 1)
      ? { field: "onward", problem: "does not follow one meeting at one time" }
      : undefined;
  },
);

const CHOICE = record({ start: START, eventId: text(LONGEST_LINE) });
const ANSWER: Shape<AnswerFacts> = record(
  {
    offer: ENTRY_ID,
    choice: (raw, at, reading) => (raw === "none-fits" ? raw : CHOICE(raw, at, reading)),
  },
  { askFrom: DATE },
);

const OPTION = record({ worksWhere: LINE, costs: LINE });
const CONTRAST = record({ here: LINE, there: LINE });

/** One person's yes: "both" would let anybody say it. */
const CASE: Shape<CaseFacts> = record(
  {},
  {
    words: wordsThat(200, (id) => id !== "" && id !== "both") as Shape<PersonId>,
    circle: text(LONGEST_CIRCLE_NAME),
  },
);

/** A word is whole without them, so a list that cannot be read takes nothing from it. */
const OTHER_FORMS = listOf(filled(LONGEST_OTHER_FORM), { least: 1, most: MOST_OTHER_FORMS });

const STRETCH = record({ edge: LINE, limits: LINE, support: LINE, supportDue: DATE, wayBack: LINE });

/** From two people on, each once. */
const MEMBERS: Shape<MembersFacts> = checked(
  record({ members: listOf(MEMBER, { least: 2, most: MOST_MEMBERS }) }, { movedFrom: NAME as Shape<PairId> }),
  ({ members }) =>
    new Set(members.map(({ id }) => id)).size === members.length
      ? undefined
      : { field: "members", problem: "hold somebody twice" },
);

const FACTS: { readonly [K in FactKind]: Shape<FactsByKind[K]> } = {
  availability: AVAILABILITY,
  meeting: MEETING,
  offer: OFFER,
  answer: ANSWER,
  goal: record({ area: among(GOAL_AREAS), of: PERSON }, { startsFrom: LINE, why: LINE, successLooksLike: LINE }),
  milestone: record(
    { goal: ENTRY_ID, due: DATE, kindOf: among(MILESTONE_KINDS) },
    { evidence: LINE, measure: record({ unit: LINE, to: NUMBER }, { from: NUMBER, now: NUMBER }) },
  ),
  commitment: record({ owner: PERSON, due: DATE }, { ifSituation: LINE, concern: ENTRY_ID, stretch: STRETCH }),
  progress: record({ of: ENTRY_ID, status: among(STATUSES) }, { felt: among(FELT) }),
  success: record({}),
  checkin: record({ keep: LINES, change: LINES, stop: LINES }, { on: DATE }),
  budget: record(
    { what: among(BUDGET_FOR), forWhom: PERSON, state: among(BUDGET_STATES) },
    {
      amount: record({ value: within(0, MOST_MONEY), currency: wordsThat(3, (code) => /^[A-Z]{3}$/.test(code)) }),
      hours: within(0, MOST_HOURS),
      learned: LINE,
    },
  ),
  agreement: record({ topic: among(AGREEMENT_TOPICS), reviewOn: DATE }, { interpreter: NAME }),
  confirmation: record({ of: ENTRY_ID }),
  term: record({ term: LINE }, { notThis: LINE, otherForms: ifReadable(OTHER_FORMS) }),
  meaning: record({ of: ENTRY_ID }),
  insight: record(
    {},
    {
      topic: LINE,
      heard: PERSON,
      option: OPTION,
      contrast: CONTRAST,
      lived: ENTRY_ID,
    },
  ),
  shift: record({ before: LINE }, { topic: LINE, whatMovedMe: LINE, earlier: ENTRY_ID, still: among(STILL_SO) }),
  concern: record({ wish: among(CONCERN_WISHES) }, { reviewOn: DATE }),
  feedback: record({ about: PERSON }, { prompt: LINE }),
  response: record({ of: ENTRY_ID }, { change: ENTRY_ID }),
  thanks: record({}, { of: ENTRY_ID }),
  experience: record(
    { form: among(EXPERIENCE_FORMS), who: LINES },
    { needs: record({}, { language: LINE, credential: LINE, help: LINE }), on: DATE, debriefed: yesOrNo },
  ),
  introduction: record(
    { state: among(INTRODUCTION_STATES) },
    { to: LINE, forWhom: PERSON, by: PERSON, reach: among(REACHES) },
  ),
  visibility: record({ forWhom: PERSON }, { on: DATE, place: LINE, audience: LINE }),
  hearing: record({ ways: listOf(among(HEARING_WAYS), { most: HEARING_WAYS.length }) }),
  power: record({ decides: among(POWER_ANSWERS) }),
  card: mapped(only("an object", isRecord), readHowIWork),
  rhythm: record({ meetings: whole(1, MOST_MEETINGS) }),
  wish: tagged("want", {
    guide: record({ want: among(["guide"]), guide: NAME }),
    "not-now": record({ want: among(["not-now"]), guide: NAME }),
    light: record({ want: among(["light"]) }),
  }),
  calledOff: CALLED_OFF,
  held: record(
    { met: yesOrNo, notReached: listOf(NAME) },
    { eventId: text(1_000), guide: record({ id: NAME, version: NAME }) },
  ),
  circle: record({ name: text(LONGEST_CIRCLE_NAME) }),
  case: CASE,
  learned: record({ reviewOn: DATE }, { option: OPTION, contrast: CONTRAST }),
  celebration: record({}),
  tag: record({ of: ENTRY_ID, tag: wordsThat(LONGEST_TAG, (tag) => tag.trim() !== "") }, { off: yesOrNo }),
  translation: record(
    {
      of: ENTRY_ID,
      lang: wordsThat(LONGEST_LANGUAGE, (lang) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang)),
      by: among(TRANSLATED_BY),
    },
    { term: LINE },
  ),
  members: MEMBERS,
  steps: record({ siteId: GRAPH_ID, sessionListId: GRAPH_ID }),
  moved: record({ to: NAME as Shape<PairId>, place: DOCUMENT_PLACE }),
};
