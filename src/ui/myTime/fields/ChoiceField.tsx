import { Field, Select } from "@fluentui/react-components";
import { useFormStyles } from "./useFormStyles";

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export const ChoiceField = <T extends string>({ label, hint, value, options, onChange }: ChoiceFieldProps<T>) => {
  const styles = useFormStyles();
  return (
    <Field className={styles.field} label={label} {...(hint !== undefined && { hint })}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([option]) => option === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
};
