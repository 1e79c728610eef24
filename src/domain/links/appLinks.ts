import { subPageOf, type Destination } from "./destination";

/** Links to Meridian. They hold our ids and no names: addresses end up in logs. */
export interface AppLinks {
  /** Opens Meridian inside Teams, and on the web where there is no Teams. */
  readonly inTeams: (to: Destination) => string;
  /** False: the app's id in Teams is not known, and `inTeams` leads to the web. */
  readonly opensTeams: boolean;
  readonly onTheWeb: (to: Destination) => string;
  /** Opens Teams' own form for a new meeting, filled in. Nothing is sent until the person sends it. */
  readonly meetingForm: (form: MeetingForm) => string;
  /** Opens a chat with these people in Teams, with a message that is sent when the person sends it. */
  readonly chat: (addresses: readonly string[], message: string) => string;
}

/** Parts of the addresses. */
interface AppAddress {
  /** Origin of Teams in this cloud. */
  readonly teams: string;
  /**
   * Id of the app in the organisation's catalogue, which Teams gives at the upload; empty where nobody knows it. A link
   * with the manifest's id opens only an app that its user uploaded for themselves.
   */
  readonly appId: string;
  /** Address of the personal tab, without fragment. */
  readonly home: string;
}

/** Entity id of the personal tab in the manifest. */
const HOME_ENTITY = "meridian";

/** Links to screens of this installation. */
export const createAppLinks = ({ teams, appId, home }: AppAddress): AppLinks => {
  const onTheWeb = (to: Destination): string => `${home}#${subPageOf(to)}`;
  return {
    onTheWeb,
    opensTeams: appId !== "",
    inTeams: (to) => {
      if (appId === "") return onTheWeb(to);
      const context = JSON.stringify({ subEntityId: subPageOf(to) });
      return `${teams}/l/entity/${encodeURIComponent(appId)}/${HOME_ENTITY}?${queryOf({ webUrl: onTheWeb(to), context })}`;
    },
    meetingForm: (form) => `${teams}/l/meeting/new?${queryOf(fieldsOf(form))}`,
    chat: (addresses, message) => `${teams}/l/chat/0/0?${queryOf({ users: addresses.join(","), message })}`,
  };
};

/** Fields of Teams' own form for a new meeting. */
interface MeetingForm {
  readonly subject: string;
  readonly addresses: readonly string[];
  /** ISO 8601 in UTC. Text, so that the first script of a page needs no arithmetic of time for its links. */
  readonly start: string;
  readonly end: string;
  readonly lines: readonly string[];
}

const fieldsOf = ({ subject, addresses, start, end, lines }: MeetingForm): Readonly<Record<string, string>> => ({
  subject,
  attendees: addresses.join(","),
  startTime: start,
  endTime: end,
  content: lines.join("\n"),
});

/** Opens a mail to these people, which is sent when the person sends it. */
export const mailLink = (addresses: readonly string[], subject: string, body: string): string =>
  `mailto:${addresses.map(encodeURIComponent).join(",")}?${queryOf({ subject, body })}`;

/** Teams reads %20, not the "+" of form encoding. */
const queryOf = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
