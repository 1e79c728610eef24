import type { Member } from "../people/pair";
import type { PairId } from "../shared/ids";

/** Who belongs to a document, as somebody wrote it down who belongs to it: what an invited person reads first. */
export interface MembersFacts {
  readonly members: readonly Member[];
  /** The document that this one goes on from, when it was moved here. */
  readonly movedFrom?: PairId;
}
