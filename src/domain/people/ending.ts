import { isRecord, record, valueOf, yesOrNo, type Shape } from "../shared/shape";
import { INSTANT } from "../time/timeShapes";
import { plusDays, type Instant } from "../time/interval";
import type { PairId } from "../shared/ids";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { OwnFile, OwnState } from "./ownFile";

/** Days until the owner is asked what becomes of an ended pair. */
const ASK_AFTER_DAYS = 90;

/** How a pair ended, for one of its people; the others have endings of their own. */
export interface Ending {
  readonly endedAt: Instant;
  /** Among the earlier pairs: readable, not in the pair menu, not polled. */
  readonly isEarlier: boolean;
  /** When its owner is asked what becomes of it; absent once decided. */
  readonly askAt?: Instant;
}

/** Ending of a pair that ended at `endedAt`; its owner decides later. */
export const endingAt = (endedAt: Instant): Ending => ({ endedAt, isEarlier: false, askAt: askAfter(endedAt) });

/** The same ending, decided: moved to the earlier pairs. */
export const asEarlier = ({ endedAt }: Ending): Ending => ({ endedAt, isEarlier: true });

/** The same ending, decided: the pair stays, and the question does not return. */
export const asKept = ({ endedAt }: Ending): Ending => ({ endedAt, isEarlier: false });

/** The same ending; its owner is asked again later. */
export const askedLater = ({ endedAt, isEarlier }: Ending, now: Instant): Ending => ({
  endedAt,
  isEarlier,
  askAt: askAfter(now),
});

/** True when it is time to ask what becomes of the pair. */
export const isDue = ({ askAt }: Ending, now: Instant): boolean => askAt !== undefined && askAt <= now;

const askAfter = (instant: Instant): Instant => plusDays(instant, ASK_AFTER_DAYS);

/** What a screen shows of the endings at one moment. A new object whenever something changed. */
interface EndingSnapshot extends OwnState {
  readonly endings: ReadonlyMap<PairId, Ending>;
}

/** Port: endings of the signed-in person's pairs, and their decisions. Private to the owner (P6). */
export interface EndingStore extends OwnFile {
  readonly snapshot: () => EndingSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with the device's copy; the folder is read in the background. */
  readonly load: () => Promise<void>;
  /** Undefined: the pair goes on. Resolves when that is durable on this device. */
  readonly set: (pair: PairId, ending: Ending | undefined) => Promise<Result<void, Failure>>;
}

const ENDING: Shape<Ending> = record({ endedAt: INSTANT, isEarlier: yesOrNo }, { askAt: INSTANT });

const PREFIX = "pair ";

/** The piece of the file that holds the ending of `pair`. */
export const endingPath = (pair: PairId): string => `${PREFIX}${pair}`;

/** Reads the endings of a person's pairs. Unreadable ones are left out. */
export const readEndings = (raw: unknown): ReadonlyMap<PairId, Ending> =>
  new Map(
    Object.entries(isRecord(raw) ? raw : {}).flatMap(([path, value]): readonly [PairId, Ending][] => {
      const ending = path.startsWith(PREFIX) ? valueOf(ENDING, value) : undefined;
      return ending ? [[path.slice(PREFIX.length) as PairId, ending]] : [];
    }),
  );
