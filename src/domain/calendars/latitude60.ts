import type { Place } from "./place";

/**
 * The place at the same longitude whose sun somebody follows who chose "nearest-latitude-60".
 * Places nearer to the equator stay as they are. At 60 degrees the sun rises and sets on every day of the year, but
 * in June it is never more than 6.5 degrees below the horizon: a nightfall may be missing even there.
 */
export const atLatitude60 = (place: Place): Place =>
  place.lat === undefined ? place : { ...place, lat: Math.max(-60, Math.min(60, place.lat)) };
