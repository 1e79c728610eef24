// The published calendars that the generator reads. They are installed into a cache and are not dependencies.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ROOT, stop } from "../bootstrap.mjs";

const FOLDER = join(CACHE, "calendars");
const FROM_NPM = [
  "date-holidays@3.37.0",
  "holiday-calendar@1.3.3",
  "@hyunbinseo/holidays-kr@5.2027.1",
  "@holiday-jp/holiday_jp@2.5.1",
];
const FROM_PYPI = "holidays==0.105";
export const YEARS = [2026, 2027, 2028, 2029, 2030];

const require = createRequire(join(FOLDER, "package.json"));

/** Installs the pinned versions into the cache; for the second source alone, Python is not needed. */
export const install = ({ isSecondOnly = false } = {}) => {
  mkdirSync(join(FOLDER, "python"), { recursive: true });
  writeFileSync(join(FOLDER, "package.json"), '{ "private": true }\n');
  const npm = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const pip = ["-m", "pip", "install", "--quiet", "--upgrade", "--target", join(FOLDER, "python"), FROM_PYPI];
  try {
    execFileSync("npm", [...npm, ...FROM_NPM], { cwd: FOLDER, stdio: ["ignore", 2, 2] });
    if (!isSecondOnly) execFileSync("python3", pip, { stdio: ["ignore", 2, 2] });
  } catch {
    stop("The generator needs npm, Python 3.10 or newer, and both package registries.");
  }
};

/** Every country and part of vacanza/holidays. */
export const readVacanza = () => {
  const env = { ...process.env, PYTHONPATH: join(FOLDER, "python") };
  const program = join(ROOT, "scripts/calendars/vacanza.py");
  const text = execFileSync("python3", [program], { env, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(text.toString("utf8"));
};

const DAY_MS = 86_400_000;

/**
 * The names of the days off of a country or part in date-holidays, by date; undefined where it has no such region. Used
 * for confirmation only.
 */
export const readSecondNames = (years) => {
  const Holidays = require("date-holidays");
  const known = new Holidays();
  const countries = known.getCountries();
  const closed = (...region) => {
    const calendar = new Holidays(...region);
    const names = new Map();
    for (const { date, start, end, type, name } of years.flatMap((year) => calendar.getHolidays(year))) {
      if (type !== "public" && type !== "bank") continue;
      const days = Math.max(1, Math.round((end - start) / DAY_MS));
      for (let day = 0; day < days; day += 1)
        names.set(new Date(Date.parse(`${date.slice(0, 10)}T00:00Z`) + day * DAY_MS).toISOString().slice(0, 10), name);
    }
    return names;
  };
  return (country, part) => {
    if (!countries[country]) return undefined;
    if (part === undefined) return closed(country);
    const state = Object.keys(known.getStates(country) ?? {}).find((code) => code.toUpperCase() === part);
    return state && closed(country, state);
  };
};

/** The same, without names. */
export const readSecond = () => readSecondNames(YEARS);

/** Official lists, transcribed by their publishers: where they exist, they decide the days of a year. */
export const readOfficial = async () => {
  const cn = JSON.parse(readFileSync(join(FOLDER, "node_modules/holiday-calendar/data/CN/2026.json"), "utf8"));
  const china = cn.dates.map(({ date, name_cn, name_en, type }) => ({
    date,
    names: { en: name_en, "zh-Hans": name_cn },
    kind: type === "transfer_workday" ? "make-up-workday" : "public",
  }));
  const entry = join(FOLDER, "node_modules/@hyunbinseo/holidays-kr/dist/all.js");
  const kr = await import(pathToFileURL(entry).href);
  const korea = Object.entries({ ...kr.y2026, ...kr.y2027 }).map(([date, names]) => ({
    date,
    names: { ko: names.join("; ") },
    kind: names.every((name) => name.includes("대체공휴일")) ? "substitute" : "public",
  }));
  const japan = require("@holiday-jp/holiday_jp")
    .between(new Date("2026-01-01"), new Date("2027-12-31"))
    .map(({ date, name, name_en }) => ({
      date: date.toISOString().slice(0, 10),
      names: { en: name_en, ja: name },
      kind: name.includes("振替") || name === "休日" ? "substitute" : "public",
    }));
  return {
    CN: {
      years: [2026],
      days: china,
      source: "State Council notice for 2026, as in holiday-calendar 1.3.3 (data/CN/2026.json)",
    },
    KR: {
      years: [2026, 2027],
      days: korea,
      source: "Official gazette of the Republic of Korea, as in @hyunbinseo/holidays-kr 5.2027.1",
    },
    JP: {
      years: [2026, 2027],
      days: japan,
      source: "Cabinet Office of Japan, list of national holidays, as in @holiday-jp/holiday_jp 2.5.1",
    },
  };
};
