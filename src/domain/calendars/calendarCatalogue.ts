import type { Zone } from "../time/zoneData";
import type { ObservanceId } from "./observance";
import type { RegionId } from "./place";
import type { WorldCalendars } from "./worldCalendars";

/** The principal city of a zone, for somebody who looks for their zone by a city. */
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

/** What a plan needs to know of the world. */
export interface WorldNeeds {
  readonly regions: readonly RegionId[];
  readonly observances: readonly ObservanceId[];
  /** True when something follows the sun or a prayer. */
  readonly needsSky: boolean;
}

/** Port: what there is to choose from, and what was chosen. Each list is fetched when it is first asked for. Rejects when it cannot be fetched. */
export interface CalendarCatalogue {
  readonly cities: () => Promise<readonly ZoneCity[]>;
  readonly regions: () => Promise<readonly ListedRegion[]>;
  /** In the screens' language, by group in alphabetical order, and in each group as its tradition tells them. */
  readonly observances: () => Promise<readonly ListedObservance[]>;
  /** Names in the screens' language of communities that are no country: a rite, a town. */
  readonly communities: () => Promise<Readonly<Record<string, string>>>;
  readonly open: (needs: WorldNeeds) => Promise<WorldCalendars>;
}
