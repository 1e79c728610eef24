/// <reference types="office-js" />
import { dateObjectOf } from "../../domain/time/dateObject";
import type { ZoneData } from "../../domain/time/zoneData";
import { createOfficeAnswers, FAILED, SUCCEEDED, type OfficeAnswer, type OfficeMisbehaviour } from "./calls";
import { createComposeItem, detailsOf, readBodyOf } from "./composeItem";
import { createDialogs, DIALOG_EVENTS, type DialogsOptions } from "./dialogs";
import type { FormState, OutlookForm } from "./outlookForm";
import { StandInSeriesTime, type FindZone } from "./seriesTime";

/** Kind of the item beside the pane. */
export type OpenKind = "compose" | "appointment" | "message" | "nothing";

export interface OfficeOptions extends OfficeMisbehaviour {
  readonly kind: OpenKind;
  readonly form: OutlookForm;
  readonly me: { readonly name: string; readonly address: string; readonly zoneName: string };
  /** Author of the message or invitation; absent while writing. */
  readonly from?: { readonly name: string; readonly address: string };
  /** The newest mailbox requirement set of this Outlook: "1.5". */
  readonly mailbox: string;
  readonly locale: string;
  /** Undefined: this Outlook reports no theme. */
  readonly isDark?: boolean;
  readonly zones: ZoneData;
  readonly findZone: FindZone;
  readonly openLink: (url: string) => void;
  /** Absent: this Outlook has no dialogs. */
  readonly dialogs?: DialogsOptions;
}

type Handler = (args: object) => void;

/** Events in the order of Microsoft's list; the numbers are arbitrary. */
const EVENTS = {
  AppointmentTimeChanged: 1,
  ItemChanged: 2,
  OfficeThemeChanged: 3,
  RecipientsChanged: 4,
  RecurrenceChanged: 5,
  ...DIALOG_EVENTS,
} as const;
/** The requirement set that introduced each event. */
const SINCE: Readonly<Record<number, string>> = { 1: "1.7", 2: "1.5", 3: "1.14", 4: "1.7", 5: "1.7" };

const isAtLeast = (have: string, wanted: string): boolean => Number(have.split(".")[1]) >= Number(wanted.split(".")[1]);

/**
 * Stand-in for office.js on one page inside Outlook. Typed against Microsoft's own types, so that it cannot drift from
 * them unseen.
 */
export const createOffice = (options: OfficeOptions) => {
  const { form, kind, me, mailbox } = options;
  const answer = createOfficeAnswers(options);
  const handlers = new Map<number, Set<Handler>>();
  const listen = (event: Office.EventType | string, handler: Handler): boolean => {
    const since = SINCE[Number(event)];
    if (since === undefined || !isAtLeast(mailbox, since)) return false;
    handlers.set(Number(event), (handlers.get(Number(event)) ?? new Set()).add(handler));
    return true;
  };
  const tell = (event: number): void => handlers.get(event)?.forEach((handler) => handler({}));
  const stop = form.subscribe(changesOf(form, tell));
  const functions = createFunctions();
  const dialogs = options.dialogs && createDialogs(options.dialogs);
  const compose = createComposeItem({ ...options, answer, listen });
  const item =
    kind === "compose" ? newestOnly(compose, mailbox) : kind === "nothing" ? null : readItem(options, answer);

  const office = {
    onReady: (callback?: (info: Ready) => unknown): Promise<Ready> => {
      const info: Ready = { host: OUTLOOK, platform: 0 };
      callback?.(info);
      return Promise.resolve(info);
    },
    HostType: { Outlook: OUTLOOK },
    AsyncResultStatus: { Succeeded: SUCCEEDED, Failed: FAILED },
    CoercionType: { Html: "html", Text: "text" },
    EventType: EVENTS,
    SeriesTime: StandInSeriesTime,
    actions: { associate: functions.associate },
    context: {
      displayLanguage: options.locale,
      requirements: {
        isSetSupported: (name: string, version: string | number = "1.1"): boolean =>
          name === "Mailbox"
            ? isAtLeast(mailbox, String(version))
            : name === "NestedAppAuth" || name === "OpenBrowserWindowApi",
      },
      ...(options.isDark !== undefined && { officeTheme: { isDarkTheme: options.isDark } }),
      ui: {
        openBrowserWindow: options.openLink,
        ...(dialogs && { displayDialogAsync: dialogs.displayDialogAsync }),
      },
      mailbox: {
        item,
        userProfile: {
          accountType: "enterprise",
          displayName: me.name,
          emailAddress: me.address,
          timeZone: me.zoneName,
        },
        addHandlerAsync: (
          event: Office.EventType | string,
          handler: Handler,
          first?: Office.AsyncContextOptions | ((result: Office.AsyncResult<void>) => void),
          callback?: (result: Office.AsyncResult<void>) => void,
        ) =>
          answer("mailbox.addHandlerAsync", typeof first === "function" ? first : callback, () => {
            if (!listen(event, handler)) throw new Error("UnsupportedEvent");
          }),
        convertToRestId: (itemId: string): string => itemId.replaceAll("/", "-").replaceAll("+", "_"),
      },
    },
  };
  return {
    office,
    /** Another item is shown, or the same one again. */
    tellItemChanged: () => tell(EVENTS.ItemChanged),
    setDark: (isDark: boolean): void => {
      Object.assign(office.context, { officeTheme: { isDarkTheme: isDark } });
      tell(EVENTS.OfficeThemeChanged);
    },
    /** Presses a button with a function command. Resolves when the function calls `completed`. */
    run: functions.run,
    /** The office.js of the page inside a dialog: it can only send messages to this page. */
    ...(dialogs && { inDialog: officeInDialog(dialogs.messageParent) }),
    close: stop,
  };
};

