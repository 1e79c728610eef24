import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ListedRegion } from "../../../domain/calendars/calendarCatalogue";
import type { Holiday } from "../../../domain/calendars/holiday";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { useFormat, useOwnThings } from "../../context";
import { Body, Fold, List, Quiet, Row } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { formatFullDate } from "../../format/calendar";
import { holidayName } from "../../format/holidayName";
import { formatList } from "../../format/list";
import { listedRegionName, RegionField } from "../fields/RegionField";
import { MyTimeSection } from "../MyTimeSection";
import { useYears, type SectionProps } from "../useMyTime";

/** Public holidays: those of the places that a person named, shown as such, and never without a way to take them away (P2). */
export const HolidaysSection = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const [choosing, setChoosing] = useState(false);
  const regions = orElse<readonly ListedRegion[]>(useFetched(world.regions), []);
  const counted = regionsOf(myTime);
  const names = counted.map((id) => listedRegionName(id, regions, locale));
  const choose = (holidays: readonly string[]): void => change((now) => ({ ...now, holidays }));
  return (
    <MyTimeSection title={text("holidays.title")}>
      <Body role="status">
        {counted.length === 0
          ? text("holidays.none")
          : text(myTime.holidays === undefined ? "holidays.fromPlaces" : "holidays.exactly", {
              regions: formatList(names, locale),
            })}
      </Body>
      {counted.length > 0 && (
        <Fold title={text("holidays.list")}>
          {counted.map((region) => (
            <RegionDays key={region} region={region} />
          ))}
        </Fold>
      )}
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
        <Row>
          {!choosing && <Button onClick={() => setChoosing(true)}>{text("holidays.more")}</Button>}
          {counted.length > 0 && <Button onClick={() => choose([])}>{text("holidays.takeAway")}</Button>}
          {myTime.holidays !== undefined && (
            <Button onClick={() => change(withPlacesHolidays)}>{text("holidays.asPlaces")}</Button>
          )}
        </Row>
      )}
    </MyTimeSection>
  );
};

const withPlacesHolidays = (now: MyTime): MyTime => {
  const { holidays: _, ...rest } = now;
  return rest;
};

const regionsOf = ({ holidays, stays }: MyTime): readonly string[] =>
  holidays ?? [...new Set(stays.flatMap(({ place: { region } }) => (region === undefined ? [] : [region])))];

/** The public holidays of this year and the next, each with where its date was read. */
const RegionDays = ({ region }: { readonly region: string }) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const { today, next } = useYears();
  const open = useCallback(() => world.open({ regions: [region], observances: [], needsSky: false }), [world, region]);
  const fetched = useFetched(open);
  const holidays = orElse<WorldCalendars>(fetched, NO_CALENDARS).region(region)?.holidays ?? [];
  const shown = holidays.filter(({ date }) => date >= today && date <= `${next}-12-31`);
  if (fetched.phase === "fetching") return <Quiet>{text("year.looking")}</Quiet>;
  if (shown.length === 0) return <Quiet>{text("holidays.notKnown")}</Quiet>;
  const words = ({ date, kind, confidence, isInSomeParts }: Holiday): string =>
    [
      formatFullDate(date, locale),
      text(`holidays.kind.${kind}`),
      ...(confidence === "tentative" ? [text(isInSomeParts ? "holidays.inParts" : "holidays.uncertain")] : []),
    ].join(" · ");
  return (
    <List gap="xs">
      {shown.map((holiday) => (
        <li key={`${holiday.date} ${holiday.kind} ${holiday.names.en}`}>
          <bdi>{holidayName(holiday, locale)}</bdi>
          <Quiet>{words(holiday)}</Quiet>
          <Quiet>{text("observance.source", { source: holiday.source })}</Quiet>
        </li>
      ))}
    </List>
  );
};
