import { useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { currentOffers, type StandingOffer } from "../../domain/document/offers";
import { useDocument } from "../document/useDocument";
import { useFormat } from "../context";

/** A standing offer, and where it is on its way. */
export type ShownOffer = StandingOffer & Pick<ShownEntry, "whereabouts">;

/** The offers of a pair that are still of interest. */
export interface Offers {
  readonly received: readonly ShownOffer[];
  readonly mine: ShownOffer | undefined;
}

/** Follows the document while somebody looks. */
export const useOffers = (document: LiveDocument): Offers => {
  const { me, clock } = useFormat();
  const { entries } = useDocument(document);
  return useMemo(() => {
    const whereabouts = new Map(entries.map((shown) => [shown.entry.id, shown.whereabouts]));
    const offers = currentOffers(entries, clock.now()).map((offer): ShownOffer => ({
      ...offer,
      whereabouts: whereabouts.get(offer.entry.id) ?? { kind: "in-document" },
    }));
    return {
      received: offers.filter(({ entry }) => entry.author !== me.id),
      mine: offers.find(({ entry }) => entry.author === me.id),
    };
  }, [entries, clock, me]);
};
