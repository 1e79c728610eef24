import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import type { Text } from "../../locales/text";
import type { Company } from "../../planning/foundTimes";
import { Looking } from "../controls/Looking";
import { useProposals, type Find, type ProposalsState, type Showable } from "./useProposals";
import { headcount, type Wish } from "./wish";
import { usePlanning, useText } from "../context";

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

interface TimesSearchProps<Cards> {
  readonly company: Company;
  readonly wish: Wish;
  /** Fetches what shows the times. Another function is another search. */
  readonly loadCards: () => Promise<Result<Cards, Failure>>;
  readonly renderFailure: (failure: Failure, again: () => void) => ReactNode;
  /** What came of it. */
  readonly children: (shown: Showable<Cards>, again: () => void) => ReactNode;
}

/** Looks for times as soon as it is on screen and whenever something is wished otherwise, and says what came of it. */
export const TimesSearch = <Cards,>(props: TimesSearchProps<Cards>) => {
  const text = useText();
  const { findTimes } = usePlanning();
  const { company, wish, loadCards, renderFailure, children } = props;
  const styles = useStyles();
  const find: Find<Cards> = useCallback(
    async (signal) => {
      const wanted = { company, durationMinutes: wish.minutes, horizonDays: wish.weeks * 7 };
      const [times, cards] = await Promise.all([findTimes(wanted, signal), loadCards()]);
      if (!times.ok) return times;
      return cards.ok ? ok({ found: times.value, Cards: cards.value }) : cards;
    },
    [findTimes, loadCards, company, wish.minutes, wish.weeks],
  );
  const { state, again } = useProposals(find);
  const words = useMemo(() => spoken(state, company, text), [state, company, text]);
  return (
    <>
      <p className={styles.spoken} role="status">
        {words}
      </p>
      {state.phase === "looking" && <Looking words={text("looking.words", { count: headcount(company) })} />}
      {state.phase === "failed" && renderFailure(state.failure, again)}
      {state.phase === "found" && children(state, again)}
    </>
  );
};

/** What a screen reader hears when the state changes; failures speak for themselves. */
const spoken = (state: ProposalsState<unknown>, company: Company, text: Text): string => {
  if (state.phase === "looking") return text("looking.words", { count: headcount(company) });
  if (state.phase === "failed") return "";
  const shown = Math.min(3, state.found.answer.proposals.length);
  return shown === 0 ? text("none.title", { people: headcount(company) }) : text("found.shown", { shown });
};
