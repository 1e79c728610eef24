import type { Holiday, RegionCalendar, RegionWeek } from "../../domain/calendars/holiday";
import type { RegionId } from "../../domain/calendars/place";
import { type Language, LANGUAGES } from "../../locales/language";
import type { CommonNames } from "./commonNames";
import { default as countries } from "./countries.json";
import type { StoredCountry, StoredHoliday, StoredPart, StoredWeek } from "./stored";

/** A region in the list to choose from. */
interface RegionName {
  readonly id: RegionId;
  /** In English. A screen may translate a country's name. */
  readonly name: string;
}

// The list of all languages is late: who reads English never needs it.
const namesIn = async (language: Language): Promise<CommonNames> =>
  language === "en" ? {} : (await import("./commonNames")).commonNames(language);

type NamesByLanguage = Readonly<Record<string, CommonNames>>;

/**
 * The public holidays of a country, or of a part with those of its country; fetched on demand, with the app's names in
 * `languages`. Undefined for an unknown region. Rejects when the fetch fails.
 */
export const loadRegion = async (
  id: RegionId,
  languages: readonly Language[] = LANGUAGES,
): Promise<RegionCalendar | undefined> => {
  const [country = "", ...part] = id.split("-");
  if (!countries.includes(country) || part.length > 1) return undefined;
  const [stored, ...names] = await Promise.all([
    // Unchecked: the generator writes these files and a test checks each.
    import(`./data/${country}.json`) as Promise<{ readonly default: StoredCountry }>,
    ...languages.map(async (language) => [language, await namesIn(language)] as const),
  ]);
  return expand(stored.default, part[0], Object.fromEntries(names));
};

/** All regions to choose from, each country followed by its parts. */
export const listRegions = async (): Promise<readonly RegionName[]> => {
  const { default: names } = await import("./regions.json");
  return Object.entries(names).map(([id, name]) => ({ id, name }));
};

/** Expands the stored calendar of a country, or of a part: the country's days with the part's differences. */
export const expand = (
  country: StoredCountry,
  partCode?: string,
  common: NamesByLanguage = {},
): RegionCalendar | undefined => {
  const part = partCode === undefined ? {} : partOf(country, partCode);
  if (part === undefined) return undefined;
  const own = (country.local ?? [])
    .filter(({ parts }) => partCode !== undefined && parts.includes(partCode))
    .flatMap((stored) => daysOf(stored, country, common));
  const notShared = new Set([...(part.without ?? []), ...own.map(({ date }) => date)]);
  const kept = country.holidays
    .flatMap((stored) => daysOf(stored, country, common))
    .filter(({ date }) => !notShared.has(date));
  const partly = partCode === undefined ? daysOfSomeParts(country) : new Set<string>();
  return {
    region: partCode === undefined ? country.region : `${country.region}-${partCode}`,
    coverage: country.coverage,
    asOf: country.asOf,
    holidays: [...kept, ...own].map((day) => (partly.has(day.date) ? uncertain(day) : day)).sort(byDate),
    weeks: (part.weeks ?? country.weeks).map((week) => weekOf(week, country)),
  };
};

/** Days of the country that at least one of its parts does not have. Who named no part may be there. */
const daysOfSomeParts = ({ parts = {} }: StoredCountry): ReadonlySet<string> =>
  new Set(Object.values(parts).flatMap(({ without = [] }) => without));

const uncertain = (day: Holiday): Holiday => ({ ...day, confidence: "tentative", isInSomeParts: true });

const partOf = ({ parts = {} }: StoredCountry, code: string): Partial<StoredPart> | undefined =>
  Object.hasOwn(parts, code) ? parts[code] : undefined;

const daysOf = (stored: StoredHoliday, { sources }: StoredCountry, common: NamesByLanguage): Holiday[] => {
  const { names, kind = "public", confidence = "rule", offFromMinutes, source, dates } = stored;
  const hour = offFromMinutes === undefined ? {} : { offFromMinutes };
  const shared = { names: namesOf(names, common), kind, ...hour, confidence, source: sources[source] ?? "" };
  return dates.map((date) => ({ date, ...shared }));
};

/** The stored names, plus the app's translations of feasts that many countries share. */
const namesOf = (names: CommonNames, common: NamesByLanguage): CommonNames => {
  const feasts = (names.en ?? "").split("; ");
  const translated = Object.entries(common).flatMap(([language, nameOf]) =>
    feasts.every((feast) => Object.hasOwn(nameOf, feast))
      ? [[language, feasts.map((feast) => nameOf[feast]).join("; ")]]
      : [],
  );
  return { ...Object.fromEntries(translated), ...names };
};

const weekOf = (week: StoredWeek, { sources }: StoredCountry): RegionWeek => ({
  ...week,
  source: sources[week.source] ?? "",
});

const byDate = (a: Holiday, b: Holiday): number => (a.date < b.date ? -1 : 1);
