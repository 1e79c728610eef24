import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import type { FoldedEntry } from "../../domain/document/fold";
import { isFocusFree, putFocus } from "../controls/focus/focusPlace";

interface Arrival {
  readonly entry: string;
  readonly at: (element: HTMLElement) => void;
}

/** Somebody arrives once: afterwards the page is theirs. */
const createArrival = (entry: string): Arrival => {
  let isOver = false;
  return {
    entry,
    at: (element) => {
      if (isOver) return;
      isOver = true;
      element.scrollIntoView({ block: "center" });
      if (isFocusFree()) putFocus(element, { preventScroll: true });
    },
  };
};

const Asked = createContext<Arrival | undefined>(undefined);

interface ArrivalAtProps {
  /** The entry that the address names, whatever it says. */
  readonly entry: string | undefined;
  readonly children: ReactNode;
}

/** Whoever comes for one entry arrives at it, as soon as it is drawn. */
export const ArrivalAt = ({ entry, children }: ArrivalAtProps) => {
  const arrival = useMemo(() => (entry === undefined ? undefined : createArrival(entry)), [entry]);
  return <Asked.Provider value={arrival}>{children}</Asked.Provider>;
};

/** The entry that somebody comes for, if they do. */
export const useArrivingAt = (): string | undefined => useContext(Asked)?.entry;

/** For the element of an entry: it comes into view and takes the focus, when somebody came for it or an earlier version. */
export const useArrival = ({ entry, earlier }: FoldedEntry): RefObject<HTMLElement | null> => {
  const place = useRef<HTMLElement>(null);
  const arrival = useContext(Asked);
  const isAsked = arrival !== undefined && [entry, ...earlier].some(({ id }) => id === arrival.entry);
  useEffect(() => {
    if (isAsked && place.current) arrival.at(place.current);
  }, [isAsked, arrival]);
  return place;
};
