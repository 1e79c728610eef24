import { type Definition, EVENING, FEAST, GREETING, HOLY, type Rule, type Variant } from "../definition";
import { inMonth, inMonths } from "../otherRules";
import { every, gregorian } from "../rules";
import { weekdayOfDay } from "../../../domain/time/localDate";

const PERSIAN = "Persian (Solar Hijri) calendar (Unicode ICU)";
const MARCH_21 = "21 March in every year, by law there";
const PARSI = "Shahenshahi calendar of 365 days, without leap days, counted from 15 August 2026";

/** Variant with a fixed Gregorian date of Nowruz. */
const FIXED_NOWRUZ: Variant = { rule: gregorian(3, 21), certainty: "fixed", source: MARCH_21 };

const TUESDAY = 2;

const persian = (month: number, day: number): Rule => inMonth("persian", [String(month)], day);

/** The last Tuesday before the new year; the observance is its evening. */
const lastTuesday = inMonths("persian", ["1"], ({ start }) => ({
  start: start - 1 - ((weekdayOfDay(start - 1) - TUESDAY + 7) % 7),
}));

const dated = (id: string, rule: Rule, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule,
  days,
  certainty: "computed",
  source: PERSIAN,
  usual,
});

const observances: readonly Definition[] = [
  {
    ...dated("nowruz", persian(1, 1), HOLY),
    communities: {
      AF: {},
      AZ: FIXED_NOWRUZ,
      IQ: FIXED_NOWRUZ,
      IR: {},
      KZ: FIXED_NOWRUZ,
      TJ: FIXED_NOWRUZ,
      UZ: FIXED_NOWRUZ,
    },
  },
  dated("nowruz-season", persian(1, 1), GREETING, 13),
  dated("chaharshanbe-suri", lastTuesday, EVENING),
  dated("sizdah-bedar", persian(1, 13), HOLY),
  dated("tirgan", persian(4, 13), GREETING),
  dated("mehregan", persian(7, 16), GREETING),
  { ...dated("yalda", persian(9, 30), EVENING), source: `${PERSIAN}: the evening of 30 Azar` },
  { ...dated("sadeh", persian(11, 10), EVENING), source: `${PERSIAN}: the evening of 10 Bahman` },
  { id: "parsi-new-year", rule: every(365, "2026-08-15"), certainty: "computed", source: PARSI, usual: FEAST },
];

export default observances;
