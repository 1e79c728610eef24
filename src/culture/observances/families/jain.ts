import { type Definition, FEAST, GREETING, HOLY } from "../definition";
import { DIWALI, INDIAN_TABLE } from "../indianDates";
import { shifted, table } from "../rules";

const SAMVATSARI = table(
  "2024-09-08 2025-08-28 2026-09-15 2027-09-04 2028-08-24 2029-09-12 2030-09-02 2031-09-21 2032-09-09 2033-08-30",
);

const jain: readonly Definition[] = [
  {
    id: "mahavir-jayanti",
    rule: table(
      "2024-04-21 2025-04-10 2026-03-31 2027-04-18 2028-04-07 2029-04-26 2030-04-16 2031-04-05 2032-04-23 2033-04-12",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: HOLY,
  },
  {
    id: "paryushan",
    rule: shifted(SAMVATSARI, -7),
    days: 8,
    certainty: "computed",
    source: `${INDIAN_TABLE}; eight days that end with Samvatsari (Shvetambara)`,
    usual: GREETING,
  },
  { id: "samvatsari", rule: SAMVATSARI, certainty: "computed", source: INDIAN_TABLE, usual: HOLY },
  {
    id: "das-lakshana",
    rule: shifted(
      table(
        "2024-09-17 2025-09-06 2026-09-25 2027-09-14 2028-09-02 2029-09-21 2030-09-11 2031-09-29 2032-09-18 2033-09-08",
      ),
      -9,
    ),
    days: 10,
    certainty: "computed",
    source: `${INDIAN_TABLE}; ten days that end with Anant Chaturdashi (Digambara)`,
    usual: GREETING,
  },
  { id: "mahavir-nirvana", rule: DIWALI, certainty: "computed", source: INDIAN_TABLE, usual: FEAST },
];

export default jain;
