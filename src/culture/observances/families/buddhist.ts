import { type Definition, FEAST, HOLY, QUIET } from "../definition";
import { gregorian, table } from "../rules";

const VACANZA = "vacanza/holidays 0.105 (MIT)";
const THAI = `Thai lunar calendar, dates of ${VACANZA}`;
const TIBETAN = `Tibetan (Phugpa) calendar as kept in Bhutan, dates of ${VACANZA}`;
const SOUTH_ASIA = `full moon of Vaisakha, dates of ${VACANZA}; 2026 by the lists of India and Sri Lanka`;
const POYA =
  "poya of Sri Lanka: gazetted to 2026, later the day whose night has the full moon, by astronomy-engine 2.1.19";
const EAST_ASIA =
  "eighth day of the fourth lunar month; Korea and Hong Kong as gazetted, later computed with Intl dangi";
const SOUTHEAST = `full moon of the sixth month, dates of ${VACANZA}; 2026 and 2027 by Singapore's Ministry of Manpower`;

const FULL_MOON_IN_MAY = {
  rule: table(
    "2025-05-12 2026-05-01 2027-05-20 2028-05-08 2029-05-27 2030-05-17 2031-05-07 2032-05-25 2033-05-14",
    2026,
  ),
  source: SOUTH_ASIA,
};
const EIGHTH_DAY = {
  rule: table(
    "2025-05-05 2026-05-24 2027-05-13 2028-05-02 2029-05-20 2030-05-09 2031-05-28 2032-05-16 2033-05-06",
    2027,
  ),
  source: EAST_ASIA,
};
const SIXTH_MONTH = table(
  "2025-05-12 2026-05-31 2027-05-20 2028-05-09 2029-05-27 2030-05-16 2031-06-04 2032-05-23 2033-05-13",
  2027,
);
/** Differs from India where the moon is full before the afternoon. */
const POYA_IN_MAY = {
  rule: table(
    "2025-05-12 2026-05-01 2027-05-20 2028-05-08 2029-05-27 2030-05-17 2031-05-06 2032-05-24 2033-05-14",
    2026,
  ),
  source: POYA,
};
const THAI_VISAKHA = {
  rule: table(
    "2025-05-11 2026-05-31 2027-05-20 2028-05-08 2029-05-27 2030-05-16 2031-06-04 2032-05-23 2033-05-13",
    2026,
  ),
  source: THAI,
};

const dated = (id: string, dates: string, source: string, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: table(dates),
  days,
  certainty: "computed",
  source,
  usual,
});

const fixed = (
  id: string,
  [month, day]: readonly [number, number],
  source: string,
  usual: Definition["usual"],
  days = 1,
): Definition => ({ id, rule: gregorian(month, day), days, certainty: "fixed", source, usual });

const buddhist: readonly Definition[] = [
  {
    id: "vesak",
    rule: SIXTH_MONTH,
    certainty: "computed",
    source: SOUTHEAST,
    usual: HOLY,
    communities: {
      HK: EIGHTH_DAY,
      ID: {},
      IN: FULL_MOON_IN_MAY,
      JP: { rule: gregorian(4, 8), certainty: "fixed", source: "Hana Matsuri: 8 April since the Meiji reform" },
      KH: FULL_MOON_IN_MAY,
      KR: EIGHTH_DAY,
      LK: POYA_IN_MAY,
      MY: {},
      NP: FULL_MOON_IN_MAY,
      SG: {},
      TH: THAI_VISAKHA,
    },
  },
  fixed("parinirvana-day", [2, 15], "15 February in Mahayana communities", QUIET),
  dated(
    "magha-puja",
    "2025-02-12 2026-03-03 2027-02-21 2028-02-10 2029-02-27 2030-02-17 2031-03-07 2032-02-25 2033-02-14",
    THAI,
    FEAST,
  ),
  dated(
    "asalha-puja",
    "2025-07-10 2026-07-29 2027-07-18 2028-07-06 2029-07-25 2030-07-14 2031-08-02 2032-07-22 2033-07-11",
    THAI,
    FEAST,
  ),
  dated(
    "vassa",
    "2025-07-11 2026-07-30 2027-07-19 2028-07-07 2029-07-26 2030-07-15 2031-08-03 2032-07-23 2033-07-12",
    `${THAI}; the day on which the retreat begins`,
    FEAST,
  ),
  dated(
    "pavarana",
    "2025-10-07 2026-10-26 2027-10-15 2028-10-03 2029-10-22 2030-10-11 2031-10-30 2032-10-19 2033-10-08",
    THAI,
    FEAST,
  ),
  fixed("bodhi-day", [12, 8], "8 December in Japanese and many Western communities", QUIET),
  dated(
    "losar",
    "2025-02-28 2026-02-18 2027-02-07 2028-02-26 2029-02-14 2030-03-05 2031-02-22 2032-02-12 2033-03-02",
    `Tibetan (Phugpa) calendar, Gyalpo Losar of ${VACANZA}; 2030 as Nepal lists it, where Bhutan's table says 3 February`,
    FEAST,
    3,
  ),
  dated(
    "saga-dawa",
    "2025-06-11 2026-05-31 2027-05-20 2028-06-07 2029-05-27 2030-06-15 2031-06-05 2032-05-25 2033-06-12",
    TIBETAN,
    HOLY,
  ),
  dated(
    "chokhor-duchen",
    "2025-07-28 2026-07-18 2027-08-06 2028-07-25 2029-07-15 2030-08-03 2031-07-23 2032-07-11 2033-07-30",
    TIBETAN,
    FEAST,
  ),
  dated(
    "lhabab-duchen",
    "2025-11-11 2026-11-01 2027-11-20 2028-11-09 2029-10-29 2030-11-17 2031-11-06 2032-10-25 2033-11-13",
    TIBETAN,
    FEAST,
  ),
  fixed("songkran", [4, 13], "13 to 15 April by law in Thailand, 14 to 16 April in Laos and Cambodia", HOLY, 3),
  fixed("thingyan", [4, 13], "13 to 16 April, and the new year after them, in Myanmar", HOLY, 5),
  fixed("sinhala-new-year", [4, 13], "13 and 14 April, gazetted in Sri Lanka each year", HOLY, 2),
  dated(
    "poson",
    "2025-06-10 2026-06-29 2027-06-18 2028-06-06 2029-06-25 2030-06-15 2031-06-05 2032-06-23 2033-06-12",
    POYA,
    FEAST,
  ),
  dated(
    "pchum-ben",
    "2025-09-21 2026-10-10 2027-09-29 2028-09-17 2029-10-06 2030-09-25 2031-10-14 2032-10-03 2033-09-22",
    `Khmer calendar, dates of ${VACANZA}; the three public days around the new moon`,
    HOLY,
    3,
  ),
];

export default buddhist;
