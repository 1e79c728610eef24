import type { RegionId } from "../../domain/calendars/place";
import type { Zone } from "../../domain/time/zoneData";
import type { Text } from "../../locales/text";
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
  if (zone.startsWith("posix:") || /^(Etc\/|[^/]*$)/.test(zone)) return text("place.ownClock");
  return NAMES_TODAY[city] ?? city;
};

/** "Nigeria" from `NG`; a part of a country keeps its code: "India (KL)". What is no region is shown as it is written. */
export const regionName = (region: RegionId, locale: string): string => {
  const [country = region, part] = region.split("-");
  const name = countryName(country, locale) ?? country;
  return part === undefined ? name : `${name} (${part})`;
};
