import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { SessionSnapshot } from "../../domain/conversation/liveSession";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { meetingsHeld, meetingToAskAbout } from "../../domain/document/meetingsHeld";
import { type Waiting, waitingFor } from "../../domain/document/waiting";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useConversations, useFormat } from "../context";

/** What waits for the person at the screen in a pair's document, most pressing first. */
export const useWaiting = (pair: Pair, entries: readonly FoldedEntry[], now: Instant): readonly Waiting[] => {
  const { me, zone, zones } = useFormat();
  const seen = useSeen(pair);
  const session = useLatestSession(pair, entries, now);
  return useMemo(
    () => waitingFor(entries, { pair, me: me.id, now, today: zones.readAt(zone, now).date, seen, session }),
    [entries, pair, me, now, zones, zone, seen, session],
  );
};

/** The newest entry that this person had seen in the document before. */
const useSeen = ({ id }: Pair): EntryId | undefined => {
  const { lastLook } = useConversations();
  const [seen, setSeen] = useState<EntryId>();
  useEffect(() => {
    let gone = false;
    void lastLook.read(id).then((newest) => {
      if (!gone) setSeen(newest);
    });
    return () => {
      gone = true;
    };
  }, [lastLook, id]);
  return seen;
};

/**
 * The latest meeting of a pair, which tells whether they met. It is followed only while the document leaves that open:
 * most days nothing is asked.
 */
const useLatestSession = (pair: Pair, entries: readonly FoldedEntry[], now: Instant) => {
  const { openSession } = useConversations();
  const isOpen = useMemo(
    () => meetingToAskAbout(entries, meetingsOf(entries), meetingsHeld(entries), now) !== undefined,
    [entries, now],
  );
  const session = isOpen ? openSession(pair) : undefined;
  const snapshot = useSyncExternalStore(session?.subscribe ?? noSubscription, session?.snapshot ?? noSnapshot);
  return useMemo(() => (snapshot?.phase === "open" ? { latest: snapshot.session } : undefined), [snapshot]);
};

const noSubscription = () => () => undefined;
const noSnapshot = (): SessionSnapshot | undefined => undefined;
