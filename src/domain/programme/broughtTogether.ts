import type { Programme } from "../organisation/programme";
import type { Pair } from "../people/pair";
import { parseBeginning, type Beginning } from "../people/setUp/beginning";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { BoardRow } from "./noticeBoard";
import { isSteward } from "./wave";

/** What the service says about a row, whatever stands in it. */
type Written = Pick<BoardRow, "id" | "author" | "isOwnHand">;

/** A row of the programme's site: a group of Microsoft 365 that is a pair or circle, and its site. It names no person. */
export interface PlaceRow extends Written {
  readonly group: unknown;
  readonly site: unknown;
}

/** A row of a group's own site: whom the programme brings together there. */
export interface BeginningRow extends Written {
  readonly text: unknown;
}

/** Places of one person that are looked at: more is no mentoring. */
const MOST_PLACES = 20;

const SITE = /^[\w.-]{1,200},[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12},[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const isBelieved = (programme: Programme, { author, isOwnHand }: Written): boolean =>
  isOwnHand && author !== undefined && isSteward(programme, author.id);

/**
 * Sites of the reader's own groups. Only what a steward wrote counts, and nobody changed: a row by anybody else is not
 * even looked at. A site where the reader has a pair already is left out.
 */
export const placesOf = (
  programme: Programme,
  rows: readonly PlaceRow[],
  groups: readonly string[],
  pairs: readonly Pair[],
): readonly string[] => {
  const known = new Set(
    pairs.map(({ document }) => ("siteId" in document ? document.siteId.toLowerCase() : document.ownerId)),
  );
  const sites = rows.flatMap((row) => {
    const [group, site] = [row.group, row.site].map((value) => (typeof value === "string" ? value.toLowerCase() : ""));
    if (!isBelieved(programme, row) || !group || !groups.includes(group)) return [];
    return site && SITE.test(site) && !known.has(site) ? [site] : [];
  });
  return [...new Set(sites)].slice(0, MOST_PLACES);
};

/**
 * What a group's site says, when a steward wrote it: whom it brings together. It must name the reader, and lead to lists
 * of that same site. Of several rows the newest counts.
 */
export const believedBeginning = (
  programme: Programme,
  site: string,
  rows: readonly BeginningRow[],
  me: PersonId,
): Beginning | undefined => {
  const newest = rows.filter((row) => isBelieved(programme, row)).toSorted((a, b) => Number(b.id) - Number(a.id))[0];
  const beginning = typeof newest?.text === "string" ? parseBeginning(newest.text.trim()) : undefined;
  if (!beginning || beginning.document.siteId.toLowerCase() !== site.toLowerCase()) return undefined;
  return beginning.members.some(({ id }) => id === me.toLowerCase()) ? beginning : undefined;
};

/** Port: where a programme says whom it brings together. */
export interface TogetherStore {
  /** Groups of Microsoft 365 that the reader is in. */
  readonly myGroups: (signal?: AbortSignal) => Promise<Result<readonly string[], Failure>>;
  /** Rows about these groups. */
  readonly places: (groups: readonly string[], signal?: AbortSignal) => Promise<Result<readonly PlaceRow[], Failure>>;
  /** Rows in that site; none where it has no such list, or where the reader may not look. */
  readonly beginnings: (site: string, signal?: AbortSignal) => Promise<Result<readonly BeginningRow[], Failure>>;
}

/** Port: whom a programme brings the signed-in person together with, so far without a pair of theirs. */
export type ReadTogether = (
  pairs: readonly Pair[],
  signal?: AbortSignal,
) => Promise<Result<readonly Beginning[], Failure>>;
