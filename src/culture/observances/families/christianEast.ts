import { type Definition, FEAST, GREETING, HOLY, QUIET, type Rule, type Variant } from "../definition";
import { inMonth } from "../otherRules";
import { gregorian, pascha, paschaUntil } from "../rules";

const PASCHA = "Orthodox Paschalion (Julian computus); the same in all Orthodox churches but that of Finland";
const OLD = "Julian calendar, 13 days behind until 2100";
const NEW = "Revised Julian calendar, as in these churches";

/** Churches whose fixed feasts follow the revised calendar; Ukraine since September 2023. */
const NEW_CALENDAR = ["BG", "CY", "GR", "RO", "UA"];
const OLD_CALENDAR = ["GE", "MK", "RS", "RU"];

const movable = (id: string, plus: number, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: pascha(plus),
  days,
  certainty: "computed",
  source: PASCHA,
  usual,
});

const byCalendar = (newStyle: Variant): Readonly<Record<string, Variant>> => ({
  ...Object.fromEntries(OLD_CALENDAR.map((country) => [country, {}])),
  ...Object.fromEntries(NEW_CALENDAR.map((country) => [country, { ...newStyle, source: NEW }])),
});

const fixed = (id: string, old: Rule, newStyle: Rule, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: old,
  days,
  certainty: "fixed",
  source: OLD,
  usual,
  communities: byCalendar({ rule: newStyle }),
});

const christianEast: readonly Definition[] = [
  fixed("orthodox-christmas", gregorian(1, 7), gregorian(12, 25), HOLY),
  fixed("orthodox-epiphany", gregorian(1, 19), gregorian(1, 6), FEAST),
  movable("orthodox-great-lent", -48, GREETING, 48),
  fixed("orthodox-annunciation", gregorian(4, 7), gregorian(3, 25), FEAST),
  movable("orthodox-palm-sunday", -7, FEAST),
  movable("orthodox-holy-week", -6, QUIET, 6),
  movable("orthodox-good-friday", -2, HOLY),
  { ...movable("pascha", 0, HOLY, 2), source: `${PASCHA}; with Bright Monday` },
  movable("orthodox-ascension", 39, FEAST),
  { ...movable("orthodox-pentecost", 49, FEAST, 2), source: `${PASCHA}; with the Monday of the Holy Spirit` },
  {
    id: "apostles-fast",
    rule: paschaUntil(57, 7, 12),
    certainty: "computed",
    source: `${PASCHA}; from the Monday after All Saints to the eve of Peter and Paul`,
    usual: GREETING,
    communities: byCalendar({ rule: paschaUntil(57, 6, 29) }),
  },
  fixed("dormition-fast", gregorian(8, 14), gregorian(8, 1), GREETING, 14),
  fixed("orthodox-dormition", gregorian(8, 28), gregorian(8, 15), FEAST),
  fixed("nativity-fast", gregorian(11, 28), gregorian(11, 15), GREETING, 40),
  {
    id: "armenian-christmas",
    rule: gregorian(1, 6),
    certainty: "fixed",
    source: "Armenian Apostolic Church: Nativity and Theophany on 6 January; in Jerusalem by the Julian calendar",
    usual: HOLY,
    communities: { Jerusalem: { rule: gregorian(1, 19) } },
  },
  {
    id: "coptic-christmas",
    rule: gregorian(1, 7),
    certainty: "fixed",
    source: "Coptic Orthodox Church and public holiday of Egypt: 7 January in every year of this century",
    usual: HOLY,
  },
  {
    id: "nayrouz",
    rule: inMonth("coptic", ["1"], 1),
    certainty: "computed",
    source: "Coptic calendar (Unicode ICU): 1 Thout",
    usual: FEAST,
  },
];

export default christianEast;
