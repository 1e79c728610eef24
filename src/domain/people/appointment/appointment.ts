import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { LocalDate, Weekday, Zone } from "../../time/zoneData";
import type { Pair } from "../pair";
import type { Person } from "../person";

/** An invited person, group or room. The members of a group are not known to us. */
export interface Invitee {
  readonly kind: "person" | "group" | "room";
  /** As Outlook shows it; the address where there is no name. */
  readonly name: string;
  readonly address: string;
}

/** State of the appointment form. */
export interface AppointmentForm {
  readonly window: Interval;
  /** Required and optional attendees, each address once, without the organizer. */
  readonly invited: readonly Invitee[];
  /** It is already a series: Outlook cannot move a series by its start. */
  readonly repeats: boolean;
  /** Its id in one's own calendar, where Outlook has saved it, also as a draft. */
  readonly savedAs?: string;
}

/** Words for the body of an appointment, which everybody invited reads. */
export interface AppointmentWords {
  /** Plain lines; the adapter escapes them. */
  readonly lines: readonly string[];
  readonly link?: { readonly words: string; readonly url: string };
}

/** A weekly meeting at the same clock time in one zone. */
export interface WeeklySeries {
  readonly zone: Zone;
  readonly weekday: Weekday;
  readonly everyWeeks: number;
  readonly count: number;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /** Minutes after midnight on the clock of `zone`. */
  readonly fromMinutes: number;
  readonly durationMinutes: number;
}

/** A pair, and one of its meetings by its id in the document, if any. */
export interface PairMeeting {
  readonly pair: Pair;
  readonly meetingId?: string;
}

/** Changes that one press makes to an appointment. */
export interface Filling {
  readonly window: Interval;
  readonly words: AppointmentWords;
  /** The id that the meeting will have in the pair's document. Absent without a pair. */
  readonly meetingId?: string;
  readonly series?: WeeklySeries;
}

/** The changes and the earlier values: enough to undo them, also from another page of ours. */
export interface Filled extends Filling {
  readonly before: Interval;
  /** The text before and after the change, in Outlook's own form. */
  readonly text: { readonly before: string; readonly after: string };
}

/** What undoing left unchanged, because the person has edited it since. */
export interface TakenBack {
  /** They chose another time, which stays. */
  readonly timeStays: boolean;
  /** Lines of ours that they edited, which stay. */
  readonly linesThatStay: number;
  /** Outlook has no API to make a series single again. */
  readonly stillRepeats: boolean;
}

/**
 * Finds which of these document meetings an Outlook item is, by its id in the calendar or by our id in its text, at
 * whatever time. Undefined: none of them, or Outlook does not tell.
 */
export type WhichMeeting = (eventIds: readonly string[]) => Promise<string | undefined>;

/** Port: the appointment being written in Outlook. */
export interface Appointment {
  readonly read: () => Promise<Result<AppointmentForm, Failure>>;
  /** Atomic: when a part fails, the parts before it are undone. */
  readonly fill: (filling: Filling) => Promise<Result<Filled, Failure>>;
  /** Restores the earlier values, except for what the person changed since. */
  readonly takeBack: (filled: Filled) => Promise<Result<TakenBack, Failure>>;
  /** True when the text still contains one of these lines. */
  readonly holds: (words: AppointmentWords) => Promise<boolean>;
  readonly which: WhichMeeting;
  readonly invite: (people: readonly Person[]) => Promise<Result<void, Failure>>;
  /** Outlook's own name for the zone of its clock, Windows or IANA; undefined when it cannot make a series. */
  readonly seriesZone: string | undefined;
  /** Calls `listener` when attendees or time change. Returns a function that unsubscribes. */
  readonly onChange: (listener: () => void) => () => void;
  /** Notification above the form, visible when no page of ours is open. */
  readonly notify: (words: string, kind: "done" | "failed") => Promise<Result<void, Failure>>;
}

/** The item that is open in Outlook beside our page. */
export type OpenItem =
  | { readonly kind: "writing"; readonly appointment: Appointment }
  | { readonly kind: "message"; readonly from: Invitee; readonly to: readonly Invitee[] }
  | {
      readonly kind: "appointment";
      readonly from: Invitee;
      readonly to: readonly Invitee[];
      readonly window: Interval;
      readonly which: WhichMeeting;
      /** Its id in one's own calendar. */
      readonly savedAs?: string;
      /** The whole series is open, which has no one time to move. */
      readonly repeats: boolean;
    }
  /** No item, or one that we do not handle. */
  | { readonly kind: "nothing" };

/** Port: the item open in Outlook; it may change while our page stays open. */
export interface OutlookDesk {
  readonly item: () => OpenItem;
  readonly onItemChange: (listener: () => void) => () => void;
}

/**
 * An invitation as HTML: each line a paragraph, then the link. All take the direction of the first line, a sentence of
 * ours: any other may begin with a name. Outlook on Windows does not support `dir="auto"`.
 */
export const invitationHtml = (lines: readonly string[], link?: AppointmentWords["link"]): string => {
  const dir = RIGHT_TO_LEFT.test(lines[0] ?? "") ? "rtl" : "ltr";
  const linked = link ? [`<a href="${escaped(link.url)}">${escaped(link.words)}</a>`] : [];
  return [...lines.map(escaped), ...linked].map((content) => `<p dir="${dir}">${content}</p>`).join("");
};

/** The first letter decides. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
