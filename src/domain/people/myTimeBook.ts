import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { MyTime } from "./myTime";
import type { OwnFile, OwnState } from "./ownState";

/** What a screen shows of the owner's own time at one moment. A new object whenever something changed. */
export interface MyTimeSnapshot extends OwnState {
  readonly myTime: MyTime;
  /** Pieces that this version cannot read. They are kept as they are. */
  readonly unread: number;
}

/** What the signed-in person declared about their time: on the device first, and in their own app folder (P6). Nobody else reads it. */
export interface MyTimeBook extends OwnFile {
  readonly snapshot: () => MyTimeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * The device's copy at once, so that nobody waits for the network; the folder is asked behind that. Only a device
   * that has none waits for the folder.
   */
  readonly load: (signal?: AbortSignal) => Promise<Result<MyTime, Failure>>;
  /** Resolves when the change is safe on this device; the folder gets it behind that. */
  readonly save: (change: (now: MyTime) => MyTime) => Promise<Result<void, Failure>>;
  /** Reads the folder, merges, and brings there what it lacks ("try again"). */
  readonly refresh: (signal?: AbortSignal) => Promise<void>;
}
