import { weekdayOfDay } from "../../../domain/time/localDate";
import type { Weekday } from "../../../domain/time/zoneData";
import { type Definition, EVES, FASTING, FEAST, GREETING, HOLY_BY_CANDLES, QUIET } from "../definition";
import type { Move } from "../otherRules";
import { inMonth } from "../otherRules";

const HEBREW = "Hebrew calendar (Unicode ICU); equal to hebcal 4.31 on every date from 2024 to 2033";
const KNESSET = "the law of the Knesset on its date, with the moves that keep it from the Sabbath";
const ISRAEL = "as kept in Israel";

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;
const MONDAY = 1;

/** Moves a day by its weekday: days to add on weekdays on which it may not fall. */
const moved =
  (by: Partial<Record<Weekday, number>>): Move =>
  (day) =>
    day + (by[weekdayOfDay(day)] ?? 0);

/** The rule of Independence Day; Monday counts since 2004, so that its eve does not begin on a Saturday night. */
const independence = moved({ [FRIDAY]: -1, [SATURDAY]: -2, [MONDAY]: 1 });

const hebrew = (month: string, day: number, move?: Move): Definition["rule"] => inMonth("hebrew", [month], day, move);

/** Adar of a common year, Adar II of a leap year. */
const inAdar = (day: number, move?: Move): Definition["rule"] => inMonth("hebrew", ["Adar", "Adar II"], day, move);

/** Always the day before it. */
const memorial: Move = (day) => independence(day) - 1;

const feast = (id: string, rule: Definition["rule"], days: number, daysInIsrael: number): Definition => ({
  id,
  rule,
  days,
  sunset: true,
  certainty: "computed",
  source: HEBREW,
  usual: HOLY_BY_CANDLES,
  ...(days !== daysInIsrael && { communities: { IL: { days: daysInIsrael, source: `${HEBREW}; ${ISRAEL}` } } }),
});

const fast = (id: string, rule: Definition["rule"]): Definition => ({
  id,
  rule,
  certainty: "computed",
  source: HEBREW,
  usual: FASTING,
});

const jewish: readonly Definition[] = [
  feast("rosh-hashanah", hebrew("Tishri", 1), 2, 2),
  fast("fast-of-gedaliah", hebrew("Tishri", 3, moved({ [SATURDAY]: 1 }))),
  feast("yom-kippur", hebrew("Tishri", 10), 1, 1),
  feast("sukkot", hebrew("Tishri", 15), 2, 1),
  {
    ...feast("sukkot-week", hebrew("Tishri", 17), 5, 5),
    usual: QUIET,
    communities: { IL: { rule: hebrew("Tishri", 16), days: 6, source: `${HEBREW}; ${ISRAEL}` } },
  },
  feast("shemini-atzeret", hebrew("Tishri", 22), 2, 1),
  { ...feast("hanukkah", hebrew("Kislev", 25), 8, 8), usual: EVES },
  fast("fast-of-tevet", hebrew("Tevet", 10)),
  { ...feast("tu-bishvat", hebrew("Shevat", 15), 1, 1), usual: GREETING },
  fast("fast-of-esther", inAdar(13, moved({ [SATURDAY]: -2 }))),
  {
    ...feast("purim", inAdar(14), 1, 1),
    usual: FEAST,
    communities: { Jerusalem: { rule: inAdar(15), source: `${HEBREW}; in Jerusalem a day later, as Shushan Purim` } },
  },
  feast("passover", hebrew("Nisan", 15), 2, 1),
  {
    ...feast("passover-week", hebrew("Nisan", 17), 4, 4),
    usual: QUIET,
    communities: { IL: { rule: hebrew("Nisan", 16), days: 5, source: `${HEBREW}; ${ISRAEL}` } },
  },
  feast("passover-end", hebrew("Nisan", 21), 2, 1),
  {
    ...feast("yom-hashoah", hebrew("Nisan", 27, moved({ [FRIDAY]: -1, [SUNDAY]: 1 })), 1, 1),
    usual: QUIET,
    source: KNESSET,
  },
  { ...feast("yom-hazikaron", hebrew("Iyar", 5, memorial), 1, 1), usual: QUIET, source: KNESSET },
  { ...feast("yom-haatzmaut", hebrew("Iyar", 5, independence), 1, 1), usual: FEAST, source: KNESSET },
  { ...feast("lag-baomer", hebrew("Iyar", 18), 1, 1), usual: GREETING },
  feast("shavuot", hebrew("Sivan", 6), 2, 1),
  fast("fast-of-tammuz", hebrew("Tamuz", 17, moved({ [SATURDAY]: 1 }))),
  { ...feast("tisha-bav", hebrew("Av", 9, moved({ [SATURDAY]: 1 })), 1, 1), usual: FEAST },
];

export default jewish;
