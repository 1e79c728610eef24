/// <reference types="office-js" />

declare global {
  namespace Office {
    /** Microsoft's guide for recurring appointments makes one with `new`; its types know the instances only. */
    const SeriesTime: new () => SeriesTime;
  }
}

/** What office.js calls back with. */
export type Callback<T> = (result: Office.AsyncResult<T>) => void;

/** A series as `setAsync` reads it: Microsoft's type also wants its two functions, which are not needed. */
export type SeriesPattern = Pick<
  Office.Recurrence,
  "seriesTime" | "recurrenceType" | "recurrenceProperties" | "recurrenceTimeZone"
>;

interface SeriesCell {
  getAsync(callback: Callback<Office.Recurrence>): void;
  setAsync(pattern: SeriesPattern, callback: Callback<void>): void;
}

interface BodyKind {
  getTypeAsync(callback: Callback<BodyForm>): void;
}

/** An appointment that is being written, as far as we touch it. Everything beyond Mailbox 1.5 is asked for first. */
export interface ComposeItem {
  readonly itemType: string;
  readonly addHandlerAsync: Office.AppointmentCompose["addHandlerAsync"];
  readonly subject: Pick<Office.Subject, "getAsync">;
  readonly start: Office.Time;
  readonly end: Office.Time;
  readonly requiredAttendees: Pick<Office.Recipients, "getAsync" | "addAsync">;
  readonly optionalAttendees: Pick<Office.Recipients, "getAsync">;
  readonly body: Pick<Office.Body, "getAsync" | "setAsync" | "prependAsync"> & BodyKind;
  readonly notificationMessages: Pick<Office.NotificationMessages, "replaceAsync">;
  /** Mailbox 1.7. */
  readonly recurrence?: SeriesCell;
  /** Mailbox 1.8. */
  readonly enhancedLocation?: Pick<Office.EnhancedLocation, "getAsync">;
  /** Mailbox 1.8. */
  readonly getItemIdAsync?: (callback: Callback<string>) => void;
}

type Named = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress" | "recipientType">;

/** An appointment that somebody was invited to, or a message. */
export interface ReadItem {
  readonly itemType: string;
  readonly subject: string;
  /** Of a message. */
  readonly from?: Named;
  readonly to?: readonly Named[];
  /** Of an appointment. */
  readonly organizer?: Named;
  readonly requiredAttendees?: readonly Named[];
  readonly optionalAttendees?: readonly Named[];
  readonly start?: Date;
  readonly end?: Date;
  readonly itemId?: string;
  /** Mailbox 1.7. Of a series and of each of its appointments; only the latter name their series. */
  readonly recurrence?: object | null;
  readonly seriesId?: string | null;
  readonly body?: Pick<Office.Body, "getAsync">;
}

/** Microsoft's types let its functions take text for an enumeration. */
type BodyForm = Office.CoercionType | string;
type EventName = Office.EventType | string;

/** What a dialog tells the page that opened it. */
export type OfficeDialogEvents = Readonly<Record<"DialogMessageReceived" | "DialogEventReceived", Office.EventType>>;

/** `openBrowserWindow` has a requirement set of its own; dialogs came with Mailbox 1.4. */
export type OfficeUi = Partial<Pick<Office.UI, "openBrowserWindow" | "displayDialogAsync">>;

/** The little of office.js that works inside a dialog. */
export interface OfficeDialogPage {
  readonly onReady: () => Promise<unknown>;
  readonly context: {
    readonly requirements: Pick<Office.RequirementSetSupport, "isSetSupported">;
    readonly ui?: Partial<Pick<Office.UI, "messageParent">>;
  };
}

/** The part of office.js that we use. The stand-in of the sandbox and Microsoft's own types both have it. */
export interface OfficeLike {
  readonly onReady: () => Promise<{ readonly host: Office.HostType | null }>;
  readonly HostType: { readonly Outlook: Office.HostType };
  readonly AsyncResultStatus: { readonly Succeeded: Office.AsyncResultStatus };
  readonly CoercionType: { readonly Html: BodyForm; readonly Text: BodyForm };
  readonly EventType: Readonly<
    Record<
      "RecipientsChanged" | "AppointmentTimeChanged" | "RecurrenceChanged" | "ItemChanged" | "OfficeThemeChanged",
      EventName
    >
  > &
    OfficeDialogEvents;
  readonly SeriesTime: new () => Office.SeriesTime;
  readonly actions: Pick<Office.Actions, "associate">;
  readonly context: {
    readonly displayLanguage: string;
    readonly requirements: Pick<Office.RequirementSetSupport, "isSetSupported">;
    readonly officeTheme?: Pick<Office.OfficeTheme, "isDarkTheme">;
    readonly ui?: OfficeUi;
    readonly mailbox?: {
      readonly item?: ComposeItem | ReadItem | null;
      readonly userProfile: Pick<Office.UserProfile, "emailAddress" | "timeZone">;
      readonly addHandlerAsync: Office.Mailbox["addHandlerAsync"];
      /** From Outlook's own form of an id to that of Graph. */
      readonly convertToRestId?: Office.Mailbox["convertToRestId"];
    };
  };
}
