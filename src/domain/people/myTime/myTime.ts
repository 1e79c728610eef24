import type { RegionId } from "../../calendars/place";
import type { Interval } from "../../time/interval";
import type { Weekday } from "../../time/zoneData";
import type { DailySpan, Stay, WorkBlock } from "./availability";
import type { HardHours } from "./hardHours";
import type { DateSpan, KeptObservance, OwnDate, OwnPace, Pattern } from "./privateTime";
import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { OwnFile, OwnState } from "../ownFile";

/** How much of a time the pair may know (docs/rules.md). `ask`: nothing. */
export type SharingLevel = "ask" | "times" | "kind" | "name";

/** The owner's names for a time, and how much of it the pair may know. */
export interface Owned {
  /** Made by the device; identifies the item while a list is edited. */
  readonly key: string;
  /** Private at every level. */
  readonly label: string;
  readonly sharing: SharingLevel;
  /** The word published at levels `kind` and `name`. Chosen by the person, never filled in. */
  readonly word?: string;
}

/**
 * Everything that a person declared about their time: `my-time.json` in their own app folder (P6).
 * Related types: `PrivateTime` is the part that stays with the owner. `PublishedAvailability` is what the pair may
 * read, an entry of the document. `Participant` is the engine's input: published time, the calendar and, for the viewer
 * alone, `PrivateTime`.
 */
export interface MyTime {
  readonly schema: 1;
  readonly stays: readonly Stay[];
  /** Absent: the public holidays of each stay's place. Present: exactly these; empty: none. */
  readonly holidays?: readonly RegionId[];
  readonly work: readonly WorkBlock[];
  readonly closedDays: readonly Weekday[];
  /** Absent: 22:00 to 07:00. null: no hour is closed as night. */
  readonly night?: DailySpan | null;
  readonly patterns: readonly (Pattern & Owned)[];
  readonly observances: readonly (KeptObservance & Owned)[];
  readonly ownDates: readonly (OwnDate & Owned)[];
  readonly schoolTerms: readonly DateSpan[];
  /** Busy times of an imported calendar file: times only, no titles. */
  readonly importedBusy: readonly Interval[];
  /** Told to nobody at any level, as the curve of the hours is (D60). */
  readonly pace?: OwnPace;
  readonly hardHours?: HardHours;
}

/** Nothing declared (P8). */
export const NOTHING_DECLARED: MyTime = {
  schema: 1,
  stays: [],
  work: [],
  closedDays: [],
  patterns: [],
  observances: [],
  ownDates: [],
  schoolTerms: [],
  importedBusy: [],
};

/** What a screen shows of the owner's own time at one moment. A new object whenever something changed. */
export interface MyTimeSnapshot extends OwnState {
  readonly myTime: MyTime;
  /** Number of pieces that this version cannot read. They stay in the file unchanged. */
  readonly unread: number;
}

/**
 * Port: what the signed-in person declared about their time, on the device first, and in their own app folder (P6).
 * Private to the owner.
 */
export interface MyTimeStore extends OwnFile {
  readonly snapshot: () => MyTimeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * The device's copy at once, and the folder's in the background. Only a device without a copy waits for the folder.
   */
  readonly load: (signal?: AbortSignal) => Promise<Result<MyTime, Failure>>;
  /** Resolves when the change is durable on this device; the folder follows in the background. */
  readonly save: (change: (now: MyTime) => MyTime) => Promise<Result<void, Failure>>;
  /** Syncs with the folder: read, merge, write the difference ("try again"). */
  readonly refresh: (signal?: AbortSignal) => Promise<void>;
}
