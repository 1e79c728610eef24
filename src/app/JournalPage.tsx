import type { Pair } from "../domain/people/pair";
import { Words } from "../ui/controls/Words";
import { JournalView } from "../ui/journal/JournalView";

interface JournalPageProps {
  readonly pairs: readonly Pair[];
  /** Those of them that go on. */
  readonly shareWith: readonly Pair[];
}

/** The private journal, with its own words: both come in a piece of their own. */
const JournalPage = ({ pairs, shareWith }: JournalPageProps) => (
  <Words of="journal">
    <JournalView pairs={pairs} shareWith={shareWith} />
  </Words>
);

// A late part is a default export.
export default JournalPage;
