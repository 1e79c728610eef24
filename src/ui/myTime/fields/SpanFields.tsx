import type { LocalDate } from "../../../domain/time/zoneData";
import { useText } from "../../context";
import { DateField } from "./DateField";
import { FieldRow } from "./fieldLayout";

/** A first and a last day while they are typed. */
export interface SpanDraft {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

interface SpanFieldsProps {
  readonly span: SpanDraft;
  readonly onChange: (changed: SpanDraft) => void;
}

/** The first and the last day of something. */
export const SpanFields = ({ span, onChange }: SpanFieldsProps) => {
  const text = useText();
  return (
    <FieldRow>
      <DateField label={text("field.firstDay")} date={span.from} onChange={(from) => onChange({ from })} />
      <DateField label={text("field.lastDay")} date={span.to} onChange={(to) => onChange({ to })} />
    </FieldRow>
  );
};
