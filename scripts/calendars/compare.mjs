// npm run holidays:compare: holds our tables against a second source, date-holidays, for every country and part that
// both know, on the weekdays of 2026 and 2027. It prints each difference that nothing explains, and fails if there is one.
// The second source is an opinion: nothing of it is copied.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureModules, ROOT } from "../bootstrap.mjs";
import { ISLAMIC, LUNISOLAR, SECOND_ERRS } from "./judge.mjs";
import { install, readSecondNames } from "./packages.mjs";

const DATA = join(ROOT, "src/culture/holidays/data");
const REASONS = JSON.parse(readFileSync(join(ROOT, "scripts/calendars/differences.json"), "utf8"));

/** Every day of a region by date, as the app expands it. */
const daysOf = (country, part) => {
  const { sources } = country;
  const own = (country.local ?? []).filter(({ parts }) => part !== undefined && parts.includes(part));
  const gone = new Set(part === undefined ? [] : (country.parts[part].without ?? []));
  const days = new Map();
  for (const feast of [...country.holidays, ...own])
    for (const date of feast.dates)
      if (own.includes(feast) || !gone.has(date))
        days.set(date, { kind: "public", confidence: "rule", ...feast, source: sources[feast.source] });
  return days;
};

const isOff = (day) => day !== undefined && (day.kind === "public" || day.kind === "substitute");
const isWeekday = (date, { weeks }) => {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7;
  const week = weeks.find(({ from = "", to = "9" }) => from <= date && date <= to);
  return !week.off.includes(weekday);
};
const movesAbout = (name) => ISLAMIC.test(name) || LUNISOLAR.test(name);
const near = (date, dates, most) =>
  dates.some((other) => Math.abs(Date.parse(`${other}T00:00Z`) - Date.parse(`${date}T00:00Z`)) <= most * 86_400_000);

/** Why our day is right although the second source lacks it; undefined: nothing says so. */
const whyOurs = (region, date, day) => {
  if (!day.source.startsWith("vacanza")) return "a correction with its source";
  if (/, for every year;/.test(day.source)) return "computed for every year from the law that vacanza names";
  if (/from the official|as an estimate|not yet officially/.test(day.source))
    return "a feast of the moon or of a decision";
  if (day.kind === "substitute") return "a moved day";
  if (SECOND_ERRS.has(region.slice(0, 2))) return "the second source errs in this country (see its corrections)";
  return reasonFor(region, date, day.names.en);
};

/** Why we have no day off where the second source has one. */
const whyTheirs = (region, date, name, days) => {
  const ours = days.get(date);
  if (ours) return `we show it and close nothing (${ours.kind})`;
  if (SECOND_ERRS.has(region.slice(0, 2))) return "the second source errs in this country (see its corrections)";
  const moving = [...days].filter(([, day]) => movesAbout(day.names.en ?? "")).map(([each]) => each);
  if (movesAbout(name) && near(date, moving, 3)) return "a feast of the moon, counted a few days apart";
  return reasonFor(region, date, name);
};

const reasonFor = (region, date, name) =>
  REASONS.find(
    ({ regions, named, dates }) =>
      regions.some((each) => each === "*" || each === region || region.startsWith(`${each}-`)) &&
      (named === undefined || new RegExp(named, "i").test(name)) &&
      (dates === undefined || dates.includes(date)),
  )?.why;

const compare = () => {
  install({ isSecondOnly: true });
  const second = readSecondNames([2026, 2027]);
  const count = new Map();
  const unexplained = [];
  let regions = 0;
  let agree = 0;
  const note = (why, line) => {
    if (why) count.set(why, (count.get(why) ?? 0) + 1);
    else unexplained.push(line);
  };
  for (const file of readdirSync(DATA).filter((name) => name.endsWith(".json"))) {
    const country = JSON.parse(readFileSync(join(DATA, file), "utf8"));
    for (const part of [undefined, ...Object.keys(country.parts ?? {})]) {
      const theirs = second(country.region, part);
      if (theirs === undefined) continue;
      regions += 1;
      const region = part === undefined ? country.region : `${country.region}-${part}`;
      const days = daysOf(country, part);
      const asked = (date) =>
        /^202[67]/.test(date) && isWeekday(date, country.parts?.[part]?.weeks ? country.parts[part] : country);
      for (const [date, day] of days) {
        if (!asked(date) || !isOff(day)) continue;
        if (theirs.has(date)) agree += 1;
        else note(whyOurs(region, date, day), `${region} ${date} only ours: ${day.names.en} (${day.source})`);
      }
      for (const [date, name] of theirs)
        if (asked(date) && !isOff(days.get(date)))
          note(whyTheirs(region, date, name, days), `${region} ${date} only theirs: ${name}`);
    }
  }
  console.log(`${regions} countries and parts, ${agree} weekdays off in both.`);
  for (const [why, times] of [...count].toSorted((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(6)}  ${why}`);
  for (const line of unexplained) console.log(`unexplained: ${line}`);
  console.log(`${unexplained.length} unexplained.`);
  process.exitCode = unexplained.length > 0 ? 1 : 0;
};

await ensureModules();
compare();
