import { WordsOfPage } from "../../ui/controls/meanwhile";
import { MyTimeView, type MyTimeProps } from "../../ui/myTime/MyTimeView";

/** The screen "My time" with its messages, a chunk of its own. */
const MyTimePage = (props: MyTimeProps) => (
  <WordsOfPage of="myTime">
    <MyTimeView {...props} />
  </WordsOfPage>
);

// A late part is a default export.
export default MyTimePage;
