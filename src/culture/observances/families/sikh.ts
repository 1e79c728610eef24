import { type Definition, EVENING, FEAST, HOLY, QUIET } from "../definition";
import { DIWALI, INDIAN_TABLE } from "../indianDates";
import { gregorian, table } from "../rules";

const NANAKSHAHI = "Nanakshahi calendar of 2003, with fixed dates";
const LUNAR = `${INDIAN_TABLE}; the Bikrami calendar, which the Golden Temple's committee follows`;

const sikh: readonly Definition[] = [
  {
    id: "vaisakhi",
    rule: gregorian(4, 14),
    certainty: "fixed",
    source: NANAKSHAHI,
    usual: HOLY,
    communities: {
      IN: {
        rule: table(
          "2024-04-13 2025-04-13 2026-04-14 2027-04-14 2028-04-13 2029-04-14 2030-04-14 2031-04-14 2032-04-13 2033-04-14",
        ),
        certainty: "computed",
        source: INDIAN_TABLE,
      },
    },
  },
  {
    id: "guru-nanak-gurpurab",
    rule: table(
      "2024-11-15 2025-11-05 2026-11-24 2027-11-14 2028-11-02 2029-11-21 2030-11-10 2031-11-28 2032-11-17 2033-11-06",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: HOLY,
  },
  {
    id: "guru-gobind-singh-gurpurab",
    rule: gregorian(1, 5),
    certainty: "fixed",
    source: NANAKSHAHI,
    usual: FEAST,
    communities: {
      Bikrami: {
        rule: table(
          "2024-01-17 2025-01-06 2025-12-27 2027-01-15 2028-01-04 2029-01-15 2030-01-10 2030-12-31 2032-01-18 2033-01-07",
        ),
        certainty: "computed",
        source: LUNAR,
      },
    },
  },
  {
    id: "guru-arjan-martyrdom",
    rule: gregorian(6, 16),
    certainty: "fixed",
    source: NANAKSHAHI,
    usual: QUIET,
    communities: {
      Bikrami: {
        rule: table(
          "2024-06-10 2025-05-30 2026-06-18 2027-06-08 2028-05-28 2029-06-16 2030-06-05 2031-05-26 2032-06-13 2033-06-02",
        ),
        certainty: "computed",
        source: LUNAR,
      },
    },
  },
  { id: "guru-tegh-bahadur-martyrdom", rule: gregorian(11, 24), certainty: "fixed", source: NANAKSHAHI, usual: QUIET },
  {
    id: "hola-mohalla",
    rule: table(
      "2024-03-25 2025-03-14 2026-03-04 2027-03-23 2028-03-11 2029-03-01 2030-03-20 2031-03-10 2032-03-27 2033-03-17",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  { id: "bandi-chhor-divas", rule: DIWALI, certainty: "computed", source: INDIAN_TABLE, usual: EVENING },
];

export default sikh;
