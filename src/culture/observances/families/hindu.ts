import { type Definition, EVENING, FASTING, FEAST, GREETING, HOLY, QUIET } from "../definition";
import { DEEPAVALI, DIWALI, INDIAN_TABLE } from "../indianDates";
import { every, gregorian, shifted, table } from "../rules";

const SOLAR = "solar New Year at the sun's entry into sidereal Aries, as gazetted by the states that keep it";
const BALI = "Balinese Saka calendar, dates of vacanza/holidays 0.105 (MIT); 2026 by the Government of Indonesia";
const PAWUKON = "Balinese Pawukon calendar of 210 days, counted from Galungan on 17 June 2026";
const SMARTA = "midnight with the eighth waning moon day at Ujjain, computed with astronomy-engine 2.1.19 (MIT)";

const DUSSEHRA = table(
  "2024-10-12 2025-10-02 2026-10-20 2027-10-09 2028-09-27 2029-10-16 2030-10-06 2031-10-25 2032-10-14 2033-10-03",
  2026,
);

const GALUNGAN = every(210, "2026-06-17");

const DEEPAVALI_PLACES = { rule: DEEPAVALI, source: `${INDIAN_TABLE}; 2027 as announced in Singapore` };

const hindu: readonly Definition[] = [
  {
    id: "makar-sankranti",
    rule: table(
      "2024-01-14 2025-01-14 2026-01-14 2027-01-15 2028-01-15 2029-01-14 2030-01-14 2031-01-15 2032-01-15 2033-01-14",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "pongal",
    rule: table(
      // In 2026 the sun entered Makara in the afternoon of the 14th and both governments kept the 15th; so in 2030.
      "2024-01-15 2025-01-14 2026-01-15 2027-01-15 2028-01-15 2029-01-14 2030-01-15 2031-01-15 2032-01-15 2033-01-14",
      2026,
    ),
    days: 3,
    certainty: "computed",
    source: `Orders of Tamil Nadu (newindianexpress.com 2025-11-13: 15 to 17 January) and Sri Lanka (gazette of 27 May 2025) for 2026; later ${INDIAN_TABLE}`,
    usual: FEAST,
  },
  {
    id: "thaipusam",
    rule: table(
      "2024-01-25 2025-02-12 2026-02-02 2027-01-22 2028-02-09 2029-01-29 2030-01-18 2031-02-06 2032-01-27 2033-02-14",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "vasant-panchami",
    rule: table(
      "2024-02-14 2025-02-02 2026-01-23 2027-02-11 2028-01-31 2029-01-19 2030-02-07 2031-01-27 2032-02-15 2033-02-04",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: GREETING,
  },
  {
    id: "maha-shivaratri",
    rule: table(
      "2024-03-08 2025-02-26 2026-02-15 2027-03-06 2028-02-23 2029-02-11 2030-03-02 2031-02-20 2032-03-10 2033-02-27",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: [...FASTING, ...EVENING],
  },
  {
    id: "holi",
    rule: table(
      "2024-03-25 2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20 2031-03-09 2032-03-27 2033-03-16",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: HOLY,
  },
  {
    id: "ugadi",
    rule: table(
      "2024-04-09 2025-03-30 2026-03-19 2027-04-07 2028-03-27 2029-04-14 2030-04-03 2031-03-24 2032-04-11 2033-03-31",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "ram-navami",
    rule: table(
      "2024-04-17 2025-04-06 2026-03-26 2027-04-15 2028-04-03 2029-04-22 2030-04-12 2031-04-01 2032-04-19 2033-04-07",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "hanuman-jayanti",
    rule: table(
      "2024-04-23 2025-04-12 2026-04-02 2027-04-20 2028-04-09 2029-04-28 2030-04-18 2031-04-07 2032-04-25 2033-04-14",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: QUIET,
  },
  { id: "tamil-new-year", rule: gregorian(4, 14), certainty: "fixed", source: SOLAR, usual: FEAST },
  {
    id: "vishu",
    rule: table(
      "2024-04-14 2025-04-14 2026-04-15 2027-04-15 2028-04-14 2029-04-14 2030-04-15 2031-04-15 2032-04-14 2033-04-14",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "rath-yatra",
    rule: table(
      "2024-07-07 2025-06-27 2026-07-16 2027-07-05 2028-06-24 2029-07-13 2030-07-02 2031-06-22 2032-07-09 2033-06-28",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "guru-purnima",
    rule: table(
      "2024-07-21 2025-07-10 2026-07-29 2027-07-18 2028-07-06 2029-07-25 2030-07-15 2031-07-04 2032-07-22 2033-07-12",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: GREETING,
  },
  {
    id: "raksha-bandhan",
    rule: table(
      "2024-08-19 2025-08-09 2026-08-28 2027-08-17 2028-08-05 2029-08-23 2030-08-13 2031-08-02 2032-08-20 2033-08-10",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "janmashtami",
    rule: table(
      "2024-08-26 2025-08-16 2026-09-04 2027-08-25 2028-08-13 2029-09-01 2030-08-21 2031-08-10 2032-08-28 2033-08-17",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: [...FASTING, ...EVENING],
    communities: {
      Vaishnava: {},
      Smarta: {
        rule: table(
          "2025-08-15 2026-09-04 2027-08-24 2028-08-13 2029-08-31 2030-08-20 2031-08-09 2032-08-27 2033-08-17",
        ),
        source: SMARTA,
      },
    },
  },
  {
    id: "ganesh-chaturthi",
    rule: table(
      "2024-09-07 2025-08-27 2026-09-14 2027-09-04 2028-08-23 2029-09-11 2030-09-01 2031-09-20 2032-09-08 2033-08-28",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "onam",
    rule: table(
      "2024-09-15 2025-09-05 2026-08-26 2027-09-12 2028-09-01 2029-08-22 2030-09-09 2031-08-30 2032-08-20 2033-09-06",
      2026,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: HOLY,
  },
  {
    id: "navaratri",
    rule: table(
      "2024-10-03 2025-09-22 2026-10-11 2027-09-30 2028-09-19 2029-10-08 2030-09-28 2031-10-17 2032-10-05 2033-09-24",
    ),
    days: 9,
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: EVENING,
  },
  { id: "durga-puja", rule: shifted(DUSSEHRA, -4), days: 5, certainty: "computed", source: INDIAN_TABLE, usual: FEAST },
  { id: "dussehra", rule: DUSSEHRA, certainty: "computed", source: INDIAN_TABLE, usual: HOLY },
  {
    id: "karwa-chauth",
    rule: table(
      "2024-10-20 2025-10-10 2026-10-29 2027-10-18 2028-10-07 2029-10-26 2030-10-15 2031-11-02 2032-10-21 2033-10-11",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: [...FASTING, ...EVENING],
  },
  { id: "dhanteras", rule: shifted(DIWALI, -2), certainty: "computed", source: INDIAN_TABLE, usual: EVENING },
  {
    id: "diwali",
    rule: DIWALI,
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: HOLY,
    communities: { IN: {}, SG: DEEPAVALI_PLACES, MY: DEEPAVALI_PLACES },
  },
  {
    id: "govardhan-puja",
    rule: table(
      "2024-11-02 2025-10-22 2026-11-10 2027-10-30 2028-10-18 2029-11-06 2030-10-27 2031-11-15 2032-11-03 2033-10-23",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "bhai-dooj",
    rule: shifted(
      table(
        "2024-11-02 2025-10-22 2026-11-10 2027-10-30 2028-10-18 2029-11-06 2030-10-27 2031-11-15 2032-11-03 2033-10-23",
      ),
      1,
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "chhath",
    rule: table(
      "2024-11-07 2025-10-28 2026-11-15 2027-11-04 2028-10-23 2029-11-11 2030-11-01 2031-11-20 2032-11-09 2033-10-29",
    ),
    certainty: "computed",
    source: INDIAN_TABLE,
    usual: FEAST,
  },
  {
    id: "nyepi",
    rule: table(
      "2024-03-11 2025-03-29 2026-03-19 2027-03-08 2028-03-26 2029-03-15 2030-03-05 2031-03-24 2032-03-12 2033-03-31",
      2026,
    ),
    certainty: "computed",
    source: BALI,
    usual: HOLY,
  },
  { id: "galungan", rule: GALUNGAN, certainty: "computed", source: PAWUKON, usual: HOLY },
  { id: "kuningan", rule: shifted(GALUNGAN, 10), certainty: "computed", source: PAWUKON, usual: FEAST },
];

export default hindu;
