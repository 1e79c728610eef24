import type { Guide } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { MessageId } from "../../locales/text";
import type { Services } from "../services";
import { useGuideStyles } from "./guideStyles";
import { isFor, readingOf } from "./promptsFor";
import { Said } from "./Said";
import { sideWords } from "./sideWords";
import type { Script } from "./useGuide";

export interface BeforehandProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly script: Script;
}

/** What somebody may think about before they meet, and how long it takes. */
export const Beforehand = ({ services: { text, me }, pair, script: { guide, words } }: BeforehandProps) => {
  const styles = useGuideStyles();
  const reading = readingOf(pair, me.id);
  const before: Guide["before"] = guide.before?.filter((each) => isFor(reading, each));
  if (before === undefined || before.length === 0) return null;
  return (
    <section className={styles.tight}>
      <h3 className={styles.label}>{text("beforehand.title")}</h3>
      <ul className={styles.list}>
        {before.map(({ id, minutes, ...each }) => (
          <li key={id}>
            <ForWhom words={sideWords(reading, each.for)} text={text} />
            <Said words={words} id={id} /> <bdi className={styles.quiet}>{text("guide.minutes", { minutes })}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
};

const ForWhom = ({ words, text }: { readonly words: MessageId | undefined } & Pick<Services, "text">) => {
  const { quiet } = useGuideStyles();
  return words && <p className={quiet}>{text(words)}</p>;
};
