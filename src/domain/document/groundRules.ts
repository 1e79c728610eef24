import type { Pair } from "../people/pair";
import type { FoldedEntry } from "./fold";
import { agreementsIn, type StandingAgreement } from "./promises";
import type { AgreementTopic } from "./wordFacts";

/** What must be agreed before a deeper guide is opened (S5). */
export const RULES_FOR_DEPTH: readonly AgreementTopic[] = ["confidentiality", "voice"];

type Members = Pick<Pair, "members">;

/** True when everybody in the pair agrees to these very words. Nobody else's word counts. */
export const standsFor = ({ members }: Members, { entry, agreedBy }: StandingAgreement): boolean =>
  members.some(({ id }) => id === entry.author) && members.every(({ id }) => agreedBy.has(id));

/** The topics that still lack an agreement of everybody. Empty: the deeper guides are open. */
export const rulesMissing = (folded: readonly FoldedEntry[], pair: Members): readonly AgreementTopic[] => {
  const standing = agreementsIn(folded).filter((agreement) => standsFor(pair, agreement));
  return RULES_FOR_DEPTH.filter((topic) => !standing.some(({ entry }) => entry.content.agreement.topic === topic));
};
