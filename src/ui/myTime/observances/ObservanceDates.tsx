import type { ObservanceChoice, ObservanceDays, ObservanceFacts } from "../../../domain/calendars/observance";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import { formatDate, formatDates } from "../../format/calendar";
import { useFormStyles } from "../fields/useFormStyles";
import { yearsFrom } from "../years";
import { useFormat } from "../../context";

export interface ObservanceDatesProps {
  /** Undefined while it is fetched, and for an observance that this version does not know. */
  readonly facts: ObservanceFacts | undefined;
  readonly choice: ObservanceChoice;
}

/** When an observance is, this year and the next: what is not sure is said to be so, and where it was read (P9). */
export const ObservanceDates = ({ facts, choice }: ObservanceDatesProps) => {
  const { text, locale, zones, zone, clock } = useFormat();
  const styles = useFormStyles();
  if (!facts) return null;
  const [year, next] = yearsFrom(zones.readAt(zone, clock.now()).date);
  const times = facts.between(`${year}-01-01`, `${next}-12-31`, choice);
  return (
    <details>
      <summary className={styles.summary}>{text("observance.dates")}</summary>
      {times.length === 0 && <p className={styles.quiet}>{text("observance.noDates")}</p>}
      <ul className={styles.list}>
        {times.map((time) => (
          <li key={time.start}>
            <p className={styles.line}>{datesOf(time, locale)}</p>
            <p className={styles.quiet}>
              {time.beginsPreviousSunset && text("observance.evening")}{" "}
              {text("observance.certainty", { certainty: certaintyWord(time) })}{" "}
              {text("observance.source", { source: time.source })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};

const datesOf = ({ start, days }: ObservanceDays, locale: string): string =>
  days === 1 ? formatDate(start, locale) : formatDates(start, dateOfDay(dayNumberOf(start) + days - 1), locale);

/** Message branches have no hyphens. */
const certaintyWord = ({ certainty }: ObservanceDays): string =>
  certainty === "depends-on-sighting" ? "sighting" : certainty;
