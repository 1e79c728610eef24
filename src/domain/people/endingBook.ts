import type { PairId } from "../shared/ids";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { Ending } from "./ending";
import type { OwnFile, OwnState } from "./ownState";

/** What a screen shows of the endings at one moment. A new object whenever something changed. */
export interface EndingSnapshot extends OwnState {
  readonly endings: ReadonlyMap<PairId, Ending>;
}

/** Port: which of the signed-in person's pairs have ended, and what they decided about each. Nobody else reads it (P6). */
export interface EndingBook extends OwnFile {
  readonly snapshot: () => EndingSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with what this device knows; the folder is asked behind that. */
  readonly load: () => Promise<void>;
  /** Undefined: the pair goes on. Resolves when that is safe on this device. */
  readonly set: (pair: PairId, ending: Ending | undefined) => Promise<Result<void, Failure>>;
}
