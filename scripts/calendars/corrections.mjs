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

/** Changes `days` (by date) as the country's corrections say for this part. */
export const correct = (days, corrections, part) => {
  for (const correction of corrections.filter((each) => appliesTo(each, part)))
    for (const date of datesOf(correction, days)) {
      const { remove, names, kind, confidence, offFromMinutes, source } = correction;
      const before = days.get(date);
      if (remove) days.delete(date);
      else if (!(kind === "half-day" && before?.kind === "public"))
        days.set(date, {
          kind: "public",
          confidence: "rule",
          ...before,
          names: { ...before?.names, ...names },
          ...(kind && { kind }),
          ...(confidence && { confidence }),
          ...(offFromMinutes && { offFromMinutes }),
          source,
        });
    }
};

/** `dates` lists them, `every` is a month and day of each year, `named` matches English names (within `years`, if given). */
const datesOf = ({ dates, every, named, years = YEARS }, days) => {
  if (dates) return dates;
  if (every) return years.map((year) => `${year}-${every}`);
  const pattern = new RegExp(named);
  return [...days]
    .filter(([date, { names }]) => pattern.test(names.en ?? "") && years.includes(Number(date.slice(0, 4))))
    .map(([date]) => date);
};
