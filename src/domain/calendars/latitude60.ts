import type { Place } from "./place";

/**
 * The place on the same longitude whose sun counts for "nearest-latitude-60". Places nearer to the equator stay
 * unchanged. At 60 degrees the sun rises and sets every day, but in June it is never more than 6.5 degrees below the
 * horizon: a nightfall may be missing even there.
 */
export const atLatitude60 = (place: Place): Place =>
  place.lat === undefined ? place : { ...place, lat: Math.max(-60, Math.min(60, place.lat)) };
