import { Button } from "@fluentui/react-components";
import type { GuideFacts } from "../../domain/conversation/guide";
import { relationshipOf, type Pair } from "../../domain/people/pair";
import { useGuideStyles } from "../controls/guideStyles";
import { useGuide, wordsOf } from "../guide/useGuide";
import { formatList } from "../format/list";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useFormat, useGuides } from "../context";

export interface GuideCardProps {
  readonly pair: Pair;
  readonly guide: GuideFacts;
  /** Why it is here, or that it is closed. */
  readonly note?: string | undefined;
  readonly onLook: () => void;
}

/** One conversation to choose: its name, what it is for, how long it may take, and the way to it. */
export const GuideCard = ({ pair, guide, note, onLook }: GuideCardProps) => {
  const { text, locale } = useFormat();
  const { loadGuide } = useGuides();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [loading, reload] = useGuide(loadGuide, guide.id, { relationship: relationshipOf(pair) });
  if (loading.phase === "failed") {
    return (
      <li className={styles.item}>
        <p className={styles.line}>{text("prepare.allFailed")}</p>
        <div className={shared.row}>
          <Button onClick={reload}>{text("prepare.loadAgain")}</Button>
        </div>
      </li>
    );
  }
  if (loading.phase === "loading") return <li className={styles.item} aria-busy="true" />;
  const { script } = loading;
  const title = wordsOf(script.words, script.guide.title);
  const minutes = formatList(guide.lengths.map(String), locale);
  return (
    <li className={styles.item}>
      <h3 className={shared.label} lang={script.words.lang} dir={script.words.dir}>
        {title}
      </h3>
      <p className={styles.line} lang={script.words.lang} dir={script.words.dir}>
        {wordsOf(script.words, script.guide.purpose)}
      </p>
      <p className={shared.quiet}>{text("prepare.lengths", { minutes })}</p>
      {note !== undefined && <p className={shared.quiet}>{note}</p>}
      <div className={shared.row}>
        <Button className={styles.button} aria-label={`${text("prepare.look")}: ${title}`} onClick={onLook}>
          {text("prepare.look")}
        </Button>
      </div>
    </li>
  );
};
