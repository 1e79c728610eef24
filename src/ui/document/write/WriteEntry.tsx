import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { ShownEntry, LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { WhoReads } from "../../controls/WhoReads";
import { AfterExperience } from "./AfterExperience";
import { EntryFields } from "./EntryFields";
import { FORM_KINDS, type FormKind } from "./forms";
import { useEntryForm, type EntryForm } from "./useEntryForm";
import { useWriteStyles } from "./useWriteStyles";
import { useFormat, useText } from "../../context";

export interface WriteEntryProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly entries: readonly ShownEntry[];
  readonly onClose: () => void;
}

/** A form for each kind of entry, and who will read it. */
const WriteEntry = ({ pair, document, entries, onClose }: WriteEntryProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useWriteStyles();
  const context = { format, pair, entries };
  const [lived, setLived] = useState<Entry>();
  const form = useEntryForm(context, document, (kept) =>
    kept.content.kind === "experience" ? setLived(kept) : onClose(),
  );
  if (lived) return <AfterExperience pair={pair} document={document} onClose={onClose} experience={lived} />;
  return (
    <div className={styles.form}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <KindChoice form={form} />
      {form.kind === "concern" && <p className={styles.hint}>{text("write.noRecord")}</p>}
      <EntryFields form={form} context={context} onClose={onClose} />
    </div>
  );
};

const KindChoice = ({ form }: { readonly form: EntryForm }) => {
  const text = useText();
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
