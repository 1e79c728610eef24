import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number | undefined) => void;
}

/** A number inside bounds. What is half typed ("-") stays in the field and changes nothing yet. */
export const NumberField = ({ label, hint, value, least, most, step, onChange }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string>();
  const change = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() === "") onChange(undefined);
    else if (number >= least && number <= most) onChange(Math.round(number / step) * step);
  };
  return (
    <Field label={label} hint={hint ?? null}>
      <Input
        type="number"
        dir="ltr"
        min={least}
        max={most}
        step={step}
        value={typed ?? String(value ?? "")}
        onChange={(_, data) => change(data.value)}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
};
