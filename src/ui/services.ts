import type { CalendarCatalogue } from "../domain/calendars/calendarCatalogue";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { LiveSession } from "../domain/conversation/liveSession";
import type { Guide, GuideFacts } from "../domain/conversation/guide";
import type { NotedMeeting } from "../domain/document/bookedMeetings";
import type { Entry, MeetingAt } from "../domain/document/entry";
import type { Drafts } from "../domain/document/drafts";
import type { LiveDocument, LastLook } from "../domain/document/liveDocument";
import type { JournalStore } from "../domain/journal/journal";
import type { AppointmentWords, Filled, PairMeeting } from "../domain/people/appointment/appointment";
import type { CalendarReader } from "../domain/people/myTime/calendarReader";
import type { BookedEvent } from "../domain/people/appointment/calendarWriter";
import type { AppLinks } from "../domain/links/appLinks";
import type { EndingStore } from "../domain/people/ending";
import type { HowIWorkStore } from "../domain/people/howIWork";
import type { MeetingChats } from "../domain/people/appointment/meetingChats";
import type { MyTimeStore } from "../domain/people/myTime/myTime";
import type { Policy, PolicyFault } from "../domain/organisation/policy";
import type { Pair, Relationship } from "../domain/people/pair";
import type { Person, Directory } from "../domain/people/person";
import type { SettingUp } from "../domain/people/setUp/settingUp";
import type { Finding, Limit, ProposeAnswer, Proposal, SeriesPlan } from "../domain/proposals/answer";
import type { DayOutlook } from "../domain/proposals/dayByDay";
import type { OneChange } from "../domain/proposals/oneChange";
import type { ProposeRequest } from "../domain/proposals/request";
import type { MyTimePublishing } from "../domain/publishing/myTimePublishing";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import type { Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { GuideText } from "../locales/guideText";
import type { Language } from "../locales/language";
import type { LanguageChoices } from "./languageChoices";
import type { LaterWords, Text } from "../locales/text";
import type { Participant } from "../domain/people/myTime/participant";

/** Whom to find a time with. The signed-in person always takes part and is not in `people`. */
export type Company =
  { readonly kind: "pair"; readonly pair: Pair } | { readonly kind: "people"; readonly people: readonly Person[] };

/** What the schedule view asks for. */
export interface TimesWanted {
  readonly company: Company;
  readonly durationMinutes: number;
  readonly horizonDays: number;
}

/**
 * How we know where somebody is. "shared": published to the pair, or said by their mailbox. "own-device": the signed-in
 * person, from their own device, which nobody else can see. "unknown": their local time cannot be said.
 */
export type PlaceKnown = "shared" | "own-device" | "unknown";

/** What it gets: the engine's answer, and the lines it was made from so that they can be drawn. */
export interface FoundTimes {
  readonly answer: ProposeAnswer;
  /** The viewer first. Same order as `answer.proposals[].people`. */
  readonly people: readonly Person[];
  readonly participants: readonly Participant[];
  /** The same people as everybody in the pair sees them. What is written anywhere is computed from these (P1). */
  readonly shared: readonly Participant[];
  readonly places: readonly PlaceKnown[];
  /** What the engine was asked: whoever looks closer asks it again. Absent for times that somebody chose before. */
  readonly request?: ProposeRequest;
  /** The pair's meetings so far and what each cost whom, the earliest first. */
  readonly history: readonly NotedMeeting[];
  /** The calendars that the answer was made with. */
  readonly world: WorldCalendars;
  /** Burden carried so far, by `people` index, in weighted minutes. */
  readonly carried: readonly number[];
  /** Why the pair's document could not be read, when the times were made without what it says. */
  readonly withoutDocument?: Failure;
  /** Why no calendar could be read, when the times were weighed without. */
  readonly withoutCalendars?: Failure;
  /** True when somebody in the pair waits for an answer to offered times. */
  readonly hasOffers: boolean;
}

export type FindTimes = (wanted: TimesWanted, signal: AbortSignal) => Promise<Result<FoundTimes, Failure>>;

/**
 * Weighs times that somebody chose before: all of them that are still to come are in the answer's proposals, best first,
 * also those that keep somebody away.
 */
export type WeighTimes = (
  company: Company,
  slots: readonly Interval[],
  signal: AbortSignal,
) => Promise<Result<FoundTimes, Failure>>;
/** What somebody asks for who plans several meetings at once. */
export interface MeetingsWanted {
  readonly company: Company;
  readonly durationMinutes: number;
  readonly count: number;
  readonly everyDays: number;
  /** The most that fairness may add over the cheapest series, in weighted minutes. Absent: as fair as can be. */
  readonly mostAddedMinutes?: number;
}

/** A planned series, and its meetings as times that were found, so that each can be shown and booked like any other. */
export interface PlannedMeetings {
  readonly plan: SeriesPlan;
  readonly found: FoundTimes;
}

export type PlanMeetings = (wanted: MeetingsWanted, signal: AbortSignal) => Promise<Result<PlannedMeetings, Failure>>;

/** A booked meeting at which somebody can no longer be there. */
export interface BrokenBooking {
  readonly meeting: NotedMeeting;
  /** Why, from facts that the viewer may see. */
  readonly why: readonly Finding[];
  /** A time instead; without one, `limits` says what stands in the way all through its week. */
  readonly to?: Proposal;
  readonly limits: readonly Limit[];
}

/** What a pair has booked, looked at with today's facts. */
export interface BookingCheck {
  readonly kept: readonly NotedMeeting[];
  readonly broken: readonly BrokenBooking[];
  readonly found: FoundTimes;
}

/** Booked meetings when facts change: a calendar, a declaration, a table of holidays, the rules of a clock. */
export interface BookedMeetings {
  readonly check: (
    pair: Pair,
    history: readonly NotedMeeting[],
    signal: AbortSignal,
  ) => Promise<Result<BookingCheck, Failure>>;
  /** Notes in the document when meetings are, each in place of an earlier note of it. False: this device could not. */
  readonly note: (meetings: readonly MeetingAt[], pair: Pair) => Promise<Result<boolean, Failure>>;
  /** Moves a meeting that the viewer booked, in the calendars and in the document. */
  readonly move: (
    found: FoundTimes,
    meeting: NotedMeeting,
    to: Proposal,
    pair: Pair,
  ) => Promise<Result<Booked, Failure>>;
}

/** A second look at times that were found, by the same engine. */
export interface LookCloser {
  /** Every day of the horizon: its best time, or what stands in the way. */
  readonly days: (found: FoundTimes) => readonly DayOutlook[];
  /** The one thing that the viewer could change to help. */
  readonly changes: (found: FoundTimes) => readonly OneChange[];
}

/** A booked meeting, and whether the pair's document will know what it costs whom. */
export interface Booked extends BookedEvent {
  readonly inDocument: boolean;
  /** The invitation was written in Outlook: its own text still says the old time. */
  readonly saysOldTime?: boolean;
}

/** Books a proposal: into the own calendar with an invitation to the others, and as a `meeting` entry when there is a pair. `pressId` is made once per press. */
export type BookTime = (
  found: FoundTimes,
  proposal: Proposal,
  company: Company,
  pressId: string,
) => Promise<Result<Booked, Failure>>;

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
}

