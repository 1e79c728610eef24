import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Pair } from "../../domain/people/pair";
import { useOwnThings, useText } from "../context";
import { useQuery } from "../controls/useQuery";

/** Half a year is laid out to know. That does not compete with what the person waits for. */
const QUIET_MS = 1_000;

/** Asks on my own screen when what I told the pair about my time is out of date. Nothing is told again by itself. */
const StalenessLine = ({ pair }: { readonly pair: Pair }) => {
  const text = useText();
  const { myTime, publishMyTime } = useOwnThings();
  const ask = useCallback(async () => {
    const mine = await myTime.load();
    return mine.ok ? publishMyTime.staleness(mine.value, pair) : mine;
  }, [myTime, publishMyTime, pair]);
  const { state } = useQuery(ask, QUIET_MS);
  const staleness = state.phase === "there" ? state.value : "up-to-date";
  if (staleness !== "changed" && staleness !== "runs-out") return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text(staleness === "changed" ? "told.freeChanged" : "told.runsOut")} {text("told.look")}
      </MessageBarBody>
    </MessageBar>
  );
};

// A late part is a default export.
export default StalenessLine;
