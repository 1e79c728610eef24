import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedRegion } from "../../../domain/calendars/calendarCatalogue";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { formatList } from "../../format/list";
import { HolidayDays } from "./HolidayDays";
import type { PartProps } from "../partProps";
import { RegionField, listedRegionName } from "../fields/RegionField";
import { MyTimeSection } from "../MyTimeSection";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";

/** Public holidays: those of the places that somebody named, shown as such, and never without a way to take them away (P2). */
export const HolidaysSection = ({ declaring }: PartProps) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const styles = useFormStyles();
  const [choosing, setChoosing] = useState(false);
  const regions = orElse<readonly ListedRegion[]>(useFetched(world.regions), []);
  const { myTime, change, editable } = declaring;
  const counted = regionsOf(myTime);
  const names = formatList(
    counted.map((id) => listedRegionName(id, regions, locale)),
    locale,
  );
  const choose = (holidays: readonly string[]): void => change((now) => ({ ...now, holidays }));
  return (
    <MyTimeSection title={text("holidays.title")} intro={text("holidays.intro")}>
      <p className={styles.line} role="status">
        {counted.length === 0
          ? text("holidays.none")
          : text(myTime.holidays === undefined ? "holidays.fromPlaces" : "holidays.exactly", { regions: names })}
      </p>
      {counted.length > 0 && <HolidayDays regions={counted} />}
      {editable && choosing && (
        <RegionField
          regions={regions}
          region={undefined}
          label={text("holidays.more")}
          none={text("holidays.choose")}
          onChoose={(region) => {
            if (region !== undefined) choose([...new Set([...counted, region])]);
            setChoosing(false);
          }}
        />
      )}
      {editable && (
        <div className={styles.buttons}>
          {!choosing && (
            <Button className={styles.button} onClick={() => setChoosing(true)}>
              {text("holidays.more")}
            </Button>
          )}
          {counted.length > 0 && (
            <Button className={styles.button} onClick={() => choose([])}>
              {text("holidays.takeAway")}
            </Button>
          )}
          {myTime.holidays !== undefined && (
            <Button className={styles.button} onClick={() => change(withPlacesHolidays)}>
              {text("holidays.asPlaces")}
            </Button>
          )}
        </div>
      )}
    </MyTimeSection>
  );
};

const regionsOf = ({ holidays, stays }: MyTime): readonly string[] =>
  holidays ?? [...new Set(stays.flatMap(({ place: { region } }) => (region === undefined ? [] : [region])))];

const withPlacesHolidays = (now: MyTime): MyTime => {
  const { holidays: _, ...rest } = now;
  return rest;
};
