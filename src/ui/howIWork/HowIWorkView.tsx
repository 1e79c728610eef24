import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { CARD_TOPICS, READING_TOPICS, SITUATION_TOPICS, type AskedTopic } from "../../domain/people/howIWork";
import type { Pair } from "../../domain/people/pair";
import { useOwnThings, useText } from "../context";
import { Fold, Label, List, Quiet, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { WhoReads } from "../controls/WhoReads";
import { OwnCard } from "./OwnCard";
import { ShareCard } from "./ShareCard";
import { TopicItem } from "./TopicItem";
import { Loading } from "../controls/Loading";

const useStyles = makeStyles({
  // The card, and beside it in a wide tab to whom it is shown.
  sheets: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 640px)",
    rowGap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    "@media screen and (min-width: 960px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)" },
  },
});

export interface HowIWorkViewProps {
  readonly shownTo?: { readonly pair: Pair; readonly document: LiveDocument };
}

/** "How I work": a card of one's own, private until one shows it (S1, S12). Nothing is ever filled in (P2). */
export const HowIWorkView = ({ shownTo }: HowIWorkViewProps) => {
  const text = useText();
  const styles = useStyles();
  const { howIWork: book } = useOwnThings();
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot);
  useEffect(() => void book.load(), [book]);
  const { own, newer, phase, problem, kept } = snapshot;
  if (phase === "opening" && !problem) return <Loading shape="page" words={text("guide.opening")} />;
  const topics = (ids: readonly AskedTopic[]) =>
    ids.filter(isMore).map((topic) => <TopicItem key={topic} topic={topic} told={own[topic]} editable={!newer} />);
  return (
    <div className={styles.sheets}>
      <Sheet as="section" closed gap="m" aria-label={text("own.title")}>
        <WhoReads readers={[]} mayBeShown />
        {(newer || (kept === "device" && Object.keys(own).length > 0)) && (
          <Quiet role="status">{text(newer ? "own.newer" : "own.keptDevice")}</Quiet>
        )}
        {problem && <Problem failure={problem} onRetry={() => void book.load()} />}
        <OwnCard own={own} editable={!newer} />
        <Fold title={text("own.moreAbout")} searchable>
          <Stack>
            <Label>{text("own.reading")}</Label>
            <List>{topics(READING_TOPICS)}</List>
            <Label>{text("own.situations")}</Label>
            <List>{topics(SITUATION_TOPICS)}</List>
          </Stack>
        </Fold>
      </Sheet>
      {shownTo && (
        <Sheet gap="m">
          <ShareCard {...shownTo} own={own} />
        </Sheet>
      )}
    </div>
  );
};

/** What does not stand on the card itself. */
const isMore = (topic: AskedTopic): boolean => !CARD_TOPICS.includes(topic);
