import { type Definition, EVENING, FEAST, GREETING, HOLY } from "../definition";
import { gregorian, table, weekdayFrom } from "../rules";

const THURSDAY = 4;
const MONDAY = 1;
const FRIDAY = 5;

const fixed = (
  id: string,
  [month, day]: readonly [number, number],
  source: string,
  usual: Definition["usual"],
  days = 1,
): Definition => ({
  id,
  rule: gregorian(month, day),
  days,
  certainty: "fixed",
  source,
  usual,
});

const worldwide: readonly Definition[] = [
  {
    ...fixed("yennayer", [1, 12], "Amazigh New Year: 12 January by law in Algeria since 2018", FEAST),
    communities: { DZ: {}, MA: { rule: gregorian(1, 14), source: "14 January by royal decree in Morocco since 2024" } },
  },
  fixed("burns-night", [1, 25], "25 January, the birthday of Robert Burns", EVENING),
  fixed("womens-day", [3, 8], "8 March, recognised by the United Nations since 1977", GREETING),
  {
    ...fixed("pohela-boishakh", [4, 14], "14 April by the Bangla Academy's calendar in Bangladesh", FEAST),
    communities: {
      BD: {},
      IN: {
        rule: table(
          "2025-04-15 2026-04-15 2027-04-15 2028-04-14 2029-04-15 2030-04-15 2031-04-15 2032-04-14 2033-04-15",
        ),
        certainty: "computed",
        source: "day after the sun's entry into sidereal Aries, as kept in West Bengal; 14 April in leap years",
      },
    },
  },
  fixed("africa-day", [5, 25], "25 May, founding of the Organisation of African Unity in 1963", GREETING),
  fixed("juneteenth", [6, 19], "19 June, United States federal law since 2021", FEAST),
  {
    id: "midsummer",
    rule: weekdayFrom(6, 19, FRIDAY),
    days: 2,
    certainty: "fixed",
    source: "eve on the Friday from 19 to 25 June and the day after it, in Sweden and Finland",
    usual: HOLY,
  },
  fixed("inti-raymi", [6, 24], "24 June, as kept in Cusco since 1944", FEAST),
  {
    id: "matariki",
    rule: table(
      "2025-06-20 2026-07-10 2027-06-25 2028-07-14 2029-07-06 2030-06-21 2031-07-11 2032-07-02 2033-06-24",
      2033,
    ),
    certainty: "published",
    source: "New Zealand, Te Kāhui o Matariki Public Holiday Act 2022, schedule 1",
    usual: FEAST,
  },
  fixed("day-of-the-dead", [11, 1], "1 and 2 November in Mexico", FEAST, 2),
  {
    id: "thanksgiving",
    rule: weekdayFrom(11, 22, THURSDAY),
    certainty: "fixed",
    source: "United States: the fourth Thursday of November, federal law since 1941",
    usual: HOLY,
    communities: {
      US: {},
      CA: { rule: weekdayFrom(10, 8, MONDAY), source: "Canada: the second Monday of October, since 1957" },
    },
  },
  fixed("kwanzaa", [12, 26], "26 December to 1 January, since 1966", EVENING, 7),
  fixed("new-years-eve", [12, 31], "31 December of the Gregorian calendar", EVENING),
];

export default worldwide;
