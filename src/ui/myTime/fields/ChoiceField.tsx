import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { Strength } from "../../../domain/calendars/observance";
import { useText } from "../../context";

const useStyles = makeStyles({
  /** A list of choices is as wide as its longest word, and would push a narrow pane sideways. */
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
});

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export const ChoiceField = <T extends string>({ label, hint, value, options, onChange }: ChoiceFieldProps<T>) => (
  <Field className={useStyles().field} label={label} hint={hint ?? null}>
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

export const STRENGTHS: readonly Strength[] = ["never", "avoid", "rather-not", "fine", "welcome"];

interface StrengthFieldProps {
  readonly strength: Strength;
  readonly onChange: (strength: Strength) => void;
}

/** How strongly a time is to be kept free or used: the same five words for everybody and everything. */
export const StrengthField = ({ strength, onChange }: StrengthFieldProps) => {
  const text = useText();
  return (
    <ChoiceField
      label={text("field.strength")}
      value={strength}
      options={STRENGTHS.map((one) => [one, text(`strength.${one}`)])}
      onChange={onChange}
    />
  );
};
