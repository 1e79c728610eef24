import { useEffect, useState } from "react";
import { OWN_DRAFTS } from "../../domain/document/drafts";
import { isRecord, valueOf, type Shape } from "../../domain/shared/shape";
import { useConversations } from "../context";

/** Something that is being typed. */
export interface Edited<Draft> {
  readonly draft: Draft;
  /** The item that it takes the place of; absent for a new one. */
  readonly of?: string;
  /** It was typed before this screen opened, and not kept. */
  readonly restored?: true;
}

export interface Editing<Draft> {
  readonly edited: Edited<Draft> | undefined;
  readonly open: (draft: Draft, of?: string) => void;
  readonly set: (draft: Draft) => void;
  readonly close: () => void;
}

/** One open form. What is typed in it is on the device with every letter, and is still there after a reload (P4). */
export const useEditing = <Draft>(box: string, shape: Shape<Draft>): Editing<Draft> => {
  const { drafts } = useConversations();
  const [edited, setEdited] = useState<Edited<Draft>>();
  useEffect(() => {
    let gone = false;
    void drafts.read(OWN_DRAFTS.id, box).then((kept) => {
      const restored = kept.ok && kept.value ? readDraft(kept.value.text, shape) : undefined;
      if (!gone && restored) setEdited((now) => now ?? restored);
    });
    return () => {
      gone = true;
    };
  }, [drafts, box, shape]);
  const keep = (next: Edited<Draft> | undefined): void => {
    setEdited(next);
    const text = next === undefined ? "" : JSON.stringify({ draft: next.draft, of: next.of });
    void drafts.write(OWN_DRAFTS.id, box, { text, place: {} });
  };
  return {
    edited,
    open: (draft, of) => keep({ draft, ...(of !== undefined && { of }) }),
    set: (draft) => keep(edited && { ...edited, draft }),
    close: () => keep(undefined),
  };
};

const readDraft = <Draft>(text: string, shape: Shape<Draft>): Edited<Draft> | undefined => {
  const raw = parse(text);
  if (!isRecord(raw)) return undefined;
  const draft = valueOf(shape, raw.draft);
  return draft === undefined ? undefined : { draft, restored: true, ...(typeof raw.of === "string" && { of: raw.of }) };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
