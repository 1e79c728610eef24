import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { others, type Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import type { Note } from "./useNote";
import { useMe, useText } from "../context";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  keep: { justifySelf: "start", minHeight: "32px" },
  hint: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface NoteBoxProps {
  readonly pair: Pair;
  readonly note: Note;
  readonly label: string;
  /** A line above the button, such as the part a note belongs to. */
  readonly hint?: string;
  readonly primary?: boolean;
}

/** A box for words that everybody in the pair will read, and says so before somebody types. */
export const NoteBox = ({ pair, note, label, hint, primary = false }: NoteBoxProps) => {
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  const readers = others(pair, me.id).map(({ name }) => name);
  return (
    <div className={styles.box}>
      <WhoReads readers={readers} />
      <Field label={label}>
        <Textarea
          value={note.text}
          rows={4}
          resize="vertical"
          dir="auto"
          readOnly={note.keeping}
          onChange={(_, { value }) => note.setText(value)}
        />
      </Field>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <p className={styles.hint} role="status">
        {note.isUnkept && note.text !== "" && text("document.typingUnkept")}
      </p>
      {note.problem && (
        <>
          <p className={styles.hint}>{text("document.keepFailed")}</p>
          <ProblemBar failure={note.problem} onRetry={() => void note.keep()} />
        </>
      )}
      <SteadyButton
        className={styles.keep}
        appearance={primary ? "primary" : "secondary"}
        off={note.keeping || note.text.trim() === ""}
        onClick={() => void note.keep()}
      >
        {text("document.keep")}
      </SteadyButton>
    </div>
  );
};
