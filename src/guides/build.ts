import type { Channel, Guide, Lead, LensId, OutputKind, Prompt, Step, StepKind } from "../domain/conversation/guide";
import { guideFacts, type OurGuideId } from "./facts";

/** The addressee of a text, and the last part of its id: `{ mentee: "topic" }`. */
type Line = { readonly mentor: string } | { readonly mentee: string } | { readonly both: string };

type PromptLine = Line & {
  /** A simpler version exists. */
  readonly simpler?: true;
  readonly optional?: true;
  /** Folded in a shorter meeting. */
  readonly from?: 45 | 60;
  /** The last part of the id of each. */
  readonly followUps?: readonly string[];
  /** The lenses with other words. */
  readonly replaces?: readonly LensId[];
};

type Output = Step["outputs"][number];

interface StepLines {
  readonly moves: Step["moves"];
  /** Absent: `speak`, `write-first` and `chat`. */
  readonly channels?: readonly Channel[];
  readonly prompts: readonly PromptLine[];
  /** Visible to the pair by default; the kind alone when nothing else is set. */
  readonly outputs?: readonly (OutputKind | (Partial<Output> & Pick<Output, "kind">))[];
}

interface GuideLines extends Pick<Guide, "seed" | "evidence"> {
  /** Another one than 1.0.0, since its parts have changed. */
  readonly version?: Guide["version"];
  /** A text says when to stop and use another way. */
  readonly notFor?: true;
  readonly before?: readonly (Line & { readonly minutes: number })[];
  readonly steps: readonly ((guide: OurGuideId) => Step)[];
  readonly after?: readonly (Line & Pick<Output, "defaultVisibility">)[];
}

/**
 * Builds a guide: text ids follow from guide, step and line; the facts come from facts.ts. Each guide's chunk has its
 * own copy of this file and of the facts (0.8 KB gz); the first script has none.
 */
export const guide = (
  id: OurGuideId,
  { version = "1.0.0", notFor, before, steps, after, ...lines }: GuideLines,
): Guide => {
  const { role, format, depth, lead, requires } = guideFacts(id);
  return {
    schema: 1,
    id,
    version,
    role,
    format,
    depth,
    title: `${id}.title`,
    purpose: `${id}.purpose`,
    ...(notFor && { notFor: `${id}.notFor` }),
    lead,
    remoteOk: true,
    ...(requires !== undefined && { requires }),
    ...(before !== undefined && {
      before: before.map((line) => ({ ...addressed(`${id}.before`, line), minutes: line.minutes })),
    }),
    steps: steps.map((stepOf) => stepOf(id)),
    ...(after !== undefined && {
      after: after.map((line) => ({ ...addressed(`${id}.after`, line), defaultVisibility: line.defaultVisibility })),
    }),
    ...lines,
  };
};

/** One step. `minutes`: of each length of its guide, the shortest first. */
export const step =
  (
    id: string,
    kind: StepKind,
    lead: Lead,
    minutes: readonly [number] | readonly [number, number, number],
    { moves, channels = ["speak", "write-first", "chat"], prompts, outputs = [] }: StepLines,
  ) =>
  (guideId: OurGuideId): Step => {
    const at = `${guideId}.${id}`;
    return {
      id,
      kind,
      lead,
      title: `${at}.title`,
      shared: `${at}.shared`,
      minutes: Object.fromEntries(guideFacts(guideId).lengths.map((length, index) => [length, minutes[index] ?? 0])),
      prompts: prompts.map((line) => promptOf(at, line)),
      moves,
      channels,
      outputs: outputs.map((output) => ({
        defaultVisibility: "pair",
        ...(typeof output === "string" ? { kind: output } : output),
      })),
    };
  };

const promptOf = (at: string, line: PromptLine): Prompt => {
  const { id, for: side } = addressed(at, line);
  const { simpler, optional, from, followUps, replaces } = line;
  return {
    id,
    for: side,
    ...(simpler && { simpler: `${id}.simpler` }),
    ...(optional && { optional }),
    ...(from !== undefined && { from }),
    ...(followUps && { followUps: followUps.map((name) => `${at}.${name}`) }),
    ...(replaces && { replaces: replaces.map((when) => ({ when, with: `${id}.${when}` })) }),
  };
};

const addressed = (at: string, line: Line): Pick<Prompt, "id" | "for"> =>
  "mentor" in line
    ? { id: `${at}.${line.mentor}`, for: "mentor" }
    : "mentee" in line
      ? { id: `${at}.${line.mentee}`, for: "mentee" }
      : { id: `${at}.${line.both}`, for: "both" };
