import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { cardShownBy } from "../../domain/document/members";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import {
  ALL_TOPICS,
  CARD_TOPICS,
  cardOf,
  type HowIWork,
  type ReadingCard,
  type ReadingTopic,
} from "../../domain/people/howIWork";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { useDocument } from "../document/useDocument";
import { formatList } from "../format/list";
import { useWriting } from "../controls/useWriting";
import { CardFace } from "../prepare/CardFace";
import { cardLines } from "../document/plainLines";
import { CardWords } from "../document/CardWords";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Body, Fold, Label, Quiet, Row, Stack } from "../controls/layout";

export interface ShareCardProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly own: HowIWork;
}

/** The only way out for these words: a copy that is seen before it is shared, and taken back in one press (P6). */
export const ShareCard = ({ pair, document, own }: ShareCardProps) => {
  const { text, me, locale } = useFormat();
  const mine = cardShownBy(useDocument(document).entries, me.id);
  const shown = mine?.content.card;
  const [chosen, setChosen] = useState<ReadonlySet<ReadingTopic>>();
  const { write, keeping, problem } = useWriting(document);
  const readers = useNames(pair).others;
  const names = formatList(readers, locale);
  const now = chosen ?? new Set([...CARD_TOPICS, ...ALL_TOPICS.filter((topic) => shown?.[topic] !== undefined)]);
  const card = cardOf(own, now);
  const topics = ALL_TOPICS.filter((topic) => own[topic] !== undefined);
  const isShown = shown !== undefined && JSON.stringify(shown) === JSON.stringify(card);
  // Exactly the card that is drawn above: it is not drawn twice.
  const isAbove = JSON.stringify(card) === JSON.stringify(cardOf(own, new Set(CARD_TOPICS)));
  const tick = (topic: ReadingTopic, on: boolean): void =>
    setChosen(new Set([...now].filter((each) => each !== topic).concat(on ? [topic] : [])));
  const share = (): void =>
    void write({
      text: cardLines(card, text).join("\n"),
      content: { kind: "card", card },
      ...(mine && { supersedes: mine.id }),
    });
  return (
    <Stack as="section" gap="s" aria-label={text("own.share", { names })}>
      <Label as="h2">{text("own.share", { names })}</Label>
      <WhoReads readers={readers} />
      {topics.length === 0 ? (
        <Quiet>{text("own.nothingToShare")}</Quiet>
      ) : (
        <>
          {isAbove ? (
            <Body>{text("own.previewAbove", { names })}</Body>
          ) : (
            <Stack gap="s" role="group" aria-label={text("own.preview", { names })}>
              <Label as="p">{text("own.preview", { names })}</Label>
              <CardFace name={me.name} card={card} />
              <CardWords card={withoutFace(card)} />
            </Stack>
          )}
          <Fold title={text("own.shareHint")}>
            {topics.map((topic) => (
              <Checkbox
                key={topic}
                label={text(`topic.${topic}`)}
                checked={now.has(topic)}
                onChange={(_, { checked }) => tick(topic, checked === true)}
              />
            ))}
          </Fold>
          {!isShown && (
            <Row align="center">
              <SteadyButton appearance="primary" off={keeping || Object.keys(card).length === 0} onClick={share}>
                {text(mine ? "own.shareAgain" : "own.sharePress")}
              </SteadyButton>
            </Row>
          )}
        </>
      )}
      <Quiet role="status">{mine && text(isShown ? "own.shared" : "own.sharedOther", { names })}</Quiet>
      {mine && (
        <Row align="center">
          <Button onClick={() => void write({ text: "", content: { kind: "note" }, removes: mine.id })}>
            {text("own.takeBack")}
          </Button>
        </Row>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={share} />}
    </Stack>
  );
};

/** What is told beside the card itself. */
const withoutFace = (card: ReadingCard): ReadingCard =>
  Object.fromEntries(Object.entries(card).filter(([topic]) => !CARD_TOPICS.some((one) => one === topic)));
