/** Faults that the local Graph can simulate. */
export type FaultKind =
  /** No answer at all. */
  | "offline"
  /** 429, with Retry-After (which a browser cannot read across origins) and without. */
  | "throttled"
  | "throttled-silent"
  /** 503 with an HTML page. */
  | "unavailable"
  /** A write takes effect, then the connection drops. */
  | "lost-answer"
  /** The answer comes `afterMs` later. */
  | "slow"
  /** Every scope but the basic profile is refused. */
  | "no-consent"
  /** No scope is consented yet: each is asked for once, and this person agrees. */
  | "asks-first"
  /** Only an administrator can consent, and none did. */
  | "admin-approval"
  /** A rule of the organisation (conditional access) stops sign-in. */
  | "policy-block"
  /** Teams or Outlook around the page offer no sign-in. */
  | "no-bridge"
  /** Their sign-in answers come late, or never. */
  | "bridge-late"
  | "bridge-silent"
  /** `who`: the person whose calendar cannot be read, by any caller. */
  | "calendar-unreadable"
  /** The lists and notebooks of the shared document are gone. */
  | "document-deleted"
  /** New list items, and changes of a page, cannot be read for `afterMs`. */
  | "delayed-reads"
  /** What changed in a list comes as in Microsoft's own example: nobody's id, no last editor, links without `$expand`. */
  | "bare-delta"
  /** A row comes without its columns when it is told among others. */
  | "bare-rows"
  /** Lists keep no earlier versions of a row. */
  | "no-versions"
  /** A column has lost its index: a search in it is refused. */
  | "no-index"
  /** Half of a page of OneNote arrives, as if it were all. */
  | "cut-page"
  /** A section of OneNote takes no new pages. */
  | "section-full"
  /** A section of OneNote has a password, is damaged, or needs a check-out: writes are rejected. */
  | "section-locked"
  | "section-damaged"
  | "check-out";

export interface Fault {
  readonly id: string;
  readonly kind: FaultKind;
  /** A person's id, or "everyone". */
  readonly who: string;
  /** Remaining number of strikes; absent: until removed. */
  readonly left?: number;
  readonly afterMs?: number;
  /** Strikes only requests whose path contains this text, such as `/items`. */
  readonly path?: string;
}
