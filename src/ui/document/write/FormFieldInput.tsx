import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { FormContext, FormField } from "./formSpec";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" } });

/** A list of sentences is as long as its longest; the choice shows the beginning. */
const LONGEST_OPTION = 80;
/** As much as a field of an entry holds. */
const LONGEST_ANSWER = 4_000;

export interface FormFieldInputProps {
  readonly field: FormField;
  readonly value: string;
  readonly context: FormContext;
  readonly onChange: (value: string) => void;
}

/** One question of a form and its answer. */
export const FormFieldInput = ({ field, value, context, onChange }: FormFieldInputProps) => {
  const styles = useStyles();
  const listId = useId();
  const label = context.format.text(field.label);
  const change = (_: unknown, data: { readonly value: string }): void => onChange(data.value);
  if (field.as === "choice")
    return (
      <Field className={styles.field} label={label} required={field.needed === true}>
        <Select value={value} onChange={change}>
          {field.options?.(context).map(([option, words]) => (
            <option key={option} value={option}>
              {words.length > LONGEST_OPTION ? `${words.slice(0, LONGEST_OPTION)}…` : words}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <>
      <Field className={styles.field} label={label} required={field.needed === true}>
        {field.as === "lines" ? (
          <Textarea value={value} rows={2} maxLength={LONGEST_ANSWER} dir="auto" onChange={change} />
        ) : (
          <Input
            value={value}
            type={field.as === "line" ? "text" : field.as}
            maxLength={field.longest ?? LONGEST_ANSWER}
            dir="auto"
            onChange={change}
            {...(field.suggestions && { list: listId })}
          />
        )}
      </Field>
      {field.suggestions && (
        <datalist id={listId}>
          {field.suggestions(context).map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
};
