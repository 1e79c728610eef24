import { Problem } from "../controls/Problem";
import { TimesSearch } from "../schedule/TimesSearch";
import { fetchedCards } from "../schedule/useProposals";
import type { Wish } from "../schedule/wish";
import type { Company, Services } from "../services";
import type { FillingOfForm } from "./useFilling";

/** Fetched beside the calendars' question, as in the tab. */
const loadCards = () => fetchedCards(import("./PaneFound").then(({ PaneFound }) => PaneFound));
void loadCards();

export interface PaneTimesProps {
  readonly services: Services;
  readonly company: Company;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly filling: FillingOfForm;
}

/** Times for the people of the form. */
export const PaneTimes = ({ services, company, wish, onWish, filling }: PaneTimesProps) => (
  <TimesSearch
    {...{ services, company, wish, loadCards }}
    renderFailure={(failure, again) => <Problem services={services} failure={failure} onRetry={again} />}
  >
    {({ found, Cards }, again) => <Cards {...{ services, company, wish, onWish, filling, found }} onAgain={again} />}
  </TimesSearch>
);
