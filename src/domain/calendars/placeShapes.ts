import { record, within, wordsThat, type Shape } from "../shared/shape";
import type { Place, RegionId } from "./place";

/** A country, or a part of one. */
export const REGION: Shape<RegionId> = wordsThat(
  6,
  (text) => /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(text),
  "a region whose public holidays are known",
);

/** Where a person is. Coordinates are degrees. */
export const PLACE: Shape<Place> = record(
  { zone: wordsThat(100, (text) => text !== "") },
  { region: REGION, lat: within(-90, 90), lon: within(-180, 180) },
);
