import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { Weekday, Zone } from "../../time/zoneData";

/** Status of a calendar item. Subjects and places of meetings never get this far (D6). */
export type Show = "busy" | "away" | "tentative" | "elsewhere" | "free";

/** One item of a person's calendar. */
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

/** Result of reading one person's calendar. */
export type PersonCalendar =
  | { readonly kind: "known"; readonly items: readonly CalendarItem[]; readonly hours?: MailboxHours }
  /** Another organisation, no mailbox, no right, or an unreadable zone: never read as "free". */
  | { readonly kind: "unknown"; readonly hours?: MailboxHours };

/** Port: reads free/busy. */
export interface CalendarReader {
  /**
   * Reads all of `addresses` over `window` (any length; the adapter splits and joins requests). The map has one entry
   * for each requested address, as it was spelled.
   */
  readonly read: (
    addresses: readonly string[],
    window: Interval,
    signal?: AbortSignal,
  ) => Promise<Result<ReadonlyMap<string, PersonCalendar>, Failure>>;
}
