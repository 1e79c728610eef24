import type { Moment, WhenNoSun } from "../calendars/moment";
import { PRAYER_METHODS } from "../calendars/moment";
import type { Effect } from "../calendars/observance";
import type { Place } from "../calendars/place";
import type { Strength } from "../calendars/strength";
import type { Instant, Interval } from "../time/interval";
import { isLocalDate } from "../time/localDate";
import type { Weekday } from "../time/zoneData";
import type { DailySpan, Stay, WorkBlock } from "./myTime/availability";
import type { DateSpan, KeptObservance, OwnDate, Pattern } from "./myTime/privateTime";
import type { Owned } from "./myTime/myTime";
import { among, either, listOf, record, whole, within, words, wordsThat, yesOrNo, type Shape } from "./shape";

const MINUTE = whole(0, 1439);
const DATE = wordsThat(10, isLocalDate);
const WEEKDAYS: Shape<readonly Weekday[]> = listOf(among([1, 2, 3, 4, 5, 6, 7]));
const STRENGTH: Shape<Strength> = among(["never", "avoid", "rather-not", "fine", "welcome"]);
const SHIFT = whole(-1440, 1440);

const MOMENT: Shape<Moment> = either(
  record({ at: among(["clock"]), minutes: MINUTE }, {}),
  record({ at: among(["sun"]), event: among(["sunrise", "sunset"]), plusMinutes: SHIFT }, {}),
  record({ at: among(["sun-angle"]), degreesBelow: within(0, 30), half: among(["morning", "evening"]) }, {}),
  record(
    {
      at: among(["prayer"]),
      prayer: among(["fajr", "dhuhr", "asr", "maghrib", "isha"]),
      plusMinutes: SHIFT,
      method: among(PRAYER_METHODS),
    },
    { madhab: among(["shafi", "hanafi"]) },
  ),
  record({ at: among(["jumuah"]), plusMinutes: SHIFT }, {}),
);

const NO_SUN: Shape<WhenNoSun> = either(
  record({ use: among(["clock"]), minutes: MINUTE }, {}),
  record({ use: among(["nearest-latitude-60", "ask"]) }, {}),
);

const EFFECT: Shape<Effect> = either(
  record(
    { kind: among(["block"]), strength: STRENGTH },
    { minutesBeforeSunset: whole(0, 240), endsDegreesBelow: within(0, 30) },
  ),
  record({ kind: among(["shorter-day"]), minutesLess: whole(1, 1439) }, {}),
  record({ kind: among(["part"]), from: MOMENT, to: MOMENT, strength: STRENGTH }, { onEve: yesOrNo }),
  record({ kind: among(["fresh-start"]) }, {}),
);

const OWNED = {
  needed: { key: words(100), label: words(200), sharing: among(["ask", "times", "kind", "name"]) },
  optional: { word: words(100) },
} as const;

const PLACE: Shape<Place> = record(
  { zone: wordsThat(100, (text) => text !== "") },
  { region: words(10), lat: within(-90, 90), lon: within(-180, 180) },
);

export const DATE_SPAN: Shape<DateSpan> = record({ from: DATE, to: DATE }, {});
export const REGIONS: Shape<readonly string[]> = listOf(words(10));
export const CLOSED_DAYS = WEEKDAYS;
export const STAY: Shape<Stay> = record({ place: PLACE }, { from: DATE, to: DATE });
export const WORK_BLOCK: Shape<WorkBlock> = record(
  { days: WEEKDAYS, fromMinutes: MINUTE, toMinutes: whole(1, 2880) },
  {},
);
export const NIGHT: Shape<DailySpan> = record({ fromMinutes: MINUTE, toMinutes: MINUTE }, {});

/** One busy time of a calendar file. */
export const BUSY: Shape<Interval> = (raw) => {
  const instant = (value: unknown): Instant | undefined => whole(0, 8e15)(value) as Instant | undefined;
  const read = record({ start: instant, end: instant }, {})(raw);
  return read && read.start < read.end ? read : undefined;
};

export const PATTERN: Shape<Pattern & Owned> = record(
  { ...OWNED.needed, days: WEEKDAYS, from: MOMENT, to: MOMENT, strength: STRENGTH },
  {
    ...OWNED.optional,
    toDayOffset: among([0, 1]),
    noSun: NO_SUN,
    valid: listOf(DATE_SPAN),
    during: words(100),
    notDuring: words(100),
    inSchoolTerms: yesOrNo,
  },
);

export const OBSERVANCE: Shape<KeptObservance & Owned> = record(
  { ...OWNED.needed, id: words(100) },
  {
    ...OWNED.optional,
    community: words(100),
    dayShift: among([-2, -1, 0, 1, 2]),
    effects: listOf(EFFECT),
    noSun: NO_SUN,
  },
);

export const OWN_DATE: Shape<OwnDate & Owned> = record(
  {
    ...OWNED.needed,
    from: DATE,
    to: DATE,
    kind: among(["own", "shutdown", "mourning", "half-day", "make-up-workday"]),
    strength: STRENGTH,
  },
  { ...OWNED.optional, fromMinutes: MINUTE, toMinutes: whole(0, 1440), yearly: yesOrNo },
);
