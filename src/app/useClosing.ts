import { useEffect } from "react";
import { closedAt } from "../domain/document/meetingsHeld";
import { endingAt } from "../domain/people/ending";
import type { LiveDocument } from "../domain/document/liveDocument";
import type { Pair } from "../domain/people/pair";
import { useDocument } from "../ui/document/useDocument";
import { useOwnThings } from "../ui/context";

/** A pair that held its closing conversation has ended: its people are asked later what becomes of it, each on their own. */
export const useClosing = (pair: Pair, document: LiveDocument): void => {
  const { endings } = useOwnThings();
  const { entries } = useDocument(document);
  const closed = closedAt(entries);
  useEffect(() => {
    if (closed === undefined || (endings.snapshot().endings.get(pair.id)?.endedAt ?? 0) >= closed) return;
    void endings.set(pair.id, endingAt(closed));
  }, [closed, endings, pair.id]);
};
