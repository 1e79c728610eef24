import type { Pair } from "../people/pair";
import type { EntryId } from "../shared/ids";
import { toInstant } from "../time/interval";
import type { Entry, EntryContent } from "./entry";
import { type FoldedEntry, foldedOf } from "./fold";
import { offersIn, type StandingOffer } from "./offers";
import { besideOthers } from "./sections";

/** What stands with other entries, so that one event is one line. */
export interface ToldWith {
  /** Entries that say nothing which does not stand with another one. */
  readonly ids: ReadonlySet<EntryId>;
  readonly offers: ReadonlyMap<EntryId, StandingOffer>;
}

/**
 * Tags and translations, the answer that counts to an offer and the meeting that was noted for it, and a member's plain
 * "I agree". Nothing is left out that holds words of its own, or whose row somebody changed, or that does not count.
 */
export const toldWithOthers = (folded: readonly FoldedEntry[], { members }: Pick<Pair, "members">): ToldWith => {
  const ids = new Set(besideOthers(folded));
  // Whether an offer is still open makes no difference here.
  const offers = new Map(offersIn(folded, toInstant(0)).map((offer) => [offer.entry.id, offer]));
  const answers = new Set<EntryId>();
  const taken = new Set<string>();
  for (const { standing } of offers.values()) {
    if (standing.kind !== "taken" && standing.kind !== "none-fits") continue;
    answers.add(standing.answer.id);
    const { content, author } = standing.answer;
    if (content.kind === "answer" && content.answer.choice !== "none-fits")
      taken.add(JSON.stringify([author, content.answer.choice.eventId, content.answer.choice.start]));
  }
  const agreeable = new Set(AGREEABLE.flatMap((kind) => foldedOf(kind, folded).map(({ entry }) => entry.id)));
  const isPlain = ({ text, changedBy }: Entry): boolean => text === "" && changedBy === undefined;
  for (const { entry, earlier } of TOLD_KINDS.flatMap((kind) => foldedOf(kind, folded))) {
    if (!isPlain(entry) || earlier.length > 0) continue;
    const { content, author, id } = entry;
    const isTold =
      answers.has(id) ||
      (content.kind === "meeting" &&
        taken.has(JSON.stringify([author, content.meeting.eventId, content.meeting.start]))) ||
      (content.kind === "confirmation" &&
        agreeable.has(content.confirmation.of) &&
        members.some((member) => member.id === author));
    if (isTold) ids.add(id);
  }
  return { ids, offers };
};

/** Kinds beside whose newest version it stands who agreed to it. */
const AGREEABLE: readonly EntryContent["kind"][] = ["agreement", "term", "insight", "translation"];

const TOLD_KINDS: readonly EntryContent["kind"][] = ["answer", "meeting", "confirmation"];
