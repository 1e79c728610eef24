import type { Member } from "../../domain/people/pair";
import { newDraft, parseDraft, withOnly, type SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { PairId } from "../../domain/shared/ids";
import { useLinks } from "../context";
import { useDraft, type DraftFormat } from "../controls/useDraft";

/** Owner of the draft of a pair that does not exist yet. No pair has this id. */
export const NOT_YET = { id: "not-set-up-yet" as PairId };

/** The box of a pair that nobody moves here from another place. */
export const NEW_PAIR = "new";

export const KEPT: DraftFormat<SetUpDraft> = { read: parseDraft, write: JSON.stringify };

/** Chooses somebody for a new pair, so that setting it up goes on with its place. */
export const useNewPairWith = (): ((other: Member) => void) => {
  const { newPressId } = useLinks();
  const { value, set } = useDraft(NOT_YET, NEW_PAIR, KEPT);
  return (other) => set(withOnly(value ?? newDraft(newPressId()), other));
};
