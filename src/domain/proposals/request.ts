import type { Ledger } from "../fairness/ledger";
import type { Participant } from "../people/participant";
import type { PersonId } from "../shared/ids";
import type { Instant, Interval } from "../time/interval";

// `Participant` is told by people/participant.ts; whoever asks for times finds it here too.
export type { Participant };

/** What the slot engine is asked. Everything it needs, and nothing it must fetch. */
export interface ProposeRequest {
  readonly now: Instant;
  readonly viewer?: PersonId;
  readonly horizon: Interval;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly limit: number;
  readonly people: readonly Participant[];
  readonly ledger: Ledger;
}
