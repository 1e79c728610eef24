import { declinedIn, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { EntryOf } from "../../domain/document/entry";
import { compareIds, entriesOf, type FoldedEntry } from "../../domain/document/fold";
import type { Member } from "../../domain/people/pair";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";

/** What another member changed about a meeting, or happened to one's own press: told once on this device. */
export interface MeetingNews {
  readonly id: EntryId;
  /** Doubled: one of two bookings of an hour was undone. Finished: one's own press that had broken off. */
  readonly kind: "moved" | "calledOff" | "doubled" | "finished";
  readonly by: PersonId;
  /** When the meeting would have been; when it is now, where a press was finished. */
  readonly start: Instant;
  readonly word?: string;
}

interface NewsFrom {
  readonly folded: readonly FoldedEntry[];
  readonly members: readonly Pick<Member, "id">[];
  readonly me: PersonId;
  readonly now: Instant;
}

/**
 * Meetings that others called off before they began, hours that were booked twice, and the next meeting if it was moved or
 * its press finished late; newest last.
 */
export const meetingNewsIn = (
  { folded, members, me, now }: NewsFrom,
  next: NotedMeeting | undefined,
): readonly MeetingNews[] => {
  const isOther = (author: PersonId): boolean => author !== me && members.some(({ id }) => id === author);
  const notes = entriesOf("meeting", folded);
  const declined = declinedIn(folded);
  const off = entriesOf("calledOff", folded).flatMap((entry): readonly MeetingNews[] => {
    const { end, double } = entry.content.calledOff;
    // Who did not book it only says that they will not come: the card says so as long as it stands.
    if (end <= now || declined.has(entry.id) || !members.some(({ id }) => id === entry.author)) return [];
    if (double === true) return [{ ...calledOff(entry), kind: "doubled" }];
    return isOther(entry.author) ? [calledOff(entry)] : [];
  });
  if (!next) return off;
  const placed = notes.filter(
    ({ author, content }) => author === next.author && content.meeting.eventId === next.eventId,
  );
  if (next.author === me) {
    const finished = placed.findLast(({ content }) => content.meeting.start === next.start);
    if (!finished?.content.meeting.brokeOff) return off;
    return inOrder([...off, { id: finished.id, kind: "finished", by: me, start: next.start }]);
  }
  if (!isOther(next.author)) return off;
  const [before, last] = placed.slice(-2);
  if (!before || !last || before.content.meeting.start === last.content.meeting.start) return off;
  const moved: MeetingNews = { id: last.id, kind: "moved", by: next.author, start: before.content.meeting.start };
  return inOrder([...off, moved]);
};

const inOrder = (news: readonly MeetingNews[]): readonly MeetingNews[] =>
  news.toSorted((a, b) => compareIds(a.id, b.id));

const calledOff = ({ id, author, content }: EntryOf<"calledOff">): MeetingNews => {
  const { start, word } = content.calledOff;
  return { id, kind: "calledOff", by: author, start, ...(word !== undefined && { word }) };
};
