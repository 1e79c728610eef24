import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import { Problem } from "../../controls/Problem";
import type { Company } from "../../../planning/foundTimes";
import type { PlannedMeetings } from "../../../planning/planMeetings";
import { SeriesFields } from "./SeriesFields";
import { FIRST_SERIES, type SeriesWish } from "./seriesWish";
import { useSeries } from "./useSeries";
import { useText } from "../../context";

const useStyles = makeStyles({
  series: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  line: { margin: "0" },
  press: { justifySelf: "start" },
});

interface SeriesPartProps {
  readonly company: Company;
  readonly durationMinutes: number;
  /** What is shown of a plan. */
  readonly children: (planned: PlannedMeetings) => ReactNode;
}

/** Several meetings, planned together so that the burden is shared over all of them. */
export const SeriesPart = ({ company, durationMinutes, children }: SeriesPartProps) => {
  const text = useText();
  const styles = useStyles();
  const [wish, setWish] = useState<SeriesWish>(FIRST_SERIES);
  const { state, plan } = useSeries(company, durationMinutes);
  return (
    <div className={styles.series}>
      <p className={styles.line}>{text("series.note")}</p>
      <SeriesFields wish={wish} onChange={setWish} />
      <Button className={styles.press} onClick={() => plan(wish)}>
        {text("series.plan")}
      </Button>
      <p className={styles.line} role="status">
        {state.phase === "looking" && text("series.looking")}
      </p>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={() => plan(wish)} />}
      {state.phase === "planned" && <Fragment key={state.run}>{children(state.planned)}</Fragment>}
    </div>
  );
};
