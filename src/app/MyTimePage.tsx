import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../domain/people/pair";
import { MyTimeView } from "../ui/myTime/MyTimeView";
import type { Services } from "../ui/services";
import { useLaterWords } from "./useLaterWords";

interface MyTimePageProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
}

/** The screen "My time", with its own words: both come in a piece of their own. */
const MyTimePage = ({ services, pairs }: MyTimePageProps) => {
  const withWords = useLaterWords(services, "myTime");
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  return <MyTimeView services={withWords} pairs={pairs} />;
};

// A later page is a default export.
export default MyTimePage;
