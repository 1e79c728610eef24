import { useCallback, useEffect, useState } from "react";
import { newDraft, parseDraft, type SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { Member } from "../../domain/people/pair";
import type { PairId } from "../../domain/shared/ids";
import { useConversations, useLinks } from "../context";

/** No pair has this id: here lies what somebody has chosen for one that does not exist yet. */
const NOT_YET = "not-set-up-yet" as PairId;

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
  const { drafts } = useConversations();
  const { newPressId } = useLinks();
  const [draft, setDraft] = useState<SetUpDraft>();
  const [first] = useState(() =>
    fixed ? { ...newDraft(newPressId()), step: "where" as const, others: fixed } : newDraft(newPressId()),
  );
  useEffect(() => {
    let gone = false;
    void drafts.read(NOT_YET, box).then((kept) => {
      const known = kept.ok && kept.value ? parseDraft(kept.value.text) : undefined;
      if (!gone) setDraft(known ?? first);
    });
    return () => {
      gone = true;
    };
  }, [drafts, box, first]);
  const write = useCallback((text: string) => void drafts.write(NOT_YET, box, { text, place: {} }), [drafts, box]);
  const change = useCallback(
    (next: (now: SetUpDraft) => SetUpDraft) => {
      if (!draft) return;
      const changed = next(draft);
      setDraft(changed);
      write(JSON.stringify(changed));
    },
    [draft, write],
  );
  return { draft, change, clear: useCallback(() => write(""), [write]) };
};
