import type { CalendarCatalogue } from "../domain/calendars/calendarCatalogue";
import type { LiveSession } from "../domain/conversation/liveSession";
import type { Guide, GuideFacts } from "../domain/conversation/guide";
import type { Entry } from "../domain/document/entry";
import type { FilePreview } from "../domain/document/store/broughtIn";
import type { Drafts } from "../domain/document/store/drafts";
import type { LiveDocument, LastLook } from "../domain/document/store/liveDocument";
import type { JournalStore } from "../domain/journal/journalStore";
import type { AppointmentForm, AppointmentWords, Filled, PairMeeting } from "../domain/people/appointment/appointment";
import type { CalendarReader } from "../domain/people/myTime/calendarReader";
import type { AppLinks } from "../domain/links/appLinks";
import type { EndingStore } from "../domain/people/ending";
import type { HowIWorkStore } from "../domain/people/howIWork";
import type { MeetingChats } from "../domain/people/appointment/meetingChats";
import type { MyTimeStore } from "../domain/people/myTime/myTime";
import type { Policy, PolicyFault } from "../domain/organisation/policy";
import type { Programme } from "../domain/organisation/programme";
import type { Pair, Readers } from "../domain/people/pair";
import type { Person, Directory } from "../domain/people/person";
import type { SettingUp } from "../domain/people/setUp/settingUp";
import type { ReadTogether } from "../domain/programme/broughtTogether";
import type { NoticeBoard } from "../domain/programme/noticeBoard";
import type { ProgrammeWaves } from "../domain/programme/programmeWaves";
import type { Proposal } from "../domain/proposals/answer";
import type { MyTimePublishing } from "../domain/publishing/myTimePublishing";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import type { Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import type { Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { RoleWords } from "../locales/roleWording";
import type { GuideText } from "../locales/guideText";
import type { Language } from "../locales/language";
import type { LanguageChoices } from "./languageChoices";
import type { LaterWords, Text } from "../locales/text";
import type { FoundTimes } from "../planning/foundTimes";
import type { FindTimes, WeighTimes } from "../planning/findTimes";
import type { PlanMeetings } from "../planning/planMeetings";
import type { LookAtSeries } from "../planning/seriesAhead";
import type { BookedMeetings } from "../planning/bookedMeetings";
import type { BookTime } from "../planning/bookTime";
import type { MoveInvitation } from "../planning/moveInvitation";
import type { OwnEvent } from "../planning/planningData";
import type { LookAtMeeting } from "../planning/lookAtMeeting";

/** Times that are put into an appointment while it is written in Outlook. */
export interface Appointments {
  /** What everybody invited may read there: made of what the pair knows (P1), with the way to their conversation. */
  readonly words: (
    found: FoundTimes,
    slot: Interval,
    about?: PairMeeting,
    /** The other meetings of a series: where somebody's clock shows another time, it is said. */
    later?: readonly Interval[],
  ) => AppointmentWords;
  /** What pages of ours on this device put in lately, the newest first. */
  readonly kept: () => Promise<readonly Filled[]>;
  readonly keep: (filled: Filled) => Promise<void>;
  readonly forget: (filled: Filled) => Promise<void>;
  /** What the calendar holds of the form that Outlook has saved; undefined when there is nothing, or nobody can say. */
  readonly ownEvent: (form: Pick<AppointmentForm, "savedAs" | "window">) => Promise<OwnEvent | undefined>;
}

/** A pair's document in one file, and back. */
export interface DocumentCopies {
  readonly data: (pair: Pair, entries: readonly Entry[]) => Promise<string>;
  /** What a file would bring `me` into the document of `pair`, which holds `here`. Nothing comes in yet. */
  readonly preview: (
    text: string,
    into: { readonly me: PersonId; readonly pair: Pair; readonly here: readonly Entry[] },
  ) => Promise<Result<FilePreview, Failure>>;
}

/** Where a pair was kept: in the person's own folder, or so far on this device only. */
export type KeptPair = "in-folder" | "on-device";

/** What came of a file that holds everything. */
export interface BroughtBack {
  /** Pieces of one's own: pages, answers, what was declared. */
  readonly own: number;
  /** Entries of one's own, in documents. */
  readonly entries: number;
  /** Entries of others, who bring them themselves, and documents of pairs that are not here. */
  readonly waiting: number;
  readonly unread: number;
}

/** What a file that holds everything would bring, before anything comes in. */
export interface EverythingPreview {
  readonly documents: readonly { readonly pair: Pair; readonly preview: FilePreview }[];
  /** Files of one's own, by name, as they were saved. */
  readonly own: Readonly<Record<string, unknown>>;
  /** Entries in documents of pairs that are not here. */
  readonly elsewhere: number;
  readonly unread: number;
}

/** All that the signed-in person can read in one file, and back. */
export interface Everything {
  /** Reads each document afresh. Answers with the pairs whose document could not be read now: of those it holds what this device knows. */
  readonly gather: (pairs: readonly Pair[]) => Promise<readonly Pair[]>;
  readonly data: (pairs: readonly Pair[]) => Promise<string>;
  /** What a file would bring back. */
  readonly preview: (text: string, pairs: readonly Pair[]) => Promise<Result<EverythingPreview, Failure>>;
  /** Brings back what is not here. Nothing that is newer is replaced, and a second time nothing comes in. */
  readonly bringIn: (preview: EverythingPreview) => Promise<Result<BroughtBack, Failure>>;
}

/** How times, places and names are written for the person at the screen. */
export interface Format extends Viewer {
  readonly text: Text;
}

/** The person at the screen, their language, and where and when they are. */
export interface Viewer {
  readonly me: Person;
  readonly clock: Clock;
  readonly zones: ZoneData;
  /** Where this device is: the zone that the days and times of the document are shown in. */
  readonly zone: Zone;
  /** BCP 47 language of the screens, for Intl. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
}

/** Languages and guides, and what the organisation decided about them. */
export interface Guides {
  readonly languages: LanguageChoices;
  /**
   * The guide's structure, and its words in that language or else in that of the screens; loaded on demand. With `version`,
   * that one where it can still be had. The words call people what they are to each other, or by `names`.
   */
  readonly loadGuide: (
    id: string,
    wanted?: {
      readonly language?: Language | undefined;
      readonly version?: string | undefined;
      readonly readers?: Readers | undefined;
      readonly names?: RoleWords | undefined;
    },
  ) => Promise<{ readonly guide: Guide; readonly words: GuideText }>;
  /** What the organisation decided for everybody; absent where it decided nothing. */
  readonly policy?: Policy | undefined;
  /** Parts of its file that could not be used. */
  readonly policyFaults?: readonly PolicyFault[] | undefined;
}

export interface WordLoader {
  /** The words of a later screen, over `text` or else over those of the first screens. */
  readonly loadText: (words: LaterWords, text?: Text) => Promise<Text>;
}

/** Finding, booking and keeping times. */
export interface Planning {
  readonly findTimes: FindTimes;
  readonly weighTimes: WeighTimes;
  readonly lookAtMeeting: LookAtMeeting;
  readonly bookTime: BookTime;
  /** The address of Teams' own form for that meeting. */
  readonly meetingForm: (found: FoundTimes, proposal: Pick<Proposal, "slot">) => string;
  readonly appointments: Appointments;
  readonly planMeetings: PlanMeetings;
  readonly lookAtSeries: LookAtSeries;
  readonly bookedMeetings: BookedMeetings;
  readonly moveInvitation: MoveInvitation;
}

/** A pair's document and meetings. */
export interface Conversations {
  readonly openDocument: (pair: Pair) => LiveDocument;
  readonly openSession: (pair: Pair) => LiveSession;
  readonly drafts: Drafts;
  readonly lastLook: LastLook;
  /** The last change of a meeting by somebody else that this device has told. */
  readonly told: LastLook;
  readonly copies: DocumentCopies;
  /** What is known of the guides that the organisation wrote: read from this device when a screen needs it. */
  readonly ownGuides: () => Promise<readonly GuideFacts[]>;
}

/** What belongs to the signed-in person alone. */
export interface OwnThings {
  /** What they declared about their time. */
  readonly myTime: MyTimeStore;
  readonly publishMyTime: MyTimePublishing;
  /** What they wrote about how they work. */
  readonly howIWork: HowIWorkStore;
  readonly journal: JournalStore;
  /** Which of their pairs have ended. */
  readonly endings: EndingStore;
  readonly everything: Everything;
  readonly device: OwnDevice;
  /** The world's calendars, to choose from and to look things up in. */
  readonly world: CalendarCatalogue;
  /** Their own calendar, for taking over what it says about their hours. */
  readonly calendars: CalendarReader;
  /** The zone that a calendar file means by a Windows name. */
  readonly zoneByWindowsName: () => Promise<ReadonlyMap<string, Zone>>;
}

/** What this browser keeps for the person at the screen. */
export interface OwnDevice {
  /** How many things are on this device and nowhere else. */
  readonly unsent: () => Promise<Result<number, Failure>>;
  /** Deletes all of it, and shuts it in every window of this browser. */
  readonly forget: () => Promise<Result<void, Failure>>;
  /** True once this or another window has done so: nothing can be kept here until the page is opened anew. */
  readonly isForgotten: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the programmes of the organisation offer the signed-in person. */
export interface Programmes {
  /**
   * Programmes of the policy, for a page that opened before this device knew it. It waits for what is read at every start
   * anyway; with `anew` it is read now.
   */
  readonly offered: (anew: boolean) => Promise<readonly Programme[]>;
  readonly board: (programme: Programme) => NoticeBoard;
  /** Whom it brings the person together with. Where nobody was found, the first screen asks once a day; `anew` asks now. */
  readonly together: (programme: Programme, anew?: boolean) => ReadTogether;
  /** With the policy's smallest group, if it names one. */
  readonly waves: (programme: Programme, smallestGroup?: number) => ProgrammeWaves;
}

/** One's pairs, and setting up another one. */
export interface Pairing {
  readonly pairs: (signal?: AbortSignal) => Promise<Result<readonly Pair[], Failure>>;
  /** Adds a pair to one's own, or changes it. Durable when it resolves; a device without a connection sends it later. */
  readonly keepPair: (pair: Pair) => Promise<Result<KeptPair, Failure>>;
  /** What sets up and joins pairs comes when somebody wants it. */
  readonly settingUp: () => Promise<SettingUp>;
  /** What programmes need comes with the first screen of one. */
  readonly programmes: () => Promise<Programmes>;
  readonly directory: Directory;
  /** Whose meeting a chat of Teams is. */
  readonly meetingChats: MeetingChats;
}

/** The ways out of a screen: links, the host, consent. */
export interface LinksOut {
  /** Addresses of this installation's screens. */
  readonly links: AppLinks;
  /** Opens an address outside Meridian, as the host wants it. */
  readonly openLink: (url: string) => void;
  /** A random id for a press of a button. */
  readonly newPressId: () => string;
  /** Opens the door to consent or sign-in; only from a press. */
  readonly askPermission: (failure: Failure) => Promise<Result<void, Failure>>;
  /** Where an administrator agrees to these scopes for the whole organisation. */
  readonly consentLink: (scopes: readonly string[]) => string;
}

/** Everything a screen may use, except for words. Made once, in `app/wiring/connect`; screens ask for it by subject (`context.tsx`). */
export interface Services extends Viewer, Guides, WordLoader, Planning, Conversations, OwnThings, Pairing, LinksOut {}
