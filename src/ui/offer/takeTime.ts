import type { Entry } from "../../domain/document/entry";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { ok } from "../../domain/shared/result";
import { MS_PER_MINUTE } from "../../domain/time/interval";
import type { BookTime } from "../../planning/bookTime";

/**
 * Takes a time of an offer: books it, then says so in the document. The offer and the time make the press, so that a time
 * taken on two devices is booked once. `onTaking` is told before anything changes.
 */
export const takeTime =
  (bookTime: BookTime, document: LiveDocument, { id: offer }: Entry, onTaking: () => void): BookTime =>
  async (found, proposal, company) => {
    onTaking();
    const { start } = proposal.slot;
    const booked = await bookTime(found, proposal, company, `${offer}-${start / MS_PER_MINUTE}`);
    if (!booked.ok) return booked;
    const kept = await document.write({
      text: "",
      content: { kind: "answer", answer: { offer, choice: { start, eventId: booked.value.eventId } } },
    });
    return ok({ ...booked.value, inDocument: booked.value.inDocument && kept.ok });
  };
