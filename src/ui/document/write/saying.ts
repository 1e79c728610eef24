import { createContext, useContext } from "react";

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
