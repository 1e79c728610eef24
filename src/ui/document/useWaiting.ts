import { useEffect, useMemo, useState } from "react";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { meetingsHeld, meetingToAskAbout } from "../../domain/document/meetingsHeld";
import { type Waiting, waitingFor } from "../../domain/document/waiting";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useConversations, useFormat } from "../context";
import { useLatestSession } from "./useLatestSession";

/** What waits for the person at the screen in a pair's document, most pressing first. */
export const useWaiting = (pair: Pair, entries: readonly FoldedEntry[], now: Instant): readonly Waiting[] => {
  const { me, zone, zones } = useFormat();
  const seen = useSeen(pair);
  const isOpen = useMemo(
    () => meetingToAskAbout(entries, meetingsOf(entries), meetingsHeld(entries), now) !== undefined,
    [entries, now],
  );
  // It tells whether they met, and is followed only while the document leaves that open: most days nothing is asked.
  const session = useLatestSession(pair, isOpen);
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
