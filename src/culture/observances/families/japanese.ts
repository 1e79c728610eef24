import { type Definition, EVENING, FEAST, GREETING, HOLY } from "../definition";
import { gregorian, shifted, table } from "../rules";

const CUSTOM = "a fixed date by custom in Japan";
const EQUINOX = "seven days around the equinox at UTC+9, computed with astronomy-engine 2.1.19";

/** The thirteenth of the seventh lunar month: the first of three days in Okinawa. */
const OLD_BON = table("2025-09-04 2026-08-25 2027-08-14 2028-09-01 2029-08-22 2030-08-11 2031-08-30 2032-08-18");

const fixed = (id: string, month: number, day: number, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: gregorian(month, day),
  days,
  certainty: "fixed",
  source: CUSTOM,
  usual,
});

const SPRING = table(
  "2025-03-20 2026-03-20 2027-03-21 2028-03-20 2029-03-20 2030-03-20 2031-03-21 2032-03-20 2033-03-20",
);
const AUTUMN = table(
  "2025-09-23 2026-09-23 2027-09-23 2028-09-22 2029-09-23 2030-09-23 2031-09-23 2032-09-22 2033-09-23",
);

const higan = (id: string, rule: Definition["rule"]): Definition => ({
  id,
  rule: shifted(rule, -3),
  days: 7,
  certainty: "computed",
  source: EQUINOX,
  usual: GREETING,
});

const japanese: readonly Definition[] = [
  fixed("oshogatsu", 1, 1, HOLY, 3),
  {
    id: "setsubun",
    rule: table("2025-02-02 2026-02-03 2027-02-03 2028-02-03 2029-02-02 2030-02-03 2031-02-03 2032-02-03 2033-02-02"),
    certainty: "computed",
    source: "the day before the solar term of spring at UTC+9, computed with astronomy-engine 2.1.19",
    usual: EVENING,
  },
  higan("spring-higan", SPRING),
  {
    ...fixed("obon", 8, 13, FEAST, 4),
    communities: {
      Tokyo: { rule: gregorian(7, 13), source: `${CUSTOM}: in Tokyo and some towns by the new calendar` },
      Okinawa: {
        rule: OLD_BON,
        days: 3,
        certainty: "computed",
        source: "13 to 15 of the seventh lunar month, computed at UTC+9 with astronomy-engine 2.1.19",
      },
    },
  },
  higan("autumn-higan", AUTUMN),
  fixed("shichi-go-san", 11, 15, GREETING),
];

export default japanese;
