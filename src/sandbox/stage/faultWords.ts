import type { Fault, FaultKind } from "../fault";
import { isFailing } from "./sandboxControl";

/** Sides of the stage that a fault applies to. */
export type Failing = "nobody" | "left" | "right" | "both";

export interface FaultWords {
  readonly kind: FaultKind;
  readonly title: string;
  readonly about: string;
  /** Only for OneNote: documents in lists are unaffected. */
  readonly isOfOneNote?: true;
}

/** The faults of the "make it fail" switches, in display order. */
export const FAULT_WORDS: readonly FaultWords[] = [
  { kind: "offline", title: "Offline", about: "Nothing gets through to Graph." },
  { kind: "throttled", title: "Asked to wait", about: "Graph has too much to do and says how long to wait." },
  {
    kind: "throttled-silent",
    title: "Asked to wait, but not how long",
    about: "Graph says “too many requests” and no more.",
  },
  { kind: "unavailable", title: "Server error", about: "An error page comes back instead of an answer." },
  { kind: "lost-answer", title: "Lost answer", about: "The change is made, but its answer never arrives." },
  { kind: "slow", title: "Slow", about: "Every answer takes some seconds." },
  { kind: "no-consent", title: "No consent", about: "Permission is missing, and this person says no when asked." },
  {
    kind: "asks-first",
    title: "First use",
    about: "Each permission is asked for once, and this person says yes.",
  },
  {
    kind: "admin-approval",
    title: "Administrator needed",
    about: "Only an administrator can agree to permissions, and none did.",
  },
  { kind: "policy-block", title: "Blocked by a rule", about: "A rule of the organisation stops sign-in." },
  {
    kind: "no-bridge",
    title: "Not signed in by the host",
    about: "Teams and Outlook sign nobody in. Counts when Meridian is opened anew.",
  },
  {
    kind: "bridge-late",
    title: "Late sign-in",
    about: "Each answer of the host about signing in takes some seconds.",
  },
  {
    kind: "bridge-silent",
    title: "Silent sign-in",
    about: "The host never answers about signing in. Meridian finds another way.",
  },
  {
    kind: "calendar-unreadable",
    title: "Calendar cannot be read",
    about: "Nobody can look into this person’s calendar.",
  },
  { kind: "document-deleted", title: "Document deleted", about: "The shared document is no longer there." },
  { kind: "delayed-reads", title: "Late to show", about: "What was written can be read only some seconds later." },
  { kind: "bare-delta", title: "List names nobody", about: "A list tells what changed, but no ids of people." },
  { kind: "bare-rows", title: "Rows without columns", about: "A list tells that a row is there, but not its columns." },
  { kind: "no-versions", title: "No version history", about: "The list keeps no earlier versions of a row." },
  { kind: "no-index", title: "Index lost", about: "The list cannot be searched for one entry." },
  { kind: "cut-page", title: "Half a page", about: "Only half of each OneNote page arrives.", isOfOneNote: true },
  {
    kind: "section-full",
    title: "Section full",
    about: "OneNote takes no new pages. Words go onto the newest one.",
    isOfOneNote: true,
  },
  {
    kind: "section-locked",
    title: "Section locked",
    about: "A password protects the OneNote section of this pair.",
    isOfOneNote: true,
  },
  {
    kind: "section-damaged",
    title: "Section damaged",
    about: "OneNote says that the section of this pair is damaged.",
    isOfOneNote: true,
  },
  {
    kind: "check-out",
    title: "Check-out required",
    about: "The notebook’s library wants files checked out first.",
    isOfOneNote: true,
  },
];

/** Ids of the two people on the stage. */
interface Sides {
  readonly left: string;
  readonly right: string;
}

const peopleOf = (failing: Failing, { left, right }: Sides): readonly string[] =>
  failing === "both" ? [left, right] : failing === "left" ? [left] : failing === "right" ? [right] : [];

/** The local Graph's faults for the switches of these two people. */
export const faultsFor = (failing: ReadonlyMap<FaultKind, Failing>, sides: Sides): readonly Fault[] =>
  [...failing].flatMap(([kind, who]) =>
    peopleOf(who, sides).map((person) => ({ id: `${kind} ${person}`, kind, who: person })),
  );

/** The inverse: the switches for the faults that are active when the page opens. */
export const failingOf = (faults: readonly Fault[], { left, right }: Sides): ReadonlyMap<FaultKind, Failing> => {
  const sideOf = (kind: FaultKind): Failing => {
    if (isFailing(faults, kind, left)) return isFailing(faults, kind, right) ? "both" : "left";
    return isFailing(faults, kind, right) ? "right" : "nobody";
  };
  return new Map(FAULT_WORDS.map(({ kind }) => [kind, sideOf(kind)] as const).filter(([, side]) => side !== "nobody"));
};
