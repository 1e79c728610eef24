import { listObservances } from "../../culture/observances/catalogue";
import { loadObservances } from "../../culture/observances/load";
import { loadObservanceNames } from "../../culture/observances/names";
import { LANGUAGES } from "../../locales/language";
import { RAMADAN_HOURS } from "../../culture/observances/ramadanHours";
import type { ObservanceChoice, ObservanceFacts } from "../../domain/calendars/observance";
import { ok } from "../../domain/shared/result";
import { badArgument, numberWithin, readOptions, type Command } from "./command";

/** Years in which every observance has dates. In those beside them whole tables are missing, so they are refused. */
const COVERAGE = { from: 2026, to: 2032 };

const MOST_SHIFT = 2;

/** `observances 2027 --community PK --day-shift 1`: all observances of a year, with names, certainty and source. */
export const observances: Command = {
  usage: "observances 2027 [--community PK] [--day-shift 1]",
  run: async (args) => {
    const read = readOptions(args, ["community", "day-shift"]);
    if (!read.ok) return read;
    const { plain, options } = read.value;
    const [year, ...surplus] = plain;
    if (year === undefined) return badArgument("year", "nothing", "is given; name a year, such as 2027");
    if (surplus.length > 0) return badArgument("arguments", surplus.join(" "), "is more than a year");
    if (!/^\d{4}$/.test(year) || numberWithin(year, COVERAGE.from, COVERAGE.to) === undefined)
      return badArgument("year", year, `is not between ${COVERAGE.from} and ${COVERAGE.to}`);
    const shift = numberWithin(options["day-shift"] ?? "0", -MOST_SHIFT, MOST_SHIFT);
    if (shift === undefined || !Number.isInteger(shift))
      return badArgument("day-shift", options["day-shift"] ?? "", `is not a whole number from -2 to ${MOST_SHIFT}`);
    const all = await loadObservances(listObservances().map(({ id }) => id));
    const { community } = options;
    if (community !== undefined && ![...all.values()].some(({ communities }) => communities.includes(community)))
      return badArgument("community", community, "is not a community that any observance knows");
    const choice = { ...(community !== undefined && { community }), dayShift: shift as 0 };
    const names = await allNames();
    const kept = listObservances().flatMap(({ id, group }) => {
      const facts = all.get(id);
      const law = id === "ramadan" ? { workingHours: RAMADAN_HOURS } : {};
      return facts
        ? timesIn(facts, year, choice).map((time) => ({ id, group, names: names(id), ...time, ...law }))
        : [];
    });
    return ok({
      schema: 1,
      year: Number(year),
      coverage: COVERAGE,
      ...choice,
      observances: kept.sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))),
    });
  },
};

/** A day shift concerns the sighting of the moon: other feasts keep their date. */
const timesIn = (facts: ObservanceFacts, year: string, choice: ObservanceChoice): ReturnType<typeof facts.between> => {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const isSighted = facts.between(from, to, {}).some(({ certainty }) => certainty === "depends-on-sighting");
  return facts.between(from, to, isSighted ? choice : { ...choice, dayShift: 0 });
};

const allNames = async (): Promise<(id: string) => Readonly<Record<string, string>>> => {
  const files = await Promise.all(
    LANGUAGES.map(async (language) => [language, (await loadObservanceNames(language)).observances] as const),
  );
  return (id) => Object.fromEntries(files.map(([language, names]) => [language, names[id] ?? ""]));
};
