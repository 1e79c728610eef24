import type { Zone } from "../time/zoneData";
import type { ObservanceId } from "./observance";
import type { RegionId } from "./place";
import type { WorldCalendars } from "./worldCalendars";

/** The principal city of a zone, so that a person can find their zone by a city. */
export interface ZoneCity {
  readonly zone: Zone;
  /** ISO 3166-1 code of its country. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

/** A region whose public holidays are known. */
export interface ListedRegion {
  readonly id: RegionId;
  /** In English. */
  readonly name: string;
}

/** An observance that may be declared. */
export interface ListedObservance {
  readonly id: ObservanceId;
  readonly name: string;
  /** The tradition it belongs to, in words. */
  readonly group: string;
}

/** Calendar data that a plan needs. */
export interface WorldNeeds {
  readonly regions: readonly RegionId[];
  readonly observances: readonly ObservanceId[];
  /** True when a moment follows the sun or a prayer. */
  readonly needsSky: boolean;
}

/**
 * Port: the regions, observances and zones to choose from, and names for chosen ones. Each list is fetched on first
 * use. Rejects when a fetch fails.
 */
export interface CalendarCatalogue {
  readonly cities: () => Promise<readonly ZoneCity[]>;
  readonly regions: () => Promise<readonly ListedRegion[]>;
  /** In the screens' language. Groups in alphabetical order, each in the order of its tradition. */
  readonly observances: () => Promise<readonly ListedObservance[]>;
  /** Names of communities that are not countries (a rite, a town), in the screens' language. */
  readonly communities: () => Promise<Readonly<Record<string, string>>>;
  readonly open: (needs: WorldNeeds) => Promise<WorldCalendars>;
}
