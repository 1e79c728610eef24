import { Button } from "@fluentui/react-components";
import type { ListedRegion, ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Stay } from "../../../domain/people/myTime/availability";
import type { Text } from "../../../locales/text";
import { formatDate, formatDates } from "../../format/calendar";
import { placeOf } from "../../format/place";
import { ItemsSection, type Items } from "../ItemsSection";
import { draftOfStay, PLACE_DRAFT, stayOf, type PlaceDraft } from "./placeDraft";
import { PlaceForm } from "./PlaceForm";
import type { PartProps } from "../partProps";
import { listedRegionName } from "../fields/RegionField";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";
import type { Format } from "../../services";

/** Where somebody is: the place where they live, and journeys. */
export const PlacesSection = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { world } = useOwnThings();
  const styles = useFormStyles();
  const cities = orElse<readonly ZoneCity[]>(useFetched(world.cities), []);
  const regions = orElse<readonly ListedRegion[]>(useFetched(world.regions), []);
  const { stays } = declaring.myTime;
  return (
    <ItemsSection<Stay, PlaceDraft>
      title={text("place.title")}
      intro={text("place.intro")}
      editable={declaring.editable}
      list={listOf({ format, declaring, styles, cities, regions })}
    >
      {stays.length === 0 && <p className={styles.quiet}>{text("place.none")}</p>}
    </ItemsSection>
  );
};

/** The first stay that covers a date counts, so journeys stand before the place where somebody lives. */
const tripsFirst = (a: Stay, b: Stay): number => openSides(a) - openSides(b);
const openSides = ({ from, to }: Stay): number => [from, to].filter((side) => side === undefined).length;

/** Where somebody is, and when: "Lagos, since 3 May 2026". */
export const stayWords = ({ place, from, to }: Stay, text: Text, locale: string): string => {
  const city = placeOf(place.zone, text);
  if (from !== undefined && to !== undefined) return text("place.span", { city, dates: formatDates(from, to, locale) });
  if (from !== undefined) return text("place.since", { city, from: formatDate(from, locale) });
  if (to !== undefined) return text("place.until", { city, to: formatDate(to, locale) });
  return text("place.always", { city });
};

interface ListParts extends PartProps {
  readonly format: Format;
  readonly styles: ReturnType<typeof useFormStyles>;
  readonly cities: readonly ZoneCity[];
  readonly regions: readonly ListedRegion[];
}

const listOf = ({ format, declaring, styles, cities, regions }: ListParts): Items<Stay, PlaceDraft> => {
  const { text, locale } = format;
  return {
    box: "places",
    items: declaring.myTime.stays,
    idOf: (stay) => JSON.stringify(draftOfStay(stay)),
    nameOf: (stay) => stayWords(stay, text, locale),
    details: ({ place: { region, lat, lon } }) => (
      <>
        {region !== undefined && (
          <p className={styles.quiet}>
            {text("place.holidaysOf", { region: listedRegionName(region, regions, locale) })}
          </p>
        )}
        {lat !== undefined && lon !== undefined && (
          <p className={styles.quiet}>{text("place.position", { lat, lon })}</p>
        )}
      </>
    ),
    draftOf: draftOfStay,
    draftShape: PLACE_DRAFT,
    finish: stayOf,
    form: (draft, set) => <PlaceForm draft={draft} cities={cities} regions={regions} onChange={set} />,
    starter: (open) => (
      <div>
        <Button className={styles.button} onClick={() => open({})}>
          {text("place.add")}
        </Button>
      </div>
    ),
    change: (change) => declaring.change((now) => ({ ...now, stays: [...change(now.stays)].sort(tripsFirst) })),
  };
};
