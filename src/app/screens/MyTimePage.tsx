import type { Pair } from "../../domain/people/pair";
import { Words } from "../../ui/controls/Words";
import { MyTimeView } from "../../ui/myTime/MyTimeView";

/** The screen "My time" with its messages, a chunk of its own. */
const MyTimePage = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <Words of="myTime">
    <MyTimeView pairs={pairs} />
  </Words>
);

// A late part is a default export.
export default MyTimePage;
