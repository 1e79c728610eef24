import type { RegionId } from "../../calendars/place";
import type { Interval } from "../../time/interval";
import type { Weekday } from "../../time/zoneData";
import type { DailySpan, Stay, WorkBlock } from "./availability";
import type { DateSpan, KeptObservance, OwnDate, Pattern } from "./privateTime";
import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { OwnFile, OwnState } from "../ownFile";

/** How much of something the pair may know (docs/rules.md). `ask`: nothing. */
export type SharingLevel = "ask" | "times" | "kind" | "name";

/** What its owner calls a thing, and how much of it the pair may know. */
export interface Owned {
  /** Made by the device, so that a list of them can be edited. */
  readonly key: string;
  /** Private, whatever the level. */
  readonly label: string;
  readonly sharing: SharingLevel;
  /** The word that levels `kind` and `name` publish. Chosen by the person, never filled in. */
  readonly word?: string;
}

/**
 * Everything that a person declared about their time: `my-time.json` in their own app folder (P6).
 *
 * Four cuts of one thing: `MyTime` is the owner's file. `PrivateTime` is the part of it that stays with the owner.
 * `PublishedAvailability` is what they let the pair read, an entry of the document. `Participant` is one person's time as
 * the engine takes it: what is published, the calendar and, for the viewer alone, `PrivateTime`.
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
  /** Busy times read from a calendar file of the person's own: times only, no titles. */
  readonly importedBusy: readonly Interval[];
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
  /** Pieces that this version cannot read. They are kept as they are. */
  readonly unread: number;
}

/** What the signed-in person declared about their time: on the device first, and in their own app folder (P6). Nobody else reads it. */
export interface MyTimeStore extends OwnFile {
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
