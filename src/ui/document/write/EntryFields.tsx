import { Button, Field, Textarea } from "@fluentui/react-components";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatList } from "../../format/list";
import { FormFieldInput } from "./FormFieldInput";
import { STEP_FORMS } from "./forms";
import type { FormContext } from "./formSpec";
import type { EntryForm } from "./useEntryForm";
import { useWriteStyles } from "./useWriteStyles";

export interface EntryFieldsProps {
  readonly form: EntryForm;
  readonly context: FormContext;
  readonly onClose: () => void;
}

/** The questions of one form, what is still needed, and the way to keep or to close it. */
export const EntryFields = ({ form, context, onClose }: EntryFieldsProps) => {
  const styles = useWriteStyles();
  const { text, locale } = context.format;
  const spec = STEP_FORMS[form.kind];
  return (
    <>
      <Field label={text(spec.ask)} className={styles.field} required>
        <Textarea
          value={form.typed.text ?? ""}
          rows={3}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => form.type("text", value)}
        />
      </Field>
      {spec.fields.map((field) => (
        <FormFieldInput
          key={field.name}
          field={field}
          context={context}
          value={form.typed[field.name] ?? ""}
          onChange={(value) => form.type(field.name, value)}
        />
      ))}
      <p className={styles.hint} role="status">
        {form.missing.length > 0 &&
          text("write.missing", {
            names: formatList(
              form.missing.map((id) => text(id)),
              locale,
            ),
          })}
        {form.missing.length === 0 && form.isUnkept && text("document.typingUnkept")}
      </p>
      {form.problem && <ProblemBar failure={form.problem} onRetry={() => void form.keep()} />}
      <div className={styles.buttons}>
        <SteadyButton
          appearance="primary"
          className={styles.button}
          off={form.keeping}
          onClick={() => void form.keep()}
        >
          {text("write.keep")}
        </SteadyButton>
        <Button className={styles.button} onClick={onClose}>
          {text("write.close")}
        </Button>
      </div>
    </>
  );
};
