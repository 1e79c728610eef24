import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ListedRegion } from "../../../domain/calendars/calendarCatalogue";
import type { RegionId } from "../../../domain/calendars/place";
import { countryName } from "../../format/region";
import { useFormStyles } from "./useFormStyles";
import { useFormat } from "../../context";

export interface RegionFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly none: string;
  readonly region: RegionId | undefined;
  readonly regions: readonly ListedRegion[];
  readonly onChoose: (region: RegionId | undefined) => void;
}

/** A country or a part of one, whose public holidays count. In alphabetical order, none chosen before. */
export const RegionField = ({ label, hint, none, region, regions, onChoose }: RegionFieldProps) => {
  const { locale } = useFormat();
  const styles = useFormStyles();
  const sorted = useMemo(() => sortedRegions(regions, locale), [regions, locale]);
  return (
    <Field className={styles.field} label={label} {...(hint !== undefined && { hint })}>
      <Select value={region ?? ""} onChange={(_, { value }) => onChoose(value === "" ? undefined : value)}>
        <option value="">{none}</option>
        {sorted.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {region !== undefined && !sorted.some(({ id }) => id === region) && <option value={region}>{region}</option>}
      </Select>
    </Field>
  );
};

/** "India" and "India, Kerala": parts stand below their country. */
const sortedRegions = (regions: readonly ListedRegion[], locale: string): readonly ListedRegion[] =>
  regions
    .map(({ id, name }) => ({ id, name: listedRegionName(id, regions, locale) ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));

/** The region's name: a country in the reader's language, a part with its country before it. */
export const listedRegionName = (id: RegionId, regions: readonly ListedRegion[], locale: string): string => {
  const [country = "", part] = id.split("-");
  const listed = regions.find((region) => region.id === id)?.name ?? id;
  const whole = countryName(country, locale) ?? country;
  return part === undefined ? whole : `${whole}: ${listed}`;
};
