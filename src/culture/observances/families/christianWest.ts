import { type Definition, EVENING, FEAST, GREETING, HOLY, QUIET, type Rule } from "../definition";
import { easter, gregorian, weekdayFrom } from "../rules";

const COMPUTUS = "Gregorian computus; agrees with the tables of the Roman Catholic and Anglican churches";
const FIXED = "a fixed date of the General Roman Calendar";

const SUNDAY = 7;
const SATURDAY = 6;

const movable = (id: string, plus: number, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: easter(plus),
  days,
  certainty: "computed",
  source: COMPUTUS,
  usual,
});

const fixed = (id: string, rule: Rule, usual: Definition["usual"], source = FIXED): Definition => ({
  id,
  rule,
  certainty: "fixed",
  source,
  usual,
});

const ON_SUNDAY = `${COMPUTUS}; moved to the Sunday after by the bishops there`;

const christianWest: readonly Definition[] = [
  fixed("epiphany", gregorian(1, 6), FEAST),
  fixed("candlemas", gregorian(2, 2), GREETING),
  { ...movable("carnival", -48, FEAST, 2), source: `${COMPUTUS}: the Monday and Tuesday before Ash Wednesday` },
  movable("ash-wednesday", -46, QUIET),
  movable("lent", -46, GREETING, 46),
  movable("palm-sunday", -7, FEAST),
  movable("holy-week", -7, QUIET, 7),
  movable("maundy-thursday", -3, FEAST),
  movable("good-friday", -2, HOLY),
  movable("easter", 0, HOLY),
  movable("easter-monday", 1, HOLY),
  {
    ...movable("ascension", 39, FEAST),
    communities: {
      US: { rule: easter(42), source: ON_SUNDAY },
      BR: { rule: easter(42), source: ON_SUNDAY },
      ES: { rule: easter(42), source: ON_SUNDAY },
      IT: { rule: easter(42), source: ON_SUNDAY },
    },
  },
  movable("pentecost", 49, FEAST),
  {
    ...movable("corpus-christi", 60, FEAST),
    communities: {
      US: { rule: easter(63), source: ON_SUNDAY },
      IT: { rule: easter(63), source: ON_SUNDAY },
      FR: { rule: easter(63), source: ON_SUNDAY },
    },
  },
  fixed("saint-john", gregorian(6, 24), FEAST),
  fixed("assumption", gregorian(8, 15), FEAST),
  fixed("reformation-day", gregorian(10, 31), FEAST, "a fixed date of the Lutheran churches"),
  {
    ...fixed("all-saints", gregorian(11, 1), FEAST),
    communities: {
      SE: { rule: weekdayFrom(10, 31, SATURDAY), source: "the Saturday from 31 October to 6 November, since 1953" },
      FI: { rule: weekdayFrom(10, 31, SATURDAY), source: "the Saturday from 31 October to 6 November, since 1955" },
    },
  },
  fixed("all-souls", gregorian(11, 2), QUIET),
  fixed(
    "advent",
    weekdayFrom(11, 27, SUNDAY),
    GREETING,
    "the fourth Sunday before Christmas: 27 November to 3 December",
  ),
  fixed("immaculate-conception", gregorian(12, 8), FEAST),
  fixed("our-lady-of-guadalupe", gregorian(12, 12), FEAST, "a fixed date of the Catholic church in Mexico"),
  fixed("saint-lucy", gregorian(12, 13), GREETING),
  fixed("christmas-eve", gregorian(12, 24), EVENING),
  { ...fixed("christmas", gregorian(12, 25), HOLY), days: 2, source: `${FIXED}, with the day after it` },
];

export default christianWest;
