import { type Definition, HOLY } from "../definition";
import { gregorian, table } from "../rules";

const mongolian: readonly Definition[] = [
  {
    id: "tsagaan-sar",
    rule: table(
      "2025-03-01 2026-02-18 2027-02-07 2028-02-26 2029-02-14 2030-02-03 2031-02-22 2032-02-12 2033-01-31",
      2026,
    ),
    days: 3,
    certainty: "computed",
    source: "Mongolian lunar calendar, dates of vacanza/holidays 0.105 (MIT)",
    usual: HOLY,
  },
  {
    id: "naadam",
    rule: gregorian(7, 11),
    days: 5,
    certainty: "fixed",
    source: "law of Mongolia on public holidays: 11 to 15 July",
    usual: HOLY,
  },
];

export default mongolian;
