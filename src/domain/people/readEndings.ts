import type { PairId } from "../shared/ids";
import { INSTANT } from "../time/timeShapes";
import type { Ending } from "./ending";
import { isRecord, record, valueOf, yesOrNo, type Shape } from "../shared/shape";

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
