import { useState, useSyncExternalStore } from "react";
import type { Duration, Guide } from "../../domain/conversation/guide";
import type { LiveSession, SessionSnapshot } from "../../domain/conversation/liveSession";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";

/** The meeting as it is now, and the way to begin one. */
export interface Meeting {
  readonly snapshot: SessionSnapshot;
  readonly starting: boolean;
  readonly startProblem?: Failure;
  /** Answers true when the meeting runs. */
  readonly start: (guide: Guide, minutes: Duration, host?: PersonId) => Promise<boolean>;
}

/** Follows the pair's meeting; the screen is drawn again when either person moves. */
export const useMeeting = (session: LiveSession): Meeting => {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const [starting, setStarting] = useState(false);
  const [startProblem, setStartProblem] = useState<Failure>();
  const start = async (guide: Guide, minutes: Duration, host?: PersonId): Promise<boolean> => {
    setStarting(true);
    setStartProblem(undefined);
    const answer = await session.start(guide, minutes, host);
    setStarting(false);
    if (!answer.ok) setStartProblem(answer.error);
    return answer.ok;
  };
  return { snapshot, starting, start, ...(startProblem && { startProblem }) };
};
