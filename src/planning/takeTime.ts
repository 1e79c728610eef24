import { meetingsOf } from "../domain/document/bookedMeetings";
import type { Entry } from "../domain/document/entry";
import type { LiveDocument } from "../domain/document/store/liveDocument";
import { meetingInstead, offersIn } from "../domain/document/offers";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { MS_PER_MINUTE, toInstant } from "../domain/time/interval";
import type { BookedMeetings } from "./bookedMeetings";
import type { BookTime } from "./bookTime";
import { makeChange, type ChangeMade, type MeetingChange, type SeriesAhead } from "./seriesAhead";

interface TakeMovesParts extends Pick<BookedMeetings, "move" | "callOff"> {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offer: Entry;
  /** Told before anything changes. */
  readonly onTaking: () => void;
}

/** Moves what an offer asks for, as `makeChange` does, then says so in the document. */
export const createTakeMoves =
  ({ document, offer, pair, onTaking, ...bookings }: TakeMovesParts) =>
  async (
    series: Pick<SeriesAhead, "found">,
    changes: readonly MeetingChange[],
    done: Map<string, "moved" | "left-out" | "taken">,
    onStep: () => void,
  ): Promise<Result<ChangeMade, Failure>> => {
    onTaking();
    await document.refresh();
    const open = offersIn(document.snapshot().entries, toInstant(0)).find(({ entry }) => entry.id === offer.id);
    if (open?.standing.kind !== "open") return err({ type: "HourTaken", by: "offer" });
    const made = await makeChange(bookings, series, changes, pair, done, onStep);
    if (!made.ok) return made;
    // The first that moved answers for all: where it is, the others are looked for.
    const first = changes.find(({ meeting, becomes }) => becomes === "moved" && done.get(meeting.eventId) === "moved");
    if (first?.becomes === "moved") {
      const choice = { start: first.to.slot.start, eventId: first.meeting.eventId };
      await document.write({ text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } });
    }
    return made;
  };

interface TakeTimeParts extends Pick<BookedMeetings, "move"> {
  readonly bookTime: BookTime;
  readonly document: LiveDocument;
  readonly offer: Entry;
  /** Told before anything changes. */
  readonly onTaking: () => void;
}

/**
 * Takes a time of an offer: looks whether the offer is still open, books the time or moves the meeting that it stands for,
 * then says so in the document. An offer has one answer: what another device or another member took closes it here too.
 */
export const createTakeTime =
  ({ bookTime, move, document, offer, onTaking }: TakeTimeParts): BookTime =>
  async (found, proposal, company) => {
    onTaking();
    await document.refresh();
    const { entries } = document.snapshot();
    // When its times pass is not asked here: a time that is over cannot be booked.
    const open = offersIn(entries, toInstant(0)).find(({ entry }) => entry.id === offer.id);
    if (open?.standing.kind !== "open") return err({ type: "HourTaken", by: "offer" });
    const { start } = proposal.slot;
    const meeting = meetingInstead(meetingsOf(entries), open.offer, open.entry.author);
    const done =
      meeting && company.kind === "pair"
        ? await move(found, meeting, proposal, company.pair)
        : await bookTime(found, proposal, company, `${offer.id}-${start / MS_PER_MINUTE}`);
    if (!done.ok) return done;
    const choice = { start, eventId: meeting?.eventId ?? done.value.eventId };
    const kept = await document.write({
      text: "",
      content: { kind: "answer", answer: { offer: offer.id, choice } },
    });
    return ok({ ...done.value, inDocument: done.value.inDocument && kept.ok });
  };
