import { Problem } from "../controls/Problem";
import { TimesSearch } from "../schedule/TimesSearch";
import { fetchedCards } from "../schedule/useProposals";
import type { PaneFoundProps } from "./PaneFound";

/** Fetched beside the calendars' question, as in the tab. */
const loadCards = () => fetchedCards(import("./PaneFound").then(({ PaneFound }) => PaneFound));
void loadCards();

export type PaneTimesProps = Omit<PaneFoundProps, "found" | "onAgain">;

/** Times for the people of the form. */
export const PaneTimes = (props: PaneTimesProps) => {
  const { company, wish } = props;
  return (
    <TimesSearch
      company={company}
      wish={wish}
      loadCards={loadCards}
      renderFailure={(failure, again) => <Problem failure={failure} onRetry={again} />}
    >
      {({ found, Cards }, again) => <Cards {...props} found={found} onAgain={again} />}
    </TimesSearch>
  );
};
