import { useMemo, useState } from "react";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import { record, words, type Shape } from "../../domain/shared/shape";
import { shapedDraft, useDraft, type DraftFormat } from "./useDraft";

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
  const format = useMemo(() => formatOf(shape), [shape]);
  const { value, set } = useDraft(OWN_DRAFTS, box, format);
  const [isOpenedHere, setOpenedHere] = useState(false);
  return {
    edited: value && { ...value, ...(!isOpenedHere && { restored: true }) },
    open: (draft, of) => {
      setOpenedHere(true);
      set({ draft, ...(of !== undefined && { of }) });
    },
    set: (draft) => value && set({ ...value, draft }),
    close: () => {
      setOpenedHere(false);
      set(undefined);
    },
  };
};

/** The longest id of an item. */
const LONGEST_ID = 1_000;

const formatOf = <Draft>(shape: Shape<Draft>): DraftFormat<Omit<Edited<Draft>, "restored">> =>
  shapedDraft<Omit<Edited<Draft>, "restored">>(record({ draft: shape }, { of: words(LONGEST_ID) }));
