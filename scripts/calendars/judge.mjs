// Confidence of each day. Two sources that agree make a rule; days of the moon or of a decision are tentative until
// they are read in a notice.
import { YEARS } from "./packages.mjs";

/**
 * Countries where the second source is known to be wrong (see the corrections beside this file): a missing day there
 * proves nothing.
 */
export const SECOND_ERRS = new Set("AE BD BG CH CN EG ET IN IR KR LK MA MY NG PH SA TH TW UA VN".split(" "));

/** Feasts whose day depends on the sighting of the moon. */
export const ISLAMIC =
  /\b(?:Eid|Idd?|Hari Raya|Ramadan|Ramazan|Islamic New Year|Hijri|Muharram|Prophet|Mawlid|Maulid|Mouloud|Milad|Isra|Mi'raj|Ashura|Tasua|Tasu'a|Arafa[ht]?|Arbaeen|Hajj|Laylat|Lailat|Night of|Nuzul|Tabaski|Korite|Kurban|Magal|Grand Magal|Imam|Ali's|Shaqq|Sacrifice|Quran)/i;

/** Feasts of lunisolar calendars, fixed by a government each year. */
export const LUNISOLAR =
  /\b(?:Diwali|Deepavali|Divali|Holi|Phagwah|Dussehra|Dasara|Vijaya|Navami|Ashtami|Saptami|Puja|Pooja|Janmashtami|Shivaratri|Shivaratree|Thaipusam|Thaipoosam|Ganesh|Chaturthi|Onam|Ugadi|Gudi|Raksha|Guru|Mahavir|Buddha|Vesak|Visakha|Makha|Asalha|Asarnha|Lent|Poya|Losar|Dashain|Tihar|Lhosar|Teej|Chhath|Nyepi|Silence|Ougadi|Bakrid|Karthigai|Karaka|Vaisakh|Rath Yatra|Bhai|Pongal|Ratha|Purnima|Poornima|Naraka|Govardhan|Pchum|Bon|Water Festival|Thadingyut|Tazaungdaing|Kason|Thingyan|Tabaung|Fagu|Maghe|Sonam|Gyalpo|Ekadashi|Duwadashi|Chaitra)\b/i;
const FIXED_YEAR_BY_YEAR = new Set("BD BT FJ GY IN ID KH LA LK MM MU MY NP SG SR TH TT".split(" "));

/** Last year whose moving feasts were read in the official calendar, where that is later than 2026. */
const PUBLISHED_TO = { SG: 2027 };
/** Diyanet computes its feasts and the state follows: no sighting. */
const COMPUTED = new Set(["TR"]);

const isMoving = (name, country) =>
  (ISLAMIC.test(name) && !COMPUTED.has(country)) || (LUNISOLAR.test(name) && FIXED_YEAR_BY_YEAR.has(country));

const isWeekend = (date) => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

/** Confidence and source of one day of vacanza/holidays. `second` holds the dates of the second source. */
/**
 * A day that vacanza computes for each year, by a law that it names, is plain law even where the second source lacks
 * it. A day of single years is somebody's decision.
 */
const isEveryYear = (name, published) =>
  YEARS.every((year) =>
    Object.entries(published).some(
      ([date, { names, flags }]) =>
        Number(date.slice(0, 4)) === year &&
        !flags.includes("estimated") &&
        (names.en ?? "").split("; ").includes(name),
    ),
  );

export const judge = ({ country, date, day, module, published, second, isSecondSilent = false }) => {
  const read = `vacanza/holidays 0.105 (${module}.py)`;
  const name = day.names.en ?? "";
  const year = Number(date.slice(0, 4));
  const announced = PUBLISHED_TO[country] ?? 2026;
  if (day.kind === "make-up-workday" || /\(substituted from/.test(name))
    return { confidence: "gazetted", source: `${read}, from the official decision on exchanged days` };
  if (day.flags.includes("estimated")) return { confidence: "tentative", source: `${read}, as an estimate` };
  const moves = name.split("; ").every((each) => isMoving(each, country));
  if (moves)
    return year > announced
      ? { confidence: "tentative", source: `${read}; not yet officially announced` }
      : { confidence: "gazetted", source: `${read}, from the official calendar of the year` };
  if (second === undefined || SECOND_ERRS.has(country)) return { confidence: "rule", source: read };
  if (second.has(date)) return { confidence: "rule", source: `${read} and date-holidays 3.37.0 agree` };
  if (isSecondSilent || isWeekend(date) || day.kind !== "public") return { confidence: "rule", source: read };
  return name.split("; ").some((each) => isEveryYear(each, published))
    ? { confidence: "rule", source: `${read}, for every year; date-holidays 3.37.0 has no such day` }
    : { confidence: "tentative", source: `${read}; date-holidays 3.37.0 has no such day` };
};
