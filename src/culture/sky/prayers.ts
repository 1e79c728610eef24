import { CalculationMethod, Coordinates, HighLatitudeRule, Madhab, PrayerTimes } from "adhan";
import type { Prayer, PrayerMethod } from "../../domain/calendars/moment";
import { deviceNoonOf, instantOfDate } from "../../domain/time/dateObject";
import { MS_PER_DAY, plusMinutes, type Instant } from "../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import { otherMonthOf } from "../../domain/time/otherCalendars";
import type { LocalDate } from "../../domain/time/zoneData";
import { HORIZON_DEGREES, isSunUp, type Point, sunPasses } from "./sun";

/** The Umm al-Qura calendar's own addition to isha in Ramadan: 120 minutes after maghrib instead of 90. */
const UMM_AL_QURA_RAMADAN_MINUTES = 30;

/** A line of a timetable: the five prayers, and the sunrise that ends the time of the first. */
type PrayerTable = Readonly<Record<Prayer | "sunrise", Instant | undefined>>;

/**
 * The five prayers of the local date with clock noon `noon`, to the minute; undefined for one without a time there.
 * Where twilight does not end, adhan's recommended high-latitude rule applies: middle of the night, above 48 degrees a
 * seventh of it. A method may keep a margin from the sun: Dubai prints sunrise 3 minutes early.
 */
export const prayersOn = (
  method: PrayerMethod,
  madhab: "shafi" | "hanafi",
  point: Point,
  date: LocalDate,
  noon: Instant,
): PrayerTable => {
  const first = compute(method, madhab, point, date);
  // adhan counts days by longitude: near the date line (Kiritimati, Fiji) that may differ from the local date.
  const daysOff = first.dhuhr === undefined ? 0 : Math.round((noon - first.dhuhr) / MS_PER_DAY);
  const found = daysOff === 0 ? first : compute(method, madhab, point, dateOfDay(dayNumberOf(date) + daysOff));
  const late = method === "UmmAlQura" && isRamadan(date) ? UMM_AL_QURA_RAMADAN_MINUTES : 0;
  return {
    ...found,
    asr: hasAsr(found, point, noon) ? found.asr : undefined,
    isha: found.isha === undefined ? undefined : plusMinutes(found.isha, late),
  };
};

/**
 * Asr follows the length of a shadow, so it needs a sun. adhan gives it a time in the polar night as well, and beside it
 * one before noon or after sunset (Tromsø on 28 November, McMurdo on 20 August).
 */
const hasAsr = ({ dhuhr, asr }: PrayerTable, point: Point, noon: Instant): boolean => {
  if (dhuhr === undefined || asr === undefined || asr <= dhuhr) return false;
  const sunset = sunPasses(HORIZON_DEGREES, "evening", point, noon);
  return sunset === undefined ? isSunUp(dhuhr, point) : asr < sunset;
};

const isRamadan = (date: LocalDate): boolean => otherMonthOf("islamic-umalqura", dayNumberOf(date)).month === "9";

const compute = (
  method: PrayerMethod,
  madhab: "shafi" | "hanafi",
  { lat, lon }: Point,
  date: LocalDate,
): PrayerTable => {
  const coordinates = new Coordinates(lat, lon);
  const parameters = CalculationMethod[method]();
  parameters.madhab = madhab === "hanafi" ? Madhab.Hanafi : Madhab.Shafi;
  parameters.highLatitudeRule = HighLatitudeRule.recommended(coordinates);
  const { fajr, sunrise, dhuhr, asr, maghrib, isha } = new PrayerTimes(coordinates, deviceNoonOf(date), parameters);
  return {
    fajr: instantOfDate(fajr),
    sunrise: instantOfDate(sunrise),
    dhuhr: instantOfDate(dhuhr),
    asr: instantOfDate(asr),
    maghrib: instantOfDate(maghrib),
    isha: instantOfDate(isha),
  };
};
