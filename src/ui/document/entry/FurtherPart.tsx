import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { TextLink } from "../../controls/TextLink";
import type { Services } from "../../services";
import { mailDraft } from "./mailDraft";
import { useEntryStyles } from "./useEntryStyles";

/** A concern leaves the app only by its author, as a mail that is not sent yet (S48). Nobody here learns of it. */
export const FurtherPart = ({ entry, services: { text } }: { readonly entry: Entry; readonly services: Services }) => {
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
