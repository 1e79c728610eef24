import { useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/store/liveDocument";
import type { OfferFacts } from "../../domain/document/entry";
import { currentOffers, slotsToCome, type StandingOffer } from "../../domain/document/offers";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";
import { useDocument } from "../document/useDocument";
import { formatDayShort, formatTime } from "../format/when";
import type { Format } from "../services";

/** A standing offer, and where it is on its way. */
export type ShownOffer = StandingOffer & Pick<ShownEntry, "whereabouts">;

/** The offers of a pair that are still of interest. */
interface CurrentOffers {
  readonly received: readonly ShownOffer[];
  readonly mine: ShownOffer | undefined;
}

/** Follows the document while somebody looks. */
export const useOffers = (document: LiveDocument, answering: readonly EntryId[] = NONE): CurrentOffers => {
  const { me, clock } = useFormat();
  const { entries } = useDocument(document);
  return useMemo(() => {
    const whereabouts = new Map(entries.map((shown) => [shown.entry.id, shown.whereabouts]));
    const offers = currentOffers(entries, clock.now(), answering).map((offer): ShownOffer => ({
      ...offer,
      whereabouts: whereabouts.get(offer.entry.id) ?? { kind: "in-document" },
    }));
    return {
      received: offers.filter(({ entry }) => entry.author !== me.id),
      mine: offers.find(({ entry }) => entry.author === me.id),
    };
  }, [entries, clock, me, answering]);
};

const NONE: readonly EntryId[] = [];

/** "Tue, 1 Dec, 10:00", on the clock of this device. */
export const timeWords = (
  start: Instant,
  { text, zone, zones, locale }: Pick<Format, "text" | "zone" | "zones" | "locale">,
): string =>
  text("offer.option", {
    day: formatDayShort(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });

/** Who offers how many times, and instead of which meeting. */
export const offerWords = (
  sentence: "offer.title" | "offer.mine",
  { starts, instead, onward }: OfferFacts,
  name: string,
  format: Format,
): string => {
  const when = instead ? timeWords(instead.start, format) : "";
  if (onward) return format.text(sentence === "offer.mine" ? "change.mine" : "change.theirs", { name, when });
  return format.text(sentence, { name, count: starts.length, instead: instead ? "yes" : "no", when });
};

/** Which time was taken, and that the others are free again. `staying`: the asked meetings that are where they were. */
export const takenWords = (
  { start }: { readonly start: Instant },
  offer: OfferFacts,
  name: string,
  isMine: boolean,
  format: Format,
  staying = 0,
): string => {
  const { text, clock } = format;
  if (offer.onward) return text("change.yes", { who: isMine ? "me" : "other", name, staying });
  const left = slotsToCome(offer, clock.now()).filter((slot) => slot.start !== start).length;
  return text("offer.taken", { who: isMine ? "me" : "other", name, left, time: timeWords(start, format) });
};
