import { Select } from "@fluentui/react-components";
import { useId } from "react";
import { Stack } from "../controls/layout";

interface SelectFieldProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string, isOff?: boolean])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, under its label. Without Fluent's field, which the first script would have to carry. */
export const SelectField = <T extends string | number>({ label, value, options, onChange }: SelectFieldProps<T>) => {
  const id = useId();
  return (
    <Stack gap="xs">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([option]) => `${option}` === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, words, isOff = false]) => (
          <option key={option} value={option} disabled={isOff}>
            {words}
          </option>
        ))}
      </Select>
    </Stack>
  );
};
