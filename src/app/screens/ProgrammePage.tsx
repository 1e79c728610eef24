import type { Pair } from "../../domain/people/pair";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { ProgrammeView } from "../../ui/programme/ProgrammeView";
import type { HashPage } from "./useHashPage";

const WORDS = ["setup", "programme", "journal"] as const;

interface ProgrammePageProps {
  readonly pairs: readonly Pair[];
  /** Id of the programme, as the address says it. */
  readonly about: string | undefined;
  readonly goTo: (to: Partial<HashPage>) => void;
}

/** A programme of the organisation with its messages, a chunk of its own. */
const ProgrammePage = ({ pairs, about, goTo }: ProgrammePageProps) => (
  <WordsOfPage of={WORDS}>
    <ProgrammeView pairs={pairs} about={about} onSetUp={() => goTo({ page: "setup" })} />
  </WordsOfPage>
);

// A late part is a default export.
export default ProgrammePage;
