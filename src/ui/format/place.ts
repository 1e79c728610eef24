import type { RegionId } from "../../domain/calendars/place";
import type { Zone } from "../../domain/time/zoneData";
import type { Text } from "../../locales/text";
import type { Format } from "../services";
import { countryName } from "./region";

/** Zone ids are plain ASCII, and some keep a former name (the `backward` file of tzdata) that mailboxes still send. */
const NAMES_TODAY: Readonly<Record<string, string>> = {
  Asuncion: "Asunción",
  Bogota: "Bogotá",
  Calcutta: "Kolkata",
  Dacca: "Dhaka",
  Godthab: "Nuuk",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
  "Sao Paulo": "São Paulo",
  Thimbu: "Thimphu",
};

/** "Lagos" from `Africa/Lagos`; words where the zone names no city. It stands after "in". */
export const placeOf = (zone: Zone, text: Text): string => {
  const city = (zone.split("/").at(-1) ?? "").replaceAll("_", " ");
  if (namesNoCity(zone)) return text("place.ownClock");
  return NAMES_TODAY[city] ?? city;
};

const namesNoCity = (zone: Zone): boolean => zone.startsWith("posix:") || /^(Etc\/|[^/]*$)/.test(zone);

/** What stands before or after "time": "Lagos", or "UTC−5" where the mailbox has rules of its own and no city. */
export const clockPlace = (zone: Zone, offsetMinutes: number, text: Text): string =>
  namesNoCity(zone) ? offsetName(offsetMinutes) : placeOf(zone, text);

const clockNames = new Map<string, string>();

/**
 * "India time" from `Asia/Kolkata`: a clock, and no place. Who lives by the clock of a city is seldom in it, so its city is
 * named only where the language has no other name for that clock ("Toronto time").
 */
export const clockName = (
  zone: Zone,
  offsetMinutes: number,
  { text, locale }: Pick<Format, "text" | "locale">,
): string => {
  const key = `${zone} ${offsetMinutes} ${locale}`;
  const known = clockNames.get(key);
  if (known !== undefined) return known;
  const name =
    nameOfClock(zone, locale) ??
    (namesNoCity(zone) ? offsetName(offsetMinutes) : text("clock.city", { city: placeOf(zone, text) }));
  clockNames.set(key, name);
  return name;
};

/** In the words of the language. Undefined for a zone that this browser does not know, and for mere letters: "ET", "GMT+1". */
const nameOfClock = (zone: Zone, locale: string): string | undefined => {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "shortGeneric" }).formatToParts(0);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    if (namesNoCity(zone) || !/\s/.test(name)) return undefined;
    // English writes a title, and French an ordinary space before its colon.
    return withAccents(name)
      .replace(/ Time$/, " time")
      .replace(/\s:/, "\u202f:");
  } catch {
    return undefined;
  }
};

/** Some browsers name a clock by the plain ASCII of its zone. */
const withAccents = (name: string): string =>
  Object.entries(NAMES_TODAY).reduce((words, [plain, written]) => words.replace(plain, written), name);

/** "UTC+5:30", which every language reads. */
const offsetName = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${rest}`.replace(/:(\d)$/, ":0$1")}`;
};

/** "Nigeria" from `NG`; a part of a country keeps its code: "India (KL)". What is no region is shown as it is written. */
export const regionName = (region: RegionId, locale: string): string => {
  const [country = region, part] = region.split("-");
  const name = countryName(country, locale) ?? country;
  return part === undefined ? name : `${name} (${part})`;
};
