import { otherMonthsBetween } from "../../../domain/time/otherCalendars";
import type { Effect } from "../../../domain/calendars/observance";
import type { SkyMoment } from "../../../domain/calendars/moment";
import { CRESCENTS, CRESCENTS_FROM_YEAR } from "../crescents";
import { between, type Definition, FASTING, FEAST, HOLY, QUIET, type Rule, type Variant } from "../definition";

const UMM_AL_QURA = "Umm al-Qura calendar of Saudi Arabia (Unicode ICU); the moon's sighting decides";
const GULF = "follows the announcement of Saudi Arabia: Umm al-Qura calendar, the moon's sighting decides";

/** Communities that nearly always follow the Umm al-Qura month. */
const FOLLOWERS: Readonly<Record<string, Variant>> = {
  SA: {},
  AE: { source: GULF },
  BH: { source: GULF },
  KW: { source: GULF },
  QA: { source: GULF },
};

const EGYPT = "Egypt's Dar al-Ifta announces each month; its computed months are nearly always those of Umm al-Qura";
const DIYANET = "Diyanet of Türkiye computes its calendar; equal to Umm al-Qura on both feasts of 2026 to 2032";
const RAMADAN_2026 = "Ramadan 2026 began on 19 February";

/**
 * Months of communities that mostly follow Umm al-Qura which began a day later. Ramadan 1447: mynet.com 2026-02-16 and
 * sabah.com.tr 2025-10-14 (Diyanet), egyptianstreets.com 2026-02-08.
 */
const LATER_MONTHS: Readonly<Record<string, readonly { readonly year: number; readonly month: number }[]>> = {
  EG: [{ year: 1447, month: 9 }],
  TR: [{ year: 1447, month: 9 }],
};

/** Larger than the distance of any shifted day from its month. */
const REACH_DAYS = 70;

interface HijriDay {
  /** Muharram is 1. */
  readonly month: number;
  readonly day: number;
  /** `month`: as many as the month has left. */
  readonly days?: "month";
}

const indexOf = (year: number, month: number): number => (year - CRESCENTS_FROM_YEAR) * 12 + month - 1;

/** Days by which a community's month begins after the Umm al-Qura one. */
const laterBy = (community: string | undefined, index: number): number => {
  if (community === undefined) return 0;
  const isLater = LATER_MONTHS[community]?.some(({ year, month }) => indexOf(year, month) === index);
  return isLater === true ? 1 : Number(CRESCENTS[community]?.shifts[index] ?? 0);
};

const hijri =
  ({ month, day, days }: HijriDay, community?: string): Rule =>
  (from, to) =>
    otherMonthsBetween("islamic-umalqura", from - REACH_DAYS, to + REACH_DAYS)
      .filter((each) => Number(each.month) === month)
      .map((each) => {
        const index = indexOf(each.year, Number(each.month));
        const first = each.start + laterBy(community, index);
        const next = each.start + each.days + laterBy(community, index + 1);
        const start = first + day - 1;
        return days === "month" ? { start, days: next - start } : { start };
      })
      .filter(({ start }) => start >= from && start <= to);

/** Eid al-Fitr or Eid al-Adha. */
const isFeast = ({ month, day }: HijriDay): boolean => (month === 10 && day === 1) || (month === 12 && day === 10);

const variants = (date: HijriDay): Readonly<Record<string, Variant>> => ({
  ...FOLLOWERS,
  EG: { rule: hijri(date, "EG"), source: `${EGYPT}; ${RAMADAN_2026}` },
  TR: {
    rule: hijri(date, "TR"),
    // Only the feasts were compared with Diyanet's calendar.
    certainty: isFeast(date) ? "computed" : "depends-on-sighting",
    source: `${DIYANET}; ${RAMADAN_2026}`,
  },
  ...Object.fromEntries(
    Object.entries(CRESCENTS).map(([community, { source }]) => [community, { rule: hijri(date, community), source }]),
  ),
});

const observance = (id: string, date: HijriDay, usual: Definition["usual"], days = 1): Definition => ({
  id,
  rule: hijri(date),
  days,
  sunset: true,
  certainty: "depends-on-sighting",
  source: UMM_AL_QURA,
  usual,
  communities: variants(date),
});

const aroundSunset = (plusMinutes: number): SkyMoment => ({ at: "sun", event: "sunset", plusMinutes });

/** The half hour before the fast is broken and the hour after; the tired afternoon; a shorter day. */
const RAMADAN: readonly Effect[] = [
  { kind: "shorter-day", minutesLess: 120 },
  { kind: "part", from: aroundSunset(-30), to: aroundSunset(60), strength: "never" },
  { kind: "part", from: aroundSunset(-150), to: aroundSunset(-30), strength: "rather-not" },
];

/** Nights, each beginning on the evening before its day. */
const NIGHT: readonly Effect[] = [{ ...between(19, 23, "avoid"), onEve: true }];

const mawlid = observance("mawlid", { month: 3, day: 12 }, FEAST);

const muslim: readonly Definition[] = [
  observance("islamic-new-year", { month: 1, day: 1 }, QUIET),
  observance("ashura", { month: 1, day: 10 }, FEAST),
  observance("arbaeen", { month: 2, day: 20 }, FEAST),
  {
    ...mawlid,
    communities: {
      ...mawlid.communities,
      IR: {
        rule: hijri({ month: 3, day: 17 }, "IR"),
        source: `${CRESCENTS["IR"]?.source ?? ""}; Shia communities keep the 17th of Rabi al-Awwal`,
      },
    },
  },
  observance("isra-miraj", { month: 7, day: 27 }, QUIET),
  observance("mid-shaban", { month: 8, day: 15 }, NIGHT),
  observance("ramadan", { month: 9, day: 1, days: "month" }, RAMADAN),
  observance("ramadan-last-ten", { month: 9, day: 21, days: "month" }, NIGHT),
  observance("laylat-al-qadr", { month: 9, day: 27 }, NIGHT),
  observance("eid-al-fitr", { month: 10, day: 1 }, HOLY, 3),
  observance("hajj", { month: 12, day: 8 }, HOLY, 6),
  observance("day-of-arafah", { month: 12, day: 9 }, FASTING),
  observance("eid-al-adha", { month: 12, day: 10 }, HOLY, 4),
  observance("eid-al-ghadir", { month: 12, day: 18 }, FEAST),
  observance("grand-magal", { month: 2, day: 18 }, FEAST),
];

export default muslim;
