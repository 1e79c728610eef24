import type { PublishedAvailability } from "../people/myTime/availability";
import type { MyTime } from "../people/myTime/myTime";
import type { Pair } from "../people/pair";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { Staleness } from "./staleness";

/** Port: publishes a person's time to a pair. Nothing is published without a press (P6). */
export interface MyTimePublishing {
  /** What the pair would read of `myTime`. `publish` takes this very value, so that the preview is what is written. */
  readonly preview: (myTime: MyTime) => Promise<Result<PublishedAvailability, Failure>>;
  /** Resolves when durable on this device; sending follows in the background. Replaces what was published before. */
  readonly publish: (seen: PublishedAvailability, pair: Pair) => Promise<Result<void, Failure>>;
  /** Withdraws everything published to this pair. */
  readonly withdraw: (pair: Pair) => Promise<Result<void, Failure>>;
  readonly staleness: (myTime: MyTime, pair: Pair) => Promise<Result<Staleness, Failure>>;
}
