import { useCallback, useState, type ReactNode } from "react";
import type { EntryId } from "../../../domain/shared/ids";
import { useArrivingAt } from "../arrival";
import { OlderEntries } from "../OlderEntries";

/** More than a pair plans or promises at a time. What comes after is drawn as somebody goes on. */
const DRAWN_AT_ONCE = 100;

interface ManyProps<T> {
  readonly of: readonly T[];
  readonly idOf: (each: T) => EntryId;
  readonly children: (each: T) => ReactNode;
}

/** Entries of a part, however many there are. Whoever comes for one of them finds it drawn. */
export const Many = <T,>({ of, idOf, children }: ManyProps<T>) => {
  const asked = useArrivingAt();
  const [drawn, setDrawn] = useState(() => {
    const place = asked === undefined ? -1 : of.findIndex((each) => idOf(each) === asked);
    return DRAWN_AT_ONCE * Math.max(1, Math.ceil((place + 1) / DRAWN_AT_ONCE));
  });
  const more = useCallback(() => setDrawn((before) => before + DRAWN_AT_ONCE), []);
  return (
    <>
      {of.slice(0, drawn).map(children)}
      <OlderEntries left={Math.max(0, of.length - drawn)} more={more} />
    </>
  );
};
