import type { PairId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Ending } from "./ending";
import { isRecord, record, whole, yesOrNo, type Shape } from "./shape";

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
