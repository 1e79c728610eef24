import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { LocalDate, Weekday, Zone } from "../../time/zoneData";
import type { Pair } from "../pair";
import type { Person } from "../person";

/** Somebody or something that is invited. Behind a group are people whom we do not know; a room is nobody. */
export interface Invitee {
  readonly kind: "person" | "group" | "room";
  /** As Outlook shows it; the address where there is no name. */
  readonly name: string;
  readonly address: string;
}

/** What the form of an appointment says at one moment. */
export interface AppointmentForm {
  readonly window: Interval;
  /** Required and optional, each address once. The person who writes is not among them. */
  readonly invited: readonly Invitee[];
  /** It is already a series: Outlook lets nobody move one by its start. */
  readonly repeats: boolean;
}

/** Words that are put into an appointment where everybody invited reads them. */
export interface AppointmentWords {
  /** Plain lines; the adapter escapes them. */
  readonly lines: readonly string[];
  readonly link?: { readonly words: string; readonly url: string };
}

/** The same clock time every so many weeks, on the clock of one zone. */
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

/** A pair, and which of its meetings, by its id in the document, where there is one. */
export interface PairMeeting {
  readonly pair: Pair;
  readonly meetingId?: string;
}

/** What one press puts into an appointment. */
export interface Filling {
  readonly window: Interval;
  readonly words: AppointmentWords;
  /** The id that the meeting has in the pair's document once it is noted there. Absent where there is no pair. */
  readonly meetingId?: string;
  readonly series?: WeeklySeries;
}

/** What was put in and what stood there before: enough to take it back, also from another page of ours. */
export interface Filled extends Filling {
  readonly before: Interval;
  /** The text before and right after, in Outlook's own form. */
  readonly text: { readonly before: string; readonly after: string };
}

/** What taking back left as it is, because the person has changed it since. */
export interface TakenBack {
  /** They chose another time themselves, and it stands. */
  readonly timeStays: boolean;
  /** Lines of ours that they wrote into, and that stand. */
  readonly linesThatStay: number;
  /** Outlook has no way to make a series single again. */
  readonly stillRepeats: boolean;
}

/**
 * Which of these meetings of a shared document an item of Outlook is, by its id in the calendar or by ours in its text, and
 * whatever its time is now. Undefined: none of them, or Outlook does not say.
 */
export type WhichMeeting = (eventIds: readonly string[]) => Promise<string | undefined>;

/** Port: the appointment that somebody is writing in Outlook. */
export interface Appointment {
  readonly read: () => Promise<Result<AppointmentForm, Failure>>;
  /** All of it or nothing: when a part fails, the parts before it are undone. */
  readonly fill: (filling: Filling) => Promise<Result<Filled, Failure>>;
  /** Restores what stood there before, except for what the person changed since. */
  readonly takeBack: (filled: Filled) => Promise<Result<TakenBack, Failure>>;
  /** True when the text still holds one of these lines. */
  readonly holds: (words: AppointmentWords) => Promise<boolean>;
  readonly which: WhichMeeting;
  readonly invite: (people: readonly Person[]) => Promise<Result<void, Failure>>;
  /** Outlook's own name for the zone of its clock, Windows or IANA; undefined when it cannot make a series for us. */
  readonly seriesZone: string | undefined;
  /** Calls when who is invited or the time has changed. Returns the end of it. */
  readonly onChange: (listener: () => void) => () => void;
  /** A line above the form, for when no page of ours is open. */
  readonly notify: (words: string, kind: "done" | "failed") => Promise<Result<void, Failure>>;
}

/** What is open in Outlook beside our page. */
export type OpenItem =
  | { readonly kind: "writing"; readonly appointment: Appointment }
  | { readonly kind: "message"; readonly from: Invitee; readonly to: readonly Invitee[] }
  | {
      readonly kind: "appointment";
      readonly from: Invitee;
      readonly to: readonly Invitee[];
      readonly window: Interval;
      readonly which: WhichMeeting;
    }
  /** Nothing, or something that is not for us. */
  | { readonly kind: "nothing" };

/** Port: what is open in Outlook now; it may become another item while our page stays open. */
export interface OutlookDesk {
  readonly item: () => OpenItem;
  readonly onItemChange: (listener: () => void) => () => void;
}

/**
 * The text of an invitation as HTML, each line a paragraph, then the link. All run in the direction of the first line, which
 * is a sentence of ours: any other may begin with somebody's name. Outlook on Windows does not know `dir="auto"`.
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
