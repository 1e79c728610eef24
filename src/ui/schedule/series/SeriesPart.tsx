import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Problem } from "../../controls/Problem";
import type { Company, Services } from "../../services";
import { PlannedSeries } from "./PlannedSeries";
import { SeriesFields } from "./SeriesFields";
import { FIRST_SERIES, type SeriesWish } from "./seriesWish";
import { useSeries } from "./useSeries";

const useStyles = makeStyles({
  series: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  line: { margin: "0" },
  press: { justifySelf: "start" },
});

interface SeriesPartProps {
  readonly services: Services;
  readonly company: Company;
  readonly durationMinutes: number;
}

/** Several meetings, planned together so that the burden is shared over all of them. */
export const SeriesPart = ({ services, company, durationMinutes }: SeriesPartProps) => {
  const styles = useStyles();
  const { text } = services;
  const [wish, setWish] = useState<SeriesWish>(FIRST_SERIES);
  const { state, plan } = useSeries(services, company, durationMinutes);
  return (
    <div className={styles.series}>
      <p className={styles.line}>{text("series.note")}</p>
      <SeriesFields wish={wish} text={text} onChange={setWish} />
      <Button className={styles.press} onClick={() => plan(wish)}>
        {text("series.plan")}
      </Button>
      <p className={styles.line} role="status">
        {state.phase === "looking" && text("series.looking")}
      </p>
      {state.phase === "failed" && <Problem services={services} failure={state.failure} onRetry={() => plan(wish)} />}
      {state.phase === "planned" && (
        <PlannedSeries key={state.run} {...{ services, company }} planned={state.planned} />
      )}
    </div>
  );
};
