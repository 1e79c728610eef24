import type { Member } from "../../domain/people/pair";
import type { Beginning } from "../../domain/people/setUp/beginning";
import type { ReadBeginning, ReadInvitation, SettingUp } from "../../domain/people/setUp/settingUp";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import { ok, type Result } from "../../domain/shared/result";
import { createPeopleByKey } from "../../graph/directory";
import { createGraphDocumentPlaces } from "../../graph/documentPlaces";
import type { InvitationParts } from "./readInvitation";

/**
 * Reads a programme's link. It may come from anybody, so it is believed about nothing but ids: names come from the
 * directory, the place's name from SharePoint, and a card counts only when one of the people in the link wrote it.
 */
export const createReadBeginning = (
  { me, book, graph }: InvitationParts,
  read: SettingUp["read"],
): SettingUp["readBeginning"] => {
  const peopleByKey = createPeopleByKey(graph);
  const places = createGraphDocumentPlaces(graph);

  /** The card of any of these people; of several, that of whom the link names first. */
  const readCard = async ({ pair, document, members }: Beginning, signal?: AbortSignal) => {
    let found: Result<ReadInvitation, Failure> = await read({ pair, document }, signal);
    for (const { id } of members) {
      if (!found.ok || (found.value.kind !== "several-inviters" && found.value.kind !== "other-inviter")) return found;
      found = await read({ pair, document, inviter: id }, signal);
    }
    return found;
  };

  return async (beginning, signal) => {
    const { pair, document, members } = beginning;
    const isNamed = (id: PersonId): boolean => members.some((member) => member.id === id.toLowerCase());
    if (!isNamed(me.id)) return ok<ReadBeginning>({ kind: "not-named" });
    const card = await readCard(beginning, signal);
    if (!card.ok) return card;
    if (card.value.kind === "invited")
      return ok<ReadBeginning>(
        isNamed(card.value.inviter.id) ? { kind: "begun", invited: card.value } : { kind: "other-place" },
      );
    if (card.value.kind !== "nothing-there") return ok<ReadBeginning>({ kind: "other-place" });

    const others = members.filter(({ id }) => id !== me.id.toLowerCase());
    const [people, place, listed] = await Promise.all([
      peopleByKey(
        others.map(({ id }) => id),
        signal,
      ),
      places.nameOf(document, signal),
      book.pairs(),
    ]);
    if (!people.ok) return people;
    const known = members.map(({ id, role }): Member | undefined => {
      const person = id === me.id.toLowerCase() ? me : people.value.get(id);
      return person && { ...person, role };
    });
    if (!known.every((member) => member !== undefined)) return ok<ReadBeginning>({ kind: "unknown-person" });
    const other = (listed.ok ? listed.value : []).find(
      (own) => own.id !== pair && own.members.length === members.length && own.members.every(({ id }) => isNamed(id)),
    );
    return ok<ReadBeginning>({
      ...{ kind: "new", beginning, members: known },
      ...(place.ok && { place: place.value }),
      ...(other && { other }),
    });
  };
};
