import { type Definition, GREETING, HOLY, type Rule } from "../definition";
import { inMonth } from "../otherRules";
import { gregorian, pascha } from "../rules";

const ETHIOPIC = "Ethiopian calendar (Unicode ICU)";
const PASCHA = "Paschalion of the Ethiopian Orthodox Tewahedo Church, the same as the Orthodox one";

const ethiopic = (month: number, day: number): Rule => inMonth("ethiopic", [String(month)], day);

const dated = (id: string, rule: Rule, what: string, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule,
  days,
  certainty: "computed",
  source: `${ETHIOPIC}: ${what}`,
  usual,
});

const movable = (id: string, plus: number, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: pascha(plus),
  days,
  certainty: "computed",
  source: PASCHA,
  usual,
});

const ethiopian: readonly Definition[] = [
  dated("enkutatash", ethiopic(1, 1), "1 Meskerem", HOLY),
  dated("meskel", ethiopic(1, 17), "17 Meskerem", HOLY),
  {
    id: "genna",
    rule: gregorian(1, 7),
    certainty: "fixed",
    source: "Ethiopian public holiday: 7 January also after an Ethiopian leap year, when it is 28 Tahsas",
    usual: HOLY,
    communities: { Lalibela: { rule: ethiopic(4, 29), source: `${ETHIOPIC}: Lalibela keeps 29 Tahsas in every year` } },
  },
  dated("timket", ethiopic(5, 11), "11 Ter", HOLY),
  movable("ethiopian-great-fast", -55, GREETING, 55),
  movable("siklet", -2, HOLY),
  movable("fasika", 0, HOLY),
  dated("filseta", ethiopic(12, 1), "1 to 15 Nehase", GREETING, 15),
];

export default ethiopian;
