import type { Invitee, OpenItem, OutlookDesk, WhichMeeting } from "../domain/people/appointment/appointment";
import { err } from "../domain/shared/result";
import { instantOfDate } from "../domain/time/dateObject";
import { createBrowserHost } from "./browserHost";
import type { Host, OpenDialog } from "./host";
import { createOfficeAppointment, invitedOf, withRooms } from "./officeAppointment";
import { createOfficeCalls, type AskOutlook } from "./officeCalls";
import { restIdOf, whichMeeting } from "./officeMeetingId";
import type { ComposeItem, OfficeLike, OfficeUi, ReadItem } from "./officeShape";
import { localeOf } from "./readings";
import { type BrowserEnvironment, browserEnvironmentOf, createThemeSource } from "./browserEnvironment";
import { answerWithin } from "./timer";

/** Outlook as our page finds it. */
export interface Outlook {
  readonly host: Host;
  /** Outlook's own name for the zone of its clock, Windows or IANA. */
  readonly zoneName?: string;
  /** Undefined: this page is not in Outlook. */
  readonly desk: OutlookDesk | undefined;
}

interface ConnectOutlookOptions {
  /** Undefined when Microsoft's script could not be loaded. */
  readonly office: OfficeLike | undefined;
  readonly around?: BrowserEnvironment;
  /** How long Outlook may take to say that it is there. */
  readonly answerWithinMs?: number;
}

/** Waits for Outlook. Where there is none, the page is in a browser and nothing is open beside it. */
export const connectOutlook = async ({
  office,
  around = browserEnvironmentOf(window),
  answerWithinMs = 10_000,
}: ConnectOutlookOptions): Promise<Outlook> => {
  if (!office || !(await isOutlook(office, answerWithinMs)))
    return { host: createBrowserHost(around), desk: undefined };
  const zoneName = office.context.mailbox?.userProfile.timeZone;
  return { host: hostOf(office, around), desk: deskOf(office), ...(zoneName !== undefined && { zoneName }) };
};

const isOutlook = async (office: OfficeLike, limitMs: number): Promise<boolean> => {
  const answer = await answerWithin(limitMs, office.onReady());
  return answer?.host === office.HostType.Outlook && office.context.mailbox !== undefined;
};

const hostOf = (office: OfficeLike, around: BrowserEnvironment): Host => {
  const { context } = office;
  const themes = createThemeSource(around, themeWord(office));
  // Asked for, not relied on: an Outlook that does not say so keeps the look that it had when the pane was opened.
  if (context.requirements.isSetSupported("Mailbox", "1.14")) {
    const follow = (): void => themes.hostSays(themeWord(office) ?? "");
    void callsOf(office)<void>((done) =>
      context.mailbox?.addHandlerAsync(office.EventType.OfficeThemeChanged, follow, done),
    );
  }
  return {
    kind: "outlook",
    frame: "pane",
    locale: localeOf(context.displayLanguage),
    get theme() {
      return themes.current();
    },
    onThemeChange: themes.onChange,
    ready: () => {},
    failed: () => {},
    openLink: (url) => openLink(office, around, url),
    ...(context.ui?.displayDialogAsync && { openDialog: dialogOf(office, context.ui, around) }),
  };
};

/** Most people are signed in by Outlook and never see a dialog, so what opens one is fetched when it is wanted. */
const dialogOf = (office: OfficeLike, ui: OfficeUi, { origin }: BrowserEnvironment): OpenDialog => {
  const parts = { ui, origin, events: office.EventType, succeeded: String(office.AsyncResultStatus.Succeeded) };
  let opener: OpenDialog | undefined;
  return async (page, isAnswer) => {
    try {
      const { createOfficeDialog } = await import("./officeDialog");
      opener ??= createOfficeDialog(parts);
    } catch {
      return err({ type: "SignInRefused", why: "windowLost" });
    }
    return opener(page, isAnswer);
  };
};

/** Outlook's look in the words of Teams; undefined where it does not tell, and then the device decides. */
const themeWord = ({ context: { officeTheme } }: OfficeLike): string | undefined =>
  typeof officeTheme?.isDarkTheme === "boolean" ? (officeTheme.isDarkTheme ? "dark" : "default") : undefined;

const openLink = ({ context }: OfficeLike, around: BrowserEnvironment, url: string): void => {
  if (context.ui?.openBrowserWindow && context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    context.ui.openBrowserWindow(url);
  else around.open(url);
};

/** Calls that fail, throw or never come back are failures. */
const callsOf = (office: OfficeLike): AskOutlook =>
  createOfficeCalls({ succeeded: String(office.AsyncResultStatus.Succeeded) });

const deskOf = (office: OfficeLike): OutlookDesk => {
  const ask = callsOf(office);
  return {
    item: () => openItemOf(office, ask),
    onItemChange: (listener) => {
      let over = false;
      const heard = (): void => {
        if (!over) listener();
      };
      void ask<void>((done) => office.context.mailbox?.addHandlerAsync(office.EventType.ItemChanged, heard, done));
      return () => {
        over = true;
      };
    },
  };
};

const openItemOf = (office: OfficeLike, ask: AskOutlook): OpenItem => {
  const item = office.context.mailbox?.item;
  if (!item) return { kind: "nothing" };
  const supports = (version: string): boolean => office.context.requirements.isSetSupported("Mailbox", version);
  if (!isWriting(item)) return readItemOf(office, item, whichMeeting({ office, item, ask, supports }));
  // A mail that is being written has no time to fill in.
  if (item.itemType !== "appointment") return { kind: "nothing" };
  return { kind: "writing", appointment: createOfficeAppointment({ office, item, ask, supports }) };
};

const isWriting = (item: ComposeItem | ReadItem): item is ComposeItem => typeof item.subject !== "string";

const readItemOf = (office: OfficeLike, item: ReadItem, which: WhichMeeting): OpenItem => {
  const { from, organizer, start, end } = item;
  const named = (all: ReadItem["to"] = []): readonly Invitee[] => all.map(invitedOf);
  if (item.itemType !== "appointment")
    return from ? { kind: "message", from: invitedOf(from), to: withRooms(named(item.to), []) } : { kind: "nothing" };
  const [begins, ends] = [instantOfDate(start), instantOfDate(end)];
  if (!organizer || begins === undefined || ends === undefined) return { kind: "nothing" };
  const to = withRooms([...named(item.requiredAttendees), ...named(item.optionalAttendees)], []);
  const savedAs = restIdOf(office, item.itemId);
  return {
    ...{ kind: "appointment", from: invitedOf(organizer), to, window: { start: begins, end: ends }, which },
    repeats: Boolean(item.recurrence) && !item.seriesId,
    ...(savedAs !== undefined && { savedAs }),
  };
};
