import { graphText, isoText, parseInstant } from "../../domain/time/isoText";
import { plusDays, type Instant } from "../../domain/time/interval";
import type { FormPerson, FormState, OutlookForm } from "./outlookForm";

/** A person's copy of a meeting. */
interface KeptMeeting {
  readonly state: FormState;
  readonly organizer: FormPerson;
  readonly isOrganizer: boolean;
}

/** The calendar behind the form: what Outlook does on sending. */
export interface FormCalendar {
  /** Sends the form: an invitation at first, later an update. Resolves with the meeting's id, shared by all copies. */
  readonly send: (form: OutlookForm) => Promise<string>;
  /** A person's copy of a sent meeting. */
  readonly open: (meetingId: string) => Promise<KeptMeeting>;
}

interface FormCalendarParts {
  readonly graphUrl: string;
  readonly accessToken: string;
  readonly now: () => Instant;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** The part of a Graph event that the form shows. Both ends are the same program, so answers are not validated. */
interface GraphEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly isOrganizer: boolean;
  readonly body: { readonly content: string };
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
  readonly attendees: readonly { readonly emailAddress: Named }[];
  readonly organizer: { readonly emailAddress: Named };
}
type Named = Pick<FormPerson, "name" | "address">;

/** Days before and after today that are searched for a meeting. */
const LOOKED_DAYS = 180;

export const createFormCalendar = ({ graphUrl, accessToken, now, fetch }: FormCalendarParts): FormCalendar => {
  const ask = async (method: "GET" | "POST" | "PATCH", path: string, body?: object): Promise<Response> => {
    const headers = { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" };
    const response = await fetch(`${graphUrl}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The local Graph answered ${response.status} to ${method} /me/events.`);
    return response;
  };
  return {
    send: async (form) => {
      const { itemId } = form.state();
      const [method, path] = itemId === undefined ? (["POST", ""] as const) : (["PATCH", `/${itemId}`] as const);
      const kept: GraphEvent = await (await ask(method, `/me/events${path}`, eventOf(form.state()))).json();
      form.change({ itemId: kept.id });
      return kept.iCalUId;
    },
    open: async (meetingId) => {
      const [from, to] = [-LOOKED_DAYS, LOOKED_DAYS].map((days) => isoText(plusDays(now(), days)));
      const path = `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$top=1000`;
      const { value }: { value: readonly GraphEvent[] } = await (await ask("GET", path)).json();
      const event = value.find(({ iCalUId }) => iCalUId === meetingId);
      if (!event) throw new Error("This meeting is not in the calendar. Maybe everything was started over.");
      const { isOrganizer, organizer } = event;
      return { state: stateOf(event), organizer: formPerson(organizer), isOrganizer };
    },
  };
};

const eventOf = ({ subject, start, end, required, optional, html }: FormState) => ({
  subject,
  start: { dateTime: graphText(start), timeZone: "UTC" },
  end: { dateTime: graphText(end), timeZone: "UTC" },
  body: { contentType: "html", content: html },
  attendees: [...required, ...optional].map(({ name, address }) => ({
    type: "required",
    emailAddress: { name, address },
  })),
});

const stateOf = ({ id, subject, start, end, attendees, body }: GraphEvent): FormState => ({
  subject,
  itemId: id,
  optional: [],
  html: body.content,
  start: utc(start.dateTime),
  end: utc(end.dateTime),
  required: attendees.map(formPerson),
});

const formPerson = ({ emailAddress: { name, address } }: { readonly emailAddress: Named }): FormPerson => ({
  name,
  address,
  kind: "user",
});

const utc = (text: string): Instant => {
  const instant = parseInstant(`${text}Z`);
  if (instant === undefined) throw new Error(`${text} is not a time.`);
  return instant;
};
