import type { PersonId } from "../../domain/shared/ids";
import type { FoundTimes } from "../../planning/foundTimes";

/** `who` and `name` for the messages: the viewer is always addressed, never named. */
export const whoIs = (found: FoundTimes, id: PersonId): { readonly who: string; readonly name: string } => {
  const index = found.people.findIndex((person) => person.id === id);
  return { who: index === 0 ? "me" : "other", name: found.people[index]?.name ?? "" };
};
