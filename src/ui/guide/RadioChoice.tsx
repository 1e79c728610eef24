import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  options: {
    margin: "0",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    border: "none",
    padding: "0",
  },
  legend: { padding: "0", fontWeight: tokens.fontWeightSemibold },
  option: {
    display: "flex",
    alignItems: "center",
    minHeight: "44px",
    columnGap: tokens.spacingHorizontalS,
    cursor: "pointer",
  },
  radio: {
    flexShrink: "0",
    width: "20px",
    height: "20px",
    margin: "0",
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

interface RadioChoiceProps<Value extends string | number> {
  readonly question: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** Another value: none of them is chosen yet. */
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in sight. */
export const RadioChoice = <Value extends string | number>({
  question,
  options,
  chosen,
  onChoose,
}: RadioChoiceProps<Value>) => {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{question}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
};
