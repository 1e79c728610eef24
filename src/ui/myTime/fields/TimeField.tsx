import { Field, Input } from "@fluentui/react-components";
import { clockText } from "../../../domain/time/zonedText";

interface TimeFieldProps {
  readonly label: string;
  /** Minutes after midnight; 1440 and more show as the time of the next day. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** A time of day, in the device's own way of entering one. */
export const TimeField = ({ label, minutes, onChange }: TimeFieldProps) => (
  <Field label={label}>
    <Input
      type="time"
      value={valueOf(minutes)}
      onChange={(_, { value }) => {
        const read = minutesOf(value);
        if (read !== undefined) onChange(read);
      }}
    />
  </Field>
);

const valueOf = (minutes: number): string => clockText(minutes % 1440);

const minutesOf = (value: string): number | undefined => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(value) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};
