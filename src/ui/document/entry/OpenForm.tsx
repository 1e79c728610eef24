import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { About } from "../about";
import type { FormContext } from "../write/formSpec";
import { PairReads } from "../../controls/WhoReads";
import { Quiet, Row } from "../../controls/layout";
import { EntryFields, useFormDraft } from "../write/EntryForm";
import type { SideForm } from "./sideForms";
import { FormColumn } from "../write/FormColumn";

/** What every part beside an entry is given. */
export interface EntryMoreProps {
  readonly entry: Entry;
  /** Its `format` has the words of this part. */
  readonly context: FormContext;
  readonly about: About;
  readonly document: LiveDocument;
}

interface OpenFormProps extends Pick<EntryMoreProps, "entry" | "context" | "document"> {
  readonly form: SideForm;
}

interface OpenedFormProps extends OpenFormProps {
  /** What keeps it, in words. */
  readonly buttons?: "entry" | "change";
  /** What one knows before one writes, of this entry. */
  readonly hint?: string;
  readonly onClose: () => void;
}

const useStyles = makeStyles({ buttons: { "@media print": { display: "none" } } });

/** Buttons beside an entry. They are not printed. */
export const EntryButtons = ({ children }: { readonly children: ReactNode }) => (
  <Row className={useStyles().buttons}>{children}</Row>
);

/** A button that opens its form in its own place. */
export const OpenForm = (props: OpenFormProps) => {
  const { context, form } = props;
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenedForm {...props} onClose={() => setOpen(false)} />;
  return (
    <EntryButtons>
      <Button onClick={() => setOpen(true)}>{context.format.text(form.title)}</Button>
    </EntryButtons>
  );
};

/** The form, and who will read what is written in it. */
export const OpenedForm = ({ entry, context, document, form, buttons = "entry", hint, onClose }: OpenedFormProps) => {
  const { text } = context.format;
  const draft = useFormDraft(context.pair, `${form.name} ${entry.id}`, form.start);
  return (
    <FormColumn role="group" aria-label={text(form.title)}>
      <PairReads pair={context.pair} />
      {form.hint && <Quiet>{text(form.hint)}</Quiet>}
      {hint !== undefined && <Quiet>{hint}</Quiet>}
      <EntryFields
        spec={form}
        draft={draft}
        context={context}
        document={document}
        words={buttons}
        onKept={onClose}
        onClose={onClose}
      />
    </FormColumn>
  );
};
