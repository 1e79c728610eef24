import { useRef, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { Draft, LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { only, recordOf, type Shape } from "../../../domain/shared/shape";
import type { MessageId } from "../../../locales/text";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { useWriting, type Writing } from "../../controls/useWriting";
import { answerIn, missingIn, type FormContext, type FormSpec, type Typed } from "./formSpec";

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
  const writeOnce = async (first: Draft): Promise<Entry | undefined> => {
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
    const kept = content && (await write({ text: answerIn(typed, "text") ?? "", content, ...spec.place }));
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
