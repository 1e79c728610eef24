import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryMoreProps } from "./entryMoreProps";
import type { SideForm } from "./sideForm";
import { SideFormView } from "./SideFormView";
import { useEntryStyles } from "./useEntryStyles";

export interface OpenFormProps extends Pick<EntryMoreProps, "entry" | "context" | "document"> {
  readonly form: SideForm;
}

/** A button that opens its form in its own place. */
export const OpenForm = ({ entry, context, document, form }: OpenFormProps) => {
  const styles = useEntryStyles();
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <SideFormView form={form} context={context} document={document} about={entry.id} onClose={() => setOpen(false)} />
    );
  return (
    <div className={styles.buttons}>
      <Button className={styles.button} onClick={() => setOpen(true)}>
        {context.format.text(form.title)}
      </Button>
    </div>
  );
};
