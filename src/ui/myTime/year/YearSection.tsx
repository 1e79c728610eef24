import { useCallback, useMemo, useState } from "react";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { declaredParticipant, needsOf, type Participant } from "../../../domain/people/myTime/participant";
import { yearOf, type DayLeft, type YearDay } from "../../../domain/proposals/yearOf";
import { dayNumberOf } from "../../../domain/time/localDate";
import { useFormat, useOwnThings } from "../../context";
import { Fold, List, Quiet } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { formatFullDate, formatDates } from "../../format/calendar";
import { ChoiceField } from "../fields/ChoiceField";
import { MyTimeSection } from "../MyTimeSection";
import { useYears, type SectionProps } from "../useMyTime";
import { YearPicture } from "./YearPicture";

/** A person's time, and the calendars that were fetched for it. */
interface Shown {
  readonly person: Participant;
  readonly calendars: WorldCalendars;
}

/** What everything declared does to a year and to a week, as a picture and as a list. */
export const YearSection = ({ declaring: { myTime } }: SectionProps) => {
  const { text, me, zones, zone } = useFormat();
  const { world } = useOwnThings();
  const years = useYears();
  // From October on, people plan the next year.
  const isLate = Number(years.today.slice(5, 7)) >= 10;
  const [year, setYear] = useState(String(isLate ? years.next : years.year));
  // Without a place, the device's clock counts.
  const wanted = useMemo(
    () => declaredParticipant(me.id, { ...myTime, stays: [...myTime.stays, { place: { zone } }] }),
    [myTime, me, zone],
  );
  // One answer holds both, so that a time is never drawn with the calendars of an earlier one.
  const open = useCallback(
    async () => ({ person: wanted, calendars: await world.open(needsOf([wanted])) }),
    [world, wanted],
  );
  const fetched = useFetched(open);
  const { person, calendars } = orElse<Shown>(fetched, { person: wanted, calendars: NO_CALENDARS });
  const days = useMemo(
    () => yearOf(person, `${year}-01-01`, `${year}-12-31`, zones, calendars),
    [person, calendars, year, zones],
  );
  const label = text("year.label", { year, ...countsOf(days) });
  return (
    <MyTimeSection title={text("year.title")}>
      <ChoiceField
        label={text("year.choose")}
        value={year}
        options={[years.year, years.next].map((one) => [String(one), String(one)])}
        onChange={setYear}
      />
      {fetched.phase === "fetching" && <Quiet>{text("year.looking")}</Quiet>}
      {fetched.phase === "missing" && <Quiet>{text("year.missing")}</Quiet>}
      <YearPicture days={days} label={label} />
      <Quiet>{label}</Quiet>
      <YearList days={days} />
    </MyTimeSection>
  );
};

const countsOf = (days: readonly YearDay[]): Readonly<Record<DayLeft, number>> => {
  const of = (left: DayLeft): number => days.filter((day) => day.left === left).length;
  return { free: of("free"), partly: of("partly"), not: of("not"), rest: of("rest"), extra: of("extra") };
};

/** The picture in words: every day or run of days that is not as usual. */
const YearList = ({ days }: { readonly days: readonly YearDay[] }) => {
  const { text, locale } = useFormat();
  const runs = runsOf(days.filter(({ left }) => left !== "free" && left !== "rest"));
  return (
    <Fold title={text("year.list")}>
      {runs.length === 0 && <Quiet>{text("year.everyDay")}</Quiet>}
      <List gap="xs">
        {runs.map(({ first, last, left }) => (
          <li key={first}>
            {text("year.listLine", {
              date: first === last ? formatFullDate(first, locale) : formatDates(first, last, locale),
              left: text(`year.${left}`),
            })}
          </li>
        ))}
      </List>
    </Fold>
  );
};

interface Run {
  readonly first: string;
  readonly last: string;
  readonly left: DayLeft;
}

/** Days of one kind that follow each other. */
const runsOf = (days: readonly YearDay[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const { date, left } of days) {
    const before = runs.at(-1);
    const follows = before?.left === left && dayNumberOf(date) === dayNumberOf(before.last) + 1;
    if (before && follows) runs[runs.length - 1] = { ...before, last: date };
    else runs.push({ first: date, last: date, left });
  }
  return runs;
};
