import { type Definition, EVENING, GREETING, HOLY } from "../definition";
import { shifted, table } from "../rules";

const KASI =
  "Korean calendar at UTC+9, computed with astronomy-engine 2.1.19; equals Intl dangi, and the gazette's holidays to 2027";

const NEW_YEAR = table(
  "2025-01-29 2026-02-17 2027-02-07 2028-01-27 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19",
  2027,
);
const AUTUMN = table(
  "2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08",
  2027,
);

const dated = (id: string, rule: Definition["rule"], usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule,
  days,
  certainty: "computed",
  source: KASI,
  usual,
});

const korean: readonly Definition[] = [
  { ...dated("seollal", shifted(NEW_YEAR, -1), HOLY, 3), source: `${KASI}; the eve, the day and the day after` },
  dated("daeboreum", shifted(NEW_YEAR, 14), EVENING),
  dated(
    "hansik",
    table("2026-04-06 2027-04-06 2028-04-05 2029-04-05 2030-04-05 2031-04-06 2032-04-05 2033-04-05"),
    GREETING,
  ),
  dated(
    "dano",
    table("2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01"),
    GREETING,
  ),
  { ...dated("chuseok", shifted(AUTUMN, -1), HOLY, 3), source: `${KASI}; the eve, the day and the day after` },
];

export default korean;
