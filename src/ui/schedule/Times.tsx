import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo } from "react";
import type { BookedMeeting } from "../../domain/people/eventBook";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Text } from "../../locales/text";
import { Problem } from "../controls/Problem";
import type { Company, Services } from "../services";
import { Looking } from "./Looking";
import type { Found } from "./Found";
import { useProposals, type Find, type ProposalsState } from "./useProposals";
import { headcount, type Wish } from "./wish";

/**
 * Cards and drawings are needed when calendars have answered, and are fetched beside that question. Not by React.lazy:
 * React holds back what was suspended until 300 ms after the screen last changed, and somebody waits for these cards.
 */
const loadCards = (): Promise<Result<typeof Found, Failure>> =>
  import("./Found").then(
    ({ Found }) => ok(Found),
    () => err({ type: "Offline" }),
  );
void loadCards();

/** Without calendars people can still offer times; that is fetched only then. */
const WithoutTimes = lazy(() => import("../offer/WithoutTimes"));

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
  const find: Find<typeof Found> = useCallback(
    async (signal) => {
      const wanted = { company, durationMinutes: wish.minutes, horizonDays: wish.weeks * 7 };
      const [found, cards] = await Promise.all([findTimes(wanted, signal), loadCards()]);
      if (!found.ok) return found;
      return cards.ok ? ok({ found: found.value, Cards: cards.value }) : cards;
    },
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
  readonly state: ProposalsState<typeof Found>;
  readonly again: () => void;
}

const Outcome = (props: OutcomeProps) => {
  const { services, company, wish, onWish, onBooked, state, again } = props;
  const { text } = services;
  if (state.phase === "looking") return <Looking words={text("looking.words", { count: headcount(company) })} />;
  if (state.phase === "failed") {
    return (
      <>
        <Problem services={services} failure={state.failure} onRetry={again} />
        {company.kind === "pair" && (
          <Suspense>
            <WithoutTimes services={services} pair={company.pair} minutes={wish.minutes} />
          </Suspense>
        )}
      </>
    );
  }
  const { found, Cards } = state;
  return <Cards {...{ services, company, wish, onWish, onBooked, onAgain: again, found }} />;
};

/** What a screen reader hears when the state changes; failures speak for themselves. */
export const spoken = (state: ProposalsState<unknown>, company: Company, text: Text): string => {
  if (state.phase === "looking") return text("looking.words", { count: headcount(company) });
  if (state.phase === "failed") return "";
  const shown = Math.min(3, state.found.answer.proposals.length);
  return shown === 0 ? text("none.title", { people: headcount(company) }) : text("found.shown", { shown });
};
