import type { Strength } from "../../../domain/calendars/strength";
import { ChoiceField } from "./ChoiceField";
import { useText } from "../../context";

export const STRENGTHS: readonly Strength[] = ["never", "avoid", "rather-not", "fine", "welcome"];

export interface StrengthFieldProps {
  readonly label?: string;
  readonly strength: Strength;
  readonly onChange: (strength: Strength) => void;
}

/** How strongly a time is to be kept free or used: the same five words for everybody and everything. */
export const StrengthField = ({ label, strength, onChange }: StrengthFieldProps) => {
  const text = useText();
  return (
    <ChoiceField
      label={label ?? text("field.strength")}
      value={strength}
      options={STRENGTHS.map((one) => [one, text(`strength.${one}`)])}
      onChange={onChange}
    />
  );
};
