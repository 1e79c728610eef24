import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useText } from "../context";
import { Quiet, Row, Stack } from "./layout";
import { preloadToasts, sayDone } from "./popUp/Toasts";

const useStyles = makeStyles({ words: { fontFamily: tokens.fontFamilyBase } });

export interface CopyTextProps {
  readonly label: string;
  readonly words: string;
  readonly press: string;
  /** The main action of the screen. */
  readonly main?: boolean;
  readonly rows?: number;
  /** The words are for a machine: they are seen only where they have to be copied by hand. */
  readonly hidden?: boolean;
}

/** Words to take along. Where the host does not let a page copy, they are selected instead. */
export const CopyText = ({ label, words, press, main = false, rows = 4, hidden = false }: CopyTextProps) => {
  const text = useText();
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [isByHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setByHand(false);
      sayDone(text("copy.done"));
    } catch {
      setByHand(true);
    }
  };
  useEffect(preloadToasts, []);
  useEffect(() => {
    if (!isByHand) return;
    box.current?.focus();
    box.current?.select();
  }, [isByHand]);
  return (
    <Stack gap="s">
      {(!hidden || isByHand) && (
        <Field label={label}>
          <Textarea textarea={{ ref: box }} className={styles.words} readOnly value={words} rows={rows} dir="auto" />
        </Field>
      )}
      <Row align="end">
        <Button appearance={main ? "primary" : "secondary"} onClick={() => void copy()}>
          {press}
        </Button>
      </Row>
      <Quiet role="status">{isByHand && text("copy.byHand", { keys: "Ctrl + C" })}</Quiet>
    </Stack>
  );
};
