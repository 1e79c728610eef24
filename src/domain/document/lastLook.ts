import type { EntryId, PairId } from "../shared/ids";

/** Up to which entry somebody had looked at a document, on this device. */
export interface LastLook {
  /** Undefined before the first look, and when the device does not tell. */
  readonly read: (pair: PairId) => Promise<EntryId | undefined>;
  readonly write: (pair: PairId, newest: EntryId) => void;
}
