import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownTranslation } from "../../../domain/document/besideWords";
import { ProblemBar } from "../../controls/ProblemBar";
import { formatLanguage } from "../../format/languageName";
import { formatList } from "../../format/list";
import { useWriting } from "../../controls/useWriting";
import type { EntryMoreProps } from "./entryMoreProps";
import { useEntryStyles } from "./useEntryStyles";

const useStyles = makeStyles({
  beside: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  words: { margin: "0", whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
});

/** An entry in another language, marked as one: who made it, whether a program helped, and who has checked it (P9). */
export const TranslationLines = (props: EntryMoreProps & { readonly translation: ShownTranslation }) => {
  const { translation, context, about, document } = props;
  const [own, styles] = [useStyles(), useEntryStyles()];
  const { text, locale, me } = context.format;
  const { write, problem } = useWriting(document);
  const { entry, checkedBy, isOld } = translation;
  const { lang, by } = entry.content.translation;
  const names = checkedBy.map((person) => (person === me.id ? text("person.you") : (about.nameOf(person) ?? "")));
  const language = lang === "und" ? text("entry.otherLanguage") : formatLanguage(lang, locale);
  const made = [
    text("entry.translation", { language, name: entry.authorName }),
    ...(by === "machine" ? [text("entry.byMachine")] : []),
    ...(isOld ? [text("entry.isOld")] : []),
    checkedBy.length > 0 ? text("entry.checkedBy", { names: formatList(names, locale) }) : text("entry.notChecked"),
  ];
  return (
    <div className={own.beside}>
      <p className={own.words} dir="auto" lang={lang}>
        {entry.text}
      </p>
      {made.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {entry.author !== me.id && !checkedBy.includes(me.id) && (
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            onClick={() => void write({ text: "", content: { kind: "confirmation", confirmation: { of: entry.id } } })}
          >
            {text("entry.check")}
          </Button>
        </div>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};
