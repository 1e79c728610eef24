import type { Failure } from "../shared/failure";
import type { PairId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Draft } from "./liveDocument";

/** Where a note belongs, decided when its first letter is typed. */
export type NotePlace = Pick<Draft, "session" | "guide">;

/** Words in a box that were typed and not kept yet. */
export interface TypedWords {
  readonly text: string;
  readonly place: NotePlace;
}

/** Where drafts lie that belong to no pair, but to their author alone. The id is as old as the first of them. */
export const OWN_DRAFTS = { id: "my-time" as PairId };

/** Typed words on their author's device, by pair and box, so that a page that closes takes none with it. Nobody else reads them. */
export interface Drafts {
  /** Undefined when the box was left empty. */
  readonly read: (pair: PairId, box: string) => Promise<Result<TypedWords | undefined, Failure>>;
  /** Empty words clear the box. */
  readonly write: (pair: PairId, box: string, words: TypedWords) => Promise<Result<void, Failure>>;
}
