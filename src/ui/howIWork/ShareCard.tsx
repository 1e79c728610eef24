import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { cardShownBy } from "../../domain/document/members";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { EntryOf } from "../../domain/document/entry";
import { ALL_TOPICS, cardOf, type HowIWork, type ReadingTopic } from "../../domain/people/howIWork";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { useDocument } from "../document/useDocument";
import { formatList } from "../format/list";
import { useWriting } from "../controls/useWriting";
import { cardText, CardWords } from "../prepare/CardWords";
import { useFormat, useNames, useText } from "../context";
import { Label, Quiet, Row, Stack } from "../controls/layout";
import { Ruled } from "../controls/Ruled";

export interface ShareCardProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly own: HowIWork;
}

/** The only way out for these words: a copy of what its author ticks, seen before it is shared, taken back in one press (P6). */
export const ShareCard = ({ pair, document, own }: ShareCardProps) => {
  const { text, me, locale } = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<ReadingTopic>>(new Set());
  const { write, keeping, problem } = useWriting(document);
  const mine = cardShownBy(useDocument(document).entries, me.id);
  const readers = useNames(pair).others;
  const names = formatList(readers, locale);
  const card = cardOf(own, chosen);
  const topics = ALL_TOPICS.filter((topic) => own[topic] !== undefined);
  const tick = (topic: ReadingTopic, on: boolean): void =>
    setChosen(new Set(ALL_TOPICS.filter((each) => (each === topic ? on : chosen.has(each)))));
  const share = (): void =>
    void write({
      text: cardText(card, text),
      content: { kind: "card", card },
      ...(mine && { supersedes: mine.id }),
    }).then((kept) => kept && setChosen(new Set()));
  return (
    <Stack as="section" gap="s" aria-label={text("own.share", { names })}>
      <Label as="h2">{text("own.share", { names })}</Label>
      <WhoReads readers={readers} />
      <Quiet>{text(topics.length === 0 ? "own.nothingToShare" : "own.shareHint")}</Quiet>
      {topics.map((topic) => (
        <Checkbox
          key={topic}
          label={text(`topic.${topic}`)}
          checked={chosen.has(topic)}
          onChange={(_, { checked }) => tick(topic, checked === true)}
        />
      ))}
      {Object.keys(card).length > 0 && (
        <Ruled role="group" aria-label={text("own.preview", { names })}>
          <Label as="p">{text("own.preview", { names })}</Label>
          <CardWords card={card} />
          <Row align="center">
            <SteadyButton appearance="primary" off={keeping} onClick={share}>
              {text("own.sharePress")}
            </SteadyButton>
          </Row>
        </Ruled>
      )}
      <MyCard mine={mine} onTakeBack={(id) => void write({ text: "", content: { kind: "note" }, removes: id })} />
      {problem && <ProblemBar failure={problem} byHand onRetry={share} />}
    </Stack>
  );
};

interface MyCardProps {
  readonly mine: EntryOf<"card"> | undefined;
  readonly onTakeBack: (id: EntryId) => void;
}

/** What the others read now. */
const MyCard = ({ mine, onTakeBack }: MyCardProps) => {
  const text = useText();
  return (
    <>
      <Quiet role="status">{mine && text("own.shared")}</Quiet>
      {mine && (
        <Ruled>
          <CardWords card={mine.content.card} />
          <Row align="center">
            <Button onClick={() => onTakeBack(mine.id)}>{text("own.takeBack")}</Button>
          </Row>
        </Ruled>
      )}
    </>
  );
};
