import { stepsLeft, UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { HeldFacts } from "../../domain/document/facts";
import type { FoldedEntry } from "../../domain/document/fold";
import { bookedAround, CLOSING_GUIDE, isAttendanceKnown } from "../../domain/document/meetingsHeld";
import type { Script } from "./useGuide";

interface Meeting {
  readonly state: SessionState;
  readonly entries: readonly FoldedEntry[];
  readonly script: Script | undefined;
}

/** What a "yes, we met" says of a meeting. A guide that is not to be written down is not named. */
export const heldFacts = ({ state, entries, script }: Meeting): Omit<HeldFacts, "met"> => {
  const { guide } = state;
  const eventId = bookedAround(meetingsOf(entries), state.startedAt)?.eventId;
  const event = eventId === undefined ? {} : { eventId };
  if (UNRECORDED_GUIDES.includes(guide.id)) return { ...event, notReached: [] };
  const left = script ? stepsLeft(script.guide, state) : [];
  return { ...event, guide, notReached: left.map(({ id }) => id) };
};

/** True when the pair went past the first part, or wrote something: nobody need be asked whether they met. */
export const didRun = ({ id, step }: SessionState, entries: readonly FoldedEntry[]): boolean =>
  step > 0 || entries.some(({ entry }) => entry.session === id);

/**
 * What the person who ends a meeting writes of it, so that nobody is asked. Nothing of a meeting that leaves no record, and
 * of a closing conversation only when it came to its end: that is the end of the pair.
 */
export const heldBy = (
  meeting: Meeting & { readonly isLast: boolean; readonly mayWrite: boolean },
): HeldFacts | undefined => {
  const { state, entries, isLast, mayWrite } = meeting;
  const isUnrecorded = !mayWrite || UNRECORDED_GUIDES.includes(state.guide.id);
  const isCutShort = state.guide.id === CLOSING_GUIDE && !isLast;
  if (isUnrecorded || isCutShort || !didRun(state, entries) || isAttendanceKnown(entries, state.id)) return undefined;
  return { ...heldFacts(meeting), met: true };
};
