import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { MyTime } from "./myTime";

/** What a screen shows of the owner's own time at one moment. A new object whenever something changed. */
export interface MyTimeSnapshot {
  /** "opening" until the device's copy or the folder has answered once. */
  readonly phase: "opening" | "open";
  readonly myTime: MyTime;
  /** "device": safe here, and on its way. "folder": the person's own folder has it as well. */
  readonly kept: "device" | "folder";
  /** Pieces that this version cannot read. They are kept as they are. */
  readonly unread: number;
  /** A newer version of the app wrote it: it can be read here, and changed only there. */
  readonly newer: boolean;
  /** The last failure to read or keep, until something succeeds again. */
  readonly problem?: Failure;
}

/** What the signed-in person declared about their time: on the device first, and in their own app folder (P6). Nobody else reads it. */
export interface MyTimeBook {
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
