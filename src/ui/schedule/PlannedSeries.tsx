import { ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import type { Instant } from "../../domain/time/interval";
import type { Company } from "../../planning/foundTimes";
import type { PlannedTimes } from "../../planning/planMeetings";
import { useFormat, useLinks, usePlanning } from "../context";
import { Body, Fold, Heading, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { lengthWords } from "../format/length";
import { formatList } from "../format/list";
import { formatDay } from "../format/when";
import { joinSentences } from "../format/sentences";
import { explain, limitWords, whoIn } from "../proposal/explain";
import { localTimesOf, othersInWords } from "../proposal/LocalTimes";
import { Sentences } from "../proposal/Sentences";
import type { Format } from "../services";
import { Notes } from "./Notes";
import { SeriesRibbon } from "./SeriesRibbon";
import { costWords, exceptionWords, movedPeriods, seriesSentence } from "./seriesWords";

interface PlannedSeriesProps {
  readonly company: Company;
  readonly planned: PlannedTimes;
}

/** A planned series: its rhythm in a sentence and a ribbon, what leaves it and why, and one press for all. */
export const PlannedSeries = ({ company, planned }: PlannedSeriesProps) => {
  const format = useFormat();
  const { text } = format;
  const { plan, found } = planned;
  const booking = useBookAll(planned, company);
  const rhythm = seriesSentence(planned, format);
  return (
    <Stack as="section">
      <Heading>{text("series.planned", { count: plan.meetings.length })}</Heading>
      {plan.meetings.length > 0 && (
        <Body>
          {rhythm} {costWords(planned, format)}
        </Body>
      )}
      <SeriesRibbon planned={planned} exceptions={movedPeriods(plan)} />
      <Sentences
        of={[
          ...exceptionWords(planned, format),
          ...plan.skipped.map((skipped) => skippedWords(skipped, found, format)),
        ]}
      />
      {!plan.exact && <Quiet>{text("series.notExact")}</Quiet>}
      {plan.meetings.length > 0 && <BookAll planned={planned} booking={booking} />}
      {plan.meetings.length > 0 && (
        <Fold title={text("series.dates")}>
          <Numbers planned={planned} />
        </Fold>
      )}
      <Notes found={found} about={company.kind === "pair" ? company.pair.id : undefined} />
    </Stack>
  );
};

type PartProps = Pick<PlannedSeriesProps, "planned">;

/** Every meeting on everybody's clock, and what the series makes of early and late hours. */
const Numbers = ({ planned: { plan, found } }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { planned, fairest, cheapest } = plan.totals;
  const isAnythingCarried = found.people.some(({ id }) => (plan.loads.get(id) ?? 0) > 0);
  return (
    <Stack gap="s">
      <List gap="xs">
        {plan.meetings.map((meeting) => {
          const times = localTimesOf(found, meeting, format);
          const [mine] = times;
          return (
            <li key={meeting.slot.start}>
              {mine && text("row.mine", { day: mine.day, time: mine.time })}
              {" · "}
              {othersInWords(times, format)}
              <Quiet>{explain(found, meeting, false, format).sentences[0]}</Quiet>
            </li>
          );
        })}
      </List>
      {isAnythingCarried && (
        <>
          {found.people.map(({ id, carried }) => (
            <Quiet key={id}>
              {text("series.after", {
                ...whoIn(found, id),
                before: lengthWords(carried, text),
                after: lengthWords(plan.loads.get(id) ?? 0, text),
              })}
            </Quiet>
          ))}
          <Quiet>
            {joinSentences(
              text("series.adds", {
                planned: lengthWords(planned, text),
                fairest: lengthWords(fairest, text),
                cheapest: lengthWords(cheapest, text),
              }),
              text("detail.unit"),
            )}
          </Quiet>
        </>
      )}
    </Stack>
  );
};

const skippedWords = (
  { window, limits }: PlannedTimes["plan"]["skipped"][number],
  found: PlannedTimes["found"],
  { text, locale, zones, zone }: Format,
): string =>
  text("series.skipped", {
    day: formatDay(window.start, zone, zones, locale),
    why: limitWords(found, limits, text)[0] ?? "",
  });

const BookAll = ({ planned, booking }: PartProps & { readonly booking: ReturnType<typeof useBookAll> }) => {
  const { text, me, locale } = useFormat();
  const { meetings } = planned.plan;
  const { done, taken, keeping, failure, book } = booking;
  const count = meetings.length;
  const isDone = done.size + taken.size === count;
  const others = planned.found.people.filter(({ id }) => id !== me.id).map(({ called }) => called);
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping || isDone} onClick={book}>
          {keeping ? text("series.booking", { done: done.size, count }) : text("series.bookAll", { count })}
        </SteadyButton>
      </Row>
      {(keeping || done.size > 0) && !isDone && (
        <ProgressBar
          value={done.size}
          max={count}
          thickness="large"
          aria-label={text("series.booking", { done: done.size, count })}
        />
      )}
      <Body role="status">
        {joinSentences(
          isDone &&
            done.size > 0 &&
            text("series.done", { count: done.size, names: formatList(others, locale), people: others.length }),
          failure && text("series.stopped", { done: done.size, count }),
          taken.size > 0 && text("series.taken", { count: taken.size }),
        )}
      </Body>
      {failure && <Problem failure={failure} byHand onRetry={book} />}
    </>
  );
};

/**
 * Books one meeting after the other, the earliest first, and stops where one fails.
 *
 * Each meeting keeps the id of its press, so that going on cannot book one twice when only the answer was lost. An hour that
 * was taken meanwhile is left out: no press would get it.
 */
const useBookAll = ({ plan, found }: PlannedTimes, company: Company) => {
  const { bookTime } = usePlanning();
  const { newPressId } = useLinks();
  const { keep, keeping, problem } = useKeeping();
  const [done, setDone] = useState<ReadonlySet<Instant>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<Instant>>(new Set());
  const [presses] = useState(() => new Map(plan.meetings.map(({ slot }) => [slot.start, newPressId()])));
  const bookRest = async (): Promise<Result<undefined, Failure>> => {
    for (const meeting of plan.meetings) {
      const { start } = meeting.slot;
      if (done.has(start) || taken.has(start)) continue;
      const booked = await bookTime(found, meeting, company, presses.get(start) ?? newPressId());
      if (!booked.ok && booked.error.type === "HourTaken") {
        setTaken((before) => new Set(before).add(start));
        continue;
      }
      if (!booked.ok) return booked;
      setDone((before) => new Set(before).add(start));
    }
    return ok(undefined);
  };
  return { done, taken, keeping, book: () => void keep(bookRest), failure: keeping ? undefined : problem };
};
