import type { Pair } from "../../domain/people/pair";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { MyTimeView } from "../../ui/myTime/MyTimeView";

/** The screen "My time" with its messages, a chunk of its own. */
const MyTimePage = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <WordsOfPage of="myTime">
    <MyTimeView pairs={pairs} />
  </WordsOfPage>
);

// A late part is a default export.
export default MyTimePage;
