import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";

/** How something of one's own is kept, at one moment: the same for all that a person keeps on the device and in their own folder. */
export interface OwnState {
  /** "opening" until the device's copy or the folder has answered once. */
  readonly phase: "opening" | "open";
  /** "device": safe here, and on its way. "folder": the person's own folder has it as well. */
  readonly kept: "device" | "folder";
  /** A newer version of the app wrote it: it can be read here, and changed only there. */
  readonly newer: boolean;
  /** The last failure to read or keep, until something succeeds again. */
  readonly problem?: Failure;
}

/** What somebody has of their own in a file of its own, for taking it along and for bringing it back. */
export interface OwnFile {
  readonly file: () => unknown;
  /** Takes in what a saved file has and this one has not. Resolves with how many pieces came in. */
  readonly bringBack: (saved: unknown) => Promise<Result<number, Failure>>;
}
