import type { Programme } from "../../src/domain/organisation/programme";
import type { PersonId } from "../../src/domain/shared/ids";

/** A wave in autumn and one in spring; both ask the same. */
const [FIRST, SECOND] = [
  {
    id: "autumn",
    opens: "2026-10-05",
    closes: "2026-10-16",
    items: ["handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"],
    purpose: "To find out what helps people at the beginning.",
  },
  {
    id: "spring",
    opens: "2027-03-01",
    closes: "2027-03-12",
    items: ["handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"],
    purpose: "To see what has changed since autumn.",
    since: "autumn",
  },
] as const;

/** Two stewards of a programme, and points of P-256 that nobody has the key of. */
export const STEWARDS = [
  {
    id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c01" as PersonId,
    name: "Ingrid Solheim",
    key: `BA${"A".repeat(85)}`,
  },
  {
    id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c02" as PersonId,
    name: "Kwame Mensah",
    key: `BB${"A".repeat(85)}`,
  },
] as const;

/** A programme with two stewards and two waves. */
export const ACROSS: Programme = {
  id: "across",
  name: "Across the house",
  purpose: "People from two countries learn from each other for a year.",
  languages: ["en", "ar"],
  place: { site: "contoso.sharepoint.com/sites/across" },
  stewards: STEWARDS,
  opens: "2026-09-01",
  closes: "2027-08-31",
  waves: [FIRST, SECOND],
};
