import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedRegion, ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Stay } from "../../../domain/people/myTime/availability";
import { record, within, words, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import type { Zone } from "../../../domain/time/zoneData";
import type { MessageId } from "../../../locales/text";
import { useFormat, useText } from "../../context";
import { Body, Fold, List, Quiet } from "../../controls/layout";
import { placeOf } from "../../format/place";
import { normalizeForSearch } from "../../../domain/shared/searchText";
import { countryName } from "../../format/region";
import { FieldRow, FoundName } from "../fields/fieldLayout";
import { NumberField } from "../fields/NumberField";
import { RegionField } from "../fields/RegionField";
import { SpanFields, type SpanDraft } from "../fields/SpanFields";

/** A place while it is typed: nothing has to be there yet. */
export interface PlaceDraft extends SpanDraft {
  readonly zone?: Zone | undefined;
  readonly region?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
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

/** The finished stay, or what is still missing. */
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

interface PlaceFormProps {
  readonly draft: PlaceDraft;
  readonly cities: readonly ZoneCity[];
  readonly regions: readonly ListedRegion[];
  readonly onChange: (draft: PlaceDraft) => void;
}

/** A place and when it counts. The region is chosen by hand, whatever the city: nothing is concluded from it (P2). */
export const PlaceForm = ({ draft, cities, regions, onChange }: PlaceFormProps) => {
  const text = useText();
  const set = (changed: PlaceDraft): void => onChange({ ...draft, ...changed });
  const { zone, region, lat, lon } = draft;
  const city = cities.find((one) => one.zone === zone);
  return (
    <>
      <CitySearch cities={cities} zone={zone} onChoose={(chosen) => set({ zone: chosen })} />
      <Quiet>{text("place.when")}</Quiet>
      <SpanFields span={draft} onChange={set} />
      <RegionField
        regions={regions}
        region={region}
        label={text("place.region")}
        none={text("place.noRegion")}
        hint={text("place.regionHint")}
        onChoose={(chosen) => set({ region: chosen })}
      />
      <Fold title={text("place.coordinates")}>
        <Quiet>{text("place.coordinatesHint")}</Quiet>
        {city && (
          <Button onClick={() => set({ lat: city.lat, lon: city.lon })}>
            {text("sun.use", { city: placeOf(city.zone, text) })}
          </Button>
        )}
        <FieldRow>
          <NumberField
            label={text("place.lat")}
            value={lat}
            least={-90}
            most={90}
            step={0.1}
            onChange={(value) => set({ lat: tenth(value) })}
          />
          <NumberField
            label={text("place.lon")}
            value={lon}
            least={-180}
            most={180}
            step={0.1}
            onChange={(value) => set({ lon: tenth(value) })}
          />
        </FieldRow>
      </Fold>
    </>
  );
};

/** 0.1 times 3 is not 0.3 in binary. */
const tenth = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 10) / 10;

const MOST_FOUND = 8;

interface CitySearchProps {
  readonly cities: readonly ZoneCity[];
  readonly zone: Zone | undefined;
  readonly onChoose: (zone: Zone | undefined) => void;
}

/** Finds a zone by a city or a country: type a part of the name, press a city. Nothing is offered before. */
export const CitySearch = ({ cities, zone, onChoose }: CitySearchProps) => {
  const { text, locale } = useFormat();
  const [typed, setTyped] = useState("");
  const nameOf = ({ zone: one, country }: ZoneCity): string =>
    text("place.chosen", { city: placeOf(one, text), country: countryName(country, locale) ?? country });
  if (zone !== undefined) {
    const city = cities.find((one) => one.zone === zone);
    return (
      <Body>
        <bdi>{city ? nameOf(city) : placeOf(zone, text)}</bdi>{" "}
        <Button size="small" onClick={() => onChoose(undefined)}>
          {text("place.another")}
        </Button>
      </Body>
    );
  }
  const wanted = normalizeForSearch(typed.trim());
  const found = wanted === "" ? [] : cities.filter((city) => normalizeForSearch(nameOf(city)).includes(wanted));
  return (
    <>
      <Field label={text("place.city")} hint={text("place.cityHint")}>
        <Input type="search" value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Quiet role="status">{wanted !== "" && text("place.found", { count: found.length })}</Quiet>
      <List gap="xs">
        {found.slice(0, MOST_FOUND).map((city) => (
          <li key={city.zone}>
            <FoundName name={nameOf(city)} onChoose={() => onChoose(city.zone)} />
          </li>
        ))}
      </List>
    </>
  );
};
