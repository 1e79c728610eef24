import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { HowIWork, ReadingTopic, Told } from "./howIWork";
import type { OwnFile, OwnState } from "./ownState";

/** What a screen shows of the owner's own words at one moment. A new object whenever something changed. */
export interface HowIWorkSnapshot extends OwnState {
  readonly own: HowIWork;
}

/** The signed-in person's "How I work": on the device first, then in their own app folder (P6). Nobody else reads it. */
export interface HowIWorkBook extends OwnFile {
  readonly snapshot: () => HowIWorkSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** The device's copy at once, the folder behind that. Also "try again". */
  readonly load: () => Promise<void>;
  /** Replaces what is told about `topic`; undefined takes it away. Resolves when that is safe on this device. */
  readonly save: (topic: ReadingTopic, told: Told | undefined) => Promise<Result<void, Failure>>;
}
