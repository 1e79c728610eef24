import { useMemo } from "react";
import { meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import { useDocument } from "../document/useDocument";
import { useConversations } from "../context";

/** The pair's meetings as their document has them now. */
export const useMeetings = (pair: Pair): readonly NotedMeeting[] => {
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  return useMemo(() => meetingsOf(entries), [entries]);
};
