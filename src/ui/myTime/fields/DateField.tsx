import { Field, Input } from "@fluentui/react-components";
import { isLocalDate } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";

interface DateFieldProps {
  readonly label: string;
  readonly date: LocalDate | undefined;
  readonly onChange: (date: LocalDate | undefined) => void;
}

/** A date, in the device's own way of entering one. Empty is allowed. */
export const DateField = ({ label, date, onChange }: DateFieldProps) => (
  <Field label={label}>
    <Input
      type="date"
      value={date ?? ""}
      onChange={(_, { value }) => onChange(isLocalDate(value) ? value : undefined)}
    />
  </Field>
);
