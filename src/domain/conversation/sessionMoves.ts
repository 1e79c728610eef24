import type { PersonId, SessionId } from "../shared/ids";
import { plusMs, type Instant } from "../time/interval";
import type { Duration, Guide } from "./guide";
import { ANOTHER_DAY, hasSaid, wasPutOff, type Press, type SessionState, type Sign } from "./session";

/** A meeting at its first step. With `host`, everybody there is an equal, and this one takes the mentor's part. */
export const openSession = (
  id: SessionId,
  guide: Pick<Guide, "id" | "version"> & Partial<Pick<Guide, "depth">>,
  minutes: Duration,
  by: PersonId,
  at: Instant,
  host?: PersonId,
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
  ...(host !== undefined && { host }),
  ...(guide.depth === 3 && { tender: true }),
});

/** `by` leads to `step`, forward or back. A meeting that has ended does not move. Where somebody comes is no longer passed over. */
export const moveTo = (state: SessionState, step: number, by: PersonId, at: Instant): SessionState => {
  if (state.ended || step < 0 || step === state.step) return state;
  const { sign: _, skipped = [], ...rest } = state;
  return withSkipped(
    { ...rest, step, movedBy: by, stepStartedAt: at, move: state.move + 1 },
    skipped.filter((each) => each !== step),
  );
};

/** `by` passes over the step where everybody is. No reason is asked. */
export const skipStep = (state: SessionState, by: PersonId, at: Instant): SessionState => {
  const moved = moveTo(state, state.step + 1, by, at);
  if (moved === state) return state;
  return withSkipped(moved, [...new Set([...(moved.skipped ?? []), state.step])]);
};

/** `by` ends the meeting, at the step where it is. */
export const endSession = (state: SessionState, by: PersonId, at: Instant): SessionState => {
  if (state.ended) return state;
  const { sign: _, ...rest } = state;
  return { ...rest, ended: true, movedBy: by, stepStartedAt: at, move: state.move + 1 };
};

/** "Another day": a tender meeting ends before it began, and nothing in its state tells what it was or who said so first. */
export const putOff = (state: SessionState, by: PersonId, at: Instant): SessionState => {
  if (state.ended || state.tender !== true || state.step > 0) return state;
  const { tender: _, said: __, host: ___, ...rest } = endSession(state, by, at);
  return { ...rest, guide: ANOTHER_DAY };
};

/** `by` says something by a press. Saying it twice changes nothing. After a meeting there is only "none this time" to say. */
export const say = (state: SessionState, press: Press, by: PersonId): SessionState =>
  hasSaid(state, press, by) || wasPutOff(state) || (state.ended && press !== "none-this-time")
    ? state
    : { ...state, said: [...(state.said ?? []), { press, by }], move: state.move + 1 };

/** `by` puts up a sign; it takes the place of one that stands there. */
export const putUp = (state: SessionState, kind: Sign["kind"], by: PersonId, at: Instant): SessionState => {
  if (state.ended || (state.sign?.kind === kind && state.sign.by === by)) return state;
  return { ...withoutSign(state, at), sign: { kind, by, at }, move: state.move + 1 };
};

/** Anybody takes the sign down. It leaves no trace. */
export const takeDown = (state: SessionState, at: Instant): SessionState =>
  state.ended || state.sign === undefined ? state : { ...withoutSign(state, at), move: state.move + 1 };

/** A pause takes no time from its part. */
const withoutSign = ({ sign, ...rest }: SessionState, at: Instant): SessionState =>
  sign?.kind === "wait" ? { ...rest, stepStartedAt: plusMs(rest.stepStartedAt, Math.max(0, at - sign.at)) } : rest;

const withSkipped = (state: SessionState, skipped: readonly number[]): SessionState => {
  const { skipped: _, ...rest } = state;
  return skipped.length === 0 ? rest : { ...rest, skipped };
};
