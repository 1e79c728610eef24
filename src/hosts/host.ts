import type { MeetingStage } from "../domain/conversation/meetingStage";
import type { TeamPlace } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";

/** The three looks our screens have. */
export type Theme = "light" | "dark" | "contrast";

/** Where in its host this page sits. */
export type Frame = "content" | "sidePanel" | "stage" | "pane";

/** What a tab of a channel opens. */
interface TabContent {
  readonly entityId: string;
  readonly contentUrl: string;
  /** Opens outside Teams. */
  readonly websiteUrl: string;
  /** What Teams writes on the tab. */
  readonly name: string;
}

/** The page that sets up or removes a channel tab. */
export interface TabSettings {
  readonly isRemoval: boolean;
  /** From now on "Save" is open to the person, and makes this tab. `onSaved` hears whether Teams took it. */
  readonly offer: (tab: TabContent, onSaved: (saved: boolean) => void) => void;
  /** "Save" is closed again. */
  readonly withdraw: () => void;
}

/**
 * Opens a page of ours in a dialog. Resolves to the first message from there for which `isAnswer` is true, and closes the
 * dialog then; to `Cancelled` when the person closed it.
 */
export type OpenDialog = (page: string, isAnswer: (message: string) => boolean) => Promise<Result<string, Failure>>;

/** Everything we know about the program around us, decided once at start and handed down as a value. */
export interface Host {
  readonly kind: "teams" | "outlook" | "browser";
  readonly frame: Frame;
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone that the person's own system is set to, where the host tells it. */
  readonly zone?: string;
  readonly theme: Theme;
  readonly onThemeChange: (listener: (theme: Theme) => void) => () => void;
  /** Tells the host that the first content is on screen. */
  readonly ready: () => void;
  /** Tells the host that there will be no content. Only where our own words cannot be shown. */
  readonly failed: () => void;
  readonly openLink: (url: string) => void;
  /**
   * The host's own back button, where it has one. `goBack` says whether there was a screen of ours to go back to; when there
   * was none, the host shows what was there before the app.
   */
  readonly onBack?: (goBack: () => boolean) => void;
  /** The stage of the meeting, where there may be one: in its side panel. */
  readonly stage?: MeetingStage;
  readonly tabSettings?: TabSettings;
  /** The team of the channel around us, as far as it tells. */
  readonly channel?: TeamPlace;
  /** Opens the host's own way of copying a link to this part of the app. */
  readonly shareLink?: (subPage: string, label: string) => void;
  /** False where the program says that its own sign-in is not to be used, although it may be there. */
  readonly nestedSignIn?: boolean;
  /** Where the host opens dialogs, and may let no page open windows by itself: in Outlook. */
  readonly openDialog?: OpenDialog;
  /** Teams chat of the meeting, if there is one. */
  readonly chatId?: string;
  /** Id of this app in the organisation's catalogue, where the host tells it: links into Teams need it. */
  readonly appId?: string;
  /** Deep-link part: which page or pair to open. */
  readonly subPage?: string;
}
