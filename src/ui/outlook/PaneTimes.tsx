import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { Problem } from "../controls/Problem";
import { Looking } from "../schedule/Looking";
import { spoken } from "../schedule/Times";
import { useProposals, type Find } from "../schedule/useProposals";
import { headcount, type Wish } from "../schedule/wish";
import type { Company, Services } from "../services";
import type { PaneFound } from "./PaneFound";
import type { FillingOfForm } from "./useFilling";

/** Fetched beside the calendars' question, as in the tab. */
const loadCards = (): Promise<Result<typeof PaneFound, Failure>> =>
  import("./PaneFound").then(
    ({ PaneFound }) => ok(PaneFound),
    () => err({ type: "Offline" }),
  );
void loadCards();

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

export interface PaneTimesProps {
  readonly services: Services;
  readonly company: Company;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly filling: FillingOfForm;
}

/** Looks for times for the people of the form, at once and whenever they change. */
export const PaneTimes = ({ services, company, wish, onWish, filling }: PaneTimesProps) => {
  const styles = useStyles();
  const { text, findTimes } = services;
  const find: Find<typeof PaneFound> = useCallback(
    async (signal) => {
      const wanted = { company, durationMinutes: wish.minutes, horizonDays: wish.weeks * 7 };
      const [found, cards] = await Promise.all([findTimes(wanted, signal), loadCards()]);
      if (!found.ok) return found;
      return cards.ok ? ok({ found: found.value, Cards: cards.value }) : cards;
    },
    [findTimes, company, wish.minutes, wish.weeks],
  );
  const { state, again } = useProposals(find);
  const words = useMemo(() => spoken(state, company, text), [state, company, text]);
  return (
    <>
      <p className={styles.spoken} role="status">
        {words}
      </p>
      {state.phase === "looking" && <Looking words={text("looking.words", { count: headcount(company) })} />}
      {state.phase === "failed" && <Problem services={services} failure={state.failure} onRetry={again} />}
      {state.phase === "found" && (
        <state.Cards {...{ services, company, wish, onWish, filling }} found={state.found} onAgain={again} />
      )}
    </>
  );
};
