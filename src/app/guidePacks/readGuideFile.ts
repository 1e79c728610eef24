import { checkGuide } from "../../domain/conversation/checkGuide";
import {
  fieldsOf,
  isTable,
  listOf,
  numberFrom,
  oneOf,
  type Form,
  type FormFault,
} from "../../domain/conversation/form";
import { type Due, durationsOf, type Guide, type GuideFacts, UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import { GUIDE_FORM } from "../../domain/conversation/guideForm";
import type { Failure } from "../../domain/shared/failure";
import { GUIDE_FACTS } from "../../guides/facts";
import { checkGuideText, GUIDE_TEXT_FORM } from "../../locales/checkGuideText";
import type { GuideText } from "../../locales/guideText";

/** A guide that an organisation wrote, and its words in the languages that it gave. */
export interface OwnGuide {
  readonly guide: Guide;
  readonly facts: GuideFacts;
  readonly words: readonly [GuideText, ...GuideText[]];
}

/** What is wrong in a file: `field` names the file and the place in it. */
export type GuideFileFault = Extract<Failure, { readonly type: "BadInput" }>;

/** What a file comes to. */
export type ReadGuide = { readonly own: OwnGuide } | { readonly faults: readonly GuideFileFault[] };

const SHARE = numberFrom(0, 1, "any");
const MEETINGS = numberFrom(0, 100);

const DUE_FORMS: Readonly<Record<"after" | "share" | "again", Form>> = {
  after: fieldsOf({ kind: oneOf("after"), meetings: MEETINGS }),
  share: fieldsOf({ kind: oneOf("share"), share: SHARE }, { fewest: MEETINGS }),
  again: fieldsOf({ kind: oneOf("again"), after: MEETINGS, every: numberFrom(1, 100) }),
};

const DUE: Form = (raw, at) => {
  const kind = isTable(raw) ? raw.kind : raw;
  const form = kind === "after" || kind === "share" || kind === "again" ? DUE_FORMS[kind] : undefined;
  return form ? form(raw, at) : oneOf(...Object.keys(DUE_FORMS))(kind, `${at}.kind`);
};

const FILE: Form = fieldsOf(
  { schema: oneOf(1), guide: GUIDE_FORM, words: listOf(GUIDE_TEXT_FORM, { least: 1, most: 20 }) },
  { due: DUE, coverBy: SHARE },
);

/** The parts of a file whose form was found right. */
interface GuideFile {
  readonly guide: Omit<Guide, "seed"> & Partial<Pick<Guide, "seed">>;
  readonly words: OwnGuide["words"];
  readonly due?: Readonly<Record<string, unknown>>;
  readonly coverBy?: number;
}

const isGuideFile = (json: unknown): json is GuideFile => FILE(json, "").length === 0;

/**
 * Reads one guide of an organisation: by the same form and the same rules that ours keep. All faults of the form are told at
 * once; when there is none, all breaches of the rules.
 */
export const readGuideFile = (file: string, json: unknown): ReadGuide => {
  const told = (faults: readonly FormFault[]): readonly GuideFileFault[] => faults.map((fault) => faultIn(file, fault));
  if (!isGuideFile(json)) return { faults: told(FILE(json, "")) };
  const guide: Guide = { seed: [], ...json.guide };
  const broken = [...brokenRules(guide), ...brokenWords(guide, json.words)];
  if (broken.length > 0) return { faults: told(broken) };
  return { own: { guide, facts: factsOf(guide, json), words: json.words } };
};

const faultIn = (file: string, { at, value, problem }: FormFault): GuideFileFault => ({
  type: "BadInput",
  field: at === "" ? file : `${file}: ${at}`,
  value: value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing"),
  problem,
});

const brokenRules = (guide: Guide): readonly FormFault[] => [
  ...checkGuide(guide).map(({ at, value, problem }) => ({
    ...{ at: `guide.${at}`, value },
    problem: `breaks a rule: ${problem}`,
  })),
  ...(UNRECORDED_GUIDES.includes(guide.id)
    ? [{ at: "guide.id", value: guide.id, problem: "is a guide for what is tender, and stays as it is" }]
    : []),
];

const brokenWords = (guide: Guide, words: readonly GuideText[]): readonly FormFault[] =>
  words.flatMap((each, i) => [
    ...(words.findIndex(({ lang }) => lang === each.lang) < i
      ? [{ at: `words[${i}].lang`, value: each.lang, problem: "is there twice" }]
      : []),
    ...checkGuideText(guide, each, `words[${i}]`),
  ]);

/** One that takes the place of ours is due when ours was, unless it says otherwise. */
const factsOf = (guide: Guide, { due, coverBy }: GuideFile): GuideFacts => {
  const { id, role, format, depth, lead, requires } = guide;
  const replaced = GUIDE_FACTS.find((facts) => facts.id === id);
  const dueThen = due ? ({ ...due, why: "organisation" } as Due) : replaced?.due;
  const coveredBy = coverBy ?? replaced?.coverBy;
  return {
    ...{ id, role, format, depth, lead, lengths: durationsOf(guide) },
    ...(requires && { requires }),
    ...(dueThen && { due: dueThen }),
    ...(coveredBy !== undefined && { coverBy: coveredBy }),
  };
};
