import type { LocalReading, Zone } from "./zoneData";

/** `2026-12-01T09:00+01:00[Africa/Lagos]`: a wall reading with its offset and zone. */
export const zonedText = ({ date, wallMinutes, offsetMinutes }: LocalReading, zone: Zone): string =>
  `${date}T${clockText(wallMinutes)}${offsetMinutes < 0 ? "-" : "+"}${clockText(Math.abs(offsetMinutes))}[${zone}]`;

const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;

const two = (value: number): string => String(value).padStart(2, "0");
