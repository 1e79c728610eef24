import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Stay } from "../../../domain/people/myTime/availability";
import { placesWithoutSun } from "../../../domain/people/myTime/sunPlaces";
import type { Zone } from "../../../domain/time/zoneData";
import { useFormat, useOwnThings } from "../../context";
import { Body, Row, Stack } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { placeOf } from "../../format/place";
import type { SectionProps } from "../useMyTime";
import { CitySearch } from "./PlaceForm";

const useStyles = makeStyles({
  notice: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: "double",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
});

/** The sun has a time only at a place. The city of the zone is an offer that needs a press; nothing is taken by itself. */
export const SunPlaces = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const { text, zone: device } = useFormat();
  const { world } = useOwnThings();
  const styles = useStyles();
  const [isAnother, setAnother] = useState(false);
  const cities = orElse<readonly ZoneCity[]>(useFetched(world.cities), []);
  const [zone] = placesWithoutSun(myTime, device);
  if (zone === undefined) return null;
  const city = cities.find((one) => one.zone === zone);
  const name = placeOf(zone, text);
  const place = (position: ZoneCity): void => {
    change((now) => ({ ...now, stays: placed(now.stays, zone, position) }));
    setAnother(false);
  };
  const chosen = (other: Zone | undefined): void => {
    const position = cities.find((one) => one.zone === other);
    if (position) place(position);
  };
  return (
    <Stack gap="s" className={styles.notice}>
      <Body role="status">{text("sun.missing")}</Body>
      {editable && (
        <Row>
          {city && <Button onClick={() => place(city)}>{text("sun.use", { city: name })}</Button>}
          {!isAnother && <Button onClick={() => setAnother(true)}>{text("sun.another")}</Button>}
        </Row>
      )}
      {isAnother && <CitySearch cities={cities} zone={undefined} onChoose={chosen} />}
    </Stack>
  );
};

/** Every stay on that clock gets the position; somebody who named no place has one now. */
const placed = (stays: readonly Stay[], zone: Zone, { zone: other, lat, lon }: ZoneCity): readonly Stay[] =>
  stays.length === 0
    ? [{ place: { zone: other, lat, lon } }]
    : stays.map((stay) =>
        stay.place.zone === zone && stay.place.lat === undefined
          ? { ...stay, place: { ...stay.place, lat, lon } }
          : stay,
      );
