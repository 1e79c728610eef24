import type { Pair } from "../../../domain/people/pair";
import type { PersonId } from "../../../domain/shared/ids";

/** What these people are called, in the order of the pair. */
export const namesOf = ({ members }: Pair, ids: readonly PersonId[]): readonly string[] =>
  members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
