import type { RegionCalendar } from "../domain/calendars/holiday";
import type { Sky } from "../domain/calendars/moment";
import type { ObservanceId } from "../domain/calendars/observance";
import type { RegionId } from "../domain/calendars/place";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { ZoneData } from "../domain/time/zoneData";
import type { Language } from "../locales/language";

/** Calendar data needed by a plan. */
interface WorldCalendarsNeeds {
  readonly zones: ZoneData;
  readonly regions: readonly RegionId[];
  readonly observances: readonly ObservanceId[];
  /**
   * True when a pattern or an effect follows the sun or a prayer. Observances always load the sky: many begin at
   * sunset.
   */
  readonly needsSky: boolean;
  /** Languages in which holidays are shown besides English and a country's own. Absent: all. */
  readonly languages?: readonly Language[];
}

/**
 * Loads a chunk for each region's country, and one that holds all observances and the sky. That one is asked for by
 * everybody, at the same moment, also where nothing needs it: so no request tells that somebody keeps a day, or which
 * (P1). Only who needs it waits for it.
 */
export const loadWorldCalendars = async ({
  zones,
  regions,
  observances,
  needsSky,
  languages,
}: WorldCalendarsNeeds): Promise<WorldCalendars> => {
  const asked = askForObserved();
  const isNeeded = needsSky || observances.length > 0;
  const [regionById, observed] = await Promise.all([
    loadRegions(regions, languages),
    isNeeded ? asked : void asked.catch(() => undefined),
  ]);
  const factsById = await observed?.loadObservances(observances);
  return {
    region: (id) => regionById.get(id),
    observance: (id) => factsById?.get(id),
    sky: observed?.createSky(zones) ?? NO_SKY,
  };
};

/** The browser is told that the page's other scripts go first. */
const askForObserved = () => import(/* webpackChunkName: "world", webpackFetchPriority: "low" */ "./observed");

const loadRegions = async (
  ids: readonly RegionId[],
  languages?: readonly Language[],
): Promise<ReadonlyMap<RegionId, RegionCalendar>> => {
  const { loadRegion } = await import(/* webpackChunkName: "first-holidays" */ "./holidays/load");
  const found = await Promise.all(ids.map((id) => loadRegion(id, languages)));
  return new Map(found.filter((region) => region !== undefined).map((region) => [region.region, region]));
};

const NO_SKY: Sky = {
  instantOf: (moment) => {
    throw new Error(`The sky was asked for ${moment.at}, but it was not loaded. Maybe needsSky was false?`);
  },
};
