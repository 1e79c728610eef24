import type { Ledger } from "../fairness/ledger";
import { NOTHING_PRIVATE } from "../people/declared";
import type { Participant } from "../people/participant";
import { isDeclared } from "../publishing/visibility";
import type { PersonId } from "../shared/ids";
import type { Finding, Proposal } from "./answer";
import { scoreOf } from "./score";

/** What one person may see (E10). */
export interface View {
  /** Somebody as the viewer knows them: without what others declared in private. Every answer for a viewer is made of these. */
  readonly person: (person: Participant) => Participant;
  /**
   * A slot that both know of, because it was offered or booked: without the private findings of others, and with the score
   * that the rest amounts to. A list of slots cannot be cleaned in this way: which slots are in it tells as much.
   */
  readonly proposal: (proposal: Proposal, ledger: Ledger) => Proposal;
}

/** P1: what somebody declared in private is seen by them alone. Without a viewer all of it counts. */
export const viewFor = (viewer: PersonId | undefined): View => {
  const isOwn = (id: PersonId): boolean => viewer === undefined || id === viewer;
  const isSeen = ({ person, kind }: Finding): boolean =>
    isOwn(person) || kind === "calendar-unknown" || !isDeclared(kind);
  return {
    person: (person) => (isOwn(person.id) ? person : { ...person, own: NOTHING_PRIVATE }),
    proposal: ({ slot, people: sides }, ledger) => {
      const people = sides.map((side) => ({ ...side, findings: side.findings.filter(isSeen) }));
      return { slot, people, score: scoreOf(slot, people, ledger) };
    },
  };
};
