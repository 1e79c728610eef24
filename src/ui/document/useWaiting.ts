import { useEffect, useMemo, useState } from "react";
import type { SessionState } from "../../domain/conversation/session";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { meetingsHeld, meetingToAskAbout } from "../../domain/document/meetingsHeld";
import { type Waiting, waitingFor } from "../../domain/document/waiting";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useConversations, useFormat } from "../context";
import { useLatestSession } from "./useLatestSession";

/** A pair's latest meeting; undefined until it has been read. */
export type LatestSession = { readonly latest: SessionState | undefined } | undefined;

/** What waits for the person at the screen in a pair's document, most pressing first. */
export const useWaiting = (pair: Pair, entries: readonly FoldedEntry[], now: Instant): readonly Waiting[] => {
  // It tells whether they met, and is followed only while the document leaves that open: most days nothing is asked.
  const session = useLatestSession(pair, useMeetingToAskAbout(entries, now));
  return useWaitingBy(pair, entries, now, session);
};

/** True while the document leaves open whether the pair met at a booked time. */
export const useMeetingToAskAbout = (entries: readonly FoldedEntry[], now: Instant): boolean =>
  useMemo(
    () => meetingToAskAbout(entries, meetingsOf(entries), meetingsHeld(entries), now) !== undefined,
    [entries, now],
  );

/** The same, for whoever knows the latest meeting already or does not follow it. */
export const useWaitingBy = (
  pair: Pair,
  entries: readonly FoldedEntry[],
  now: Instant,
  session: LatestSession,
): readonly Waiting[] => {
  const { me, zone, zones } = useFormat();
  const seen = useSeen(pair);
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
