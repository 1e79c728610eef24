import { useEffect, useRef, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Failure } from "../../../domain/shared/failure";
import type { EntryId } from "../../../domain/shared/ids";
import { ok } from "../../../domain/shared/result";
import type { MessageId } from "../../../locales/text";
import { useConversations } from "../../context";
import { answerIn, type FormContext, type Typed } from "../write/formSpec";
import { readTyped, writeTyped } from "../write/typedDraft";
import type { KeepOne, SideForm } from "./sideForm";

export interface OpenSideForm {
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

/** Its words wait on the device like those of every box, and are let go only when they are safe (P4). */
export const useSideForm = (
  form: SideForm,
  about: EntryId,
  {
    context,
    document,
    onKept,
  }: { readonly context: FormContext; readonly document: LiveDocument; readonly onKept: () => void },
): OpenSideForm => {
  const { pair } = context;
  const { drafts } = useConversations();
  const box = `${form.name} ${about}`;
  const [typed, setTyped] = useState<Typed>(form.start ?? {});
  const [tried, setTried] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const [isUnkept, setUnkept] = useState(false);
  const hasTyped = useRef(false);
  useEffect(() => {
    let gone = false;
    void drafts.read(pair.id, box).then((kept) => {
      const draft = kept.ok && kept.value ? readTyped(kept.value.text) : undefined;
      if (!gone && !hasTyped.current && draft) setTyped(draft);
    });
    return () => {
      gone = true;
    };
  }, [drafts, pair.id, box]);
  const remember = async (next: Typed): Promise<void> => {
    const kept = await drafts.write(pair.id, box, { text: writeTyped(next), place: {} });
    setUnkept(!kept.ok);
  };
  const type = (name: string, value: string): void => {
    hasTyped.current = true;
    const next = { ...typed, [name]: value };
    setTyped(next);
    void remember(next);
  };
  const kept = useRef(new Map<string, Entry>());
  const keepOne: KeepOne = async (draft) => {
    const before = kept.current.get(JSON.stringify(draft));
    if (before) return ok(before);
    const written = await document.write(draft);
    if (written.ok) kept.current.set(JSON.stringify(draft), written.value);
    return written;
  };
  const missing = missingIn(form, typed);
  const keep = async (): Promise<void> => {
    setTried(true);
    if (keeping || missing.length > 0) return;
    setKeeping(true);
    const written = await form.keep(typed, keepOne, context);
    setKeeping(false);
    if (!written.ok) return setProblem(written.error);
    void drafts.write(pair.id, box, { text: "", place: {} });
    onKept();
  };
  return { typed, type, missing: tried ? missing : [], keeping, isUnkept, keep, ...(problem && { problem }) };
};

const missingIn = ({ fields, alsoNeeded }: SideForm, typed: Typed): readonly MessageId[] => {
  const also = alsoNeeded?.(typed) ?? [];
  return fields
    .filter(({ name, needed }) => (needed === true || also.includes(name)) && answerIn(typed, name) === undefined)
    .map(({ label }) => label);
};
