import { useCallback, useEffect, useMemo } from "react";
import { circleIn } from "../../../domain/document/circle";
import { isCircle, type Pair } from "../../../domain/people/pair";
import { useConversations, usePairing } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";
import { useDocument } from "../useDocument";

/** The reader's own circles and pairs: from this device, and shown to them alone (P1). */
export const useCircles = (): {
  readonly circles: readonly Pair[];
  readonly pairs: readonly Pair[];
  /** False until the list has come: before, nobody knows which circles there are. */
  readonly isKnown: boolean;
} => {
  const { pairs: read } = usePairing();
  const load = useCallback(async () => {
    const answer = await read();
    return answer.ok ? answer.value : NONE;
  }, [read]);
  const fetched = useFetched(load);
  const all = orElse(fetched, NONE);
  const isKnown = fetched.phase === "there";
  return useMemo(
    () => ({ circles: all.filter(isCircle), pairs: all.filter((pair) => !isCircle(pair)), isKnown }),
    [all, isKnown],
  );
};

/**
 * What the document of a circle calls it now; undefined where nobody has named it. The reader's own list of pairs takes
 * the name over, for screens that do not open the document.
 */
export const useCircleName = (circle: Pair): string | undefined => {
  const { openDocument } = useConversations();
  const { pairs, keepPair } = usePairing();
  const { entries } = useDocument(openDocument(circle));
  const { id, members } = circle;
  const said = useMemo(() => circleIn(entries, { members })?.content.circle.name, [entries, members]);
  useEffect(() => {
    if (said === undefined) return;
    // The list on the device may know more of the pair than this screen.
    void pairs().then((all) => {
      const known = all.ok ? all.value.find((pair) => pair.id === id) : undefined;
      return known && known.name !== said ? keepPair({ ...known, name: said }) : undefined;
    });
  }, [said, id, pairs, keepPair]);
  return said ?? circle.name;
};

const NONE: readonly Pair[] = [];
