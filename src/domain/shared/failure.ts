/** Kind of the thing that could not be found or reached. */
export type Missing =
  | "person"
  | "calendar"
  | "document"
  | "entry"
  | "folder"
  | "event"
  | "place"
  | "private-channel"
  | "other";

/**
 * Why a sign-in that a person wanted failed. "window": the browser opened no window. "windowOpen": another one is
 * already open. "windowIgnored": the host asked for permission and got no answer. "windowLost": its page did not load.
 * "unreachable": Microsoft's sign-in does not answer. "policy": a rule of the organisation (conditional access).
 * "account": of another organisation, or a personal one. "otherAccount": not that of the current user. "assignment":
 * the account has no access to this app. "registration": the app is not set up here. "host": the host offers no
 * sign-in.
 */
export type SignInObstacle =
  | "window"
  | "windowOpen"
  | "windowIgnored"
  | "windowLost"
  | "unreachable"
  | "policy"
  | "account"
  | "otherAccount"
  | "assignment"
  | "registration"
  | "host";

/**
 * Why OneNote rejects a write. "locked": the section has a password. "damaged": OneNote reports damage. "check-out":
 * the library requires check-out. "crowded": the library has more items than OneNote's service can search.
 */
type NotebookObstacle = "locked" | "damaged" | "check-out" | "crowded";

/**
 * Every expected error, as plain data. The UI owns the words: it looks up `failure.<type>`.
 * No failure holds a token. Only `BadInput` holds what was read (`field`, `value`), which may name a person: it goes to
 * the one who gave the input and is never logged. The others hold no name, address or reason and may be logged.
 */
export type Failure =
  /** Not signed in, or the session has ended. `scopes`: those that need a fresh proof of identity. */
  | { readonly type: "SignInNeeded"; readonly scopes?: readonly string[] }
  /** Sign-in was tried and failed. */
  | { readonly type: "SignInRefused"; readonly why: SignInObstacle }
  /** The organisation or the person has not agreed to these scopes. */
  | { readonly type: "ConsentMissing"; readonly scopes: readonly string[] }
  /** Only an administrator can agree to these scopes. */
  | { readonly type: "AdminNeeded"; readonly scopes: readonly string[] }
  /** Signed in and consented, but this person may not open that thing, or this app was never let into it. */
  | { readonly type: "NotAllowed"; readonly what: Missing }
  /** The notebook exists, and OneNote rejected the write. Nothing was written. */
  | { readonly type: "NotebookRefused"; readonly why: NotebookObstacle }
  /** It does not exist, or no longer. */
  | { readonly type: "NotFound"; readonly what: Missing }
  | { readonly type: "Offline" }
  /**
   * The service asks us to wait. `retryAfterMs`: its figure, or our default. `spared`: we hold back this kind of
   * request ourselves; other kinds may still go out.
   */
  | { readonly type: "Throttled"; readonly retryAfterMs: number; readonly spared?: true }
  /** The service failed (5xx, an HTML error page). Nothing was written. */
  | { readonly type: "Unavailable" }
  /** A write was sent and no answer came: it may have happened. Look before sending again. */
  | { readonly type: "OutcomeUnknown" }
  /** Another writer changed it first. */
  | { readonly type: "ChangedMeanwhile" }
  /** The key exists already: for an entry this means that it was stored before. */
  | { readonly type: "AlreadyThere" }
  /**
   * Somebody was faster: by now the pair has a meeting at this hour, one of them is busy, or the offer was answered or taken
   * back. Nothing was sent.
   */
  | { readonly type: "HourTaken"; readonly by: "meeting" | "calendar" | "offer" }
  /** The caller aborted. Never shown. */
  | { readonly type: "Cancelled" }
  /** The answer did not look as documented. `detail` is for developers and holds no personal data. */
  | { readonly type: "UnexpectedAnswer"; readonly from: string; readonly detail: string }
  /** Bad input. `field` is a path such as `people[1].stays[0].place.zone`, `value` what was found there. */
  | { readonly type: "BadInput"; readonly field: string; readonly value: string; readonly problem: string }
  /** Outlook refused to read or change the open item. `left`: the state of that item. */
  | { readonly type: "OutlookRefused"; readonly left: "asItWas" | "halfDone" | "unread" }
  /** Outlook did not answer: the change may have happened. */
  | { readonly type: "OutlookSilent" }
  /**
   * The device refuses to store (private mode, quota). "otherWindow": a window with an older version is in the way.
   * "newer": a newer version of the app wrote on this device, and this one cannot.
   */
  | { readonly type: "DeviceStorage"; readonly problem: "blocked" | "full" | "otherWindow" | "newer" };
