import { lazy, Suspense } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import { Problem } from "../controls/Problem";
import type { Company } from "../../planning/foundTimes";
import { TimesSearch } from "./TimesSearch";
import { fetchedCards } from "./useProposals";
import type { Wish } from "./wish";

/**
 * Cards and drawings are needed when calendars have answered, and are fetched beside that question. Not by React.lazy:
 * React holds back what was suspended until 300 ms after the screen last changed, and somebody waits for these cards.
 */
const loadCards = () => fetchedCards(import("./Found").then(({ Found }) => Found));
void loadCards();

/** Without calendars people can still offer times; that is fetched only then. */
const WithoutTimes = lazy(() => import("../offer/WithoutTimes"));

export interface TimesProps {
  readonly company: Company;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
}

/** Times for the people who were chosen; without calendars, the other way to meet. */
export const Times = ({ company, wish, onWish, onBooked }: TimesProps) => (
  <TimesSearch
    company={company}
    wish={wish}
    loadCards={loadCards}
    renderFailure={(failure, again) => (
      <>
        <Problem failure={failure} onRetry={again} />
        {company.kind === "pair" && (
          <Suspense>
            <WithoutTimes pair={company.pair} minutes={wish.minutes} />
          </Suspense>
        )}
      </>
    )}
  >
    {({ found, Cards }, again) => (
      <Cards company={company} wish={wish} onWish={onWish} onBooked={onBooked} found={found} onAgain={again} />
    )}
  </TimesSearch>
);
