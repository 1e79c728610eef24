import { Spinner } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { READING_TOPICS, SITUATION_TOPICS, type ReadingTopic } from "../../domain/people/howIWork";
import type { Pair } from "../../domain/people/pair";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { WhoReads } from "../controls/WhoReads";
import { ShareCard } from "./ShareCard";
import { TopicItem } from "./TopicItem";
import { useOwnThings, useText } from "../context";
import { Body, Label, List, Quiet } from "../controls/layout";

export interface HowIWorkViewProps {
  readonly shownTo?: { readonly pair: Pair; readonly document: LiveDocument };
}

/** "How I work": one's own words, private until one shows a card (S1, S12). Nothing is ever filled in. */
export const HowIWorkView = ({ shownTo }: HowIWorkViewProps) => {
  const text = useText();
  const { howIWork: book } = useOwnThings();
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot);
  useEffect(() => void book.load(), [book]);
  const { own, newer, phase, problem, kept } = snapshot;
  if (phase === "opening" && !problem) return <Spinner label={text("guide.opening")} />;
  const topics = (ids: readonly ReadingTopic[]) =>
    ids.map((topic) => <TopicItem key={topic} topic={topic} told={own[topic]} editable={!newer} />);
  return (
    <>
      <Sheet as="section" closed aria-label={text("own.title")}>
        <WhoReads readers={[]} />
        <Body>{text("own.intro")}</Body>
        <Quiet>{text("own.empty")}</Quiet>
        <Quiet role="status">{newer ? text("own.newer") : Object.keys(own).length > 0 && text(KEPT[kept])}</Quiet>
        {problem && <Problem failure={problem} onRetry={() => void book.load()} />}
        <Label>{text("own.reading")}</Label>
        <List>{topics(READING_TOPICS)}</List>
        <Label>{text("own.situations")}</Label>
        <List>{topics(SITUATION_TOPICS)}</List>
      </Sheet>
      {shownTo && (
        <Sheet>
          <ShareCard {...shownTo} own={own} />
        </Sheet>
      )}
    </>
  );
};

const KEPT = { device: "own.keptDevice", folder: "own.keptFolder" } as const;
