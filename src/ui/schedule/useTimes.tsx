import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning, useText } from "../context";
import { Loading } from "../controls/Loading";
import { useQuery, type QueryState } from "../controls/useQuery";
import { headcount, type Wish } from "./wish";

/** Looks for times at once, and again whenever something else is wished. */
export const useTimes = (company: Company, { minutes, weeks, from }: Wish) => {
  const { findTimes } = usePlanning();
  const { zone, zones } = useFormat();
  return useQuery(
    useCallback(
      (signal: AbortSignal) =>
        findTimes(
          {
            company,
            durationMinutes: minutes,
            horizonDays: weeks * 7,
            ...(from !== undefined && { from: zones.instantAt(zone, from, 0) }),
          },
          signal,
        ),
      [findTimes, company, minutes, weeks, from, zone, zones],
    ),
  );
};

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface TimesStatusProps {
  readonly company: Company;
  readonly state: QueryState<FoundTimes>;
  /** The shape of what is coming is drawn elsewhere. */
  readonly isSpokenOnly?: boolean;
}

/** What a screen reader hears of a search, and the shape of its cards while it lasts. Failures speak for themselves. */
export const TimesStatus = ({ company, state, isSpokenOnly = false }: TimesStatusProps) => {
  const text = useText();
  const styles = useStyles();
  const people = headcount(company);
  const words = useMemo(() => {
    if (state.phase === "loading") return text("looking.words", { count: people });
    if (state.phase === "failed") return "";
    const shown = Math.min(3, state.value.answer.proposals.length);
    return shown === 0 ? text("none.title", { people }) : text("found.shown", { shown });
  }, [state, people, text]);
  return (
    <>
      <p className={styles.spoken} role="status">
        {words}
      </p>
      {state.phase === "loading" && !isSpokenOnly && <Loading words={words} />}
    </>
  );
};
