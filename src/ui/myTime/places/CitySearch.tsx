import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Zone } from "../../../domain/time/zoneData";
import { placeOf } from "../../format/place";
import { countryName, plainLetters } from "../../format/region";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat } from "../../context";

const AT_ONCE = 8;

export interface CitySearchProps {
  readonly cities: readonly ZoneCity[];
  readonly zone: Zone | undefined;
  readonly onChoose: (zone: Zone | undefined) => void;
}

/** Finds a zone by a city or a country: type a part of the name, press a city. Nothing is offered before. */
export const CitySearch = ({ cities, zone, onChoose }: CitySearchProps) => {
  const { text, locale } = useFormat();
  const styles = useFormStyles();
  const [words, setWords] = useState("");
  const nameOf = ({ zone: one, country }: ZoneCity): string =>
    text("place.chosen", { city: placeOf(one, text), country: countryName(country, locale) ?? country });
  if (zone !== undefined) {
    const city = cities.find((one) => one.zone === zone);
    return (
      <p className={styles.line}>
        <bdi>{city ? nameOf(city) : placeOf(zone, text)}</bdi>{" "}
        <Button size="small" onClick={() => onChoose(undefined)}>
          {text("place.another")}
        </Button>
      </p>
    );
  }
  const wanted = plainLetters(words.trim());
  const found = wanted === "" ? [] : cities.filter((city) => plainLetters(nameOf(city)).includes(wanted));
  return (
    <>
      <Field label={text("place.city")} hint={text("place.cityHint")}>
        <Input type="search" value={words} autoComplete="off" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <p className={styles.quiet} role="status">
        {wanted !== "" && text("place.found", { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.slice(0, AT_ONCE).map((city) => (
          <li key={city.zone}>
            <Button className={styles.wideButton} appearance="subtle" onClick={() => onChoose(city.zone)}>
              <bdi>{nameOf(city)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
