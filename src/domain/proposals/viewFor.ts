import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";

/**
 * A participant as `viewer` may see them (E10): private declarations of others are removed before anything is computed.
 * Without a viewer all of them count.
 * Filtering the answer instead would leak (P1): the choice of slots, their order, and an hour not called late would
 * still reveal them.
 */
export const viewFor =
  (viewer: PersonId | undefined) =>
  (person: Participant): Participant =>
    viewer === undefined || viewer === person.id ? person : { ...person, own: NOTHING_PRIVATE };
