import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Staleness } from "../../domain/publishing/staleness";
import type { MessageId } from "../../locales/text";
import { useOwnThings, useText } from "../context";
import { useQuery } from "../controls/useQuery";
import { joinSentences } from "../format/sentences";

/** Half a year is laid out to know. That does not compete with what the person waits for. */
const QUIET_MS = 1_000;

/** Nothing is said of what needs nothing; what has ended stands among what waits, with its press. */
const WORDS: Partial<Readonly<Record<Staleness, MessageId>>> = {
  changed: "told.freeChanged",
  "runs-out": "told.runsOut",
};

/** Asks on my own screen when what I told the pair about my time is out of date. Nothing is told again by itself. */
const StalenessLine = ({ pair }: { readonly pair: Pair }) => {
  const text = useText();
  const { myTime, publishMyTime } = useOwnThings();
  const ask = useCallback(async () => {
    const mine = await myTime.load();
    return mine.ok ? publishMyTime.staleness(mine.value, pair) : mine;
  }, [myTime, publishMyTime, pair]);
  const { state } = useQuery(ask, QUIET_MS);
  const staleness = state.phase === "there" ? state.value : undefined;
  const words = staleness === undefined ? undefined : WORDS[staleness];
  if (words === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{joinSentences(text(words), text("told.look"))}</MessageBarBody>
    </MessageBar>
  );
};

// A late part is a default export.
export default StalenessLine;
