import type { AppLinks } from "../domain/links/appLinks";
import type { Person } from "../domain/people/person";
import type { Proposal } from "../domain/proposals/answer";
import { isoText } from "../domain/time/isoText";
import type { MeetingNotes } from "./bookTime";
import { inInvitation, type FoundTimes } from "./foundTimes";

interface MeetingFormParts {
  readonly me: Person;
  /** As in an invitation of ours. */
  readonly subject: string;
  readonly notes: Pick<MeetingNotes, "bodyLines">;
  readonly links: Pick<AppLinks, "meetingForm">;
}

/**
 * Link to Teams' own form, filled with the same meeting, for a person who may not book from here. They send it
 * themselves.
 */
export const createMeetingForm =
  ({ me, subject, notes, links }: MeetingFormParts) =>
  (found: FoundTimes, { slot }: Pick<Proposal, "slot">): string =>
    links.meetingForm({
      subject,
      addresses: found.people.filter(({ id }) => id !== me.id).map(({ address }) => address),
      start: isoText(slot.start),
      end: isoText(slot.end),
      lines: notes.bodyLines({ shared: inInvitation(found) }, slot),
    });
