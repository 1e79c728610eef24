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

/** A file of somebody's own folder, without what is in it. */
export interface FileMark {
  readonly name: string;
  /** Another one whenever the content is another. */
  readonly mark: string;
}

/** Port: the signed-in person's own app folder (zone "mine" of the living document). Nobody else can read it. */
export interface MyFolder {
  /** The parsed JSON of `name` (such as `pairs.json`), or undefined when there is no such file yet. */
  readonly read: (name: string, signal?: AbortSignal) => Promise<Result<unknown, Failure>>;
  /** The files whose names begin with `prefix`. */
  readonly list: (prefix: string, signal?: AbortSignal) => Promise<Result<readonly FileMark[], Failure>>;
  /** Replaces the whole file. */
  readonly write: (name: string, value: unknown, signal?: AbortSignal) => Promise<Result<void, Failure>>;
}
