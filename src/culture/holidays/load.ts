import type { RegionCalendar } from "../../domain/calendars/holiday";
import type { RegionId } from "../../domain/calendars/place";
import countries from "./countries.json";
import { expand } from "./expand";
import type { StoredCountry } from "./stored";

/** A region in the list to choose from. */
interface RegionName {
  readonly id: RegionId;
  /** In English. A screen may translate a country's name. */
  readonly name: string;
}

/**
 * The public holidays of a country, or of a part with those of its country; fetched on demand. Undefined for an unknown
 * region. Rejects when the fetch fails.
 */
export const loadRegion = async (id: RegionId): Promise<RegionCalendar | undefined> => {
  const [country = "", ...part] = id.split("-");
  if (!countries.includes(country) || part.length > 1) return undefined;
  // Unchecked: the generator writes these files and a test checks each.
  const { default: stored } = (await import(`./data/${country}.json`)) as { readonly default: StoredCountry };
  return expand(stored, part[0]);
};

/** All regions to choose from, each country followed by its parts. */
export const listRegions = async (): Promise<readonly RegionName[]> => {
  const { default: names } = await import("./regions.json");
  return Object.entries(names).map(([id, name]) => ({ id, name }));
};
