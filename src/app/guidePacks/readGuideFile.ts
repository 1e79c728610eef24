import { checkGuide } from "../../domain/conversation/checkGuide";
import { type Due, durationsOf, type Guide, type GuideFacts, UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import { GUIDE_SHAPE } from "../../domain/conversation/guideForm";
import { badInput } from "../../domain/shared/badInput";
import type { Failure } from "../../domain/shared/failure";
import {
  among,
  listOf,
  readShape,
  record,
  shownValue,
  tagged,
  whole,
  within,
  type Shape,
  type ShapeFault,
  type ShapeValue,
} from "../../domain/shared/shape";
import { GUIDE_FACTS } from "../../guides/facts";
import { LESSON_FACTS } from "../../guides/lessons/facts";
import { checkGuideText, GUIDE_TEXT_SHAPE } from "../../locales/checkGuideText";
import type { GuideText } from "../../locales/guideText";

/** A guide that an organisation wrote, with its words in the given languages. */
export interface OwnGuide {
  readonly guide: Guide;
  readonly facts: GuideFacts;
  readonly words: readonly [GuideText, ...GuideText[]];
}

/** A fault in a file: `field` names the file and the place in it. */
export type GuideFileFault = Extract<Failure, { readonly type: "BadInput" }>;

/** Result of reading a file. */
type ReadGuide = { readonly own: OwnGuide } | { readonly faults: readonly GuideFileFault[] };

const SHARE = within(0, 1);
const MEETINGS = whole(0, 100);

const FILE = record(
  {
    schema: among([1]),
    guide: GUIDE_SHAPE,
    // `least: 1`, so the first exists.
    words: listOf(GUIDE_TEXT_SHAPE, { least: 1, most: 20 }) as Shape<OwnGuide["words"]>,
  },
  {
    due: tagged("kind", {
      after: record({ kind: among(["after"]), meetings: MEETINGS }),
      share: record({ kind: among(["share"]), share: SHARE }, { fewest: MEETINGS }),
      again: record({ kind: among(["again"]), after: MEETINGS, every: whole(1, 100) }),
    }),
    coverBy: SHARE,
  },
);
type GuideFile = ShapeValue<typeof FILE>;

/**
 * Reads one guide of an organisation by the same shape and rules as ours. Reports all shape faults at once; without
 * any, all broken rules.
 */
export const readGuideFile = (file: string, json: unknown): ReadGuide => {
  const told = (faults: readonly ShapeFault[]): readonly GuideFileFault[] =>
    faults.map((fault) => faultIn(file, fault));
  const read = readShape(FILE, json, { strict: true });
  if (!read.ok) return { faults: told(read.error) };
  const guide: Guide = { seed: [], ...read.value.guide };
  const { words } = read.value;
  const broken = [...brokenRules(guide), ...brokenTimes(guide, read.value), ...brokenWords(guide, words)];
  if (broken.length > 0) return { faults: told(broken) };
  return { own: { guide, facts: factsOf(guide, read.value), words } };
};

const faultIn = (file: string, { at, value, problem }: ShapeFault): GuideFileFault =>
  badInput(at === "" ? file : `${file}: ${at}`, shownValue(value), problem);

const brokenRules = (guide: Guide): readonly ShapeFault[] => [
  ...checkGuide(guide).map(({ at, value, problem }) => ({
    at: `guide.${at}`,
    value,
    problem: `breaks a rule: ${problem}`,
  })),
  ...(UNRECORDED_GUIDES.includes(guide.id)
    ? [{ at: "guide.id", value: guide.id, problem: "is a guide for what is tender, and stays as it is" }]
    : []),
  ...(isOtherSort(guide)
    ? [
        {
          at: "guide.role",
          value: guide.role,
          problem: "is not the role of ours with this id: only a lesson replaces a lesson",
        },
      ]
    : []),
];

const OURS: readonly GuideFacts[] = [...GUIDE_FACTS, ...LESSON_FACTS];

/** A lesson in place of a conversation, or the other way round. */
const isOtherSort = ({ id, role }: Guide): boolean =>
  OURS.some((ours) => ours.id === id && (ours.role === "lesson") !== (role === "lesson"));

/** One person takes a lesson when they want: no point of a relationship asks for it. */
const brokenTimes = ({ role }: Guide, { due, coverBy }: GuideFile): readonly ShapeFault[] =>
  role === "lesson" && (due !== undefined || coverBy !== undefined)
    ? [{ at: due === undefined ? "coverBy" : "due", value: due?.kind ?? coverBy, problem: "is not for a lesson" }]
    : [];

const brokenWords = (guide: Guide, words: readonly GuideText[]): readonly ShapeFault[] =>
  words.flatMap((each, i) => [
    ...(words.findIndex(({ lang }) => lang === each.lang) < i
      ? [{ at: `words[${i}].lang`, value: each.lang, problem: "is there twice" }]
      : []),
    ...checkGuideText(guide, each, `words[${i}]`),
  ]);

/** A guide that replaces ours keeps our `due`, unless it sets its own. */
const factsOf = (guide: Guide, { due, coverBy }: GuideFile): GuideFacts => {
  const { id, role, format, depth, lead, requires } = guide;
  const replaced = GUIDE_FACTS.find((facts) => facts.id === id);
  const dueThen = due ? ({ ...due, why: "organisation" } as Due) : replaced?.due;
  const coveredBy = coverBy ?? replaced?.coverBy;
  return {
    id,
    role,
    format,
    depth,
    lead,
    lengths: durationsOf(guide),
    ...(requires && { requires }),
    ...(dueThen && { due: dueThen }),
    ...(replaced?.only && { only: replaced.only }),
    ...(coveredBy !== undefined && { coverBy: coveredBy }),
  };
};
