import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../domain/people/pair";
import { JournalView } from "../ui/journal/JournalView";
import type { Services } from "../ui/services";
import { useLaterWords } from "./useLaterWords";

interface JournalPageProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
  /** Those of them that go on. */
  readonly shareWith: readonly Pair[];
}

/** The private journal, with its own words: both come in a piece of their own. */
const JournalPage = ({ services, pairs, shareWith }: JournalPageProps) => {
  const withWords = useLaterWords(services, "journal");
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  return <JournalView services={withWords} pairs={pairs} shareWith={shareWith} />;
};

// A later page is a default export.
export default JournalPage;
