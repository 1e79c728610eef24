import type { PairId } from "../shared/ids";
import type { Instant } from "../time/interval";
import { isRecord, record, whole, yesOrNo, type Shape } from "./shape";

/** After so many days somebody is asked what becomes of a pair that has ended. */
export const ASK_AFTER_DAYS = 90;

const MS_PER_DAY = 86_400_000;

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

const askAfter = (instant: Instant): Instant => (instant + ASK_AFTER_DAYS * MS_PER_DAY) as Instant;

const LATEST = 8_640_000_000_000_000;
const TIME: Shape<Instant> = (raw) => whole(0, LATEST)(raw) as Instant | undefined;
const ENDING: Shape<Ending> = record({ endedAt: TIME, isEarlier: yesOrNo }, { askAt: TIME });

const PREFIX = "pair ";

/** The piece of the file that holds the ending of `pair`. */
export const endingPath = (pair: PairId): string => `${PREFIX}${pair}`;

/** Reads the endings of somebody's pairs. What cannot be understood is left out. */
export const readEndings = (raw: unknown): ReadonlyMap<PairId, Ending> =>
  new Map(
    Object.entries(isRecord(raw) ? raw : {}).flatMap(([path, value]): readonly [PairId, Ending][] => {
      const ending = path.startsWith(PREFIX) ? ENDING(value) : undefined;
      return ending ? [[path.slice(PREFIX.length) as PairId, ending]] : [];
    }),
  );
