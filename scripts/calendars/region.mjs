// One region's days, from every source that covers it.
import { correct } from "./corrections.mjs";
import { judge } from "./judge.mjs";

const WORKING_DAY = {
  BY: { be: "Рабочы дзень" },
  HU: { hu: "Áthelyezett munkanap" },
  LV: { lv: "Pārceltā darba diena" },
  UZ: { uz: "Ish kuni" },
};

/**
 * Converts a day: half days get their hour, exchanged days a plain name; what cannot be expressed exactly is dropped.
 */
const readDay = (date, day, country) => {
  const name = day.names.en ?? "";
  if (day.kind === "make-up-workday")
    return { ...day, names: { en: "Working day in exchange", ...WORKING_DAY[country] } };
  const exchanged = /\(substituted from (\d\d)\/(\d\d)\/(\d{4})\)/.exec(name);
  if (exchanged) {
    const [, month, dayOfMonth, year] = exchanged;
    return { ...day, kind: "substitute", names: { en: `Day off, exchanged for ${year}-${month}-${dayOfMonth}` } };
  }
  if (day.kind === "half-day") return readHalfDay(day, name);
  return day.flags.includes("observed") && day.kind === "public" ? { ...day, kind: "substitute" } : day;
};

const readHalfDay = (day, name) => {
  const hour = /\(from (\d+)(am|pm)\)/.exec(name);
  if (!hour) return undefined;
  const names = Object.fromEntries(
    Object.entries(day.names).map(([tag, text]) => [tag, text.replace(/\s*[(（][^()（）]*[)）]$/, "")]),
  );
  return { ...day, names, offFromMinutes: ((Number(hour[1]) % 12) + (hour[2] === "pm" ? 12 : 0)) * 60 };
};

/** Days by date. An official list decides all of its years; our corrections come last. */
export const daysOfRegion = ({ country, part, published, module, second, isSecondSilent, official, corrections }) => {
  const days = new Map();
  for (const [date, raw] of Object.entries(published)) {
    const day = readDay(date, raw, country);
    if (!day || (official?.years.includes(Number(date.slice(0, 4))) && !hasDate(official, date))) continue;
    const { confidence, source } = judge({ country, date, day: raw, module, published, second, isSecondSilent });
    const { names, kind, offFromMinutes } = day;
    days.set(date, { names, kind, confidence, ...(offFromMinutes && { offFromMinutes }), source });
  }
  for (const { date, names, kind } of official?.days ?? [])
    days.set(date, {
      names: { ...names, en: names.en ?? days.get(date)?.names.en },
      kind,
      confidence: "gazetted",
      source: official.source,
    });
  correct(days, corrections, part);
  return days;
};

const hasDate = ({ days }, date) => days.some((day) => day.date === date);