const officeInDialog = (messageParent: Office.UI["messageParent"]) => ({
  onReady: (): Promise<Ready> => Promise.resolve({ host: OUTLOOK, platform: 0 }),
  context: {
    requirements: { isSetSupported: (name: string): boolean => name === "DialogOrigin" },
    ui: { messageParent },
  },
});

/** The office.js of a page inside a dialog. */
export type StandInDialogOffice = ReturnType<typeof officeInDialog>;

type AddInFunction = (arg?: unknown) => void;

/** The add-in's functions by name. A press waits until the page has registered its function. */
const createFunctions = () => {
  const known = new Map<string, AddInFunction>();
  const waiting = new Map<string, () => void>();
  return {
    associate: (id: string, run: AddInFunction): void => {
      known.set(id, run);
      waiting.get(id)?.();
      waiting.delete(id);
    },
    run: (id: string): Promise<void> =>
      new Promise((done) => {
        const press = (): void => known.get(id)?.({ completed: done, source: { id } });
        if (known.has(id)) press();
        else waiting.set(id, press);
      }),
  };
};

/** The office.js that `createOffice` makes for a page. */
export type StandInOffice = ReturnType<typeof createOffice>["office"];

interface Ready {
  readonly host: Office.HostType;
  readonly platform: Office.PlatformType;
}

const OUTLOOK: Office.HostType = 4;

/** Removes what an older Outlook lacks. */
const newestOnly = (item: ReturnType<typeof createComposeItem>, mailbox: string) => {
  const { recurrence, enhancedLocation, getItemIdAsync, ...rest } = item;
  return {
    ...rest,
    ...(isAtLeast(mailbox, "1.7") && { recurrence }),
    ...(isAtLeast(mailbox, "1.8") && { enhancedLocation, getItemIdAsync }),
  };
};

/** Raises the add-in's events for changes of the form. */
const changesOf = (form: OutlookForm, tell: (event: number) => void): (() => void) => {
  let before: FormState = form.state();
  return () => {
    const now = form.state();
    const [was, is] = [before, now];
    before = now;
    if (is.required !== was.required || is.optional !== was.optional) tell(EVENTS.RecipientsChanged);
    if (is.start !== was.start || is.end !== was.end) tell(EVENTS.AppointmentTimeChanged);
    if (is.series !== was.series) tell(EVENTS.RecurrenceChanged);
  };
};

/** A message, or an appointment organised by another person. */
const readItem = ({ kind, form, me, from }: OfficeOptions, answer: OfficeAnswer) => {
  const { subject, start, end, required, optional, itemId } = form.state();
  const writer = detailsOf({ ...(from ?? me), kind: "user" });
  if (kind === "message") return { itemType: "message", subject, from: writer, to: required.map(detailsOf) };
  return {
    itemType: "appointment",
    subject,
    organizer: writer,
    start: dateObjectOf(start),
    end: dateObjectOf(end),
    requiredAttendees: required.map(detailsOf),
    optionalAttendees: optional.map(detailsOf),
    body: readBodyOf(form, answer),
    ...(itemId !== undefined && { itemId }),
  };
};
