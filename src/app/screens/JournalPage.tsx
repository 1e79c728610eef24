import type { Pair } from "../../domain/people/pair";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { JournalView } from "../../ui/journal/JournalView";

interface JournalPageProps {
  readonly pairs: readonly Pair[];
  /** The pairs that have not ended. */
  readonly shareWith: readonly Pair[];
}

/** The private journal with its messages, a chunk of its own. */
const JournalPage = ({ pairs, shareWith }: JournalPageProps) => (
  <WordsOfPage of={["document", "guide", "journal"]}>
    <JournalView pairs={pairs} shareWith={shareWith} />
  </WordsOfPage>
);

// A late part is a default export.
export default JournalPage;
