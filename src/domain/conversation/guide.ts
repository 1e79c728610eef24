import type { Relationship } from "../people/pair";

/** Address of a piece of guide text in a language bundle, such as `first-meeting.names.p1`. */
export type TextId = string;

/** The three kinds of conversation that guides rotate through. */
export type GuideFormat = "personal-narrative" | "skill-building" | "problem-solving";

/**
 * When a guide is offered: at a point of the relationship, in turn, when asked for, or on a light day. A lesson (S59) is
 * never offered to a pair: one person takes it alone.
 */
type GuideRole = "milestone" | "rotation" | "on-demand" | "mini" | "lesson";

/** Length of a variant in minutes. Only a lesson takes 10. */
export type Duration = 10 | 15 | 30 | 45 | 60;

/** 1 light, 2 personal, 3 tender: needs an explicit "yes, today" from both. */
export type Depth = 1 | 2 | 3;

/** Who leads a step or a guide. */
export type Lead = "mentor" | "mentee" | "both" | "either";

/** What steps are for. */
export const STEP_KINDS = [
  "arrive",
  "frame",
  "tell",
  "say-back",
  "explore",
  "compare",
  "practise",
  "decide",
  "reflect",
  "close",
] as const;
/** What one step is for. */
export type StepKind = (typeof STEP_KINDS)[number];

/** Something the listener can do. */
type ListeningMove =
  | "wait"
  | "say-back"
  | "ask-open"
  | "ask-meaning"
  | "check-solution"
  | "name-not-know"
  | "plain-words"
  | "own-mistake";

/** A way to take part; the first is the default, the rest are equal choices. */
export type Channel = "speak" | "write-first" | "chat" | "async-before" | "draw";

/** What steps can leave in the document. */
export const OUTPUT_KINDS = [
  "agreement",
  "goal",
  // A sentence of each person (S28).
  "success",
  "milestone",
  "commitment",
  // Hard and possible, with help that has a day and a way back (S14).
  "stretch",
  "concern",
  "insight",
  "shift",
  "term",
  "reflection",
  // A way to go, where it works and what it costs (S18).
  "option",
  // How it is here, how it is there, and what that shows (S19).
  "contrast",
  "feedback",
  "experience",
  "introduction",
  "budget-line",
  "checkin",
  "note",
] as const;
/** The kind of one output. */
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** The preferences that a person can tick for one conversation. */
export const LENSES = [
  "prefer-direct",
  "prefer-soft",
  "prefer-writing",
  "prefer-examples",
  "prefer-principle",
  "more-time-to-think",
  "second-language",
  "task-first",
  "relationship-first",
  "senior-present",
] as const;

/** A preference that a person ticks for this conversation. Never derived from anything (P2). */
export type LensId = (typeof LENSES)[number];

/** One thing to say or ask. Every prompt may be skipped; optional ones are folded at first. */
export interface Prompt {
  readonly id: TextId;
  readonly for: "mentor" | "mentee" | "both";
  /** The same in fewer and easier words, one press away (S44). */
  readonly simpler?: TextId;
  readonly optional?: boolean;
  /** In a shorter meeting it is folded, too: a turn of seconds is none. */
  readonly from?: Duration;
  readonly followUps?: readonly TextId[];
  readonly replaces?: readonly { readonly when: LensId; readonly with: TextId }[];
  /** Two answers to choose from. Each says what speaks for it or against it once it is chosen; none is counted. */
  readonly answers?: readonly { readonly says: TextId; readonly why: TextId }[];
}

/** One part of a guide. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly lead: Lead;
  readonly title: TextId;
  /** The one question that both people see. */
  readonly shared?: TextId;
  /** By length of the meeting; 0 or absent means left out in that variant. */
  readonly minutes: Partial<Readonly<Record<Duration, number>>>;
  readonly prompts: readonly Prompt[];
  readonly moves: readonly ListeningMove[];
  readonly channels: readonly Channel[];
  readonly outputs: readonly {
    readonly kind: OutputKind;
    readonly defaultVisibility: "only-me" | "pair";
    /** Of an agreement: what the rule is about. */
    readonly topic?: string;
    /** Least number of outputs before the last step may close the meeting. Ending it is always possible. */
    readonly atLeast?: number;
  }[];
}

