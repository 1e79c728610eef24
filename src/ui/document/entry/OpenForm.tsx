import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { others } from "../../../domain/people/pair";
import { WhoReads } from "../../controls/WhoReads";
import { EntryFields } from "../write/EntryFields";
import { useFormDraft } from "../write/useEntryForm";
import { useWriteStyles } from "../write/useWriteStyles";
import type { EntryMoreProps } from "./entryMoreProps";
import type { SideForm } from "./sideForms";
import { useEntryStyles } from "./useEntryStyles";

export interface OpenFormProps extends Pick<EntryMoreProps, "entry" | "context" | "document"> {
  readonly form: SideForm;
}

/** A button that opens its form in its own place. */
export const OpenForm = (props: OpenFormProps) => {
  const { context, form } = props;
  const styles = useEntryStyles();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Opened {...props} onClose={() => setOpen(false)} />;
  return (
    <div className={styles.buttons}>
      <Button className={styles.button} onClick={() => setOpen(true)}>
        {context.format.text(form.title)}
      </Button>
    </div>
  );
};

/** The form, and who will read what is written in it. */
const Opened = ({ entry, context, document, form, onClose }: OpenFormProps & { readonly onClose: () => void }) => {
  const styles = useWriteStyles();
  const { text, me } = context.format;
  const draft = useFormDraft(context.pair, `${form.name} ${entry.id}`, form.start);
  return (
    <div className={styles.form} role="group" aria-label={text(form.title)}>
      <WhoReads readers={others(context.pair, me.id).map(({ name }) => name)} />
      {form.hint && <p className={styles.hint}>{text(form.hint)}</p>}
      <EntryFields
        spec={form}
        draft={draft}
        context={context}
        document={document}
        words="entry"
        onKept={onClose}
        onClose={onClose}
      />
    </div>
  );
};
