import { Checkbox, Field, Input } from "@fluentui/react-components";
import { ChoiceField } from "../fields/ChoiceField";
import { DateField } from "../../controls/DateField";
import { DATE_KINDS, lacking, type DateDraft } from "./dateDraft";
import { DatePart } from "./DatePart";
import { SharingFields } from "../fields/SharingFields";
import { StrengthField } from "../fields/StrengthField";
import { useFormStyles } from "../fields/useFormStyles";
import { useText } from "../../context";

export interface DateFormProps {
  readonly draft: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
}

/** One date of somebody's own: what it is, when, how much it matters, and what the partner may know. */
export const DateForm = ({ draft, onChange }: DateFormProps) => {
  const text = useText();
  const styles = useFormStyles();
  const set = (changed: Partial<DateDraft>): void => onChange({ ...draft, ...changed });
  const setDate = (side: "from" | "to", date: string | undefined): void =>
    onChange(date === undefined ? lacking(draft, side) : { ...draft, [side]: date });
  return (
    <>
      <ChoiceField
        label={text("date.kind")}
        value={draft.kind}
        options={DATE_KINDS.map((kind) => [kind, text(`date.kind.${kind}`)])}
        onChange={(kind) => onChange({ ...lacking(draft, "fromMinutes", "toMinutes"), kind })}
      />
      <Field label={text("field.label")} hint={text("field.labelHint")}>
        <Input value={draft.label} dir="auto" maxLength={100} onChange={(_, { value }) => set({ label: value })} />
      </Field>
      <div className={styles.row}>
        <DateField label={text("field.firstDay")} date={draft.from} onChange={(date) => setDate("from", date)} />
        <DateField label={text("field.lastDay")} date={draft.to} onChange={(date) => setDate("to", date)} />
      </div>
      <Checkbox
        label={text("date.yearly")}
        checked={draft.yearly === true}
        onChange={(_, { checked }) =>
          onChange(checked === true ? { ...draft, yearly: true } : lacking(draft, "yearly"))
        }
      />
      <DatePart draft={draft} onChange={onChange} />
      {draft.kind !== "make-up-workday" && (
        <StrengthField strength={draft.strength} onChange={(strength) => set({ strength })} />
      )}
      <SharingFields owned={draft} onChange={onChange} />
    </>
  );
};
