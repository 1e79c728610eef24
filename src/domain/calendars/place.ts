import type { Zone } from "../time/zoneData";

/** A public-holiday region: an ISO 3166-1 country (`NG`) or one of its ISO 3166-2 parts (`IN-KL`, `DE-BY`). */
export type RegionId = string;

/** Where a person is. Declared by that person, never looked up (P2). */
export interface Place {
  readonly zone: Zone;
  /** Region whose public holidays apply. */
  readonly region?: RegionId;
  /** Degrees north, rounded to a tenth: enough for the sun, too little to find a street. */
  readonly lat?: number;
  /** Degrees east, rounded to a tenth. */
  readonly lon?: number;
}

/**
 * The place on the same longitude whose sun counts for "nearest-latitude-60". Places nearer to the equator stay
 * unchanged. At 60 degrees the sun rises and sets every day, but in June it is never more than 6.5 degrees below the
 * horizon: a nightfall may be missing even there.
 */
export const atLatitude60 = (place: Place): Place =>
  place.lat === undefined ? place : { ...place, lat: Math.max(-60, Math.min(60, place.lat)) };
