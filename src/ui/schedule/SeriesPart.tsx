import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { Company } from "../../planning/foundTimes";
import type { PlannedTimes } from "../../planning/planMeetings";
import { usePlanning, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";

interface SeriesPartProps {
  readonly company: Company;
  readonly durationMinutes: number;
  /** What is shown of a plan. */
  readonly children: (planned: PlannedTimes) => ReactNode;
}

/** Several meetings, planned together so that the burden is shared over all of them. */
export const SeriesPart = ({ company, durationMinutes, children }: SeriesPartProps) => {
  const text = useText();
  const [wish, setWish] = useState<SeriesChoice>(FIRST_SERIES);
  const { state, plan } = useSeries(company, durationMinutes);
  return (
    <Stack>
      <Body>{text("series.note")}</Body>
      <SeriesFields wish={wish} onChange={setWish} />
      <Row>
        <Button onClick={() => plan(wish)}>{text("series.plan")}</Button>
      </Row>
      <Body role="status">{state.phase === "loading" && text("series.looking")}</Body>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={() => plan(wish)} />}
      {state.phase === "planned" && <Fragment key={state.run}>{children(state.planned)}</Fragment>}
    </Stack>
  );
};

/** What somebody wishes of several meetings. */
interface SeriesChoice {
  readonly count: number;
  readonly weeks: number;
  readonly share: Share;
}

/** How early and late hours are shared: as fairly as can be, fairly within a limit, or as few as can be. */
type Share = "fair" | "between" | "least";

/** How many meetings. The engine plans at most 26 weeks ahead. */
const COUNTS: readonly number[] = [3, 6, 12];

/** How many weeks from one to the next. */
const RHYTHMS: readonly number[] = [1, 2, 4];

/** Ways to share, the usual one first. */
const SHARES: readonly Share[] = ["fair", "between", "least"];

/** What the screen starts with. */
const FIRST_SERIES: SeriesChoice = { count: 6, weeks: 2, share: "fair" };

const LONGEST_WEEKS = 26;

/** Would the last meeting lie within what can be planned? */
const isWithinPlan = (count: number, weeks: number): boolean => (count - 1) * weeks + 1 <= LONGEST_WEEKS;

/** The most that fairness may add, in weighted minutes; undefined for no limit. */
const mostAddedBy = (share: Share): number | undefined => ({ fair: undefined, between: 60, least: 0 })[share];

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 160px), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

interface SeriesFieldsProps {
  readonly wish: SeriesChoice;
  readonly onChange: (wish: SeriesChoice) => void;
}

/** How many meetings, how often, and how early and late hours are shared. */
const SeriesFields = ({ wish, onChange }: SeriesFieldsProps) => {
  const text = useText();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.fields}>
      <Stack gap="xs">
        <label htmlFor={`${id}count`}>{text("series.count")}</label>
        <Select
          id={`${id}count`}
          value={wish.count}
          onChange={(_, { value }) => onChange({ ...wish, count: Number(value) })}
        >
          {COUNTS.map((count) => (
            <option key={count} value={count} disabled={!isWithinPlan(count, wish.weeks)}>
              {text("series.meetings", { count })}
            </option>
          ))}
        </Select>
      </Stack>
      <Stack gap="xs">
        <label htmlFor={`${id}every`}>{text("series.every")}</label>
        <Select
          id={`${id}every`}
          value={wish.weeks}
          onChange={(_, { value }) => onChange({ ...wish, weeks: Number(value) })}
        >
          {RHYTHMS.map((weeks) => (
            <option key={weeks} value={weeks} disabled={!isWithinPlan(wish.count, weeks)}>
              {text("series.everyWeeks", { weeks })}
            </option>
          ))}
        </Select>
      </Stack>
      <Stack gap="xs">
        <label htmlFor={`${id}share`}>{text("series.share")}</label>
        <Select
          id={`${id}share`}
          value={wish.share}
          onChange={(_, { value }) => onChange({ ...wish, share: SHARES.find((share) => share === value) ?? "fair" })}
        >
          {SHARES.map((way) => (
            <option key={way} value={way}>
              {text("series.shareWays", { way })}
            </option>
          ))}
        </Select>
      </Stack>
    </div>
  );
};

/** How the planning of a series stands. */
type SeriesState =
  | { readonly phase: "open" }
  | { readonly phase: "loading" }
  /** `run` tells one plan from the next: what was booked of one says nothing about another. */
  | { readonly phase: "planned"; readonly planned: PlannedTimes; readonly run: number }
  | { readonly phase: "failed"; readonly failure: Failure };

/** Plans when asked to; an answer to an older question, or for a screen that is gone, is forgotten. */
const useSeries = (company: Company, durationMinutes: number) => {
  const { planMeetings } = usePlanning();
  const [state, setState] = useState<SeriesState>({ phase: "open" });
  const running = useRef<AbortController>(undefined);
  const runs = useRef(0);
  useEffect(() => () => running.current?.abort(), []);
  const plan = ({ count, weeks, share }: SeriesChoice): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const mostAddedMinutes = mostAddedBy(share);
    setState({ phase: "loading" });
    const wanted = { company, durationMinutes, count, everyDays: weeks * 7 };
    void planMeetings(
      { ...wanted, ...(mostAddedMinutes !== undefined && { mostAddedMinutes }) },
      controller.signal,
    ).then((result) => {
      if (controller.signal.aborted) return;
      setState(
        result.ok
          ? { phase: "planned", planned: result.value, run: ++runs.current }
          : { phase: "failed", failure: result.error },
      );
    });
  };
  return { state, plan };
};
