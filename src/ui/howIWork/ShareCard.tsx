import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { cardShownBy } from "../../domain/document/members";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { EntryOf } from "../../domain/document/entry";
import { ALL_TOPICS, cardOf, type HowIWork, type ReadingTopic } from "../../domain/people/howIWork";
import { others, type Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { useDocument } from "../document/useDocument";
import { formatList } from "../format/list";
import { useGuideStyles } from "../controls/guideStyles";
import { useWriting } from "../controls/useWriting";
import { cardText, CardWords } from "../prepare/CardWords";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useFormat, useText } from "../context";

export interface ShareCardProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly own: HowIWork;
}

/** The only way out for these words: a copy of what its author ticks, seen before it is shared, taken back in one press (P6). */
export const ShareCard = ({ pair, document, own }: ShareCardProps) => {
  const { text, me, locale } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [chosen, setChosen] = useState<ReadonlySet<ReadingTopic>>(new Set());
  const { write, keeping, problem } = useWriting(document);
  const mine = cardShownBy(useDocument(document).entries, me.id);
  const readers = others(pair, me.id).map(({ name }) => name);
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
    <section className={styles.part} aria-label={text("own.share", { names })}>
      <h2 className={shared.label}>{text("own.share", { names })}</h2>
      <WhoReads readers={readers} />
      <p className={shared.quiet}>{text(topics.length === 0 ? "own.nothingToShare" : "own.shareHint")}</p>
      {topics.map((topic) => (
        <Checkbox
          key={topic}
          label={text(`topic.${topic}`)}
          checked={chosen.has(topic)}
          onChange={(_, { checked }) => tick(topic, checked === true)}
        />
      ))}
      {Object.keys(card).length > 0 && (
        <div className={styles.item} role="group" aria-label={text("own.preview", { names })}>
          <p className={shared.label}>{text("own.preview", { names })}</p>
          <CardWords card={card} />
          <div className={shared.row}>
            <SteadyButton appearance="primary" className={styles.button} off={keeping} onClick={share}>
              {text("own.sharePress")}
            </SteadyButton>
          </div>
        </div>
      )}
      <MyCard mine={mine} onTakeBack={(id) => void write({ text: "", content: { kind: "note" }, removes: id })} />
      {problem && <ProblemBar failure={problem} byHand onRetry={share} />}
    </section>
  );
};

interface MyCardProps {
  readonly mine: EntryOf<"card"> | undefined;
  readonly onTakeBack: (id: EntryId) => void;
}

/** What the others read now. */
const MyCard = ({ mine, onTakeBack }: MyCardProps) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  return (
    <>
      <p className={shared.quiet} role="status">
        {mine && text("own.shared")}
      </p>
      {mine && (
        <div className={styles.item}>
          <CardWords card={mine.content.card} />
          <div className={shared.row}>
            <Button className={styles.button} onClick={() => onTakeBack(mine.id)}>
              {text("own.takeBack")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
};
