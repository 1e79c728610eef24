import type { Member } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { Instant } from "../time/interval";
import { meetingsOf } from "./bookedMeetings";
import { entriesOf, type FoldedEntry } from "./fold";

/** Two people of whom one carries more in a meeting. */
interface Turn {
  readonly bearer: PersonId;
  readonly relieved: PersonId;
}

/**
 * How many of the last meetings before `now`, one after the other, cost `relieved` more than `bearer`. Meetings that cost
 * both the same are passed over, and so are those of which a member says that they did not take place. From published
 * entries only (P1).
 */
export const turnsBefore = (
  folded: readonly FoldedEntry[],
  members: readonly Pick<Member, "id">[],
  { bearer, relieved }: Turn,
  now: Instant,
): number => {
  const ids = new Set(members.map(({ id }) => id));
  const denied = new Set(
    entriesOf("held", folded)
      .filter(({ author, content }) => ids.has(author) && !content.held.met)
      .map(({ content }) => content.held.eventId),
  );
  const past = meetingsOf(folded).filter(
    ({ author, end, eventId }) => ids.has(author) && end <= now && !denied.has(eventId),
  );
  let turns = 0;
  for (const { burden } of past.toReversed()) {
    const more = (burden[relieved] ?? 0) - (burden[bearer] ?? 0);
    if (more < 0) break;
    if (more > 0) turns++;
  }
  return turns;
};
