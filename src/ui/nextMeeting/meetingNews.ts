import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { EntryOf } from "../../domain/document/entry";
import { compareIds, entriesOf, type FoldedEntry } from "../../domain/document/fold";
import type { Member } from "../../domain/people/pair";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";

/** What another member changed about a meeting: told once on this device. */
export interface MeetingNews {
  readonly id: EntryId;
  readonly kind: "moved" | "calledOff";
  readonly by: PersonId;
  /** When the meeting would have been. */
  readonly start: Instant;
  readonly word?: string;
}

interface NewsFrom {
  readonly folded: readonly FoldedEntry[];
  readonly members: readonly Pick<Member, "id">[];
  readonly me: PersonId;
  readonly now: Instant;
}

/** Meetings that others called off before they began, and the one that is next if it was moved; newest last. */
export const meetingNewsIn = (
  { folded, members, me, now }: NewsFrom,
  next: NotedMeeting | undefined,
): readonly MeetingNews[] => {
  const isOther = (author: PersonId): boolean => author !== me && members.some(({ id }) => id === author);
  const notes = entriesOf("meeting", folded);
  const off = entriesOf("calledOff", folded).flatMap((entry): readonly MeetingNews[] => {
    const { eventId, end, double } = entry.content.calledOff;
    // Who did not book it only says that they will not come: the card says so as long as it stands.
    const isAnothers = notes.some(
      ({ author, content }) => author !== entry.author && content.meeting.eventId === eventId,
    );
    if (!isOther(entry.author) || end <= now || double === true || isAnothers) return [];
    return [calledOff(entry)];
  });
  if (!next || !isOther(next.author)) return off;
  const placed = notes.filter(
    ({ author, content }) => author === next.author && content.meeting.eventId === next.eventId,
  );
  const [before, last] = placed.slice(-2);
  if (!before || !last || before.content.meeting.start === last.content.meeting.start) return off;
  const moved: MeetingNews = { id: last.id, kind: "moved", by: next.author, start: before.content.meeting.start };
  return [...off, moved].toSorted((a, b) => compareIds(a.id, b.id));
};

const calledOff = ({ id, author, content }: EntryOf<"calledOff">): MeetingNews => {
  const { start, word } = content.calledOff;
  return { id, kind: "calledOff", by: author, start, ...(word !== undefined && { word }) };
};
