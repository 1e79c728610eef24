import type { SessionState } from "../conversation/session";
import { type OutputKind, type Step, UNRECORDED_GUIDES } from "../conversation/guide";
import type { SessionId } from "../shared/ids";
import { MS_PER_DAY, MS_PER_HOUR, type Instant } from "../time/interval";
import { isAround } from "./bookedMeetings";
import type { HeldFacts } from "./facts";
import type { Entry, MeetingFacts } from "./entry";
import { compareIds, type FoldedEntry, entriesOf } from "./fold";

/** A meeting that took place. */
export interface HeldMeeting {
  readonly at: Instant;
  /** The booked meeting that it was, where somebody said so. */
  readonly eventId?: string;
  /** Absent when it had no guide, or one that is not recorded. */
  readonly guide?: string;
  readonly notReached: readonly string[];
  /** Where the latest meeting stopped, unless a `held` entry says what was not reached. */
  readonly stopped?: Pick<SessionState, "minutes" | "step" | "skipped">;
}

/**
 * The meetings that a pair held, oldest first, from shared data.
 * A `held` entry decides. Without one a meeting counts when it has entries, or when it is the latest and went past its
 * first step. So the next suggestion is right without any press.
 */
export const meetingsHeld = (folded: readonly FoldedEntry[], latest?: SessionState): readonly HeldMeeting[] => {
  const entries = folded.map(({ entry }) => entry).sort((a, b) => compareIds(a.id, b.id));
  const told = toldMeetings(entries);
  const meetings = new Map<SessionId, HeldMeeting>();
  for (const { session, guide, at } of entries) {
    if (session !== undefined && guide && !told.sessions.has(session) && !meetings.has(session)) {
      meetings.set(session, heldWith(guide.id, at));
    }
  }
  if (latest?.ended && latest.step > 0 && !told.sessions.has(latest.id)) {
    const { minutes, step, skipped } = latest;
    const held = heldWith(latest.guide.id, latest.startedAt);
    meetings.set(latest.id, { ...held, stopped: { minutes, step, ...(skipped && { skipped }) } });
  }
  return [...told.held, ...meetings.values()].sort((a, b) => a.at - b.at);
};

/** True when a `held` entry says whether `session` took place. */
export const isAttendanceKnown = (folded: readonly FoldedEntry[], session: SessionId): boolean =>
  folded.some(({ entry }) => entry.session === session && entry.content.kind === "held");

const ASK_FOR_MS = 14 * MS_PER_DAY;

/** The latest booked meeting without a `held` entry; not asked about after two weeks. */
export const meetingToAskAbout = (
  folded: readonly FoldedEntry[],
  booked: readonly MeetingFacts[],
  held: readonly HeldMeeting[],
  now: Instant,
): MeetingFacts | undefined => {
  const answered = new Set(folded.flatMap(({ entry }) => heldIn(entry)?.eventId ?? []));
  const latest = booked.findLast(({ end }) => end <= now && now - end < ASK_FOR_MS);
  if (latest === undefined || answered.has(latest.eventId)) return undefined;
  return held.some(({ at }) => isAround(latest, at)) ? undefined : latest;
};

/**
 * The booked meeting that something at `at` belongs to, of meetings that are sorted by their start. One of a day or longer
 * does not tell when people meet, so none is looked for further back.
 */
export const bookedAround = (booked: readonly MeetingFacts[], at: Instant): MeetingFacts | undefined => {
  let [low, high] = [0, booked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((booked[middle]?.start ?? at) <= at + MS_PER_HOUR) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const meeting = booked[index];
    if (meeting === undefined || meeting.start < at - 2 * MS_PER_DAY) return undefined;
    if (isAround(meeting, at) && meeting.end - meeting.start < MS_PER_DAY) return meeting;
  }
  return undefined;
};

const heldIn = ({ content }: Entry): HeldFacts | undefined => (content.kind === "held" ? content.held : undefined);

/** Each meeting once, though both may have answered. The first answer counts. */
const toldMeetings = (entries: readonly Entry[]) => {
  const sessions = new Set<SessionId>();
  const events = new Set<string>();
  const held: HeldMeeting[] = [];
  for (const entry of entries) {
    const facts = heldIn(entry);
    if (facts === undefined) continue;
    const isKnown =
      (entry.session !== undefined && sessions.has(entry.session)) ||
      (facts.eventId !== undefined && events.has(facts.eventId));
    if (entry.session !== undefined) sessions.add(entry.session);
    if (facts.eventId !== undefined) events.add(facts.eventId);
    if (facts.met && !isKnown) {
      held.push({
        at: entry.at,
        notReached: facts.notReached,
        ...(facts.guide && { guide: facts.guide.id }),
        ...(facts.eventId !== undefined && { eventId: facts.eventId }),
      });
    }
  }
  return { sessions, held };
};

const heldWith = (guide: string, at: Instant): HeldMeeting => ({
  at,
  notReached: [],
  ...(!UNRECORDED_GUIDES.includes(guide) && { guide }),
});

/** The guide of a pair's last conversation. */
export const CLOSING_GUIDE = "closing";

/** When the pair last recorded its closing conversation; undefined when it never did. */
export const closedAt = (folded: readonly FoldedEntry[]): Instant | undefined =>
  entriesOf("held", folded).findLast(({ content: { held } }) => held.met && held.guide?.id === CLOSING_GUIDE)?.at;

/** An output that the document still lacks before the last step can close the meeting. */
export interface OpenOutput {
  readonly step: string;
  readonly kind: OutputKind;
  readonly missing: number;
}

/** The missing outputs of `session`, skipped steps included. */
export const openOutputs = (
  steps: readonly Step[],
  folded: readonly FoldedEntry[],
  session: SessionId,
): readonly OpenOutput[] => {
  const left = folded.map(({ entry }) => entry).filter((entry) => entry.session === session);
  return steps.flatMap(({ id, outputs }) =>
    outputs.flatMap(({ kind, atLeast = 0 }) => {
      const missing = atLeast - left.filter((entry) => isOutput(kind, entry)).length;
      return missing > 0 ? [{ step: id, kind, missing }] : [];
    }),
  );
};

/**
 * The rules that are read aloud at `step`, oldest first, whenever they were written: at the close of a guide that must leave
 * rules, all those on what its steps are about. Undefined at every other step.
 */
export const rulesReadAt = <Shown extends FoldedEntry>(
  step: Step,
  steps: readonly Step[],
  folded: readonly Shown[],
): readonly Shown[] | undefined => {
  const left = steps.flatMap(({ outputs }) => outputs).filter(({ kind }) => kind === "agreement");
  if (step.kind !== "close" || !left.some(({ atLeast = 0 }) => atLeast > 0)) return undefined;
  const topics = new Set<string | undefined>(left.map(({ topic }) => topic));
  return folded.filter(({ entry: { content } }) => content.kind === "agreement" && topics.has(content.agreement.topic));
};

/** True when `entry` is an output of this kind. */
export const isOutput = (kind: OutputKind, { content }: Entry): boolean => {
  switch (kind) {
    case "option":
      return content.kind === "insight" && content.insight.option !== undefined;
    case "contrast":
      return content.kind === "insight" && content.insight.contrast !== undefined;
    case "stretch":
      return content.kind === "commitment" && content.commitment.stretch !== undefined;
    case "budget-line":
      return content.kind === "budget";
    default:
      return content.kind === kind;
  }
};
