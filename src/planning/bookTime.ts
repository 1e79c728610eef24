import type { AppLinks } from "../domain/links/appLinks";
import type { CalendarWriter, BookedEvent } from "../domain/people/appointment/calendarWriter";
import { chatOfJoinLink, type MeetingChats } from "../domain/people/appointment/meetingChats";
import type { Person } from "../domain/people/person";
import { ok, type Result } from "../domain/shared/result";
import type { MeetingFacts } from "../domain/document/entry";
import type { Pair } from "../domain/people/pair";
import type { Proposal } from "../domain/proposals/answer";
import type { Failure } from "../domain/shared/failure";
import type { Interval } from "../domain/time/interval";
import { isoText } from "../domain/time/isoText";
import type { Company, FoundTimes, SharedTimes } from "./foundTimes";

/** A booked meeting, and whether its burden was noted in the pair's document. */
export interface Booked extends BookedEvent {
  readonly inDocument: boolean;
  /** The invitation was written in Outlook: its text still has the old time. */
  readonly saysOldTime?: boolean;
}

/**
 * Books a proposal: creates the event and invitations, and a `meeting` entry when there is a pair. `pressId` is made
 * once per press.
 */
export type BookTime = (
  found: FoundTimes,
  proposal: Proposal,
  company: Company,
  pressId: string,
) => Promise<Result<Booked, Failure>>;

/** Texts and entries about a meeting that others read: made only of what the whole pair knows (P1). */
export interface MeetingNotes {
  /** The time at every place that the pair knows, and in UTC. */
  readonly bodyLines: (found: Pick<FoundTimes, "shared">, slot: Interval) => readonly string[];
  /** In a series: whose wall clock changes compared with the meeting before, and from when. */
  readonly clockChanges: (found: Pick<FoundTimes, "shared">, slots: readonly Interval[]) => readonly string[];
  /**
   * Writes the meeting into the pair's document, where its burden joins the ledger. False: the device could not store
   * it.
   */
  readonly note: (
    found: { readonly people: readonly Person[]; readonly shared: SharedTimes },
    slot: Interval,
    meeting: Pick<MeetingFacts, "eventId" | "chatId">,
    pair: Pair,
  ) => Promise<boolean>;
}

/** What booking needs. */
interface BookTimeParts {
  readonly me: Person;
  /** The title of every invitation. It never names a guide (S48). */
  readonly subject: string;
  readonly events: Pick<CalendarWriter, "book">;
  readonly notes: MeetingNotes;
  readonly chats: Pick<MeetingChats, "remember">;
}

/** Books the meeting in the calendars, then notes it in the pair's document. */
export const createBookTime =
  ({ me, subject, events, notes, chats }: BookTimeParts): BookTime =>
  async (found, proposal, company, pressId) => {
    const booked = await events.book({
      transactionId: pressId,
      subject,
      bodyLines: notes.bodyLines(found, proposal.slot),
      window: proposal.slot,
      attendees: othersOf(found, me),
    });
    if (!booked.ok) return booked;
    if (company.kind !== "pair") return ok({ ...booked.value, inDocument: false });
    const { eventId, joinUrl } = booked.value;
    const chatId = joinUrl === undefined ? undefined : chatOfJoinLink(joinUrl);
    if (chatId !== undefined) void chats.remember(chatId, company.pair.id);
    // The meeting stands even if its note fails.
    const meeting = { eventId, ...(chatId !== undefined && { chatId }) };
    const inDocument = await notes.note(found, proposal.slot, meeting, company.pair);
    return ok({ ...booked.value, inDocument });
  };

interface MeetingFormLinks {
  readonly links: Pick<AppLinks, "meetingForm">;
}

/**
 * Link to Teams' own form, filled with the same meeting, for a person who may not book from here. They send it
 * themselves.
 */
export const createMeetingForm =
  ({ me, subject, notes, links }: Pick<BookTimeParts, "me" | "subject" | "notes"> & MeetingFormLinks) =>
  (found: FoundTimes, { slot }: Pick<Proposal, "slot">): string =>
    links.meetingForm({
      subject,
      addresses: othersOf(found, me).map(({ address }) => address),
      start: isoText(slot.start),
      end: isoText(slot.end),
      lines: notes.bodyLines(found, slot),
    });

const othersOf = ({ people }: FoundTimes, me: Person): readonly Person[] => people.filter(({ id }) => id !== me.id);
