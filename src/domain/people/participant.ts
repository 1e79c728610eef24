import type { RegionId } from "../calendars/place";
import type { PersonId } from "../shared/ids";
import type { Weekday } from "../time/zoneData";
import type { DailySpan, PublishedWindow, Stay, WorkBlock } from "./availability";
import type { CalendarItem } from "./calendarReader";
import type { PrivateTime } from "./declared";

/** One person as the slot engine sees them. */
export interface Participant {
  readonly id: PersonId;
  /** At least one; the first that covers a date counts. */
  readonly stays: readonly Stay[];
  /** Empty: working hours are not known, so no hour is early or late. */
  readonly work: readonly WorkBlock[];
  /** Weekdays on which this person never meets. */
  readonly closedDays: readonly Weekday[];
  /** null: no hour is closed as night. */
  readonly night: DailySpan | null;
  readonly calendar: readonly CalendarItem[] | "unknown";
  /** Absent: the public holidays of the place where they are on that date. Present: exactly these; empty: none. */
  readonly holidays?: readonly RegionId[];
  /** Private: used only for the viewer (P1), or for everybody when there is no viewer. Absent: nothing was declared. */
  readonly own?: PrivateTime;
  readonly published: readonly PublishedWindow[];
}
