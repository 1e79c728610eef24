import { useEffect, useState } from "react";
import type { NotePlace } from "../../../domain/document/drafts";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Failure } from "../../../domain/shared/failure";
import type { MessageId } from "../../../locales/text";
import { useConversations } from "../../context";
import { answerIn, type FormContext, type Typed } from "./formSpec";
import { STEP_FORM_KINDS, STEP_FORMS, type StepFormKind } from "./forms";
import { isTyped } from "./typedDraft";

/** Something other than a note that somebody is writing. */
export interface EntryForm {
  readonly kind: StepFormKind;
  readonly choose: (kind: StepFormKind) => void;
  readonly typed: Typed;
  readonly type: (name: string, value: string) => void;
  /** What is still needed, once somebody has tried to keep it. */
  readonly missing: readonly MessageId[];
  readonly keeping: boolean;
  readonly problem?: Failure;
  /** The device does not keep what is typed before it is added. */
  readonly isUnkept: boolean;
  readonly keep: () => Promise<void>;
}

/** Where a form stands: its box on the device, what it writes first, and where in a meeting. */
export interface FormPlace {
  readonly box: string;
  readonly kind: StepFormKind;
  readonly place: NotePlace;
}

const IN_DOCUMENT: FormPlace = { box: "form", kind: "commitment", place: {} };

/** Its words survive a reload like those of a note, and are let go only when they are safe on this device. */
export const useEntryForm = (
  context: FormContext,
  document: LiveDocument,
  onKept: (entry: Entry) => void,
  { box, kind: firstKind, place }: FormPlace = IN_DOCUMENT,
): EntryForm => {
  const { pair } = context;
  const [kind, setKind] = useState<StepFormKind>(firstKind);
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const [isUnkept, setUnkept] = useState(false);
  const { drafts } = useConversations();
  useEffect(() => {
    let gone = false;
    void drafts.read(pair.id, box).then((kept) => {
      const draft = kept.ok && kept.value ? readDraft(kept.value.text) : undefined;
      if (gone || draft === undefined) return;
      setKind(draft.kind);
      setTyped((now) => (Object.keys(now).length > 0 ? now : draft.typed));
    });
    return () => {
      gone = true;
    };
  }, [drafts, pair.id, box]);
  const remember = (nextKind: StepFormKind, next: Typed): void => {
    const isEmpty = Object.values(next).every((words) => words.trim() === "");
    const words = isEmpty ? "" : JSON.stringify({ kind: nextKind, typed: next });
    void drafts.write(pair.id, box, { text: words, place }).then((kept) => setUnkept(!kept.ok));
  };
  const choose = (next: StepFormKind): void => {
    setKind(next);
    setTried(false);
    remember(next, typed);
  };
  const type = (name: string, value: string): void => {
    const next = { ...typed, [name]: value };
    setTyped(next);
    remember(kind, next);
  };
  const keep = async (): Promise<void> => {
    const [text, content] = [answerIn(typed, "text"), STEP_FORMS[kind].content(typed, context)];
    setTried(true);
    if (keeping || text === undefined || content === undefined) return;
    setKeeping(true);
    const written = await document.write({ text, content, ...place });
    setKeeping(false);
    if (!written.ok) return setProblem(written.error);
    remember(kind, {});
    setTyped({});
    setTried(false);
    onKept(written.value);
  };
  return {
    kind,
    choose,
    typed,
    type,
    keeping,
    keep,
    isUnkept,
    missing: tried ? missingIn(kind, typed, context) : [],
    ...(problem && { problem }),
  };
};

const missingIn = (kind: StepFormKind, typed: Typed, context: FormContext): readonly MessageId[] => {
  const { ask, fields, content } = STEP_FORMS[kind];
  const needed = fields.filter(
    ({ needed: isNeeded, name }) => isNeeded === true && answerIn(typed, name) === undefined,
  );
  const named = [...(answerIn(typed, "text") === undefined ? [ask] : []), ...needed.map(({ label }) => label)];
  // A change of view needs either an older sentence or the view before in new words.
  return named.length === 0 && content(typed, context) === undefined ? ["write.before"] : named;
};

const readDraft = (text: string): { readonly kind: StepFormKind; readonly typed: Typed } | undefined => {
  try {
    const draft: unknown = JSON.parse(text);
    if (typeof draft !== "object" || draft === null || !("kind" in draft) || !("typed" in draft)) return undefined;
    const kind = STEP_FORM_KINDS.find((each) => each === draft.kind);
    return kind !== undefined && isTyped(draft.typed) ? { kind, typed: draft.typed } : undefined;
  } catch {
    return undefined;
  }
};
