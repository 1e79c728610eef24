import { useEffect } from "react";
import type { LensId } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { SessionId } from "../../domain/shared/ids";
import { useDraft, type DraftFormat } from "../controls/useDraft";
import { keptWishes, NO_WISHES, WISHES_BOX, wishesFor, type TodaysWishes } from "./lenses";

/** The wishes of this person for this conversation, and the ways to change them. */
export interface WishesOfToday extends TodaysWishes {
  readonly tick: (lens: LensId, on: boolean) => void;
  readonly setDepends: (words: string) => void;
}

const WISHES: DraftFormat<TodaysWishes> = {
  read: (text) => wishesFor({ text, place: {} }, undefined),
  write: (wishes) => keptWishes(wishes, undefined).text,
};

/** Kept on this device for one meeting, also over a reload. */
export const useTodaysWishes = (pair: Pair, session: SessionId | undefined): WishesOfToday => {
  const here = session === undefined ? {} : { session };
  const { value, place, set } = useDraft(pair, WISHES_BOX, WISHES, here);
  const isOfAnother = place.session !== undefined && place.session !== session;
  const now = (isOfAnother ? undefined : value) ?? NO_WISHES;
  useEffect(() => {
    // What was wished before the meeting is for this one, and not for the next.
    if (value && session !== undefined && place.session !== session) set(isOfAnother ? undefined : value, { session });
  }, [value, session, place.session, isOfAnother, set]);
  return {
    ...now,
    tick: (lens, on) =>
      set({ ...now, lenses: on ? [...now.lenses, lens] : now.lenses.filter((each) => each !== lens) }, here),
    setDepends: (depends) => set({ ...now, depends }, here),
  };
};
