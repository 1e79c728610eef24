// node scripts/observances/crescents.mjs: writes src/culture/observances/crescents.ts. For communities that observe the
// moon or have a criterion of their own: how many days after the Umm al-Qura month their months begin. A month begins
// after the first evening on which the crescent fulfils the criterion at its places.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureModules, ROOT, runTool } from "../bootstrap.mjs";
import { dateOf, dayOf, loadAstronomy } from "./astronomy.mjs";

await ensureModules();
const { AngleFromSun, Body, Equator, GeoVector, Horizon, MakeTime, Observer, SearchRiseSet } = loadAstronomy();

const FIRST_YEAR = 1444;
const LAST_YEAR = 1455;
const AU_KM = 149_597_870.7;
const MOON_KM = 1737.4;
const DEGREE = Math.PI / 180;

/** The moon on the evening of a day at a place: altitude at sunset, elongation from the sun, and Odeh's visibility. */
const moonOn = (day, [lat, lon]) => {
  const place = new Observer(lat, lon, 0);
  const noon = MakeTime(new Date(`${dateOf(day)}T12:00Z`)).AddDays(-lon / 360);
  const sunset = SearchRiseSet(Body.Sun, place, -1, noon, 1);
  const moonset = SearchRiseSet(Body.Moon, place, -1, noon, 1.2);
  const lagDays = moonset.ut - sunset.ut;
  if (lagDays <= 0 || lagDays > 0.4) return undefined;
  const best = sunset.AddDays((lagDays * 4) / 9);
  const altitude = (body, time) => {
    const { ra, dec } = Equator(body, time, place, true, true);
    return Horizon(time, place, ra, dec, undefined).altitude;
  };
  const radius = Math.asin(MOON_KM / (GeoVector(Body.Moon, best, true).Length() * AU_KM)) / DEGREE;
  const width = radius * 60 * (1 - Math.cos(AngleFromSun(Body.Moon, best) * DEGREE));
  const needed = -0.1018 * width ** 3 + 0.7319 * width ** 2 - 6.3226 * width + 7.1651;
  return {
    altitude: altitude(Body.Moon, sunset),
    elongation: AngleFromSun(Body.Moon, sunset),
    visibility: altitude(Body.Moon, best) - altitude(Body.Sun, best) - needed,
  };
};

/** Brunei, Indonesia, Malaysia and Singapore since 2021. */
const mabims = ({ altitude, elongation }) => altitude >= 3 && elongation >= 6.4;
/** Odeh 2004: visible to a trained eye from 2, to everybody from 5.65. */
const seen = ({ visibility }) => visibility >= 2;
const easilySeen = ({ visibility }) => visibility >= 5.65;

const MABIMS = "moon at least 3 degrees high and 6.4 degrees from the sun (MABIMS, since 2021)";
const ODEH = "first crescent computed by Odeh's criterion";

const COMMUNITIES = {
  BD: { criterion: seen, places: [[23.8, 90.4]], source: `${ODEH} at Dhaka; Eid al-Adha 2026 as announced` },
  BN: { criterion: mabims, places: [[4.9, 114.9]], source: `${MABIMS}, computed for Brunei` },
  ID: {
    criterion: mabims,
    places: [
      [5.9, 95.3],
      [-6.2, 106.8],
    ],
    source: `${MABIMS}, computed for Indonesia`,
  },
  IN: {
    criterion: seen,
    places: [
      [26.8, 80.9],
      [18.9, 72.8],
    ],
    source: `${ODEH} over India; gazetted feasts of 2026`,
  },
  IR: {
    criterion: seen,
    places: [
      [35.7, 51.4],
      [27.2, 56.3],
    ],
    source: `${ODEH} over Iran; Ashura 2026 by the official calendar`,
  },
  LK: { criterion: seen, places: [[6.9, 79.9]], source: `${ODEH} at Colombo; feasts of 2026 as gazetted` },
  MA: { criterion: easilySeen, places: [[34, -6.8]], source: `${ODEH} for an easily seen crescent at Rabat` },
  MY: {
    criterion: mabims,
    places: [
      [6, 116.1],
      [5.4, 100.3],
    ],
    source: `${MABIMS}, computed for Malaysia; the new year of 2026 as gazetted`,
  },
  OM: {
    criterion: seen,
    places: [
      [23.6, 58.4],
      [17, 54.1],
    ],
    source: `${ODEH} over Oman`,
  },
  PK: { criterion: seen, places: [[24.9, 67]], source: `${ODEH} at Karachi` },
  SG: { criterion: mabims, places: [[1.35, 103.8]], source: `${MABIMS}, computed for Singapore` },
};

/**
 * Published dates that differ: community, Hijri year and month, days after Umm al-Qura. Read in vacanza/holidays 0.105.
 */
const PUBLISHED = [
  ["BD", 1447, 12, 1],
  ["IN", 1448, 3, 1],
  ["IR", 1448, 1, 0],
  ["LK", 1447, 12, 1],
  ["LK", 1448, 3, 1],
  ["MY", 1448, 1, 1],
];

const ummAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

const readMonth = (day) => {
  const parts = ummAlQura.formatToParts(new Date(`${dateOf(day)}T00:00Z`));
  const [year, month, dayOfMonth] = ["year", "month", "day"].map((type) =>
    Number(parts.find((p) => p.type === type).value),
  );
  return { year, month, dayOfMonth, day };
};

const MONTHS = Array.from({ length: 4400 }, (_, index) => readMonth(dayOf("2022-06-01") + index)).filter(
  ({ year, dayOfMonth }) => dayOfMonth === 1 && year >= FIRST_YEAR && year <= LAST_YEAR,
);

const shiftsOf = (community, { criterion, places }) => {
  let before;
  return MONTHS.map(({ year, month, day }) => {
    const isBegun = (start) =>
      places.some((place) => {
        const moon = moonOn(start - 1, place);
        return moon !== undefined && criterion(moon);
      });
    const found = [day - 1, day].find(isBegun) ?? day + 1;
    // A month has 29 or 30 days, regardless of the crescent.
    const start = before === undefined ? found : Math.min(before + 30, Math.max(before + 29, found));
    before = start;
    const published = PUBLISHED.find(([who, y, m]) => who === community && y === year && m === month);
    return published ? published[3] : Math.max(0, start - day);
  }).join("");
};

const entries = Object.entries(COMMUNITIES).map(
  ([community, known]) =>
    `  ${community}: {\n    shifts: ${JSON.stringify(shiftsOf(community, known))},\n    source: ${JSON.stringify(known.source)},\n  },\n`,
);

writeFileSync(
  join(ROOT, "src/culture/observances/crescents.ts"),
  `/** How many days after the Umm al-Qura month each month of a community begins. Written by scripts/observances/crescents.mjs. */
export interface Crescents {
  /** One digit a month, from Muharram of \`CRESCENTS_FROM_YEAR\` on. */
  readonly shifts: string;
  readonly source: string;
}

/** The Hijri year of the first digits: it began on 30 July 2022. They reach to the end of 1455, in March 2034. */
export const CRESCENTS_FROM_YEAR = ${FIRST_YEAR};

/** Communities that observe the moon themselves, or compute by a criterion of their own. */
export const CRESCENTS: Readonly<Record<string, Crescents>> = {
${entries.join("")}};
`,
);
process.exit(runTool("oxfmt/bin/oxfmt", ["src/culture/observances/crescents.ts"]));
