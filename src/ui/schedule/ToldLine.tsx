import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Staleness } from "../../domain/publishing/staleness";
import { useOwnThings, useText } from "../context";

interface ToldLineProps {
  readonly pair: Pair;
}

/** Half a year is laid out to know. That does not compete with what the person waits for. */
const QUIET_MS = 1_000;

/** Asks on my own screen when what I told the pair about my time is out of date. Nothing is told again by itself. */
const ToldLine = ({ pair }: ToldLineProps) => {
  const text = useText();
  const { myTime, publishMyTime } = useOwnThings();
  const [told, setTold] = useState<Staleness>("up-to-date");
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const mine = await myTime.load();
      const answer = mine.ok && (await publishMyTime.staleness(mine.value, pair));
      if (!isGone && answer && answer.ok) setTold(answer.value);
    };
    const timer = setTimeout(() => void look(), QUIET_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [myTime, publishMyTime, pair]);
  if (told !== "changed" && told !== "runs-out") return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text(told === "changed" ? "told.changed" : "told.runsOut")} {text("told.look")}
      </MessageBarBody>
    </MessageBar>
  );
};

// A late part is a default export.
export default ToldLine;
