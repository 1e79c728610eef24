import type { Person } from "../domain/people/person";
import type { Company } from "./foundTimes";

/** Who comes besides the pair, each once: a row of the document may say anything. */
export const guestsOf = (company: Company): readonly Person[] => {
  if (company.kind === "people") return [];
  const { pair, guests = [] } = company;
  return guests.filter(
    ({ id }, index) =>
      pair.members.every((member) => member.id !== id) && guests.findIndex((guest) => guest.id === id) === index,
  );
};
