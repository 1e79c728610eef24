import { useCallback } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import { orElse, useFetched } from "../controls/useFetched";

/**
 * Which of the pair's meetings is open in Outlook, as their document has it now. Their ids, and not their times, say whether
 * to ask again.
 */
export const useNoted = (meetings: readonly NotedMeeting[], which: WhichMeeting): NotedMeeting | undefined => {
  const ids = meetings.map(({ eventId }) => eventId).join("\n");
  const ask = useCallback(() => which(ids.split("\n").filter(Boolean)), [which, ids]);
  const eventId = orElse(useFetched(ask), undefined);
  return meetings.findLast((one) => one.eventId === eventId);
};