/** A pair's document in one file, and back. */
export interface DocumentCopies {
  readonly data: (pair: Pair, entries: readonly Entry[]) => Promise<string>;
  /** The entries of a file, for the document of `pair`. */
  readonly read: (
    text: string,
    pair: Pair,
  ) => Promise<Result<{ readonly entries: readonly Entry[]; readonly unread: number }, Failure>>;
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

/** All that the signed-in person can read in one file, and back. */
export interface Everything {
  /** Reads each document afresh. Answers with the pairs whose document could not be read now: of those it holds what this device knows. */
  readonly gather: (pairs: readonly Pair[]) => Promise<readonly Pair[]>;
  readonly data: (pairs: readonly Pair[]) => Promise<string>;
  /** Brings back what is not here. Nothing that is newer is replaced, and a second time nothing comes in. */
  readonly bringIn: (text: string, pairs: readonly Pair[]) => Promise<Result<BroughtBack, Failure>>;
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
   * that one where it can still be had. The words call people what they are to each other.
   */
  readonly loadGuide: (
    id: string,
    wanted?: {
      readonly language?: Language | undefined;
      readonly version?: string | undefined;
      readonly relationship?: Relationship | undefined;
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
  readonly bookTime: BookTime;
  /** The address of Teams' own form for that meeting. */
  readonly meetingForm: (found: FoundTimes, proposal: Pick<Proposal, "slot">) => string;
  readonly appointments: Appointments;
  readonly lookCloser: LookCloser;
  readonly planMeetings: PlanMeetings;
  readonly bookedMeetings: BookedMeetings;
}

/** A pair's document and meetings. */
export interface Conversations {
  readonly openDocument: (pair: Pair) => LiveDocument;
  readonly openSession: (pair: Pair) => LiveSession;
  readonly drafts: Drafts;
  readonly lastLook: LastLook;
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
  /** The world's calendars, to choose from and to look things up in. */
  readonly world: CalendarCatalogue;
  /** Their own calendar, for taking over what it says about their hours. */
  readonly calendars: CalendarReader;
  /** The zone that a calendar file means by a Windows name. */
  readonly zoneByWindowsName: () => Promise<ReadonlyMap<string, Zone>>;
}

/** One's pairs, and setting up another one. */
export interface Pairing {
  readonly pairs: (signal?: AbortSignal) => Promise<Result<readonly Pair[], Failure>>;
  /** Adds a pair to one's own, or changes it. Durable when it resolves; a device without a connection sends it later. */
  readonly keepPair: (pair: Pair) => Promise<Result<KeptPair, Failure>>;
  /** What sets up and joins pairs comes when somebody wants it. */
  readonly settingUp: () => Promise<SettingUp>;
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

/** Everything a screen may use, except for words. Made once, in `app/connect`; screens ask for it by subject (`context.tsx`). */
export interface Services extends Viewer, Guides, WordLoader, Planning, Conversations, OwnThings, Pairing, LinksOut {}
