import { MS_PER_HOUR, type Instant } from "../time/interval";
import type { SessionState } from "./session";

/** A meeting that nobody has moved for so long was left open by mistake. */
const ABANDONED_AFTER_MS = 3 * MS_PER_HOUR;

/** The meeting as it is to be shown at `now`: one that was left open by mistake has ended. */
export const unlessAbandoned = (session: SessionState, now: Instant): SessionState =>
  !session.ended && now - session.stepStartedAt >= ABANDONED_AFTER_MS ? { ...session, ended: true } : session;
