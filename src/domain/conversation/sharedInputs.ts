/**
 * Everything that a suggestion may depend on. Both people can see all of it (P1): there is no field for a pulse answer,
 * a journal, an observance, a language or anything else of one person alone.
 */
export interface SharedInputs {
  /** Ids of the guides of all meetings held, oldest first; undefined where the pair keeps no record of which. */
  readonly held: readonly (string | undefined)[];
  readonly plannedMeetings: number;
  /** How long the next meeting is booked for. */
  readonly bookedMinutes: number;
  /** The next meeting is early or late for somebody, by what they published. */
  readonly outsideUsualHours: boolean;
  /** Somebody ticked that the next meeting shall be light. No reason is kept. */
  readonly light: boolean;
  /** Guides that somebody asked for since the last meeting, the newest first. */
  readonly asked: readonly string[];
  /** Guides that somebody set aside lately. No reason is kept. */
  readonly notNow: readonly string[];
  /** The ground rules carry the confirmation of everybody: guides of depth 2 are open (S5). */
  readonly rulesStand: boolean;
}
