import { useMemo } from "react";
import type { ListedRegion } from "../../../domain/calendars/calendarCatalogue";
import type { RegionId } from "../../../domain/calendars/place";
import { useFormat } from "../../context";
import { countryName } from "../../format/region";
import { ChoiceField } from "./ChoiceField";

interface RegionFieldProps {
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
  // "India" and "India: Kerala": parts stand below their country.
  const sorted = useMemo(
    () =>
      regions
        .map(({ id }) => [id, listedRegionName(id, regions, locale)] as const)
        .sort(([, a], [, b]) => a.localeCompare(b, locale)),
    [regions, locale],
  );
  const isListed = region === undefined || sorted.some(([id]) => id === region);
  return (
    <ChoiceField
      label={label}
      hint={hint}
      value={region ?? ""}
      options={[["", none], ...sorted, ...(isListed ? [] : [[region, region] as const])]}
      onChange={(chosen) => onChoose(chosen === "" ? undefined : chosen)}
    />
  );
};

/** The region's name: a country in the reader's language, a part with its country before it. */
export const listedRegionName = (id: RegionId, regions: readonly ListedRegion[], locale: string): string => {
  const [country = "", part] = id.split("-");
  const listed = regions.find((region) => region.id === id)?.name ?? id;
  const whole = countryName(country, locale) ?? country;
  return part === undefined ? whole : `${whole}: ${listed}`;
};
