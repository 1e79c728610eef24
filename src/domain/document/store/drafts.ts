import type { Failure } from "../../shared/failure";
import type { PairId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { NewEntry } from "./liveDocument";

/** Where a note belongs, fixed at its first letter. */
export type NotePlace = Pick<NewEntry, "session" | "guide">;

/** Words typed into a box and not written as an entry yet. */
export interface TypedWords {
  readonly text: string;
  readonly place: NotePlace;
}

/** Pseudo pair of drafts that belong to their author alone. The id dates from the first of them, my time. */
export const OWN_DRAFTS = { id: "my-time" as PairId };

/** The box of `OWN_DRAFTS` that says how far its owner is in each lesson: places, and no words. */
export const LESSONS_BOX = "lessons";

/**
 * Port: drafts on their author's device, by pair and box, so that closing a page loses none. Never leaves the device.
 */
export interface Drafts {
  /** Undefined when the box was left empty. */
  readonly read: (pair: PairId, box: string) => Promise<Result<TypedWords | undefined, Failure>>;
  /** Empty words clear the box. */
  readonly write: (pair: PairId, box: string, words: TypedWords) => Promise<Result<void, Failure>>;
}
