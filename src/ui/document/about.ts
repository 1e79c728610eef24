import { declinedIn, movesIn } from "../../domain/document/bookedMeetings";
import { concernsIn, type StandingConcern } from "../../domain/document/concerns";
import type { NewEntry, ShownEntry } from "../../domain/document/store/liveDocument";
import {
  commitmentsIn,
  progressIn,
  STANDING_KINDS,
  standingOf,
  type Standing,
  whoseToSay,
} from "../../domain/document/promises";
import { foldedOf } from "../../domain/document/fold";
import { aboutWhich } from "../../domain/document/sections";
import { tagList, tagsIn, translationsIn, type ShownTranslation } from "../../domain/document/besideWords";
import type { Pair } from "../../domain/people/pair";
import type { Entry, EntryContent } from "../../domain/document/entry";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import { saidAt } from "../../domain/document/chapters";
import type { StandingOffer } from "../../domain/document/offers";
import { toldWithOthers } from "../../domain/document/toldWith";
import type { Instant } from "../../domain/time/interval";
import { agreementsIn, confirmationsIn } from "../../domain/document/agreements";

/** What other entries say about an entry, and who is who. */
export interface About {
  /** OneNote says of nobody's words that they are theirs. */
  readonly isUnproved: boolean;
  readonly nameOf: (person: PersonId) => string | undefined;
  readonly isAgreedByAll: (agreed: ReadonlySet<PersonId>) => boolean;
  /** Who agreed to this version of an agreement or of a term. */
  readonly agreedBy: (id: EntryId) => readonly PersonId[];
  readonly standing: (id: EntryId) => Standing | undefined;
  /** The words of an entry, in its newest version. */
  readonly words: (id: EntryId) => string | undefined;
  /** Its kind, in its newest version. */
  readonly kindOf: (id: EntryId) => EntryContent["kind"] | undefined;
  readonly concern: (id: EntryId) => StandingConcern | undefined;
  readonly tags: (id: EntryId) => readonly string[];
  readonly tagList: readonly string[];
  readonly translations: (id: EntryId) => readonly ShownTranslation[];
  /** How an offer stands, in its newest version. */
  readonly offer: (id: EntryId) => StandingOffer | undefined;
  /** It calls off a meeting that somebody else booked: only its author will not be there. */
  readonly isDeclining: (id: EntryId) => boolean;
  /** It notes a meeting at another time than before. */
  readonly isMove: (id: EntryId) => boolean;
  /** Entries that are told with others: see `toldWithOthers`. */
  readonly isTold: (id: EntryId) => boolean;
  /** When an entry was said first. */
  readonly saidAt: (id: EntryId) => Instant | undefined;
  /** What somebody answered to feedback, or means by a word: by the id of what it is about. */
  readonly isAnsweredBy: (id: EntryId, person: PersonId) => boolean;
}

/** Gathers once what each entry of a document needs to know of the others. */
export const aboutEntries = (
  entries: readonly ShownEntry[],
  { members, document }: Pick<Pair, "members" | "document">,
  /** What people like to be called, on a screen. A file keeps the names of the service. */
  called?: ReadonlyMap<PersonId, string>,
): About => {
  const names = new Map(members.map(({ id, name }) => [id, called?.get(id) ?? name]));
  const places = new Map<EntryId, ShownEntry>();
  for (const shown of entries) {
    places.set(shown.entry.id, shown);
    for (const { id } of shown.earlier) places.set(id, shown);
  }
  const agreements = new Map(agreementsIn(entries).map(({ entry, agreedBy }) => [entry.id, [...agreedBy]]));
  const confirmed = confirmationsIn(entries);
  const standings = standingsIn(entries);
  const concerns = new Map(concernsIn(entries).map((concern) => [concern.entry.id, concern]));
  const told = toldWithOthers(entries, { members });
  const declined = declinedIn(entries);
  const moves = movesIn(entries);
  const [tags, translations] = [tagsIn(entries), translationsIn(entries)];
  const answers = new Set(
    [...foldedOf("meaning", entries), ...foldedOf("response", entries)].map(
      ({ entry }) => `${aboutWhich(entry) ?? ""} ${entry.author}`,
    ),
  );
  return {
    isUnproved: document.store === "onenote",
    nameOf: (person) => names.get(person),
    isAgreedByAll: (agreed) => members.every(({ id }) => agreed.has(id)),
    agreedBy: (id) => agreements.get(id) ?? confirmed.get(id) ?? [],
    standing: (id) => standings.get(id),
    words: (id) => {
      const place = places.get(id);
      return place && titleOf(place.entry);
    },
    kindOf: (id) => places.get(id)?.entry.content.kind,
    concern: (id) => concerns.get(id),
    tags: (id) => tags.get(id) ?? [],
    tagList: tagList(tags),
    translations: (id) => translations.get(id) ?? [],
    offer: (id) => told.offers.get(id),
    isDeclining: (id) => declined.has(id),
    isMove: (id) => moves.has(id),
    isTold: (id) => told.ids.has(id),
    saidAt: (id) => {
      const place = places.get(id);
      return place && saidAt(place);
    },
    isAnsweredBy: (id, person) => answers.has(`${id} ${person}`),
  };
};

/** How everything stands of which somebody says it, by its newest version. */
const standingsIn = (entries: readonly ShownEntry[]): ReadonlyMap<EntryId, Standing> => {
  const said = progressIn(entries);
  const standings = new Map<EntryId, Standing>(
    commitmentsIn(entries).map(({ entry, ...standing }) => [entry.id, standing]),
  );
  for (const { entry, earlier } of STANDING_KINDS.flatMap((kind) => foldedOf(kind, entries))) {
    const whose = whoseToSay(entry);
    if (whose !== undefined) standings.set(entry.id, standingOf([entry, ...earlier], whose, said));
  }
  return standings;
};

/** What names an entry where another one speaks of it. */
export const titleOf = ({ text, content }: Entry): string => (content.kind === "term" ? content.term.term : text);

/** The place of an entry, for newer words that supersede it. */
export const inPlaceOf = ({ id, content, session, guide }: Entry): Omit<NewEntry, "text"> => ({
  content,
  supersedes: id,
  ...(session !== undefined && { session }),
  ...(guide && { guide }),
});
