import { useEffect } from "react";
import { closedAt } from "../domain/document/meetingsHeld";
import { endingAt } from "../domain/people/ending";
import type { LiveDocument } from "../domain/document/liveDocument";
import type { Pair } from "../domain/people/pair";
import { useDocument } from "../ui/document/useDocument";
import { useOwnThings } from "../ui/context";

/** A closing conversation ends a pair: each member is asked later, separately, what becomes of it. */
export const useClosing = (pair: Pair, document: LiveDocument): void => {
  const { endings } = useOwnThings();
  const { entries } = useDocument(document);
  const closed = closedAt(entries);
  useEffect(() => {
    if (closed === undefined || (endings.snapshot().endings.get(pair.id)?.endedAt ?? 0) >= closed) return;
    void endings.set(pair.id, endingAt(closed));
  }, [closed, endings, pair.id]);
};
