import { useState } from "react";
import { newDraft, parseDraft, type SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { Member } from "../../domain/people/pair";
import type { PairId } from "../../domain/shared/ids";
import { useLinks } from "../context";
import { useDraft, type DraftFormat } from "../controls/useDraft";

/** No pair has this id: here lies what somebody has chosen for one that does not exist yet. */
const NOT_YET = { id: "not-set-up-yet" as PairId };

export interface DraftKeeping {
  /** Undefined until the device has been asked. */
  readonly draft: SetUpDraft | undefined;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
  /** It is set up: nothing is left to choose. */
  readonly clear: () => void;
}

/**
 * What somebody has chosen so far, kept on their device: a page that closes takes none of it along. `fixed` are the others
 * of a pair that is only to be moved.
 */
export const useSetUpDraft = (box: string, fixed?: readonly Member[]): DraftKeeping => {
  const { newPressId } = useLinks();
  const [first] = useState(() =>
    fixed ? { ...newDraft(newPressId()), step: "where" as const, others: fixed } : newDraft(newPressId()),
  );
  const { value, isLoaded, set } = useDraft(NOT_YET, box, KEPT);
  const draft = value ?? (isLoaded ? first : undefined);
  return { draft, change: (change) => draft && set(change(draft)), clear: () => set(undefined) };
};

const KEPT: DraftFormat<SetUpDraft> = { read: parseDraft, write: JSON.stringify };
