import { type Definition, EVENING, FEAST, GREETING, HOLY, QUIET, type Rule } from "../definition";
import { shifted, table } from "../rules";

const HKO =
  "Chinese calendar at UTC+8, computed with astronomy-engine 2.1.19; equals lunar-typescript, and Hong Kong's lists where they were read";

const NEW_YEAR = table(
  "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19",
  2027,
);

const dated = (id: string, rule: Rule, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule,
  days,
  certainty: "computed",
  source: HKO,
  usual,
});

const chinese: readonly Definition[] = [
  dated("chinese-new-year-eve", shifted(NEW_YEAR, -1), EVENING),
  dated("chinese-new-year", NEW_YEAR, HOLY, 3),
  dated("lantern-festival", shifted(NEW_YEAR, 14), EVENING),
  dated(
    "qingming",
    table("2025-04-04 2026-04-05 2027-04-05 2028-04-04 2029-04-04 2030-04-05 2031-04-05 2032-04-04 2033-04-04", 2027),
    FEAST,
  ),
  dated(
    "dragon-boat",
    table("2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01", 2027),
    FEAST,
  ),
  dated(
    "qixi",
    table("2025-08-29 2026-08-19 2027-08-08 2028-08-26 2029-08-16 2030-08-05 2031-08-24 2032-08-12 2033-08-01"),
    GREETING,
  ),
  dated(
    "ghost-festival",
    table("2025-09-06 2026-08-27 2027-08-16 2028-09-03 2029-08-24 2030-08-13 2031-09-01 2032-08-20 2033-08-09"),
    QUIET,
  ),
  dated(
    "mid-autumn",
    table("2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08", 2027),
    FEAST,
  ),
  dated(
    "double-ninth",
    table("2025-10-29 2026-10-18 2027-10-08 2028-10-26 2029-10-16 2030-10-05 2031-10-24 2032-10-12 2033-10-01", 2027),
    GREETING,
  ),
  dated(
    "dongzhi",
    table("2025-12-21 2026-12-22 2027-12-22 2028-12-21 2029-12-21 2030-12-22 2031-12-22 2032-12-21 2033-12-21"),
    EVENING,
  ),
];

export default chinese;
