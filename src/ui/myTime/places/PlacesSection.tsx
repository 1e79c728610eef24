import { Button } from "@fluentui/react-components";
import type { ListedRegion, ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Stay } from "../../../domain/people/myTime/availability";
import { useFormat, useOwnThings } from "../../context";
import { Quiet } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { stayWords } from "../declaredWords";
import { listedRegionName } from "../fields/RegionField";
import { ItemsSection } from "../ItemsSection";
import type { SectionProps } from "../useMyTime";
import { PLACE_DRAFT, PlaceForm, stayOf, type PlaceDraft } from "./PlaceForm";

/** Where a person is: the place where they live, and journeys. */
export const PlacesSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { world } = useOwnThings();
  const cities = orElse<readonly ZoneCity[]>(useFetched(world.cities), []);
  const regions = orElse<readonly ListedRegion[]>(useFetched(world.regions), []);
  return (
    <ItemsSection<Stay, PlaceDraft>
      title={text("place.title")}
      editable={editable}
      box="places"
      items={myTime.stays}
      idOf={(stay) => JSON.stringify(draftOf(stay))}
      nameOf={(stay) => stayWords(stay, format)}
      renderDetails={({ place: { region, lat, lon } }) => (
        <>
          {region !== undefined && (
            <Quiet>{text("place.holidaysOf", { region: listedRegionName(region, regions, locale) })}</Quiet>
          )}
          {lat !== undefined && lon !== undefined && (
            <Quiet>
              {text("place.position", {
                lat: Math.abs(lat),
                north: lat < 0 ? "south" : "north",
                lon: Math.abs(lon),
                east: lon < 0 ? "west" : "east",
              })}
            </Quiet>
          )}
        </>
      )}
      draftOf={draftOf}
      draftShape={PLACE_DRAFT}
      finish={stayOf}
      renderForm={(draft, set) => <PlaceForm draft={draft} cities={cities} regions={regions} onChange={set} />}
      renderStarter={(open) => (
        <div>
          <Button onClick={() => open({})}>{text("place.add")}</Button>
        </div>
      )}
      change={(next) => change((now) => ({ ...now, stays: [...next(now.stays)].sort(tripsFirst) }))}
    />
  );
};

const draftOf = ({ place, from, to }: Stay): PlaceDraft => ({ ...place, from, to });

/** The first stay that covers a date counts, so journeys stand before the place where a person lives. */
const tripsFirst = (a: Stay, b: Stay): number => openSides(a) - openSides(b);
const openSides = ({ from, to }: Stay): number => [from, to].filter((side) => side === undefined).length;
