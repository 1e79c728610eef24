import type { Pair } from "../../domain/people/pair";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { LessonsView } from "../../ui/lessons/LessonsView";

const WORDS = ["guide", "running", "lessons"] as const;

/** Lessons with their messages, a chunk of its own. */
const LessonsPage = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <WordsOfPage of={WORDS}>
    <LessonsView pairs={pairs} />
  </WordsOfPage>
);

// A late part is a default export.
export default LessonsPage;
