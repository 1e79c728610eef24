import { useCallback } from "react";
import type { MailboxHours } from "../../../domain/people/myTime/calendarReader";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { plusDays } from "../../../domain/time/interval";
import { useFormat, useOwnThings } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";

/**
 * What the mailbox says of a person's hours, while they declared none: times are found with it then, so this screen says
 * so (P9). Undefined where it says nothing or may not be read; it is never asked for permission here (P7).
 */
export const useOutlookHours = ({ work, stays }: MyTime): MailboxHours | undefined => {
  const { me, clock } = useFormat();
  const { calendars } = useOwnThings();
  const isWanted = work.length === 0 || stays.length === 0;
  const look = useCallback(async (): Promise<MailboxHours | undefined> => {
    if (!isWanted) return undefined;
    const start = clock.now();
    const answer = await calendars.read([me.address], { start, end: plusDays(start, 1) });
    return answer.ok ? answer.value.get(me.address)?.hours : undefined;
  }, [isWanted, clock, calendars, me]);
  return orElse<MailboxHours | undefined>(useFetched(look), undefined);
};
