import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import type { TextId } from "../../domain/conversation/guide";
import type { EntryOf } from "../../domain/document/entry";
import { cutAtTerms, type PairTerm } from "../../domain/document/meanings";
import type { GuideText } from "../../locales/guideText";
import { wordFormsOf } from "../../locales/wordForms";
import { wordsOf } from "./useGuide";

/** The words that everybody in the pair agreed on: where a guide says one, its meaning is one press away (S49). */
export const AgreedTerms = createContext<readonly PairTerm[]>([]);

/** The words of the guide in a second language, where somebody wants to read both. */
export const BesideWords = createContext<GuideText | undefined>(undefined);

const useStyles = makeStyles({
  // Side by side where there is room for two columns, else one below the other.
  both: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 14em), 1fr))",
    gap: tokens.spacingVerticalS,
  },
  beside: { color: tokens.colorNeutralForeground2 },
  term: {
    padding: "0",
    borderTopWidth: "0",
    borderInlineStartWidth: "0",
    borderInlineEndWidth: "0",
    borderBottomWidth: tokens.strokeWidthThick,
    borderBottomStyle: "dotted",
    borderBottomColor: tokens.colorBrandStroke1,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "2px",
    },
  },
  meaning: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
});

interface GuideWordsProps {
  readonly words: GuideText;
  readonly id: TextId;
}

/**
 * One text of a guide in its own language and direction, and beside it the same in a second language, if one is chosen. A
 * text that is older than its English has today's English beside it (S45).
 */
export const GuideWords = ({ words, id }: GuideWordsProps) => {
  const styles = useStyles();
  const beside = useContext(BesideWords);
  const newer = words.text[id]?.newer;
  const first = <OneLanguage words={words} id={id} />;
  const second = beside && wordsOf(beside, id) !== wordsOf(words, id) ? beside : undefined;
  if (!second && !newer) return first;
  return (
    <span className={styles.both}>
      {first}
      {second && <OneLanguage words={second} id={id} className={styles.beside} />}
      {newer && newer.lang !== second?.lang && (
        <span lang={newer.lang} dir={newer.dir} className={styles.beside}>
          {newer.s}
        </span>
      )}
    </span>
  );
};

const OneLanguage = ({ words, id, className }: GuideWordsProps & { readonly className?: string }) => {
  const terms = useContext(AgreedTerms);
  const { lang, dir } = words.text[id]?.written ?? words;
  return (
    <span lang={lang} dir={dir} className={className}>
      {cutAtTerms(wordsOf(words, id), terms, wordFormsOf(lang)).map(({ text, term }, index) =>
        // A text does not change; its pieces stay where they are.
        term ? <AgreedTerm key={index} term={term} text={text} /> : text,
      )}
    </span>
  );
};

/** A word that the pair uses in its own sense, inside a sentence. A press shows what they mean by it, in their words. */
const AgreedTerm = ({ term, text }: { readonly term: EntryOf<"term">; readonly text: string }) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.term} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text}
      </button>
      {isOpen && (
        <span className={styles.meaning}>
          {" ("}
          <bdi lang={term.lang}>{term.text}</bdi>
          {")"}
        </span>
      )}
    </>
  );
};
