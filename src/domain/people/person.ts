import type { PersonId } from "../shared/ids";

/** Somebody as the directory knows them. One display name as given, never split or reordered. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Mail address or user principal name: what a calendar is asked for by. */
  readonly address: string;
}
