import type { Entry } from "../../../domain/document/entry";
import { others } from "../../../domain/people/pair";
import { WhoReads } from "../../controls/WhoReads";
import { AfterExperience } from "../../document/write/AfterExperience";
import { EntryFields } from "../../document/write/EntryFields";
import { useEntryForm } from "../../document/write/useEntryForm";
import { useWriteStyles } from "../../document/write/useWriteStyles";
import { useDocument } from "../../document/useDocument";
import { useState } from "react";
import type { FormAtStepProps } from "./formAtStepProps";
import { useFormat } from "../../context";

export interface StepFormProps extends FormAtStepProps {
  /** `kept`: something was written. */
  readonly onDone: (kept: boolean) => void;
}

/** The form of one kind of entry beside a part of the guide: who reads it is said first. */
const StepForm = ({ pair, document, state, step, kind, label, onDone }: StepFormProps) => {
  const format = useFormat();
  const { me } = format;
  const styles = useWriteStyles();
  const { entries } = useDocument(document);
  const context = { format, pair, entries };
  const [lived, setLived] = useState<Entry>();
  const onKept = (kept: Entry): void => (kept.content.kind === "experience" ? setLived(kept) : onDone(true));
  const form = useEntryForm(context, document, onKept, {
    box: `${kind} ${state.id}`,
    kind,
    place: { session: state.id, ...(step !== undefined && { guide: { ...state.guide, step } }) },
  });
  if (lived) return <AfterExperience pair={pair} document={document} experience={lived} onClose={() => onDone(true)} />;
  return (
    <section className={styles.form} aria-label={label}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <EntryFields form={form} context={context} onClose={() => onDone(false)} />
    </section>
  );
};

// React.lazy takes a default export.
export default StepForm;
