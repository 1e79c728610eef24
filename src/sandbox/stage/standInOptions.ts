import type { Clock } from "../../domain/time/clock";
import type { MeetingRoom } from "./meetingRoom";
import type { SandboxControl } from "./sandboxControl";

/** A letter between windows, as far as we read it. */
export interface Post {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}

/** The programs that show a personal tab, by the names that teams-js has for them (`HostName`). */
export type ProgramName = "Teams" | "Outlook" | "Office";

/** Themes in the words of Teams. */
export type HostTheme = "default" | "dark" | "contrast" | "glass";

/** Where in Teams a page may sit, in the words of Teams. */
export type FrameContext = "content" | "sidePanel" | "meetingStage" | "settings" | "remove";

/** The window that the frame sees as its parent. */
export interface HostWindow {
  addEventListener(type: "message", listener: (post: Post) => void): void;
  removeEventListener(type: "message", listener: (post: Post) => void): void;
  readonly location: { readonly origin: string };
}

/** The window inside the frame. */
export interface FrameWindow {
  postMessage(message: object, origin: string): void;
}

/** A tab of a channel as the page inside wants it. */
export interface SavedTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** A new mail, filled in; the person sends it. */
export interface Mail {
  readonly toRecipients: readonly string[];
  readonly subject: string;
  readonly message: string;
}

/** What one program can and another cannot. */
export type Capability = "pages.config" | "pages.backStack" | "nestedAppAuth" | "mail" | "stage permission";

/** How such a program can be less helpful than it should be. */
export interface HostMisbehaviour {
  /** Every answer comes so much later. */
  readonly lateMs?: number;
  /** Calls of teams-js that are never answered, or "everything". */
  readonly silentOn?: readonly string[];
  /** Calls that are answered with an error of teams-js, by its code. */
  readonly refuses?: Readonly<Record<string, number>>;
  readonly lacks?: readonly Capability[];
}

export interface StandInOptions {
  readonly frameWindow: FrameWindow;
  readonly hostWindow: HostWindow;
  /** Where the page inside comes from. From where the host comes, unless said. */
  readonly pageOrigin?: string;
  readonly person: { readonly id: string; readonly name: string; readonly address: string; readonly zone: string };
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  /** As Teams writes it: "en-us". */
  readonly locale: string;
  readonly frameContext: FrameContext;
  /** Teams unless said. The others show personal tabs alone. */
  readonly program?: ProgramName;
  /** In a browser unless said. */
  readonly client?: "web" | "android" | "ios";
  readonly subPage?: string;
  readonly chatId?: string;
  /** The team of the channel in which the tab stands. */
  readonly team?: { readonly groupId: string; readonly siteCollectionId?: string };
  /** The meeting that this is a part of. Without one there is no stage. */
  readonly room?: MeetingRoom;
  readonly openLink: (url: string) => void;
  /** The form for a new mail opens, in a program that has one. */
  readonly onMail?: (mail: Mail) => void;
  /** The page inside has no screen of its own to go back to: Teams would show what was there before it. */
  readonly onLeave?: () => void;
  /** The person copies the link to a part of the page. */
  readonly onShareLink?: (subPage: string) => void;
  /** "Save" of the settings page is open to the person, or closed. */
  readonly onValidity?: (valid: boolean) => void;
  /** The page inside says that its first content is on screen. */
  readonly onReady?: () => void;
  /** The page inside says that there will be none. */
  readonly onFailure?: (reason: string) => void;
  readonly misbehaves?: HostMisbehaviour;
  readonly clock?: Clock;
}
