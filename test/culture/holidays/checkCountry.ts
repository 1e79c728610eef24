import type { Holiday } from "../../../src/domain/calendars/holiday";
import { expand } from "../../../src/culture/holidays/load";
import type { StoredCountry } from "../../../src/culture/holidays/stored";
import { isLocalDate } from "../../../src/domain/time/localDate";

const KINDS = ["public", "substitute", "half-day", "make-up-workday", "bank", "optional", "mourning", "school"];
const CONFIDENCES = ["gazetted", "rule", "tentative"];

/** Everything that is wrong with a stored country and its parts, one line each; empty when it may be shipped. */
export const checkCountry = (country: StoredCountry): readonly string[] => {
  const { from, to } = country.coverage;
  const regions = [undefined, ...Object.keys(country.parts ?? {})];
  return [
    ...(from === "2026-01-01" && to === "2030-12-31" ? [] : [`coverage ${from} to ${to}`]),
    ...(country.name.trim() === "" ? ["no English name"] : []),
    ...Object.entries(country.parts ?? {}).flatMap(([code, { name }]) =>
      name.trim() === "" ? [`${code}: no name`] : [],
    ),
    ...[...country.holidays, ...(country.local ?? [])].flatMap(({ dates }) => unsorted(dates)),
    ...Object.values(country.parts ?? {}).flatMap((part) => unsorted(part.without ?? [])),
    ...regions.flatMap((part) => checkRegion(country, part)),
  ];
};

const unsorted = (dates: readonly string[]): readonly string[] =>
  dates.every((date, i) => i === 0 || (dates[i - 1] ?? "") < date) ? [] : [`unsorted: ${dates.join(", ")}`];

const checkRegion = (country: StoredCountry, part?: string): readonly string[] => {
  const calendar = expand(country, part);
  if (!calendar) return [`${part} cannot be expanded`];
  const { region, holidays, weeks, coverage } = calendar;
  return [
    ...(weeks.length === 0 ? [`${region}: no week`] : []),
    ...weeks.filter(({ source }) => source === "").map(() => `${region}: a week without source`),
    ...holidays.flatMap((day) => checkDay(day).map((problem) => `${region} ${day.date}: ${problem}`)),
    ...holidays
      .filter(({ date }, i) => date === holidays[i + 1]?.date)
      .map(({ date }) => `${region} ${date}: a day twice`),
    ...holidays
      .filter(({ date }) => date < coverage.from || date > coverage.to)
      .map(({ date }) => `${region} ${date}: outside what is covered`),
  ];
};

const checkDay = ({ date, kind, confidence, names, source, offFromMinutes }: Holiday): readonly string[] => [
  ...(isLocalDate(date) ? [] : ["no date"]),
  ...(KINDS.includes(kind) ? [] : [`unknown kind ${kind}`]),
  ...(CONFIDENCES.includes(confidence) ? [] : [`unknown confidence ${confidence}`]),
  ...(names.en?.trim() ? [] : ["no English name"]),
  ...(Object.values(names).some((name) => name.trim() === "") ? ["an empty name"] : []),
  ...(source.trim() === "" ? ["no source"] : []),
  ...((kind === "half-day") === (offFromMinutes !== undefined)
    ? []
    : ["a half day without its hour, or an hour too many"]),
];
