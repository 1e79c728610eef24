import type { Prompt, Step, TextId } from "../../domain/conversation/guide";
import { others, type Member, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";

/** The two sides that a guide writes for. In a circle everybody who is not the mentor reads what the mentee reads. */
export type Side = "mentor" | "mentee";

/** What one side reads in a step. */
export interface SidePrompts {
  /** Shown one at a time. */
  readonly first: readonly TextId[];
  /** Folded at first. */
  readonly more: readonly TextId[];
}

export const sideOf = (role: Member["role"] | undefined): Side => (role === "mentor" ? "mentor" : "mentee");

export const mySide = (pair: Pair, me: PersonId): Side => sideOf(pair.members.find(({ id }) => id === me)?.role);

/** The others who read something else than I do. */
export const acrossFrom = (pair: Pair, me: PersonId): readonly Member[] =>
  others(pair, me).filter(({ role }) => sideOf(role) !== mySide(pair, me));

export const promptsFor = (step: Step, side: Side): SidePrompts => {
  const mine = step.prompts.filter((prompt) => prompt.for === side || prompt.for === "both");
  const ids = (prompts: readonly Prompt[]): readonly TextId[] => prompts.map(({ id }) => id);
  return { first: ids(mine.filter((prompt) => !prompt.optional)), more: ids(mine.filter((prompt) => prompt.optional)) };
};

export const followUpsOf = (step: Step, prompt: TextId | undefined): readonly TextId[] =>
  step.prompts.find(({ id }) => id === prompt)?.followUps ?? [];
