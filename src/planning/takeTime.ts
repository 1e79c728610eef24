import { meetingsOf } from "../domain/document/bookedMeetings";
import type { Entry } from "../domain/document/entry";
import type { LiveDocument } from "../domain/document/store/liveDocument";
import { meetingInstead, offersIn } from "../domain/document/offers";
import { err, ok } from "../domain/shared/result";
import { MS_PER_MINUTE, toInstant } from "../domain/time/interval";
import type { BookedMeetings } from "./bookedMeetings";
import type { BookTime } from "./bookTime";

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
