import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";

/** Sync state of a file in a person's own folder; the same for every such file. */
export interface OwnState {
  /** "opening" until the device's copy or the folder has answered once. */
  readonly phase: "opening" | "open";
  /** "device": durable here, not yet in the folder. "folder": in the person's own folder as well. */
  readonly kept: "device" | "folder";
  /** Written by a newer version of the app: readable here, editable only there. */
  readonly newer: boolean;
  /** The last failure to read or write, until the next success. */
  readonly problem?: Failure;
}

/** One of a person's own files, for export and import. */
export interface OwnFile {
  readonly file: () => unknown;
  /** Merges the items of a saved file that are missing here. Resolves with their number. */
  readonly bringBack: (saved: unknown) => Promise<Result<number, Failure>>;
}

/** Name and version of a file in a person's own folder. */
export interface FileMark {
  readonly name: string;
  /** Changes with the content. */
  readonly mark: string;
}

/** Port: the signed-in person's own app folder (zone "mine" of the living document). Private to the owner. */
export interface MyFolder {
  /** The parsed JSON of `name` (such as `pairs.json`); undefined when the file does not exist. */
  readonly read: (name: string, signal?: AbortSignal) => Promise<Result<unknown, Failure>>;
  /** The files whose names begin with `prefix`. */
  readonly list: (prefix: string, signal?: AbortSignal) => Promise<Result<readonly FileMark[], Failure>>;
  /** Replaces the whole file. */
  readonly write: (name: string, value: unknown, signal?: AbortSignal) => Promise<Result<void, Failure>>;
}
