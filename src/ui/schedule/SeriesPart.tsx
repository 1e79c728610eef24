import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useState, type ReactNode } from "react";
import type { Company } from "../../planning/foundTimes";
import type { PlanMeetings, PlannedTimes } from "../../planning/planMeetings";
import { usePlanning, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Problem } from "../controls/Problem";
import { useQuery } from "../controls/useQuery";
import { Words } from "../controls/Words";
import { SelectField } from "./SelectField";

interface SeriesPartProps {
  readonly company: Company;
  readonly durationMinutes: number;
  /** What is shown of a plan. */
  readonly children: (planned: PlannedTimes) => ReactNode;
}

/** Several meetings, planned together so that the burden is shared over all of them. */
export const SeriesPart = (props: SeriesPartProps) => (
  <Words of="series" waiting={<PartMeanwhile onRetry={undefined} />}>
    <OpenedPart {...props} />
  </Words>
);

const OpenedPart = ({ company, durationMinutes, children }: SeriesPartProps) => {
  const text = useText();
  const { planMeetings } = usePlanning();
  const [wish, setWish] = useState<SeriesChoice>(FIRST_SERIES);
  // `run` tells one plan from the next: what was booked of one says nothing about another.
  const [asked, setAsked] = useState<{ readonly wanted: Parameters<PlanMeetings>[0]; readonly run: number }>();
  const ask = useMemo(
    () => asked && ((signal: AbortSignal) => planMeetings(asked.wanted, signal)),
    [asked, planMeetings],
  );
  const { state } = useQuery(ask);
  const plan = (): void => {
    const { count, weeks, share } = wish;
    const mostAddedMinutes = mostAddedBy(share);
    const wanted = {
      company,
      durationMinutes,
      count,
      everyDays: weeks * 7,
      ...(mostAddedMinutes !== undefined && { mostAddedMinutes }),
    };
    setAsked(({ run } = { wanted, run: 0 }) => ({ wanted, run: run + 1 }));
  };
  return (
    <Stack>
      <SeriesFields wish={wish} onChange={setWish} />
      <Row>
        <Button onClick={plan}>{text("series.plan")}</Button>
      </Row>
      <Body role="status">{asked && state.phase === "loading" && text("series.looking")}</Body>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={plan} />}
      {state.phase === "there" && <Fragment key={asked?.run}>{children(state.value)}</Fragment>}
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
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(160px, 11.5em)), 1fr))",
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
  return (
    <div className={styles.fields}>
      <SelectField
        label={text("series.count")}
        value={wish.count}
        options={COUNTS.map((count) => [count, text("series.meetings", { count }), !isWithinPlan(count, wish.weeks)])}
        onChange={(count) => onChange({ ...wish, count })}
      />
      <SelectField
        label={text("series.every")}
        value={wish.weeks}
        options={RHYTHMS.map((weeks) => [
          weeks,
          text("series.everyWeeks", { weeks }),
          !isWithinPlan(wish.count, weeks),
        ])}
        onChange={(weeks) => onChange({ ...wish, weeks })}
      />
      <SelectField
        label={text("series.share")}
        value={wish.share}
        options={SHARES.map((way) => [way, text("series.shareWays", { way })])}
        onChange={(share) => onChange({ ...wish, share })}
      />
    </div>
  );
};
