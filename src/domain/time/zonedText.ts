import type { LocalReading, Zone } from "./zoneData";

/** `2026-12-01T09:00+01:00[Africa/Lagos]`: a wall reading with its offset and zone. */
export const zonedText = ({ date, wallMinutes, offsetMinutes }: LocalReading, zone: Zone): string =>
  `${date}T${clockText(wallMinutes)}${offsetMinutes < 0 ? "-" : "+"}${clockText(Math.abs(offsetMinutes))}[${zone}]`;

/** `09:30`, of whole minutes after 00:00. */
export const clockText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(Math.floor(minutes % 60))}`;

/** `07` of 7. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");
