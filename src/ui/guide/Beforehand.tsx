import type { Guide } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { Services } from "../services";
import { useGuideStyles } from "./guideStyles";
import { isFor, readingOf } from "./promptsFor";
import { Said } from "./Said";
import type { Script } from "./useGuide";

export interface BeforehandProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly script: Script;
}

/** What somebody may think about before they meet, and how long it takes. */
export const Beforehand = ({ services: { text, me }, pair, script: { guide, words } }: BeforehandProps) => {
  const styles = useGuideStyles();
  const before: Guide["before"] = guide.before?.filter((each) => isFor(readingOf(pair, me.id), each));
  if (before === undefined || before.length === 0) return null;
  return (
    <section className={styles.tight}>
      <h3 className={styles.label}>{text("beforehand.title")}</h3>
      <ul className={styles.list}>
        {before.map(({ id, minutes }) => (
          <li key={id}>
            <Said words={words} id={id} /> <bdi className={styles.quiet}>{text("guide.minutes", { minutes })}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
};
