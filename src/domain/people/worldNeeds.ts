import type { WorldNeeds } from "../calendars/worldBook";
import type { RegionId } from "../calendars/place";
import type { Stay } from "./availability";
import type { PrivateTime } from "./declared";

/** The part of somebody's time that the world's calendars have a say in. */
export interface WorldlyTime {
  readonly stays: readonly Stay[];
  readonly holidays?: readonly RegionId[];
  readonly own?: PrivateTime;
}

/** What these people's times need, each thing once and in one order. */
export const needsOf = (times: readonly WorldlyTime[]): WorldNeeds => {
  const own = times.flatMap((time) => time.own ?? []);
  const patterns = own.flatMap((time) => time.patterns);
  const observances = own.flatMap((time) => time.observances);
  const seasons = patterns.flatMap(({ during, notDuring }) => [during, notDuring].filter((id) => id !== undefined));
  const moments = [
    ...patterns,
    ...observances.flatMap(({ effects = [] }) => effects.flatMap((effect) => (effect.kind === "part" ? effect : []))),
  ].flatMap(({ from, to }) => [from, to]);
  return {
    regions: inOrder(times.flatMap(regionsOf)),
    observances: inOrder([...observances.map(({ id }) => id), ...seasons]),
    needsSky: moments.some(({ at }) => at !== "clock"),
  };
};

const regionsOf = ({ stays, holidays }: WorldlyTime): readonly RegionId[] =>
  holidays ?? stays.flatMap(({ place: { region } }) => region ?? []);

const inOrder = <T extends string>(all: readonly T[]): readonly T[] => [...new Set(all)].sort();
