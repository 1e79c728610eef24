// Our own facts: corrections/XX.json holds an array, applied in order. docs/add-your-region.md describes it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap.mjs";
import { YEARS } from "./packages.mjs";

const FOLDER = join(ROOT, "scripts/calendars/corrections");

export const readCorrections = (country) => {
  const file = join(FOLDER, `${country}.json`);
  const list = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  for (const { source } of list) if (!source) throw new Error(`${file} has a correction without a source`);
  return list;
};

const appliesTo = ({ parts }, part) => parts === undefined || parts.includes(part ?? "");

/** Applies the country's corrections for this part to `days` (by date). */
export const correct = (days, corrections, part) => {
  for (const correction of corrections.filter((each) => appliesTo(each, part))) {
    if (correction.order) obey(correction, days);
    else correctDays(correction, days);
  }
};

/**
 * The order of a state for one year (`days`: names by month and day) decides that year: what it lacks is optional. It
 * says nothing sure about the years after it: there, days of the names it added or left out are tentative.
 */
const obey = ({ order, days: listed, source }, days) => {
  const namesOn = (date) => days.get(date)?.names.en?.split("; ") ?? [];
  const inYear = [...days.keys()].filter((date) => date.startsWith(`${order}-`));
  const kept = (date) => Object.hasOwn(listed, date.slice(5));
  const uncertain = new Set(
    inYear.filter((date) => kept(date) !== (days.get(date).kind === "public")).flatMap(namesOn),
  );
  for (const date of inYear)
    if (!kept(date) && days.get(date).kind === "public")
      days.set(date, { ...days.get(date), kind: "optional", source });
  for (const [monthDay, name] of Object.entries(listed)) {
    const date = `${order}-${monthDay}`;
    const names = namesOn(date).includes(name) ? days.get(date).names : { en: name };
    days.set(date, { names, kind: "public", confidence: "gazetted", source });
  }
  for (const [date, day] of days)
    if (Number(date.slice(0, 4)) > order && namesOn(date).some((name) => uncertain.has(name)))
      days.set(date, {
        ...day,
        kind: "public",
        confidence: "tentative",
        source: `${source}; later years wait for theirs`,
      });
};

const correctDays = (correction, days) => {
  for (const date of datesOf(correction, days)) {
    const before = days.get(date);
    const { remove, kind } = correction;
    if (remove) days.delete(date);
    else if (!(kind === "half-day" && before?.kind === "public")) days.set(date, changed(before, correction));
  }
};

const changed = (before, correction) => {
  const { names, strip, replace, kind, confidence, offFromMinutes, source } = correction;
  const isSecond = before !== undefined && names !== undefined && !replace && before.names.en !== names.en;
  if (isSecond && before.kind === "public" && (kind ?? "public") === "public")
    return {
      ...before,
      names: { ...names, ...before.names, en: `${before.names.en}; ${names.en}` },
      confidence: before.confidence === "tentative" ? (confidence ?? "rule") : before.confidence,
      source: `${before.source}; ${source}`,
    };
  return {
    kind: "public",
    confidence: "rule",
    ...(replace ? {} : before),
    names: strip ? stripped(before.names, new RegExp(strip)) : { ...before?.names, ...names },
    ...(kind && { kind }),
    ...(confidence && { confidence }),
    ...(offFromMinutes && { offFromMinutes }),
    source,
  };
};

/** The pattern fits English names only, so the other languages are dropped. */
const stripped = ({ en }, pattern) => ({ en: en.replace(pattern, "") });

/**
 * `dates` lists them; `every` is a month and day of each year; `named` matches English names, `ofKind` a kind. `years`
 * narrows all but the first.
 */
const datesOf = ({ dates, every, named, ofKind, years = YEARS }, days) => {
  if (dates) return dates;
  if (every) return years.map((year) => `${year}-${every}`);
  const isMeant = ([date, { names, kind }]) =>
    years.includes(Number(date.slice(0, 4))) && (ofKind ? kind === ofKind : new RegExp(named).test(names.en ?? ""));
  return [...days].filter(isMeant).map(([date]) => date);
};
