import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";

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
