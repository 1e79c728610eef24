import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { TextLink } from "../../controls/TextLink";
import { mailDraft } from "./mailDraft";
import { useEntryStyles } from "./useEntryStyles";
import { useText } from "../../context";

/** A concern leaves the app only by its author, as a mail that is not sent yet (S48). Nobody here learns of it. */
export const FurtherPart = ({ entry }: { readonly entry: Entry }) => {
  const text = useText();
  const styles = useEntryStyles();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className={styles.buttons}>
        <Button className={styles.button} appearance="subtle" onClick={() => setOpen(true)}>
          {text("concern.further")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.line}>{text("concern.furtherHint")}</p>
      <TextLink href={mailDraft(text("concern.mailSubject"), entry.text)} target="_blank">
        {text("concern.mail")}
      </TextLink>
    </>
  );
};
