import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownTranslation } from "../../../domain/document/besideWords";
import { ProblemBar } from "../../controls/ProblemBar";
import { formatLanguage } from "../../format/languageName";
import { formatList } from "../../format/list";
import { useWriting } from "../../controls/useWriting";
import { Quiet, Written } from "../../controls/layout";
import { EntryButtons, type EntryMoreProps } from "./OpenForm";

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
  term: { fontWeight: tokens.fontWeightSemibold },
});

/** An entry in another language, marked as one: who made it, whether a program helped, and who has checked it (P9). */
export const TranslationLines = (props: EntryMoreProps & { readonly translation: ShownTranslation }) => {
  const { translation, context, about, document } = props;
  const styles = useStyles();
  const { text, locale, me } = context.format;
  const { write, problem } = useWriting(document);
  const { entry, checkedBy, isOld } = translation;
  const { lang, by, term } = entry.content.translation;
  const names = checkedBy.map((person) => (person === me.id ? text("person.you") : (about.nameOf(person) ?? "")));
  const language = lang === "und" ? text("entry.otherLanguage") : formatLanguage(lang, locale);
  const made = [
    text("entry.translation", { language, name: entry.authorName }),
    ...(by === "machine" ? [text("entry.byMachine")] : []),
    ...(isOld ? [text("entry.isOld")] : []),
    checkedBy.length > 0 ? text("entry.checkedBy", { names: formatList(names, locale) }) : text("entry.notChecked"),
  ];
  return (
    <div className={styles.beside}>
      {term !== undefined && (
        <Written dir="auto" lang={lang} className={styles.term}>
          {term}
        </Written>
      )}
      <Written dir="auto" lang={lang}>
        {entry.text}
      </Written>
      {made.map((line) => (
        <Quiet key={line}>{line}</Quiet>
      ))}
      {entry.author !== me.id && !checkedBy.includes(me.id) && (
        <EntryButtons>
          <Button
            onClick={() => void write({ text: "", content: { kind: "confirmation", confirmation: { of: entry.id } } })}
          >
            {text("entry.check")}
          </Button>
        </EntryButtons>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};
