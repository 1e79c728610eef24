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

/**
 * A country whose public holidays count, and then its part, where it has parts. In alphabetical order, none chosen before;
 * the part can stay open.
 */
export const RegionField = ({ label, hint, none, region, regions, onChoose }: RegionFieldProps) => {
  const { text, locale } = useFormat();
  const country = region?.split("-")[0];
  const countries = useMemo(
    () =>
      byName(
        [...new Set(regions.map(({ id }) => id.split("-")[0] ?? id))],
        (id) => nameIn(id, regions, locale),
        locale,
      ),
    [regions, locale],
  );
  const parts = useMemo(
    () =>
      byName(
        regions.flatMap(({ id }) => (country !== undefined && id.startsWith(`${country}-`) ? [id] : [])),
        (id) => regions.find((one) => one.id === id)?.name ?? id,
        locale,
      ),
    [regions, country, locale],
  );
  const isListed = country === undefined || countries.some(([id]) => id === country);
  return (
    <>
      <ChoiceField
        label={label}
        hint={hint}
        value={country ?? ""}
        options={[["", none], ...countries, ...(isListed ? [] : [[country, country] as const])]}
        onChange={(chosen) => onChoose(chosen === "" ? undefined : chosen)}
      />
      {country !== undefined && parts.length > 0 && (
        <ChoiceField
          label={text("place.part", { country: nameIn(country, regions, locale) })}
          hint={text("place.partHint")}
          value={region ?? ""}
          options={[[country, text("place.partOpen")], ...parts]}
          onChange={onChoose}
        />
      )}
    </>
  );
};

const nameIn = (country: string, regions: readonly ListedRegion[], locale: string): string =>
  countryName(country, locale) ?? regions.find(({ id }) => id === country)?.name ?? country;

const byName = (
  ids: readonly RegionId[],
  nameOf: (id: RegionId) => string,
  locale: string,
): readonly (readonly [RegionId, string])[] =>
  ids.map((id) => [id, nameOf(id)] as const).sort(([, a], [, b]) => a.localeCompare(b, locale));

/** The region's name: a country in the reader's language, a part with its country before it. */
export const listedRegionName = (id: RegionId, regions: readonly ListedRegion[], locale: string): string => {
  const [country = "", part] = id.split("-");
  const listed = regions.find((region) => region.id === id)?.name ?? id;
  const whole = countryName(country, locale) ?? country;
  return part === undefined ? whole : `${whole}: ${listed}`;
};
