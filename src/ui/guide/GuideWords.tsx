import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { TextId } from "../../domain/conversation/guide";
import type { GuideText } from "../../locales/guideText";
import { cutAtTerms } from "../../domain/document/meanings";
import { AgreedTerms } from "./agreedTerms";
import { BesideWords } from "./besideWords";
import { OurWord } from "./OurWord";
import { wordsOf } from "./useGuide";

const useStyles = makeStyles({
  // Side by side where there is room for two columns, else one below the other.
  both: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 14em), 1fr))",
    gap: tokens.spacingVerticalS,
  },
  beside: { color: tokens.colorNeutralForeground2 },
});

interface SaidProps {
  readonly words: GuideText;
  readonly id: TextId;
}

/**
 * One text of a guide in its own language and direction, and the same in a second language for whoever wants both. A text
 * that is older than its English has the English of today beside it (S45).
 */
export const GuideWords = ({ words, id }: SaidProps) => {
  const styles = useStyles();
  const beside = useContext(BesideWords);
  const newer = words.text[id]?.newer;
  const first = <Written words={words} id={id} />;
  const second = beside && wordsOf(beside, id) !== wordsOf(words, id) ? beside : undefined;
  if (!second && !newer) return first;
  return (
    <span className={styles.both}>
      {first}
      {second && <Written words={second} id={id} className={styles.beside} />}
      {newer && newer.lang !== second?.lang && (
        <span lang={newer.lang} dir={newer.dir} className={styles.beside}>
          {newer.s}
        </span>
      )}
    </span>
  );
};

const Written = ({ words, id, className }: SaidProps & { readonly className?: string }) => {
  const terms = useContext(AgreedTerms);
  const { lang, dir } = words.text[id]?.written ?? words;
  return (
    <span lang={lang} dir={dir} className={className}>
      {cutAtTerms(wordsOf(words, id), terms).map(({ text, term }, index) =>
        // A text does not change; its pieces stay where they are.
        term ? <OurWord key={index} term={term} text={text} /> : text,
      )}
    </span>
  );
};
