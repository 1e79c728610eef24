import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";

/**
 * Somebody as `viewer` may see them (E10): what the others declared in private is taken away before anything is computed.
 * Without a viewer all of it counts.
 *
 * A finished answer could not be cleaned in its place (P1): which slots are in it, their order, and an hour that is not
 * called late would still tell.
 */
export const viewFor =
  (viewer: PersonId | undefined) =>
  (person: Participant): Participant =>
    viewer === undefined || viewer === person.id ? person : { ...person, own: NOTHING_PRIVATE };
