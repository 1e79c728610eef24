import type { PersonId, SessionId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Duration } from "./guide";

/** Where a meeting is. Control data: nobody's words are ever in it (D10). */
export interface SessionState {
  readonly id: SessionId;
  readonly guide: { readonly id: string; readonly version: string };
  readonly minutes: Duration;
  /** Index into the steps of the guide's variant for `minutes`. */
  readonly step: number;
  /** Who moved last. Either may lead. */
  readonly movedBy: PersonId;
  readonly startedAt: Instant;
  readonly stepStartedAt: Instant;
  readonly ended: boolean;
  /** Grows by one with every move: the newest step wins. */
  readonly move: number;
}
