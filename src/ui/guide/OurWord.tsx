import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryOf } from "../../domain/document/entry";

const useStyles = makeStyles({
  word: {
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

/** A word that the pair uses in its own sense, inside a sentence. A press shows what they mean by it, in their words. */
export const OurWord = ({ term, text }: { readonly term: EntryOf<"term">; readonly text: string }) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.word} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
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
