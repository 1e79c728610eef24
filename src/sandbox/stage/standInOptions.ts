import type { Clock } from "../../domain/time/clock";
import type { MeetingRoom } from "./meetingRoom";
import type { SandboxControl } from "./sandboxControl";

/** The fields of a window message that we read. */
export interface Post {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}

/** The programs that show a personal tab, by the names that teams-js has for them (`HostName`). */
export type ProgramName = "Teams" | "Outlook" | "Office";

/** Theme names of Teams. */
export type HostTheme = "default" | "dark" | "contrast" | "glass";

/** Frame contexts of Teams. */
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

/** Settings of a channel's tab, as the page inside saved them. */
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

/** Capabilities that differ between programs. */
export type Capability = "pages.config" | "pages.backStack" | "nestedAppAuth" | "mail" | "stage permission";

/** Faults of a host. */
export interface HostMisbehaviour {
  /** Delay of every answer. */
  readonly lateMs?: number;
  /** Calls of teams-js that never answer, or "everything". */
  readonly silentOn?: readonly string[];
  /** Calls that answer with an error of teams-js, by its code. */
  readonly refuses?: Readonly<Record<string, number>>;
  readonly lacks?: readonly Capability[];
}

export interface StandInOptions {
  readonly frameWindow: FrameWindow;
  readonly hostWindow: HostWindow;
  /** Origin of the page inside. Default: the host's own. */
  readonly pageOrigin?: string;
  readonly person: { readonly id: string; readonly name: string; readonly address: string; readonly zone: string };
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  /** As Teams writes it: "en-us". */
  readonly locale: string;
  readonly frameContext: FrameContext;
  /** Default: Teams. The others show personal tabs only. */
  readonly program?: ProgramName;
  /** Default: in a browser. */
  readonly client?: "web" | "android" | "ios";
  readonly subPage?: string;
  readonly chatId?: string;
  /** The team of the tab's channel. */
  readonly team?: {
    readonly groupId?: string;
    readonly siteCollectionId?: string;
    /** Of a channel that another team shares. */
    readonly owningGroupId?: string;
    /** False: the program tells the channel alone. */
    readonly isTeamTold?: boolean;
  };
  /** Id of the app in the organisation's catalogue. */
  readonly appId?: string;
  /** The meeting around the frame. Without one there is no stage. */
  readonly room?: MeetingRoom;
  readonly openLink: (url: string) => void;
  /** Called when a new mail opens, in a program that has mail. */
  readonly onMail?: (mail: Mail) => void;
  /** The page inside has no screen of its own to go back to: Teams would leave it. */
  readonly onLeave?: () => void;
  /** Called when the person copies the link to a part of the page. */
  readonly onShareLink?: (subPage: string) => void;
  /** Called when "Save" on the settings page is enabled or disabled. */
  readonly onValidity?: (valid: boolean) => void;
  /** The page inside reports that its first content is on screen. */
  readonly onReady?: () => void;
  /** The page inside reports that it cannot load. */
  readonly onFailure?: (reason: string) => void;
  readonly misbehaves?: HostMisbehaviour;
  readonly clock?: Clock;
}
