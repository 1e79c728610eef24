import { LENSES, type Guide, type LensId, type Prompt, type Step, type TextId } from "../../domain/conversation/guide";
import { others, type Member, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";

/** The two sides that a guide writes for. In a circle everybody who is not the mentor reads what the mentee reads. */
export type Side = "mentor" | "mentee";

/** One prompt as somebody reads it. */
export interface ReadPrompt {
  readonly says: TextId;
  /** The same in simpler words, where the guide has them. */
  readonly simpler?: TextId;
  readonly followUps: readonly TextId[];
}

/** What one side reads in a step. */
export interface SidePrompts {
  /** Shown one at a time. */
  readonly first: readonly ReadPrompt[];
  /** Folded at first. */
  readonly more: readonly ReadPrompt[];
}

export const sideOf = (role: Member["role"] | undefined): Side => (role === "mentor" ? "mentor" : "mentee");

export const mySide = (pair: Pair, me: PersonId): Side => sideOf(pair.members.find(({ id }) => id === me)?.role);

/** The others who read something else than I do. */
export const acrossFrom = (pair: Pair, me: PersonId): readonly Member[] =>
  others(pair, me).filter(({ role }) => sideOf(role) !== mySide(pair, me));

/** True for what is written for this side or for both. */
export const isFor = (side: Side, { for: whom }: { readonly for: Side | "both" }): boolean =>
  whom === side || whom === "both";

/** What `side` reads. `lenses` are the reader's own wishes for today: others read the guide's first words. */
export const promptsFor = (step: Step, side: Side, lenses: readonly LensId[] = []): SidePrompts => {
  const mine = step.prompts.filter((prompt) => isFor(side, prompt));
  const read = (prompts: readonly Prompt[]): readonly ReadPrompt[] => prompts.map((prompt) => readWith(prompt, lenses));
  return { first: read(mine.filter(({ optional }) => !optional)), more: read(mine.filter(({ optional }) => optional)) };
};

/** The wishes that change a word of `guide` for this side. Others would be ticked for nothing. */
export const wishesAnswered = ({ steps }: Pick<Guide, "steps">, side: Side): readonly LensId[] => {
  const mine = steps.flatMap(({ prompts }) => prompts.filter((prompt) => isFor(side, prompt)));
  return LENSES.filter((lens) => mine.some(({ replaces = [] }) => replaces.some(({ when }) => when === lens)));
};

/** Other words for the same, for a wish that somebody ticked; of several that fit, the first of the guide. */
const readWith = ({ id, simpler, followUps = [], replaces = [] }: Prompt, lenses: readonly LensId[]): ReadPrompt => ({
  says: replaces.find(({ when }) => lenses.includes(when))?.with ?? id,
  ...(simpler !== undefined && { simpler }),
  followUps,
});
