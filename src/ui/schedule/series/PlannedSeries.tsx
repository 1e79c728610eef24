import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonId } from "../../../domain/shared/ids";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatList } from "../../format/list";
import { formatDay } from "../../format/when";
import type { Company } from "../../../planning/foundTimes";
import type { PlannedMeetings } from "../../../planning/planMeetings";
import { Bars, highestIn, type Column } from "../../proposal/Bars";
import { explain, limitWords, whoIs } from "../../proposal/explain";
import { Notes } from "../Notes";
import { SideList } from "../../proposal/SideList";
import { sidesOf } from "../../proposal/sides";
import { useBookAll, type BookingAll } from "./useBookAll";
import { useFormat, useText } from "../../context";

const useStyles = makeStyles({
  planned: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: "0" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  rows: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", padding: "0", listStyleType: "none" },
  meeting: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  day: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  press: { justifySelf: "start" },
});

interface PlannedSeriesProps {
  readonly company: Company;
  readonly planned: PlannedMeetings;
}

/** A planned series: what it makes of everybody's burden, when each meeting is, where none fits, and one press for all. */
export const PlannedSeries = ({ company, planned }: PlannedSeriesProps) => {
  const text = useText();
  const styles = useStyles();
  const { plan, found } = planned;
  const booking = useBookAll(planned, company);
  return (
    <section className={styles.planned}>
      <h3 className={styles.title}>{text("series.planned", { count: plan.meetings.length })}</h3>
      <Carried planned={planned} />
      <p className={styles.quiet}>
        {text("series.totals", { ...plan.totals })} {text("detail.unit")}
      </p>
      {!plan.exact && <p className={styles.quiet}>{text("series.notExact")}</p>}
      <Meetings planned={planned} />
      {plan.skipped.map((skipped) => (
        <Skipped key={skipped.period} skipped={skipped} found={found} />
      ))}
      <Notes found={found} />
      {plan.meetings.length > 0 && <BookAll planned={planned} booking={booking} />}
    </section>
  );
};

type PartProps = Pick<PlannedSeriesProps, "planned">;

/** Who carries what: meetings so far as bars, these meetings dashed, and the sums in words. */
const Carried = ({ planned: { plan, found } }: PartProps) => {
  const text = useText();
  const styles = useStyles();
  const columns: readonly Column[] = [
    ...found.history.map(({ start, burden }) => ({
      start,
      isNext: false,
      costs: (person: PersonId) => burden[person] ?? 0,
    })),
    ...plan.meetings.map(({ slot, score }) => ({
      start: slot.start,
      isNext: true,
      costs: (person: PersonId) => score.added.get(person) ?? 0,
    })),
  ];
  const isAnythingCarried = columns.some(({ costs }) => found.people.some(({ id }) => costs(id) > 0));
  return (
    <ul className={styles.rows}>
      {found.people.map(({ id, carried }) => (
        <li key={id}>
          <p className={styles.line}>
            {text("series.load", {
              ...whoIs(found, id),
              before: carried,
              after: plan.loads.get(id) ?? 0,
            })}
          </p>
          {isAnythingCarried && <Bars of={columns} person={id} highest={highestIn(columns, found.people)} />}
        </li>
      ))}
    </ul>
  );
};

const Meetings = ({ planned: { plan, found } }: PartProps) => {
  const format = useFormat();
  const { zones, locale } = format;
  const styles = useStyles();
  return (
    <ol className={styles.rows}>
      {plan.meetings.map((meeting) => (
        <li key={meeting.slot.start} className={styles.meeting}>
          <h4 className={styles.day}>
            <bdi>{formatDay(meeting.slot.start, meeting.people[0]?.zone ?? "UTC", zones, locale)}</bdi>
          </h4>
          <SideList sides={sidesOf(found, meeting, format)} />
          <p className={styles.quiet}>{explain(found, meeting, false, format).sentences[0]}</p>
        </li>
      ))}
    </ol>
  );
};

interface SkippedProps {
  readonly skipped: PlannedMeetings["plan"]["skipped"][number];
  readonly found: PlannedMeetings["found"];
}

const Skipped = ({ skipped: { window, limits }, found }: SkippedProps) => {
  const { text, locale, zones, zone } = useFormat();
  const styles = useStyles();
  return (
    <div>
      <p className={styles.line}>{text("series.skipped", { day: formatDay(window.start, zone, zones, locale) })}</p>
      <ul>
        {limitWords(found, limits, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
};

const BookAll = ({ planned, booking }: PartProps & { readonly booking: BookingAll }) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const { meetings } = planned.plan;
  const { done, isBooking, failure, book } = booking;
  const count = meetings.length;
  const isDone = done.size === count;
  const others = planned.found.people.filter(({ id }) => id !== me.id).map(({ name }) => name);
  return (
    <>
      <SteadyButton className={styles.press} appearance="primary" off={isBooking || isDone} onClick={book}>
        {isBooking ? text("series.booking", { done: done.size, count }) : text("series.bookAll", { count })}
      </SteadyButton>
      <p className={styles.line} role="status">
        {isDone && text("series.done", { count, names: formatList(others, locale), people: others.length })}
        {failure && text("series.stopped", { done: done.size, count })}
      </p>
      {failure && <Problem failure={failure} byHand onRetry={book} />}
    </>
  );
};
