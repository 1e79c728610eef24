import { loadWorldCalendars } from "../../culture/worldCalendars";
import type { CalendarCatalogue, ZoneCity } from "../../domain/calendars/calendarCatalogue";
import type { ZoneData } from "../../domain/time/zoneData";
import type { Language } from "../../locales/language";

/** The catalogue of the world's calendars; each list is fetched on demand. */
export const createCalendarCatalogue = (zones: ZoneData, language: Language): CalendarCatalogue => ({
  cities: async () => {
    const { default: table } = await import("../../culture/places/zoneCities.json");
    return table.cities.map(readCity).filter(({ zone }) => zones.isKnown(zone));
  },
  regions: async () =>
    (await import(/* webpackChunkName: "first-holidays" */ "../../culture/holidays/load")).listRegions(),
  observances: async () => {
    const [{ listObservances }, { loadObservanceNames }] = await Promise.all([
      import("../../culture/observances/catalogue"),
      import("../../culture/observances/names"),
    ]);
    const names = await loadObservanceNames(language);
    const { compare } = new Intl.Collator(language);
    return listObservances()
      .map(({ id, group }) => ({ id, name: names.observances[id] ?? id, group: names.groups[group] }))
      .sort((a, b) => compare(a.group, b.group));
  },
  communities: async () =>
    (await (await import("../../culture/observances/names")).loadObservanceNames(language)).communities,
  open: (needs) => loadWorldCalendars({ zones, languages: [language], ...needs }),
});

const readCity = ([zone, country, lat, lon]: readonly (string | number)[]): ZoneCity => ({
  zone: String(zone),
  country: String(country),
  lat: Number(lat),
  lon: Number(lon),
});
