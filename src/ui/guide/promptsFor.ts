import {
  isFolded,
  LENSES,
  type Guide,
  type LensId,
  type Prompt,
  type Step,
  type TextId,
} from "../../domain/conversation/guide";
import { others, relationshipOf, type Member, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import type { MessageId } from "../../locales/text";

/** The two sides that a guide writes for. In a circle everybody who is not the mentor reads what the mentee reads. */
type GuideSide = "mentor" | "mentee";

/** The side that a person reads. Among equals the host takes the mentor's side; until there is a host, everybody reads both. */
export type ReaderSide = GuideSide | "both";

/** One prompt as a person reads it: with their wishes, without conditions. */
interface ReadPrompt {
  readonly says: TextId;
  readonly for: Prompt["for"];
  /** The same in simpler words, where the guide has them. */
  readonly simpler?: TextId;
  readonly followUps: readonly TextId[];
  readonly answers?: Prompt["answers"];
}

/** What one side reads in a step. */
interface SidePrompts {
  /** Shown one at a time. */
  readonly first: readonly ReadPrompt[];
  /** Folded at first. */
  readonly more: readonly ReadPrompt[];
}

/** What `person` reads in a conversation of the pair; `host` is the one of today, where there is one. */
export const readerSideOf = (pair: Pair, person: PersonId, host?: PersonId): ReaderSide => {
  if (relationshipOf(pair) === "mentoring")
    return pair.members.some(({ id, role }) => id === person && role === "mentor") ? "mentor" : "mentee";
  if (host === undefined) return "both";
  return person === host ? "mentor" : "mentee";
};

/** The others who read something else than I do. */
export const acrossFrom = (pair: Pair, me: PersonId, host?: PersonId): readonly Member[] =>
  others(pair, me).filter(({ id }) => readerSideOf(pair, id, host) !== readerSideOf(pair, me, host));

/** True for what is written for this side or for both. */
export const isFor = (reading: ReaderSide, { for: whom }: { readonly for: GuideSide | "both" }): boolean =>
  whom === reading || whom === "both" || reading === "both";

/**
 * What a step says to that side. `lenses` are the reader's own wishes for today: others read the guide's first words.
 * Without much `room`, some prompts are folded.
 */
export const promptsFor = (
  step: Step,
  side: ReaderSide,
  lenses: readonly LensId[] = [],
  room = Infinity,
): SidePrompts => {
  const mine = step.prompts.filter((prompt) => isFor(side, prompt));
  const read = (prompts: readonly Prompt[]): readonly ReadPrompt[] => prompts.map((prompt) => readWith(prompt, lenses));
  return {
    first: read(mine.filter((prompt) => !isFolded(prompt, room))),
    more: read(mine.filter((prompt) => isFolded(prompt, room))),
  };
};

/** The wishes that change a word of `guide` for this side. Others would be ticked for nothing. */
export const wishesAnswered = ({ steps }: Pick<Guide, "steps">, side: ReaderSide): readonly LensId[] => {
  const mine = steps.flatMap(({ prompts }) => prompts.filter((prompt) => isFor(side, prompt)));
  return LENSES.filter((lens) => mine.some(({ replaces = [] }) => replaces.some(({ when }) => when === lens)));
};

/** Other words for the same, for a ticked wish; of several that fit, the first of the guide. */
const readWith = (
  { id, for: whom, simpler, followUps = [], replaces = [], answers }: Prompt,
  lenses: readonly LensId[],
): ReadPrompt => ({
  says: replaces.find(({ when }) => lenses.includes(when))?.with ?? id,
  for: whom,
  ...(simpler !== undefined && { simpler }),
  followUps,
  ...(answers && { answers }),
});

/** Whom a text is for, where the reader sees both sides of a guide; undefined where it is for the reader. */
export const sideWords = (reading: ReaderSide, whom: GuideSide | "both"): MessageId | undefined => {
  if (reading !== "both" || whom === "both") return undefined;
  return whom === "mentor" ? "host.forHost" : "host.forGuests";
};
