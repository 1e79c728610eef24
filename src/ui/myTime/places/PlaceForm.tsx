import { Button } from "@fluentui/react-components";
import type { ListedRegion, ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import { placeOf } from "../../format/place";
import { CitySearch } from "./CitySearch";
import { DateField } from "../../controls/DateField";
import { NumberField } from "../fields/NumberField";
import type { PlaceDraft } from "./placeDraft";
import { RegionField } from "../fields/RegionField";
import { useFormStyles } from "../fields/useFormStyles";
import { useText } from "../../context";

export interface PlaceFormProps {
  readonly draft: PlaceDraft;
  readonly cities: readonly ZoneCity[];
  readonly regions: readonly ListedRegion[];
  readonly onChange: (draft: PlaceDraft) => void;
}

/** A place and when it counts. The region is chosen by hand, whatever the city: nothing is concluded from it (P2). */
export const PlaceForm = ({ draft, cities, regions, onChange }: PlaceFormProps) => {
  const text = useText();
  const styles = useFormStyles();
  const set = (changed: { readonly [K in keyof PlaceDraft]?: PlaceDraft[K] | undefined }): void => {
    const next = { ...draft, ...changed };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  };
  const { zone, region, lat, lon, from, to } = draft;
  const city = cities.find((one) => one.zone === zone);
  return (
    <>
      <CitySearch cities={cities} zone={zone} onChoose={(chosen) => set({ zone: chosen })} />
      <p className={styles.quiet}>{text("place.when")}</p>
      <div className={styles.row}>
        <DateField label={text("field.firstDay")} date={from} onChange={(date) => set({ from: date })} />
        <DateField label={text("field.lastDay")} date={to} onChange={(date) => set({ to: date })} />
      </div>
      <RegionField
        regions={regions}
        region={region}
        label={text("place.region")}
        none={text("place.noRegion")}
        hint={text("place.regionHint")}
        onChoose={(chosen) => set({ region: chosen })}
      />
      <details>
        <summary className={styles.summary}>{text("place.coordinates")}</summary>
        <p className={styles.quiet}>{text("place.coordinatesHint")}</p>
        {city && (
          <Button className={styles.button} onClick={() => set({ lat: city.lat, lon: city.lon })}>
            {text("place.ofCity", { city: placeOf(city.zone, text) })}
          </Button>
        )}
        <div className={styles.row}>
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
        </div>
      </details>
    </>
  );
};

/** 0.1 times 3 is not 0.3 in binary. */
const tenth = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 10) / 10;
