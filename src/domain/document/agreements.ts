import { groupedBy } from "../shared/grouped";
import type { EntryId, PersonId } from "../shared/ids";
import type { EntryOf } from "./entry";
import { type FoldedEntry, entriesOf, knownOnce } from "./fold";
import type { Pair } from "../people/pair";
import type { AgreementTopic } from "./facts";

/** An agreement in its newest version, and who agreed to that version. */
export interface StandingAgreement {
  readonly entry: EntryOf<"agreement">;
  /** Its author and everybody who confirmed it. */
  readonly agreedBy: ReadonlySet<PersonId>;
}

/** The agreements of a folded document, oldest first. A new version must be confirmed again. */
export const agreementsIn = (folded: readonly FoldedEntry[]): readonly StandingAgreement[] => {
  const confirmed = confirmationsIn(folded);
  return entriesOf("agreement", folded).map((entry) => ({
    entry,
    agreedBy: new Set([entry.author, ...(confirmed.get(entry.id) ?? [])]),
  }));
};

/** Confirmations by the version they confirm. */
export const confirmationsIn = knownOnce((folded): ReadonlyMap<EntryId, readonly PersonId[]> => {
  const said = groupedBy(entriesOf("confirmation", folded), ({ content }) => content.confirmation.of);
  return new Map([...said].map(([of, entries]) => [of, [...new Set(entries.map(({ author }) => author))]]));
});

/** What must be agreed before a deeper guide is opened (S5). */
export const RULES_FOR_DEPTH: readonly AgreementTopic[] = ["confidentiality", "voice"];

type Members = Pick<Pair, "members">;

/** True when every member agreed to this version. Confirmations by others do not count. */
export const standsFor = ({ members }: Members, { entry, agreedBy }: StandingAgreement): boolean =>
  members.some(({ id }) => id === entry.author) && members.every(({ id }) => agreedBy.has(id));

/** Topics that not every member has agreed to. Empty: the deeper guides are open. */
export const rulesMissing = (folded: readonly FoldedEntry[], pair: Members): readonly AgreementTopic[] => {
  const standing = agreementsIn(folded).filter((agreement) => standsFor(pair, agreement));
  return RULES_FOR_DEPTH.filter((topic) => !standing.some(({ entry }) => entry.content.agreement.topic === topic));
};
