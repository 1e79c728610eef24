import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { TextId } from "../../domain/conversation/guide";
import type { GuideText } from "../../locales/guideText";
import { cutAtTerms } from "../../domain/document/terms";
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

/** One text of a guide in its own language and direction, and the same in a second language for whoever wants both. */
export const Said = ({ words, id }: SaidProps) => {
  const styles = useStyles();
  const beside = useContext(BesideWords);
  const first = <Written words={words} id={id} />;
  if (!beside || wordsOf(beside, id) === wordsOf(words, id)) return first;
  return (
    <span className={styles.both}>
      {first}
      <Written words={beside} id={id} className={styles.beside} />
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
