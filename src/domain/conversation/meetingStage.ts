import { READERS, type Readers, type StepsPlace } from "../people/pair";
import type { Zone } from "../time/zoneData";

/** Outcome of showing a page on a meeting's stage, or of hiding it. */
export type StageOutcome =
  | "done"
  /** The organisation, or this person's role in the meeting, does not let the app onto the stage. */
  | "not-allowed"
  /** This Teams, or this kind of meeting, has no stage for apps. */
  | "not-here"
  | "no-answer"
  | "refused";

/** Port: the stage of the Teams meeting that the app runs in. Everybody in the meeting sees it, each in their own Teams. */
export interface MeetingStage {
  /** Whether our page is on it now; undefined where the host does not report it. */
  readonly isShown: () => Promise<boolean | undefined>;
  readonly show: (address: string) => Promise<StageOutcome>;
  readonly hide: () => Promise<StageOutcome>;
}

/** What the stage page needs in its address. */
export interface StageAddress {
  readonly place: StepsPlace;
  /** Selects the wording of the guides. */
  readonly readers: Readers;
  /** The pair's clocks, of those whose clock the whole pair knows. They belong to nobody by name. */
  readonly clocks: readonly Zone[];
}

/** More clocks than a circle has members. */
const MOST_CLOCKS = 12;

/**
 * The query of the stage's address: where the meeting's steps are stored, whether all are equals and a circle, which clocks to show, and
 * nothing else. The clocks are in the order of their names, so that the address does not tell who made it (P1).
 * Each person in the meeting opens it with their own rights. A query, because Teams need not pass on what follows `#`.
 */
export const stageQuery = ({ place: { siteId, sessionListId }, readers, clocks }: StageAddress): string =>
  `?${new URLSearchParams([
    ["site", siteId],
    ["steps", sessionListId],
    ...(readers === "mentoring" ? [] : [["among", readers]]),
    ...[...new Set(clocks)].toSorted().map((zone) => ["clock", zone]),
  ])}`;

/** Reads what `stageQuery` wrote; undefined for any other query. Whether a clock is one, the reader's zone data knows. */
export const parseStageQuery = (query: string): StageAddress | undefined => {
  const fields = new URLSearchParams(query);
  const [siteId, sessionListId] = [fields.get("site") ?? "", fields.get("steps") ?? ""];
  const readers = READERS.find((each) => each === fields.get("among")) ?? "mentoring";
  const clocks = fields.getAll("clock").filter(isClock).slice(0, MOST_CLOCKS);
  return isId(siteId) && isId(sessionListId) ? { place: { siteId, sessionListId }, readers, clocks } : undefined;
};

/** Ids of Graph: a host name and GUIDs with commas between them, or one GUID. */
const isId = (text: string): boolean => /^[\w.,-]{1,300}$/.test(text);

/** The signs of IANA's zones and of POSIX rules. */
const isClock = (text: string): boolean => /^[\w+:,./<>-]{1,64}$/.test(text);
