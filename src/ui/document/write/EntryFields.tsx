import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatList } from "../../format/list";
import type { FormContext, FormField } from "./formSpec";
import { useEntryForm, type EntryForm, type EntryFormProps } from "./useEntryForm";
import { useWriteStyles } from "./useWriteStyles";

/** A list of sentences is as long as its longest; the choice shows the beginning. */
const LONGEST_OPTION = 80;
/** As much as a field of an entry holds. */
const LONGEST_ANSWER = 4_000;

export interface EntryFieldsProps extends EntryFormProps {
  /** Which loaded words have those of the buttons. */
  readonly words: "write" | "entry";
  readonly onClose: () => void;
}

/** The questions of one form, what is still needed, and the way to keep or to close it. */
export const EntryFields = ({ words, onClose, ...opened }: EntryFieldsProps) => {
  const styles = useWriteStyles();
  const form = useEntryForm(opened);
  const { text, locale } = form.context.format;
  const names = formatList(
    form.missing.map((id) => text(id)),
    locale,
  );
  return (
    <>
      <Questions form={form} />
      <p className={styles.hint} role="status">
        {form.missing.length > 0 && text(`${words}.missing`, { names })}
        {form.missing.length === 0 && form.isUnkept && text("document.typingUnkept")}
      </p>
      {form.problem && <ProblemBar failure={form.problem} onRetry={() => void form.keep()} />}
      <div className={styles.buttons}>
        <SteadyButton
          appearance="primary"
          className={styles.button}
          off={form.keeping}
          onClick={() => void form.keep()}
        >
          {text(`${words}.keep`)}
        </SteadyButton>
        <Button className={styles.button} onClick={onClose}>
          {text(`${words}.close`)}
        </Button>
      </div>
    </>
  );
};

/** The questions of a form, each with its answer. */
export const Questions = ({ form: { spec, typed, type, context } }: { readonly form: EntryForm }) =>
  spec.fields.map((field) => (
    <Question
      key={field.name}
      field={field}
      context={context}
      value={typed[field.name] ?? ""}
      onChange={(value) => type(field.name, value)}
    />
  ));

interface QuestionProps {
  readonly field: FormField;
  readonly value: string;
  readonly context: FormContext;
  readonly onChange: (value: string) => void;
}

const Question = (props: QuestionProps) => {
  const { field, context } = props;
  const styles = useWriteStyles();
  const listId = useId();
  return (
    <>
      <Field className={styles.field} label={context.format.text(field.label)} required={field.needed === true}>
        {inputFor(props, listId)}
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

/** Not a component: a field gives its id and its label to its own child. */
const inputFor = ({ field, value, context, onChange }: QuestionProps, listId: string): ReactElement => {
  const { about, as, label } = field;
  const name = about !== undefined && { "aria-label": `${about}: ${context.format.text(label)}` };
  if (as === "choice") {
    return (
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {field.options?.(context).map(([option, words]) => (
          <option key={option} value={option}>
            {words.length > LONGEST_OPTION ? `${words.slice(0, LONGEST_OPTION)}…` : words}
          </option>
        ))}
      </Select>
    );
  }
  if (as === "words" || as === "lines") {
    return (
      <Textarea
        value={value}
        rows={as === "words" ? 3 : 2}
        resize={as === "words" ? "vertical" : "none"}
        {...(as === "lines" && { maxLength: LONGEST_ANSWER })}
        {...name}
        dir="auto"
        onChange={(_, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Input
      value={value}
      type={as === "line" ? "text" : as}
      maxLength={field.longest ?? LONGEST_ANSWER}
      dir="auto"
      onChange={(_, data) => onChange(data.value)}
      {...(field.suggestions && { list: listId })}
    />
  );
};