/** Language-neutral structure of one conversation guide. All words are in the language bundles. */
export interface Guide {
  readonly schema: 1;
  readonly id: string;
  readonly version: `${number}.${number}.${number}`;
  readonly role: GuideRole;
  readonly format: GuideFormat;
  readonly depth: Depth;
  readonly title: TextId;
  readonly purpose: TextId;
  /** When to stop and use another way. */
  readonly notFor?: TextId;
  readonly lead: Lead;
  readonly remoteOk: boolean;
  readonly before?: readonly {
    readonly for: "mentor" | "mentee" | "both";
    readonly id: TextId;
    readonly minutes: number;
  }[];
  readonly steps: readonly Step[];
  readonly after?: readonly {
    readonly for: "mentor" | "mentee" | "both";
    readonly id: TextId;
    readonly defaultVisibility: "only-me" | "pair";
  }[];
  /** Ids of guides that must have been done. */
  readonly requires?: readonly string[];
  /** Capabilities it serves (S-numbers). */
  readonly seed: readonly string[];
  readonly evidence?: readonly string[];
}

/** Every length that a variant can have, shortest first. */
export const DURATIONS: readonly Duration[] = [10, 15, 30, 45, 60];

/** The lengths in which `guide` can be held, shortest first. */
export const durationsOf = (guide: Guide): readonly Duration[] =>
  DURATIONS.filter((minutes) => stepsFor(guide, minutes).length > 0);

/** The steps of the variant for `minutes`, in order. `SessionState.step` is an index into these. */
export const stepsFor = (guide: Guide, minutes: Duration): readonly Step[] =>
  guide.steps.filter((step) => stepMinutes(step, minutes) > 0);

/** The steps that a meeting did not reach or skipped, in their order. */
export const stepsLeft = (
  guide: Guide,
  {
    minutes,
    step,
    skipped = [],
  }: { readonly minutes: Duration; readonly step: number; readonly skipped?: readonly number[] },
): readonly Step[] => stepsFor(guide, minutes).filter((_, index) => index > step || skipped.includes(index));

/** How long `step` takes in the variant for `minutes`; 0 when it is left out. */
export const stepMinutes = (step: Step, minutes: Duration): number => step.minutes[minutes] ?? 0;

/**
 * True for a prompt that is folded at first. `room` is the length of the meeting as two people have it: four people
 * have half an hour each for two where they meet for an hour.
 */
export const isFolded = ({ optional = false, from }: Prompt, room: number): boolean =>
  optional || (from !== undefined && room < from);

/** The minutes that two people would need to have as much time each as `people` have in `minutes`. */
export const roomAmong = (minutes: number, people: number): number => (minutes * 2) / Math.max(2, people);

/** Half an hour for two is the least that a conversation of several parts takes. */
const LEAST_ROOM = 30;

/** Those of the lengths of a guide in which so many people have time for it; at least its longest. */
export const lengthsAmong = (lengths: readonly Duration[], people: number): readonly Duration[] => {
  if (people <= 2) return lengths;
  const fitting = lengths.filter((minutes) => roomAmong(minutes, people) >= LEAST_ROOM);
  return fitting.length > 0 ? fitting : lengths.slice(-1);
};

/** Why a guide is due at a point of the relationship. Each has its sentence on the screen. */
export type DueReason = "start" | "rules" | "plan" | "half" | "doors" | "advice" | "stretch" | "lived" | "organisation";

/** When a guide is due. Meetings are counted in those held, shares in those that the pair planned. */
export type Due =
  /** Once, after this many meetings. */
  | { readonly kind: "after"; readonly meetings: number; readonly why: DueReason }
  /** Once, from this share of the planned meetings on. Left out when fewer than `fewest` are planned. */
  | { readonly kind: "share"; readonly share: number; readonly fewest?: number; readonly why: DueReason }
  /** First after `after` meetings, then again after every `every` more. */
  | { readonly kind: "again"; readonly after: number; readonly every: number; readonly why: DueReason }
  /** The last planned meeting belongs to it. */
  | { readonly kind: "last" }
  /** On a light day. */
  | { readonly kind: "light" }
  /** After an experience that was lived and not talked over. */
  | { readonly kind: "lived"; readonly why: DueReason };

/** What a suggestion needs to know of a guide that is not loaded. */
export interface GuideFacts extends Pick<Guide, "id" | "role" | "format" | "depth" | "lead" | "requires"> {
  /** Shortest first. */
  readonly lengths: readonly Duration[];
  readonly due?: Due;
  /** Offered only to so many people. */
  readonly people?: { readonly least: number; readonly most: number };
  /** Offered only where people stand to each other so; everywhere without it. */
  readonly only?: Relationship;
  /**
   * Share of the planned meetings by which a pair should have had this guide once. Guides near that point are suggested
   * earlier.
   */
  readonly coverBy?: number;
}

/** Guides that write no record by themselves: tender words are recorded only by their author. */
export const UNRECORDED_GUIDES: readonly string[] = ["repair", "barrier", "end-early"];
