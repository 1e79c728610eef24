import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Pair } from "../domain/people/pair";
import type { Text } from "../locales/text";
import { MyTimeView } from "../ui/myTime/MyTimeView";
import type { Services } from "../ui/services";

interface MyTimePageProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
}

/** The screen "My time", with its own words: both come in a piece of their own. */
const MyTimePage = ({ services, pairs }: MyTimePageProps) => {
  const [text, setText] = useState<Text>();
  useEffect(() => {
    let gone = false;
    void services.loadText("myTime").then((words) => (gone ? undefined : setText(() => words)));
    return () => {
      gone = true;
    };
  }, [services]);
  const withWords = useMemo(() => text && { ...services, text }, [services, text]);
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  return <MyTimeView services={withWords} pairs={pairs} />;
};

// React.lazy takes a default export.
export default MyTimePage;
