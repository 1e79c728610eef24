import { createContext, useCallback, useContext } from "react";
import { readersOf, type Pair } from "../../../domain/people/pair";
import { useGuides } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";

/** A part of a guide in which something is said aloud. */
export interface SaidIn {
  readonly guide: string;
  readonly step: string;
}

/** The box of a form of a part: the same before the meeting and in it, so what was written before is there. */
export const boxBefore = (guide: { readonly id: string }, step: { readonly id: string }, kind: string): string =>
  `before ${guide.id} ${step.id} ${kind}`;

const Way = createContext<((guide: string) => void) | undefined>(undefined);

/** Around forms from which a conversation can be opened. */
export const WayToSay = Way.Provider;

/** Opens the conversation in which something is said; undefined for a form that stands in one. */
export const useWayToSay = (): ((guide: string) => void) | undefined => useContext(Way);

/**
 * The same part, where this pair is offered its guide and can write for it before they meet: an organisation may leave a
 * guide out, or have its own in its place, and no words may wait where nobody comes (P4).
 */
export const useOpenPart = (pair: Pair, saidIn: SaidIn | undefined): SaidIn | undefined => {
  const { loadGuide, policy } = useGuides();
  const readers = readersOf(pair);
  const id = policy?.withoutGuides?.includes(saidIn?.guide ?? "") === true ? undefined : saidIn?.guide;
  const load = useCallback(
    async () => (id === undefined ? undefined : (await loadGuide(id, { readers })).guide),
    [loadGuide, id, readers],
  );
  const guide = orElse(useFetched(load), undefined);
  if (guide === undefined || guide.id !== id) return undefined;
  return guide.steps.some((step) => step.id === saidIn?.step && step.channels.includes("async-before"))
    ? saidIn
    : undefined;
};
