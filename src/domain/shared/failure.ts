/** What was looked for when something could not be found or reached. */
export type Missing =
  "person" | "calendar" | "document" | "entry" | "folder" | "event" | "place" | "private-channel" | "other";

/**
 * What stood in the way of a sign-in that a person wanted. "window": the browser opened none. "windowOpen": there is
 * another one already. "windowIgnored": the host asked whether it may open, and nobody said yes. "windowLost": it could
 * not load its page. "unreachable": Microsoft's sign-in does not answer. "policy": a rule of the organisation
 * (conditional access). "account": of another organisation, or a personal one. "otherAccount": not of the person who is
 * there. "assignment": the account was not let into this app. "registration": the app is not set up here. "host": the
 * program around us signs nobody in.
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
 * Why OneNote takes no words. "locked": the section has a password. "damaged": it says that the section is. "check-out":
 * the library wants files checked out first. "crowded": the library holds more than OneNote's service can look through.
 */
export type NotebookObstacle = "locked" | "damaged" | "check-out" | "crowded";

/**
 * Everything the outside world can do to us, as plain data. The UI owns the words: it asks for `failure.<type>`.
 *
 * No failure holds a name, an address, a reason or a token, so any of them may be logged.
 */
export type Failure =
  /** Nobody is signed in, or the session has ended. `scopes` are those that a person has to prove themselves for again. */
  | { readonly type: "SignInNeeded"; readonly scopes?: readonly string[] }
  /** Sign-in was tried and something stands in its way. */
  | { readonly type: "SignInRefused"; readonly why: SignInObstacle }
  /** The organisation or the person has not agreed to these scopes. */
  | { readonly type: "ConsentMissing"; readonly scopes: readonly string[] }
  /** Only an administrator can agree to these scopes. */
  | { readonly type: "AdminNeeded"; readonly scopes: readonly string[] }
  /** Signed in and consented, but this person may not open that thing, or this app was never let into it. */
  | { readonly type: "NotAllowed"; readonly what: Missing }
  /** The notebook is there, and OneNote does not take what was sent. Nothing was written. */
  | { readonly type: "NotebookRefused"; readonly why: NotebookObstacle }
  /** It is not there, or no longer there. */
  | { readonly type: "NotFound"; readonly what: Missing }
  | { readonly type: "Offline" }
  /**
   * The service asks us to wait. `retryAfterMs` is its figure if we could read it, else our own. `spared`: we wait by
   * ourselves with this kind of request, so as not to be asked; another kind may still go out.
   */
  | { readonly type: "Throttled"; readonly retryAfterMs: number; readonly spared?: true }
  /** The service is ill (5xx, an HTML error page). Nothing was written. */
  | { readonly type: "Unavailable" }
  /** A write left the device and its answer never came: it may or may not have happened. Look before sending again. */
  | { readonly type: "OutcomeUnknown" }
  /** Somebody else changed the thing first. */
  | { readonly type: "ChangedMeanwhile" }
  /** The same key is already there: for an entry this means "kept before". */
  | { readonly type: "AlreadyThere" }
  /** The caller gave up. Never shown. */
  | { readonly type: "Cancelled" }
  /** The answer did not look as documented. `detail` is for developers and holds no personal data. */
  | { readonly type: "UnexpectedAnswer"; readonly from: string; readonly detail: string }
  /** Bad input. `field` is a path such as `people[1].stays[0].place.zone`, `value` what was found there. */
  | { readonly type: "BadInput"; readonly field: string; readonly value: string; readonly problem: string }
  /** Outlook would not read or change what is open in it. `left`: what became of the open item. */
  | { readonly type: "OutlookRefused"; readonly left: "asItWas" | "halfDone" | "unread" }
  /** Outlook was asked and never answered: it may or may not have done it. */
  | { readonly type: "OutlookSilent" }
  /** The device refuses to store (private mode, quota). */
  | { readonly type: "DeviceStorage"; readonly problem: "blocked" | "full" };
