import { meetingFormLink } from "../domain/links/appLinks";
import type { CalendarWriter } from "../domain/people/appointment/calendarWriter";
import { chatOfJoinLink, type MeetingChats } from "../domain/people/appointment/meetingChats";
import type { Person } from "../domain/people/person";
import { ok } from "../domain/shared/result";
import type { Text } from "../locales/text";
import type { BookTime, Services } from "../ui/services";
import type { MeetingNotes } from "./meetingNotes";

export interface BookTimeParts {
  readonly me: Person;
  readonly text: Text;
  readonly events: Pick<CalendarWriter, "book">;
  readonly notes: MeetingNotes;
  readonly chats: Pick<MeetingChats, "remember">;
}

/**
 * Puts the meeting into the calendars, then into the pair's document, where its burden joins the ledger.
 *
 * The subject never names a guide (S48); the body says the time in every place and in UTC.
 */
export const createBookTime =
  ({ me, text, events, notes, chats }: BookTimeParts): BookTime =>
  async (found, proposal, company, pressId) => {
    const booked = await events.book({
      transactionId: pressId,
      subject: text("booking.subject"),
      bodyLines: notes.bodyLines(found, proposal.slot),
      window: proposal.slot,
      attendees: found.people.filter((person) => person.id !== me.id),
    });
    if (!booked.ok) return booked;
    if (company.kind !== "pair") return ok({ ...booked.value, inDocument: false });
    const { eventId, joinUrl } = booked.value;
    const chatId = joinUrl === undefined ? undefined : chatOfJoinLink(joinUrl);
    if (chatId !== undefined) void chats.remember(chatId, company.pair.id);
    // The meeting stands whatever becomes of its note.
    const meeting = { eventId, ...(chatId !== undefined && { chatId }) };
    const inDocument = await notes.note(found, proposal.slot, meeting, company.pair);
    return ok({ ...booked.value, inDocument });
  };

/** Teams' own form, filled with the same meeting, for somebody who may not book from here. They send it themselves. */
export const createMeetingForm =
  ({ me, text, notes }: Pick<BookTimeParts, "me" | "text" | "notes">): Services["meetingForm"] =>
  (found, { slot }) =>
    meetingFormLink({
      subject: text("booking.subject"),
      addresses: found.people.filter(({ id }) => id !== me.id).map(({ address }) => address),
      window: slot,
      lines: notes.bodyLines(found, slot),
    });
