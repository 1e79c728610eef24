import { useEffect, useRef, useState } from "react";
import type { ShownEntry } from "../../domain/document/liveDocument";
import type { EntryId, PairId, PersonId } from "../../domain/shared/ids";
import { useConversations } from "../context";

/** Up to where somebody had looked before this visit: what is newer than that is new, for as long as the visit lasts. */
export const useLastLook = (pair: PairId, entries: readonly ShownEntry[]): EntryId | undefined => {
  const { lastLook } = useConversations();
  const [before, setBefore] = useState<EntryId>();
  const newest = entries.reduce<EntryId | undefined>(
    (latest, { entry }) => (latest === undefined || entry.id > latest ? entry.id : latest),
    undefined,
  );
  // Nothing is written before the old value has come.
  const asked = useRef(false);
  const seen = useRef(newest);
  useEffect(() => {
    seen.current = newest;
    if (asked.current && newest !== undefined) lastLook.write(pair, newest);
  }, [lastLook, pair, newest]);
  useEffect(() => {
    let gone = false;
    void lastLook.read(pair).then((id) => {
      if (gone) return;
      asked.current = true;
      if (id !== undefined) setBefore(id);
      if (seen.current !== undefined) lastLook.write(pair, seen.current);
    });
    return () => {
      gone = true;
    };
  }, [lastLook, pair]);
  return before;
};

/** True for what somebody else wrote since then. Whoever looks for the first time finds nothing marked. */
export const isNewSince = (before: EntryId | undefined, { entry }: ShownEntry, me: PersonId): boolean =>
  before !== undefined && entry.id > before && entry.author !== me;
