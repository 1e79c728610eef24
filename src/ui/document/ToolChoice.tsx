import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" } });

interface ToolChoiceProps {
  readonly label: string;
  /** What is said while nothing is chosen. */
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
  readonly chosen: string | undefined;
  /** The id of an option; undefined for all. */
  readonly onChoose: (id: string | undefined) => void;
}

/** Narrows what is shown to one of some options. */
export const ToolChoice = ({ label, all, options, chosen, onChoose }: ToolChoiceProps) => {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label}>
      <Select value={chosen ?? ""} onChange={(_, { value }) => onChoose(value === "" ? undefined : value)}>
        <option value="">{all}</option>
        {options.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
};
