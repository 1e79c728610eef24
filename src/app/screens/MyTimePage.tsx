import type { Pair } from "../../domain/people/pair";
import { PageWords } from "../../ui/controls/meanwhile";
import { MyTimeView } from "../../ui/myTime/MyTimeView";

/** The screen "My time" with its messages, a chunk of its own. */
const MyTimePage = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <PageWords of="myTime">
    <MyTimeView pairs={pairs} />
  </PageWords>
);

// A late part is a default export.
export default MyTimePage;
