import { useCallback, useMemo, useState } from "react";
import { NO_CALENDARS } from "../../../domain/calendars/noCalendars";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { yearOf, type DayLeft, type YearDay } from "../../../domain/proposals/yearOf";
import { type Participant, needsOf } from "../../../domain/people/myTime/participant";
import { ChoiceField } from "../fields/ChoiceField";
import { mine } from "../mine";
import type { PartProps } from "../partProps";
import { MyTimeSection } from "../MyTimeSection";
import { TypicalWeek } from "./TypicalWeek";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { YearList } from "./YearList";
import { YearPicture } from "./YearPicture";
import { isLate, yearsFrom } from "../years";
import { useFormat, useOwnThings } from "../../context";

/** Somebody's time, and the calendars that it needs. */
interface Shown {
  readonly person: Participant;
  readonly calendars: WorldCalendars;
}

/** What everything declared does to a year and to a week, as a picture and as a list. */
export const YearSection = ({ declaring }: PartProps) => {
  const { text, me, zones, zone, clock } = useFormat();
  const { world } = useOwnThings();
  const styles = useFormStyles();
  const today = zones.readAt(zone, clock.now()).date;
  const years = yearsFrom(today);
  // Until autumn this year is the one to plan.
  const [year, setYear] = useState(String(isLate(today) ? years[1] : years[0]));
  const wanted = useMemo(() => mine(declaring.myTime, { me, zone }), [declaring.myTime, me, zone]);
  // Somebody's time is laid out with the calendars that were fetched for it, never with those of a moment before.
  const open = useCallback(
    async () => ({ person: wanted, calendars: await world.open(needsOf([wanted])) }),
    [world, wanted],
  );
  const fetched = useFetched(open);
  const shown = orElse<Shown>(fetched, { person: wanted, calendars: NO_CALENDARS });
  const days = useMemo(
    () => yearOf(shown.person, `${year}-01-01`, `${year}-12-31`, zones, shown.calendars),
    [shown.person, shown.calendars, year, zones],
  );
  const count = countsOf(days);
  return (
    <MyTimeSection title={text("year.title")} intro={text("year.intro")}>
      <ChoiceField
        label={text("year.choose")}
        value={year}
        options={years.map((one) => [String(one), String(one)])}
        onChange={setYear}
      />
      {fetched.phase === "fetching" && <p className={styles.quiet}>{text("year.looking")}</p>}
      {fetched.phase === "missing" && <p className={styles.quiet}>{text("year.missing")}</p>}
      <YearPicture days={days} label={text("year.label", { year, ...count })} />
      <p className={styles.quiet}>{text("year.label", { year, ...count })}</p>
      <YearList days={days} />
      <TypicalWeek {...shown} />
    </MyTimeSection>
  );
};

const countsOf = (days: readonly YearDay[]): Readonly<Record<DayLeft, number>> => {
  const of = (left: DayLeft): number => days.filter((day) => day.left === left).length;
  return { free: of("free"), partly: of("partly"), not: of("not"), rest: of("rest"), extra: of("extra") };
};
