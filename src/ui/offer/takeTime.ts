import type { Entry } from "../../domain/document/entry";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { offersIn } from "../../domain/document/offers";
import type { EntryId } from "../../domain/shared/ids";
import { err, ok } from "../../domain/shared/result";
import { MS_PER_MINUTE, toInstant } from "../../domain/time/interval";
import type { BookTime } from "../../planning/bookTime";

/**
 * Takes a time of an offer: looks whether the offer is still open, books the time, then says so in the document. An offer has
 * one answer: what another device or another member took closes it here too. `onTaking` is told before anything changes.
 */
export const takeTime =
  (bookTime: BookTime, document: LiveDocument, { id: offer }: Entry, onTaking: () => void): BookTime =>
  async (found, proposal, company) => {
    onTaking();
    await document.refresh();
    if (!isOpen(document, offer)) return err({ type: "HourTaken", by: "offer" });
    const { start } = proposal.slot;
    const booked = await bookTime(found, proposal, company, `${offer}-${start / MS_PER_MINUTE}`);
    if (!booked.ok) return booked;
    const kept = await document.write({
      text: "",
      content: { kind: "answer", answer: { offer, choice: { start, eventId: booked.value.eventId } } },
    });
    return ok({ ...booked.value, inDocument: booked.value.inDocument && kept.ok });
  };

/** When its times pass is not asked here: a time that is over cannot be booked. */
const isOpen = (document: LiveDocument, offer: EntryId): boolean =>
  offersIn(document.snapshot().entries, toInstant(0)).some(
    ({ entry, standing }) => entry.id === offer && standing.kind === "open",
  );
