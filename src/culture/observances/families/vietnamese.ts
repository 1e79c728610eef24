import { type Definition, EVENING, FEAST, HOLY, QUIET } from "../definition";
import { table } from "../rules";

const VIETNAM =
  "Vietnamese calendar at UTC+7, computed with astronomy-engine 2.1.19; Tết and the Hùng Kings as in vacanza/holidays 0.105 (MIT)";

const dated = (id: string, dates: string, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: table(dates, 2026),
  days,
  certainty: "computed",
  source: VIETNAM,
  usual,
});

const vietnamese: readonly Definition[] = [
  dated(
    "tet",
    "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31",
    HOLY,
    4,
  ),
  dated(
    "hung-kings",
    "2025-04-07 2026-04-26 2027-04-16 2028-04-04 2029-04-23 2030-04-12 2031-04-01 2032-04-19 2033-04-09",
    FEAST,
  ),
  dated(
    "vu-lan",
    "2025-09-06 2026-08-27 2027-08-16 2028-09-03 2029-08-24 2030-08-13 2031-09-01 2032-08-20 2033-08-09",
    QUIET,
  ),
  dated(
    "tet-trung-thu",
    "2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08",
    EVENING,
  ),
];

export default vietnamese;
