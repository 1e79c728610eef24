import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo } from "react";
import type { BookedMeeting } from "../../domain/people/eventBook";
import type { Text } from "../../locales/text";
import { ProblemBar } from "../controls/ProblemBar";
import type { Company, Services } from "../services";
import { Looking } from "./Looking";
import { useAsk } from "./useAsk";
import { useProposals, type ProposalsState } from "./useProposals";
import { headcount, type Wish } from "./wish";

// Cards and drawings are needed when calendars have answered; they are fetched beside that question, not before the first screen.
const loadingFound = import("./Found");
const Found = lazy(() => loadingFound);

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

export interface TimesProps {
  readonly services: Services;
  readonly company: Company;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onBooked: (meeting: BookedMeeting, company: Company) => void;
}

/** Looks for times as soon as it is on screen, and shows what came of it. */
export const Times = ({ services, company, wish, onWish, onBooked }: TimesProps) => {
  const styles = useStyles();
  const { text, findTimes } = services;
  const find = useCallback(
    (signal: AbortSignal) => findTimes({ company, durationMinutes: wish.minutes, horizonDays: wish.weeks * 7 }, signal),
    [findTimes, company, wish],
  );
  const { state, again } = useProposals(find);
  const words = useMemo(() => spoken(state, company, text), [state, company, text]);
  return (
    <>
      <p className={styles.spoken} role="status">
        {words}
      </p>
      <Outcome {...{ services, company, wish, onWish, onBooked, state, again }} />
    </>
  );
};

interface OutcomeProps extends TimesProps {
  readonly state: ProposalsState;
  readonly again: () => void;
}

const Outcome = ({ services, company, wish, onWish, onBooked, state, again }: OutcomeProps) => {
  const { text } = services;
  const { newest, ask } = useAsk(services, again);
  const looking = <Looking words={text("looking.words", { count: headcount(company) })} />;
  if (state.phase === "looking") return looking;
  if (state.phase === "failed") {
    const { failure } = state;
    return <ProblemBar failure={newest(failure)} text={text} onRetry={again} onAsk={() => ask(failure)} />;
  }
  return (
    <Suspense fallback={looking}>
      <Found {...{ services, company, wish, onWish, onBooked, onAgain: again, found: state.found }} />
    </Suspense>
  );
};

/** What a screen reader hears when the state changes; failures speak for themselves. */
const spoken = (state: ProposalsState, company: Company, text: Text): string => {
  if (state.phase === "looking") return text("looking.words", { count: headcount(company) });
  if (state.phase === "failed") return "";
  const shown = Math.min(3, state.found.answer.proposals.length);
  return shown === 0 ? text("none.title", { people: headcount(company) }) : text("found.shown", { shown });
};
