import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import { ok, type Result } from "../../domain/shared/result";
import type { Instant } from "../../domain/time/interval";
import type { Company } from "../../planning/foundTimes";
import type { PlannedTimes } from "../../planning/planMeetings";
import { useFormat, useLinks, usePlanning, useText } from "../context";
import { Body, Heading, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { formatList } from "../format/list";
import { formatDay } from "../format/when";
import { Bars, highestIn, type Column } from "../proposal/Bars";
import { explain, limitWords, whoIn } from "../proposal/explain";
import { LocalTimes, localTimesOf } from "../proposal/LocalTimes";
import { Sentences } from "../proposal/Sentences";
import { Notes } from "./Notes";

const useStyles = makeStyles({
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
});

interface PlannedSeriesProps {
  readonly company: Company;
  readonly planned: PlannedTimes;
}

/** A planned series: what it makes of everybody's burden, when each meeting is, where none fits, and one press for all. */
export const PlannedSeries = ({ company, planned }: PlannedSeriesProps) => {
  const text = useText();
  const { plan, found } = planned;
  const booking = useBookAll(planned, company);
  return (
    <Stack as="section">
      <Heading>{text("series.planned", { count: plan.meetings.length })}</Heading>
      <Carried planned={planned} />
      <Quiet>
        {text("series.totals", { ...plan.totals })} {text("detail.unit")}
      </Quiet>
      {!plan.exact && <Quiet>{text("series.notExact")}</Quiet>}
      <Meetings planned={planned} />
      {plan.skipped.map((skipped) => (
        <Skipped key={skipped.period} skipped={skipped} found={found} />
      ))}
      <Notes found={found} />
      {plan.meetings.length > 0 && <BookAll planned={planned} booking={booking} />}
    </Stack>
  );
};

type PartProps = Pick<PlannedSeriesProps, "planned">;

/** Who carries what: meetings so far as bars, these meetings dashed, and the sums in words. */
const Carried = ({ planned: { plan, found } }: PartProps) => {
  const text = useText();
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
    <List gap="s">
      {found.people.map(({ id, carried }) => (
        <li key={id}>
          <Body>
            {text("series.load", {
              ...whoIn(found, id),
              before: carried,
              after: plan.loads.get(id) ?? 0,
            })}
          </Body>
          {isAnythingCarried && <Bars of={columns} person={id} highest={highestIn(columns, found.people)} />}
        </li>
      ))}
    </List>
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
          <LocalTimes times={localTimesOf(found, meeting, format)} />
          <Quiet>{explain(found, meeting, false, format).sentences[0]}</Quiet>
        </li>
      ))}
    </ol>
  );
};

interface SkippedProps {
  readonly skipped: PlannedTimes["plan"]["skipped"][number];
  readonly found: PlannedTimes["found"];
}

const Skipped = ({ skipped: { window, limits }, found }: SkippedProps) => {
  const { text, locale, zones, zone } = useFormat();
  return (
    <div>
      <Body>{text("series.skipped", { day: formatDay(window.start, zone, zones, locale) })}</Body>
      <Sentences of={limitWords(found, limits, text)} />
    </div>
  );
};

const BookAll = ({ planned, booking }: PartProps & { readonly booking: ReturnType<typeof useBookAll> }) => {
  const { text, me, locale } = useFormat();
  const { meetings } = planned.plan;
  const { done, keeping, failure, book } = booking;
  const count = meetings.length;
  const isDone = done.size === count;
  const others = planned.found.people.filter(({ id }) => id !== me.id).map(({ called }) => called);
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping || isDone} onClick={book}>
          {keeping ? text("series.booking", { done: done.size, count }) : text("series.bookAll", { count })}
        </SteadyButton>
      </Row>
      <Body role="status">
        {isDone && text("series.done", { count, names: formatList(others, locale), people: others.length })}
        {failure && text("series.stopped", { done: done.size, count })}
      </Body>
      {failure && <Problem failure={failure} byHand onRetry={book} />}
    </>
  );
};

/**
 * Books one meeting after the other, the earliest first, and stops where one fails.
 *
 * Each meeting keeps the id of its press, so that going on cannot book one twice when only the answer was lost.
 */
const useBookAll = ({ plan, found }: PlannedTimes, company: Company) => {
  const { bookTime } = usePlanning();
  const { newPressId } = useLinks();
  const { keep, keeping, problem } = useKeeping();
  const [done, setDone] = useState<ReadonlySet<Instant>>(new Set());
  const [presses] = useState(() => new Map(plan.meetings.map(({ slot }) => [slot.start, newPressId()])));
  const bookRest = async (): Promise<Result<undefined, Failure>> => {
    for (const meeting of plan.meetings) {
      const { start } = meeting.slot;
      if (done.has(start)) continue;
      const booked = await bookTime(found, meeting, company, presses.get(start) ?? newPressId());
      if (!booked.ok) return booked;
      setDone((before) => new Set(before).add(start));
    }
    return ok(undefined);
  };
  return { done, keeping, book: () => void keep(bookRest), failure: keeping ? undefined : problem };
};
