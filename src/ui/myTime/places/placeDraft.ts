import type { Stay } from "../../../domain/people/myTime/availability";
import { record, within, words, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import type { LocalDate, Zone } from "../../../domain/time/zoneData";
import type { MessageId } from "../../../locales/text";

/** A place while it is typed: nothing has to be there yet. */
export interface PlaceDraft {
  readonly zone?: Zone;
  readonly region?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export const PLACE_DRAFT: Shape<PlaceDraft> = record(
  {},
  {
    zone: words(100),
    region: words(10),
    lat: within(-90, 90),
    lon: within(-180, 180),
    from: DATE,
    to: DATE,
  },
);

export const draftOfStay = ({ place, from, to }: Stay): PlaceDraft => ({
  ...place,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

export const stayOf = ({ zone, from, to, region, lat, lon }: PlaceDraft): Stay | MessageId => {
  if (zone === undefined) return "place.noCity";
  if (from !== undefined && to !== undefined && to < from) return "field.order";
  return {
    place: {
      zone,
      ...(region !== undefined && { region }),
      ...(lat !== undefined && lon !== undefined && { lat, lon }),
    },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
};
