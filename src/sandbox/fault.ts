/** What the local Graph can be asked to do wrong. */
export type FaultKind =
  /** No answer at all. */
  | "offline"
  /** 429, with Retry-After (which a browser cannot read across origins) and without. */
  | "throttled"
  | "throttled-silent"
  /** 503 with an HTML page. */
  | "unavailable"
  /** A write happens, then the connection drops. */
  | "lost-answer"
  /** The answer comes `afterMs` later. */
  | "slow"
  /** Every scope but the basic profile is refused. */
  | "no-consent"
  /** Nobody has agreed to anything yet: each scope is asked for once, and this person says yes. */
  | "asks-first"
  /** Only an administrator can agree, and none did. */
  | "admin-approval"
  /** A rule of the organisation (conditional access) stops sign-in. */
  | "policy-block"
  /** Teams or Outlook around the page do not sign anybody in. */
  | "no-bridge"
  /** Their answers about signing in come late, or never. */
  | "bridge-late"
  | "bridge-silent"
  /** `who` is here the person whose calendar cannot be read, whoever asks. */
  | "calendar-unreadable"
  /** The lists and notebooks of the shared document are gone. */
  | "document-deleted"
  /** New list items, and changes of a page, cannot be read for `afterMs`. */
  | "delayed-reads"
  /** A section of OneNote takes no new pages. */
  | "section-full"
  /** A section of OneNote that has a password, that is damaged, or whose library wants a check-out: nothing is written. */
  | "section-locked"
  | "section-damaged"
  | "check-out";

export interface Fault {
  readonly id: string;
  readonly kind: FaultKind;
  /** A person's id, or "everyone". */
  readonly who: string;
  /** How many more times; without it, until it is taken away. */
  readonly left?: number;
  readonly afterMs?: number;
  /** Only requests whose path holds this text, such as `/items`. */
  readonly path?: string;
}
