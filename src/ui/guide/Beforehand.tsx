import type { Guide } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { MessageId } from "../../locales/text";
import { useGuideStyles } from "../controls/guideStyles";
import { isFor, readerSideOf } from "./promptsFor";
import { GuideWords } from "./GuideWords";
import { sideWords } from "./sideWords";
import type { Script } from "./useGuide";
import { useMe, useText } from "../context";

export interface BeforehandProps {
  readonly pair: Pair;
  readonly script: Script;
}

/** What somebody may think about before they meet, and how long it takes. */
export const Beforehand = ({ pair, script: { guide, words } }: BeforehandProps) => {
  const text = useText();
  const me = useMe();
  const styles = useGuideStyles();
  const reading = readerSideOf(pair, me.id);
  const before: Guide["before"] = guide.before?.filter((each) => isFor(reading, each));
  if (before === undefined || before.length === 0) return null;
  return (
    <section className={styles.tight}>
      <h3 className={styles.label}>{text("beforehand.title")}</h3>
      <ul className={styles.list}>
        {before.map(({ id, minutes, ...each }) => (
          <li key={id}>
            <ForWhom words={sideWords(reading, each.for)} />
            <GuideWords words={words} id={id} />{" "}
            <bdi className={styles.quiet}>{text("guide.minutes", { minutes })}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
};

const ForWhom = ({ words }: { readonly words: MessageId | undefined }) => {
  const text = useText();
  const { quiet } = useGuideStyles();
  return words && <p className={quiet}>{text(words)}</p>;
};
