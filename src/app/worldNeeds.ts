import { NO_CALENDARS } from "../domain/calendars/noCalendars";
import type { ObservanceId } from "../domain/calendars/observance";
import type { RegionId } from "../domain/calendars/place";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { Stay } from "../domain/people/availability";
import type { PrivateTime } from "../domain/people/declared";

/** What a plan needs to know of the world. */
export interface WorldNeeds {
  readonly regions: readonly RegionId[];
  readonly observances: readonly ObservanceId[];
  /** True when something follows the sun or a prayer. */
  readonly needsSky: boolean;
}

/** Loads the calendars of the world that somebody needs. */
export type LoadWorld = (needs: WorldNeeds) => Promise<WorldCalendars>;

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

/** A part of the app that cannot be fetched now must not keep two people from meeting: the answer says what was not known. */
export const worldOrNothing = (loading: Promise<WorldCalendars>): Promise<WorldCalendars> =>
  loading.catch(() => NO_CALENDARS);

const regionsOf = ({ stays, holidays }: WorldlyTime): readonly RegionId[] =>
  holidays ?? stays.flatMap(({ place: { region } }) => region ?? []);

const inOrder = <T extends string>(all: readonly T[]): readonly T[] => [...new Set(all)].sort();
