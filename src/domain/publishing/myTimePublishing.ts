import type { PublishedAvailability } from "../people/myTime/availability";
import type { MyTime } from "../people/myTime/myTime";
import type { Pair } from "../people/pair";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { Staleness } from "./staleness";

/** What a pair is told about my time. Nothing is told without a press (P6). */
export interface MyTimePublishing {
  /** What the pair would read of `myTime`. `publish` takes this very value: what was seen is what is written. */
  readonly preview: (myTime: MyTime) => Promise<Result<PublishedAvailability, Failure>>;
  /** Durable on this device when it resolves; sending goes on by itself. It takes the place of what I told before. */
  readonly publish: (seen: PublishedAvailability, pair: Pair) => Promise<Result<void, Failure>>;
  /** Takes back all that I told this pair. */
  readonly withdraw: (pair: Pair) => Promise<Result<void, Failure>>;
  readonly staleness: (myTime: MyTime, pair: Pair) => Promise<Result<Staleness, Failure>>;
}
