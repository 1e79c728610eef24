import { useMemo, useSyncExternalStore } from "react";
import type { SessionSnapshot } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import type { Pair } from "../../domain/people/pair";
import { useConversations } from "../context";

/** The latest meeting of a pair, followed while `isWanted`; undefined until it has been read. */
export const useLatestSession = (
  pair: Pair,
  isWanted: boolean,
): { readonly latest: SessionState | undefined } | undefined => {
  const { openSession } = useConversations();
  const session = isWanted ? openSession(pair) : undefined;
  const snapshot = useSyncExternalStore(session?.subscribe ?? noSubscription, session?.snapshot ?? noSnapshot);
  return useMemo(() => (snapshot?.phase === "open" ? { latest: snapshot.session } : undefined), [snapshot]);
};

const noSubscription = () => () => undefined;
const noSnapshot = (): SessionSnapshot | undefined => undefined;
