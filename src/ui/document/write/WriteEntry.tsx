import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import type { ShownEntry, LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { formatList } from "../../format/list";
import type { Services } from "../../services";
import { FormFieldInput } from "./FormFieldInput";
import { FORM_KINDS, FORMS, type FormKind } from "./forms";
import { useEntryForm, type EntryForm } from "./useEntryForm";
import { useWriteStyles } from "./useWriteStyles";

export interface WriteEntryProps {
  /** With the words of this form. */
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly entries: readonly ShownEntry[];
  readonly onClose: () => void;
}

/** A form for each kind of entry, and who will read it. */
const WriteEntry = ({ services, pair, document, entries, onClose }: WriteEntryProps) => {
  const styles = useWriteStyles();
  const { text, locale, me } = services;
  const context = { services, pair, entries };
  const form = useEntryForm(context, document, onClose);
  const spec = FORMS[form.kind];
  return (
    <div className={styles.form}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} text={text} locale={locale} />
      <KindChoice {...{ services, form }} />
      {form.kind === "concern" && <p className={styles.hint}>{text("write.noRecord")}</p>}
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
          {...{ field, context }}
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
      </p>
      {form.problem && <ProblemBar failure={form.problem} text={text} onRetry={() => void form.keep()} />}
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
    </div>
  );
};

const KindChoice = ({ services: { text }, form }: { readonly services: Services; readonly form: EntryForm }) => {
  const styles = useWriteStyles();
  return (
    <Field label={text("write.what")} className={styles.field}>
      <Select
        value={form.kind}
        onChange={(_, { value }) => form.choose(FORM_KINDS.find((kind) => kind === value) ?? form.kind)}
      >
        {FORM_KINDS.map((kind: FormKind) => (
          <option key={kind} value={kind}>
            {text("document.kind", { kind })}
          </option>
        ))}
      </Select>
    </Field>
  );
};

// React.lazy takes a default export.
export default WriteEntry;
