import { useEffect, useState } from "react";
import type { LensId } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { SessionId } from "../../domain/shared/ids";
import { keptWishes, NO_WISHES, WISHES_BOX, wishesFor, type TodaysWishes } from "./lenses";
import { useConversations } from "../context";

/** The wishes of this person for this conversation, and the ways to change them. */
export interface WishesOfToday extends TodaysWishes {
  readonly tick: (lens: LensId, on: boolean) => void;
  readonly setDepends: (words: string) => void;
}

/** Kept on this device for one meeting, also over a reload. */
export const useTodaysWishes = (pair: Pair, session: SessionId | undefined): WishesOfToday => {
  const { drafts } = useConversations();
  const [wishes, setWishes] = useState<TodaysWishes>();
  useEffect(() => {
    let gone = false;
    void drafts.read(pair.id, WISHES_BOX).then((kept) => {
      if (gone || !kept.ok) return;
      const found = wishesFor(kept.value, session);
      setWishes((now) => now ?? found);
      // What was wished before the meeting is for this one, and not for the next.
      if (session !== undefined && kept.value !== undefined && kept.value.place.session !== session)
        void drafts.write(pair.id, WISHES_BOX, keptWishes(found, session));
    });
    return () => {
      gone = true;
    };
  }, [drafts, pair.id, session]);
  const now = wishes ?? NO_WISHES;
  const change = (next: TodaysWishes): void => {
    setWishes(next);
    void drafts.write(pair.id, WISHES_BOX, keptWishes(next, session));
  };
  return {
    ...now,
    tick: (lens, on) =>
      change({ ...now, lenses: on ? [...now.lenses, lens] : now.lenses.filter((each) => each !== lens) }),
    setDepends: (depends) => change({ ...now, depends }),
  };
};
