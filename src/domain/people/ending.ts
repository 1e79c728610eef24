import { isRecord, record, valueOf, yesOrNo, type Shape } from "../shared/shape";
import { INSTANT } from "../time/timeShapes";
import { plusDays, type Instant } from "../time/interval";
import type { PairId } from "../shared/ids";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { OwnFile, OwnState } from "./ownFile";

/** After so many days somebody is asked what becomes of a pair that has ended. */
const ASK_AFTER_DAYS = 90;

/** How a pair ended, for one of its people alone: the others have endings of their own. */
export interface Ending {
  readonly endedAt: Instant;
  /** Among the earlier pairs: to be read, out of the choice, and not asked for news. */
  readonly isEarlier: boolean;
  /** When its owner is asked what becomes of it; absent when they have decided. */
  readonly askAt?: Instant;
}

/** A pair that has just ended, or ended at `endedAt`. Its owner decides later. */
export const endingAt = (endedAt: Instant): Ending => ({ endedAt, isEarlier: false, askAt: askAfter(endedAt) });

/** The same ending, moved to the earlier pairs: that is decided. */
export const asEarlier = ({ endedAt }: Ending): Ending => ({ endedAt, isEarlier: true });

/** The same ending; the pair stays where it is, and nobody asks again. */
export const asKept = ({ endedAt }: Ending): Ending => ({ endedAt, isEarlier: false });

/** The same ending; its owner is asked again later. */
export const askedLater = ({ endedAt, isEarlier }: Ending, now: Instant): Ending => ({
  ...{ endedAt, isEarlier },
  askAt: askAfter(now),
});

/** True when it is time to ask what becomes of the pair. */
export const isDue = ({ askAt }: Ending, now: Instant): boolean => askAt !== undefined && askAt <= now;

const askAfter = (instant: Instant): Instant => plusDays(instant, ASK_AFTER_DAYS);

/** What a screen shows of the endings at one moment. A new object whenever something changed. */
interface EndingSnapshot extends OwnState {
  readonly endings: ReadonlyMap<PairId, Ending>;
}

/** Port: which of the signed-in person's pairs have ended, and what they decided about each. Nobody else reads it (P6). */
export interface EndingStore extends OwnFile {
  readonly snapshot: () => EndingSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with what this device knows; the folder is asked behind that. */
  readonly load: () => Promise<void>;
  /** Undefined: the pair goes on. Resolves when that is safe on this device. */
  readonly set: (pair: PairId, ending: Ending | undefined) => Promise<Result<void, Failure>>;
}

const ENDING: Shape<Ending> = record({ endedAt: INSTANT, isEarlier: yesOrNo }, { askAt: INSTANT });

const PREFIX = "pair ";

/** The piece of the file that holds the ending of `pair`. */
export const endingPath = (pair: PairId): string => `${PREFIX}${pair}`;

/** Reads the endings of somebody's pairs. What cannot be understood is left out. */
export const readEndings = (raw: unknown): ReadonlyMap<PairId, Ending> =>
  new Map(
    Object.entries(isRecord(raw) ? raw : {}).flatMap(([path, value]): readonly [PairId, Ending][] => {
      const ending = path.startsWith(PREFIX) ? valueOf(ENDING, value) : undefined;
      return ending ? [[path.slice(PREFIX.length) as PairId, ending]] : [];
    }),
  );
