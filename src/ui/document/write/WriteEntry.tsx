import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { Draft, LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { among, record } from "../../../domain/shared/shape";
import { useFormat } from "../../context";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { WhoReads } from "../../controls/WhoReads";
import { useDocument } from "../useDocument";
import { AfterExperience } from "./AfterExperience";
import { EntryFields } from "./EntryFields";
import { FORM_KINDS, STEP_FORM_KINDS, STEP_FORMS, type StepFormKind } from "./forms";
import { isEmpty, TYPED, type FormDraft } from "./useEntryForm";
import { useWriteStyles } from "./useWriteStyles";

export interface WriteEntryProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** The one kind of entry that a part of a guide asks for; any kind without it. */
  readonly asked?: AskedEntry;
  /** `kept`: something was written. */
  readonly onDone: (kept: boolean) => void;
}

/** An entry that a part of a guide asks for. */
export interface AskedEntry {
  readonly kind: StepFormKind;
  readonly label: string;
  /** Where it belongs; `session` also names the box on the device. */
  readonly place: Pick<Draft, "guide"> & Required<Pick<Draft, "session">>;
}

/** A form for each kind of entry, and who will read it. */
const WriteEntry = ({ pair, document, asked, onDone }: WriteEntryProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useWriteStyles();
  const { entries } = useDocument(document);
  const [lived, setLived] = useState<Entry>();
  const { draft, kind, choose } = useKindDraft(pair, asked);
  if (lived) return <AfterExperience pair={pair} document={document} experience={lived} onClose={() => onDone(true)} />;
  return (
    <section className={styles.form} aria-label={asked?.label}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      {!asked && (
        <Field label={text("write.what")} className={styles.field}>
          <Select value={kind} onChange={(_, { value }) => choose(FORM_KINDS.find((each) => each === value) ?? kind)}>
            {FORM_KINDS.map((each) => (
              <option key={each} value={each}>
                {text("document.kind", { kind: each })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!asked && kind === "concern" && <p className={styles.hint}>{text("write.noRecord")}</p>}
      <EntryFields
        key={kind}
        spec={{ ...STEP_FORMS[kind], ...(asked && { place: asked.place }) }}
        draft={draft}
        context={{ format, pair, entries }}
        document={document}
        words="write"
        onKept={(entry) => (entry.content.kind === "experience" ? setLived(entry) : onDone(true))}
        onClose={() => onDone(false)}
      />
    </section>
  );
};

/** The answers stay when another kind is chosen for them. */
const useKindDraft = (pair: Pair, asked: AskedEntry | undefined) => {
  const box = asked ? `${asked.kind} ${asked.place.session}` : "form";
  const { value, set, isUnkept } = useDraft(pair, box, ANSWERS_OF_KIND);
  const { kind, typed } = value ?? { kind: asked?.kind ?? "commitment", typed: {} };
  const draft: FormDraft = {
    typed,
    type: (name, words) => set({ kind, typed: { ...typed, [name]: words } }),
    clear: () => set({ kind, typed: {} }),
    isUnkept,
  };
  return { draft, kind, choose: (next: StepFormKind) => set({ kind: next, typed }) };
};

const ANSWERS_OF_KIND = shapedDraft(record({ kind: among(STEP_FORM_KINDS), typed: TYPED }), ({ typed }) =>
  isEmpty(typed),
);

// A late part is a default export.
export default WriteEntry;
