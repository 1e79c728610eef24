import type { CalendarWriter } from "../domain/people/appointment/calendarWriter";
import type { Person } from "../domain/people/person";
import type { Proposal } from "../domain/proposals/answer";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { isSame, type Interval } from "../domain/time/interval";
import type { Company, FoundTimes } from "./foundTimes";
import type { LookAgain } from "./lookAgain";

/** A meeting in one's calendar that no document knows. */
export interface OpenInvitation {
  /** In one's own calendar. */
  readonly eventId: string;
  readonly window: Interval;
  readonly organizer: Pick<Person, "address">;
}

/** Proposed: it stays where it is until its organizer accepts. */
export type InvitationMoved = "moved" | "proposed";

/**
 * Gives the meeting that is open another time, so that no second one comes into the calendars (D58). Who called it moves it;
 * anybody else proposes the time. Its text is its author's, and stays.
 */
export type MoveInvitation = (
  found: FoundTimes,
  invitation: OpenInvitation,
  to: Proposal,
  company: Company,
) => Promise<Result<InvitationMoved, Failure>>;

interface MoveInvitationParts {
  readonly me: Pick<Person, "address">;
  readonly lookAgain: LookAgain;
  readonly events: Pick<CalendarWriter, "find" | "move" | "propose">;
}

/** Looks again, at people and at the meeting itself, before anything is sent. */
export const createMoveInvitation =
  ({ me, lookAgain, events }: MoveInvitationParts): MoveInvitation =>
  async (found, { eventId, window, organizer }, to, company) => {
    const look = await lookAgain(found, to, company, window);
    if (!look.ok) return look;
    if (look.value.taken) return err(look.value.taken);
    const there = await events.find({ by: "id", eventId, window });
    if (!there.ok) return there;
    if (!there.value || there.value.isCancelled) return err({ type: "NotFound", what: "event" });
    if (!isSame(there.value.window, window)) return err({ type: "ChangedMeanwhile" });
    if (organizer.address.toLowerCase() !== me.address.toLowerCase()) {
      const proposed = await events.propose(eventId, to.slot);
      return proposed.ok ? ok("proposed") : proposed;
    }
    const moved = await events.move(eventId, { window: to.slot });
    return moved.ok ? ok("moved") : moved;
  };
