import type { PersonId, SessionId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Duration, Guide } from "./guide";
import type { SessionState } from "./session";

/** A meeting at its first step. */
export const openSession = (
  id: SessionId,
  guide: Pick<Guide, "id" | "version">,
  minutes: Duration,
  by: PersonId,
  at: Instant,
): SessionState => ({
  id,
  guide: { id: guide.id, version: guide.version },
  minutes,
  step: 0,
  movedBy: by,
  startedAt: at,
  stepStartedAt: at,
  ended: false,
  move: 0,
});

/** `by` leads to `step`, forward or back. A meeting that has ended does not move. */
export const moveTo = (state: SessionState, step: number, by: PersonId, at: Instant): SessionState =>
  state.ended || step < 0 || step === state.step
    ? state
    : { ...state, step, movedBy: by, stepStartedAt: at, move: state.move + 1 };

/** `by` ends the meeting, at the step where it is. */
export const endSession = (state: SessionState, by: PersonId, at: Instant): SessionState =>
  state.ended ? state : { ...state, ended: true, movedBy: by, stepStartedAt: at, move: state.move + 1 };
