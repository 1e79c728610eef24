import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { Weekday, Zone } from "../../time/zoneData";

/** How a piece of calendar time is shown. Subjects and places of meetings never get this far (D6). */
export type Show = "busy" | "away" | "tentative" | "elsewhere" | "free";

/** One piece of somebody's calendar. */
export interface CalendarItem {
  readonly window: Interval;
  readonly show: Show;
}

/** Working hours as a mailbox publishes them: one block for all its days, because Graph flattens them. A hint, not a declaration. */
export interface MailboxHours {
  readonly days: readonly Weekday[];
  /** Minutes after 00:00 local. `toMinutes` is after `fromMinutes`; past midnight it is above 1440. */
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly zone: Zone;
}

/** What could be learned about one person's time. */
export type PersonCalendar =
  | { readonly kind: "known"; readonly items: readonly CalendarItem[]; readonly hours?: MailboxHours }
  /** Another organisation, no mailbox, no right, or a zone that could not be understood: never read as "free". */
  | { readonly kind: "unknown"; readonly hours?: MailboxHours };

/** Port: reads free/busy. */
export interface CalendarReader {
  /**
   * Reads everybody in `addresses` over `window` (any length; the adapter cuts and stitches).
   * The map has one entry for each address asked for, under the spelling that was asked.
   */
  readonly read: (
    addresses: readonly string[],
    window: Interval,
    signal?: AbortSignal,
  ) => Promise<Result<ReadonlyMap<string, PersonCalendar>, Failure>>;
}
