import { dayNumberOf } from "../../../domain/time/localDate";
import { type Definition, FASTING, FEAST, GREETING, HOLY, type Rule } from "../definition";
import { shifted, table } from "../rules";

const CENTRE = "list of Naw-Rúz and twin holy days 2015 to 2064 of the Bahá’í World Centre, as carried in GNU Emacs";
const TWINS = "as listed by the Bahá’í World Centre; equals the day after the eighth new moon, seen from Tehran";

const YEARS =
  "2024-03-20 2025-03-20 2026-03-21 2027-03-21 2028-03-20 2029-03-20 2030-03-20 2031-03-21 2032-03-20 2033-03-20";
const NAW_RUZ = table(YEARS, 2033);
const BIRTH_OF_THE_BAB = table(
  "2024-11-02 2025-10-22 2026-11-10 2027-10-30 2028-10-19 2029-11-07 2030-10-28 2031-10-17 2032-11-04 2033-10-24",
  2033,
);

const FAST_DAYS = 19;
/** Eighteen months of nineteen days. */
const MONTHS_DAYS = 342;

/** The days between the eighteenth month and the fast: four, or five. */
const intercalary: Rule = (from, to) => {
  const years = YEARS.split(" ").map(dayNumberOf);
  return years.flatMap((start, index) => {
    const next = years[index + 1];
    const first = start + MONTHS_DAYS;
    return next === undefined || first < from || first > to
      ? []
      : [{ start: first, days: next - FAST_DAYS - first, certainty: "published" as const }];
  });
};

const dated = (id: string, rule: Rule, usual: Definition["usual"], days = 1, source = CENTRE): Definition => ({
  id,
  rule,
  days,
  sunset: true,
  certainty: "published",
  source,
  usual,
});

/** The day this many days after Naw-Rúz. */
const after = (days: number): Rule => shifted(NAW_RUZ, days);

const bahai: readonly Definition[] = [
  dated("naw-ruz", NAW_RUZ, HOLY),
  dated("ridvan-first", after(31), HOLY),
  dated("ridvan-ninth", after(39), HOLY),
  dated("ridvan-twelfth", after(42), HOLY),
  dated("declaration-of-the-bab", after(64), HOLY),
  dated("ascension-of-bahaullah", after(69), HOLY),
  dated("martyrdom-of-the-bab", after(111), HOLY),
  dated("birth-of-the-bab", BIRTH_OF_THE_BAB, HOLY, 1, TWINS),
  dated("birth-of-bahaullah", shifted(BIRTH_OF_THE_BAB, 1), HOLY, 1, TWINS),
  dated("day-of-the-covenant", after(250), FEAST),
  dated("ascension-of-abdul-baha", after(252), FEAST),
  dated("ayyam-i-ha", intercalary, GREETING),
  dated("nineteen-day-fast", after(-FAST_DAYS), FASTING, FAST_DAYS),
];

export default bahai;
