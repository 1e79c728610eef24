import { useCallback, useState } from "react";
import type { Holiday } from "../../../domain/calendars/holiday";
import { NO_CALENDARS } from "../../../domain/calendars/noCalendars";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { formatDate } from "../../format/calendar";
import { yearsFrom } from "../years";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings, useText } from "../../context";

export interface HolidayDaysProps {
  readonly regions: readonly string[];
}

/** The public holidays of this year and the next, each with where its date was read. Fetched when somebody looks. */
export const HolidayDays = ({ regions }: HolidayDaysProps) => {
  const text = useText();
  const styles = useFormStyles();
  const [open, setOpen] = useState(false);
  return (
    <details>
      <summary className={styles.summary} onClick={() => setOpen(true)}>
        {text("holidays.list")}
      </summary>
      {open && regions.map((region) => <RegionDays key={region} region={region} />)}
    </details>
  );
};

interface RegionDaysProps {
  readonly region: string;
}

const RegionDays = ({ region }: RegionDaysProps) => {
  const { text, locale, zones, zone, clock } = useFormat();
  const { world } = useOwnThings();
  const styles = useFormStyles();
  const open = useCallback(() => world.open({ regions: [region], observances: [], needsSky: false }), [world, region]);
  const fetched = useFetched(open);
  const today = zones.readAt(zone, clock.now()).date;
  const holidays = orElse<WorldCalendars>(fetched, NO_CALENDARS).region(region)?.holidays ?? [];
  const [first, last] = [today, `${yearsFrom(today)[1]}-12-31`];
  const shown = holidays.filter(({ date }) => date >= first && date <= last);
  if (fetched.phase === "fetching") return <p className={styles.quiet}>{text("year.looking")}</p>;
  if (shown.length === 0) return <p className={styles.quiet}>{text("holidays.notKnown")}</p>;
  const words = ({ date, kind, confidence }: Holiday): string =>
    [
      formatDate(date, locale),
      text(`holidays.kind.${kind}`),
      confidence === "tentative" ? text("holidays.uncertain") : "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
  return (
    <ul className={styles.list}>
      {shown.map((holiday) => (
        <li key={`${holiday.date} ${holiday.kind} ${holiday.names.en}`}>
          <bdi>{holiday.names[locale.slice(0, 2)] ?? holiday.names.en}</bdi>
          <p className={styles.quiet}>{words(holiday)}</p>
          <p className={styles.quiet}>{text("observance.source", { source: holiday.source })}</p>
        </li>
      ))}
    </ul>
  );
};
