import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { Fragment, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { inOneOrder } from "../../../domain/document/store/knownDocument";
import type { NewEntry, LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { only, recordOf, type Shape } from "../../../domain/shared/shape";
import type { MessageId } from "../../../locales/text";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { Fold, Quiet, Row, Stack } from "../../controls/layout";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { useWriting, type Writing } from "../../controls/useWriting";
import { formatList } from "../../format/list";
import { Beginnings } from "./Beginnings";
import {
  answerIn,
  type FormContext,
  type FormField,
  type FormSpec,
  missingIn,
  type Option,
  type Typed,
} from "./formSpec";
import { useIsMainForm } from "./mainForm";

/** The answers that are typed into a form, and where they wait. */
export interface FormDraft {
  readonly typed: Typed;
  readonly type: (name: string, value: string) => void;
  readonly clear: () => void;
  /** The device does not keep what is typed. */
  readonly isUnkept?: boolean;
}

/** One open form. */
export interface EntryForm extends FormDraft, Pick<Writing, "keeping" | "problem"> {
  readonly spec: FormSpec;
  readonly context: FormContext;
  readonly isComplete: boolean;
  /** What is still needed, once somebody has tried to keep it. */
  readonly missing: readonly MessageId[];
  readonly keep: () => Promise<void>;
}

export interface EntryFormProps {
  readonly spec: FormSpec;
  readonly draft: FormDraft;
  readonly context: FormContext;
  readonly document: LiveDocument;
  readonly onKept: (entry: Entry) => void;
}

/** The one engine of all forms: what is typed is let go only when it is safe on this device (P4). */
export const useEntryForm = ({ spec, draft, context, document, onKept }: EntryFormProps): EntryForm => {
  const { typed, type, clear, isUnkept = false } = draft;
  const [tried, setTried] = useState(false);
  const { write, keeping, problem } = useWriting(document);
  const before = useRef<{ readonly words: string; readonly entry: Entry }>(undefined);
  /** What was written first is not written again when only the second entry was refused. */
  const writeOnce = async (first: NewEntry): Promise<Entry | undefined> => {
    const words = JSON.stringify(first);
    if (before.current?.words === words) return before.current.entry;
    const entry = await write(first);
    if (entry) before.current = { words, entry };
    return entry;
  };
  const missing = missingIn(spec, typed, context);
  const keep = async (): Promise<void> => {
    setTried(true);
    if (keeping || missing.length > 0) return;
    const first = spec.before?.(typed, context);
    const firstKept = first && (await writeOnce(first));
    if (first && !firstKept) return;
    const content = spec.content(typed, context, firstKept?.id);
    const said = content && { text: answerIn(typed, "text") ?? "", content };
    const kept = said && (isSame(said, spec.changes) ? spec.changes : await write({ ...said, ...spec.place }));
    if (!kept) return;
    clear();
    setTried(false);
    onKept(kept);
  };
  const isComplete = missing.length === 0;
  return {
    spec,
    context,
    typed,
    type,
    clear,
    isUnkept,
    keeping,
    problem,
    keep,
    isComplete,
    missing: tried ? missing : [],
  };
};

/** A version that says the same would ask everybody again who said yes to it. */
const isSame = (said: Pick<Entry, "text" | "content">, before: Entry | undefined): before is Entry =>
  before !== undefined && said.text === before.text.trim() && inOneOrder(said.content) === inOneOrder(before.content);

/** The answers of one form in one box; `start` stands in the fields before somebody types. */
export const useFormDraft = (pair: Pair, box: string, start: Typed = {}): FormDraft => {
  const { value: typed = start, set, isUnkept } = useDraft(pair, box, ANSWERS);
  return { typed, type: (name, value) => set({ ...typed, [name]: value }), clear: () => set(undefined), isUnkept };
};

/** Answers by the name of their field. */
export const TYPED: Shape<Typed> = recordOf(
  only("words", (raw) => typeof raw === "string"),
  100,
);
export const isEmpty = (typed: Typed): boolean => Object.values(typed).every((words) => words.trim() === "");
const ANSWERS = shapedDraft(TYPED, isEmpty);

/** A list of sentences is as long as its longest; the choice shows the beginning. */
const LONGEST_OPTION = 80;
/** As much as a field of an entry holds. */
const LONGEST_ANSWER = 4_000;

/** What the buttons say, in each of the loaded words that have them. */
const BUTTONS = {
  write: { missing: "write.missing", keep: "write.keep", close: "write.close" },
  entry: { missing: "entry.missing", keep: "entry.keep", close: "entry.close" },
  change: { missing: "entry.missing", keep: "entry.keepChange", close: "entry.close" },
} as const;

export interface EntryFieldsProps extends EntryFormProps {
  /** Which loaded words have those of the buttons. */
  readonly words: keyof typeof BUTTONS;
  readonly onClose: () => void;
  /** Another press that is the main one for what stands in the form now. */
  readonly instead?: ReactNode;
}

/**
 * The questions of one form, what is still needed, and the way to keep or to close it. When another form is opened on
 * the same screen, one in which nothing was typed closes, and the press of any other is no longer the main one.
 */
export const EntryFields = ({ words, onClose, instead, ...opened }: EntryFieldsProps) => {
  const form = useEntryForm(opened);
  const isMain = useIsMainForm();
  const typed = JSON.stringify(opened.draft.typed);
  const [atFirst] = useState(typed);
  const isLeft = !isMain && typed === atFirst;
  useEffect(() => {
    if (isLeft) onClose();
  }, [isLeft, onClose]);
  const buttons = BUTTONS[words];
  const { text, locale } = form.context.format;
  const names = formatList(
    form.missing.map((id) => text(id)),
    locale,
  );
  const hint = form.spec.beforehand?.(form.typed, form.context);
  return (
    <>
      <Questions form={form} />
      {hint !== undefined && <Quiet>{hint}</Quiet>}
      <Quiet role="status">
        {form.missing.length > 0 && text(buttons.missing, { names })}
        {form.missing.length === 0 && form.isUnkept && text("document.typingUnkept")}
      </Quiet>
      {form.problem && <ProblemBar failure={form.problem} onRetry={() => void form.keep()} />}
      {instead}
      <Row>
        <SteadyButton
          appearance={isMain && instead === undefined ? "primary" : "secondary"}
          off={form.keeping}
          onClick={() => void form.keep()}
        >
          {text(buttons.keep)}
        </SteadyButton>
        <Button onClick={onClose}>{text(buttons.close)}</Button>
      </Row>
    </>
  );
};

/** The questions of a form, each with its answer: first what is needed, the rest behind a press. */
export const Questions = ({ form: { spec, typed, type, context, missing } }: { readonly form: EntryForm }) => {
  const [start] = useState(typed);
  const isLater = ({ name, isLater: later = false }: FormField): boolean =>
    // What an entry says already is there to be changed.
    (spec.changes === undefined || answerIn(start, name) === undefined) &&
    (typeof later === "function" ? later(start) : later);
  const asked = spec.fields.filter((field) => field.isAsked?.(typed) ?? true);
  const later = asked.filter(isLater);
  // Nothing that is still needed hides, and nothing that was typed here before.
  const isNeeded = later.some(({ label }) => missing.includes(label));
  const wasTyped = later.some(({ name, as }) => as !== "choice" && answerIn(start, name) !== undefined);
  const questionOf = (field: FormField) => {
    const value = typed[field.name] ?? "";
    const sentences = spec.changes === undefined ? (field.beginnings?.(typed) ?? []) : [];
    const { text } = context.format;
    return (
      <Fragment key={field.name}>
        {sentences.length > 0 && (
          <Beginnings
            sentences={sentences.map((id) => text(id))}
            words={value}
            text={text}
            onTake={(words) => type(field.name, words)}
          />
        )}
        <Question field={field} context={context} value={value} onChange={(words) => type(field.name, words)} />
      </Fragment>
    );
  };
  return (
    <>
      {asked.filter((field) => !isLater(field)).map(questionOf)}
      {later.length > 0 && (
        <Fold key={String(isNeeded)} title={context.format.text("write.later")} isOpenFirst={isNeeded || wasTyped}>
          <Stack>{later.map(questionOf)}</Stack>
        </Fold>
      )}
    </>
  );
};

interface QuestionProps {
  readonly field: FormField;
  readonly value: string;
  readonly context: FormContext;
  readonly onChange: (value: string) => void;
}

const Question = (props: QuestionProps) => {
  const { field, context } = props;
  const listId = useId();
  return (
    <>
      <Field label={context.format.text(field.label)} required={field.needed === true}>
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

/** Also what stands there and is not offered any more, as an older version of a goal: else the first would seem chosen. */
const optionsWith = (
  value: string,
  { options, takesOther = false }: FormField,
  context: FormContext,
): readonly Option[] => {
  const offered = options?.(context) ?? [];
  if (value === "" || offered.some(([option]) => option === value)) return offered;
  const of = context.entries.find(({ entry, earlier }) => [entry, ...earlier].some(({ id }) => id === value));
  if (of) return [...offered, [value, of.entry.text]];
  return takesOther ? [...offered, [value, value]] : offered;
};

/** Not a component: a field gives its id and its label to its own child. */
const inputFor = ({ field, value, context, onChange }: QuestionProps, listId: string): ReactElement => {
  const { about, as, label } = field;
  const name = about !== undefined && { "aria-label": `${about}: ${context.format.text(label)}` };
  if (as === "choice") {
    return (
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {optionsWith(value, field, context).map(([option, words]) => (
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
