import type { PersonId } from "../shared/ids";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";

/** A person as the directory knows them. One display name as given, never split or reordered. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Mail address or user principal name: the key for reading a calendar. */
  readonly address: string;
}

/** Somebody one works with, with what the directory says of them; only to tell two people of one name apart. */
export interface Colleague extends Person {
  readonly job?: string;
  readonly office?: string;
}

/** Port: finds people in the organisation. */
export interface Directory {
  /** The signed-in person. */
  readonly me: (signal?: AbortSignal) => Promise<Result<Person, Failure>>;
  /** People the signed-in person works with, most relevant first; at most ten. */
  readonly peopleNearMe: (signal?: AbortSignal) => Promise<Result<readonly Colleague[], Failure>>;
  /** People whose name begins with or holds `words`; at most ten. An empty search returns none. */
  readonly search: (words: string, signal?: AbortSignal) => Promise<Result<readonly Person[], Failure>>;
}
