import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { ShownEntry, LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { WhoReads } from "../../controls/WhoReads";
import type { Services } from "../../services";
import { AfterExperience } from "./AfterExperience";
import { EntryFields } from "./EntryFields";
import { FORM_KINDS, type FormKind } from "./forms";
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
  const [lived, setLived] = useState<Entry>();
  const form = useEntryForm(context, document, (kept) =>
    kept.content.kind === "experience" ? setLived(kept) : onClose(),
  );
  if (lived) return <AfterExperience {...{ services, pair, document, onClose }} experience={lived} />;
  return (
    <div className={styles.form}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} text={text} locale={locale} />
      <KindChoice {...{ services, form }} />
      {form.kind === "concern" && <p className={styles.hint}>{text("write.noRecord")}</p>}
      <EntryFields {...{ form, context, onClose }} />
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
