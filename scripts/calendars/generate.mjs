// npm run holidays: merges the published calendars with our own facts and writes src/culture/holidays/data. The output
// is committed; the app reads nothing else.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureModules, ROOT } from "../bootstrap.mjs";
import { readCorrections } from "./corrections.mjs";
import { install, readOfficial, readSecond, readVacanza } from "./packages.mjs";
import { daysOfRegion } from "./region.mjs";
import { createSources, toHolidays, toLocal, toText, without } from "./store.mjs";

const OUT = join(ROOT, "src/culture/holidays");
const COVERAGE = { from: "2026-01-01", to: "2030-12-31" };
/** Date of the published calendars. Update it together with their versions in packages.mjs. */
const AS_OF = "2026-11-24";
/** Uninhabited, or a name without a region of its own. */
const LEFT_OUT = new Set("AQ BV GS HM IO TF UM".split(" "));

await ensureModules();
install();
const { countries } = readVacanza();
const second = readSecond();
const official = await readOfficial();
const { usual, byRegion } = JSON.parse(readFileSync(join(ROOT, "scripts/calendars/weeks.json"), "utf8"));
const partNames = JSON.parse(readFileSync(join(ROOT, "scripts/calendars/partNames.json"), "utf8"));
const nameOf = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

const weeksOf = (region, sources) =>
  (byRegion[region] ?? [usual]).map(({ source, ...week }) => ({ ...week, source: sources.index(source) }));

/**
 * Countries whose parts the published calendars lack: each part has its country's days until a correction says more.
 */
const PARTS_OF_OURS = ["AE"];
const ownParts = (country, days) =>
  PARTS_OF_OURS.includes(country)
    ? Object.fromEntries(
        Object.entries(partNames)
          .filter(([region]) => region.startsWith(`${country}-`))
          .map(([region, name]) => [region.slice(3), { name, days }]),
      )
    : {};

/** A day on which every part is off is a day off of the country. */
const addShared = (days, parts) => {
  const isOff = (day) => day?.kind === "public" || day?.kind === "substitute";
  for (const [date, day] of parts[0] ?? [])
    if (!isOff(days.get(date)) && parts.every((part) => isOff(part.get(date)))) days.set(date, day);
};

const storedCountry = (country) => {
  const { module, days: published, parts } = countries[country];
  const sources = createSources();
  const shared = { country, module, official: official[country], corrections: readCorrections(country) };
  const days = daysOfRegion({ ...shared, published, second: second(country) });
  const known = { ...ownParts(country, published), ...parts };
  const partDays = Object.fromEntries(
    Object.entries(known).map(([part, { days: ofPart }]) => [
      part,
      daysOfRegion({
        ...shared,
        part,
        published: ofPart,
        // Where the second source lacks the part, it can confirm its country's days only.
        second: second(country, part) ?? second(country),
        isSecondSilent: second(country, part) === undefined,
      }),
    ]),
  );
  addShared(days, Object.values(partDays));
  const holidays = toHolidays(days, sources);
  const local = toLocal(days, partDays, sources);
  const storedParts = Object.entries(known).map(([part, { name }]) => {
    const region = `${country}-${part}`;
    const missing = without(days, partDays[part]);
    return [
      part,
      {
        name: partNames[region] ?? name,
        ...(missing.length > 0 && { without: missing }),
        ...(byRegion[region] && { weeks: weeksOf(region, sources) }),
      },
    ];
  });
  const head = { region: country, name: nameOf.of(country), coverage: COVERAGE, asOf: AS_OF };
  const weeks = weeksOf(country, sources);
  const body = { ...head, sources: sources.list, weeks, holidays };
  return storedParts.length > 0 ? { ...body, local, parts: Object.fromEntries(storedParts) } : body;
};

mkdirSync(join(OUT, "data"), { recursive: true });
for (const file of readdirSync(join(OUT, "data"))) if (/^[A-Z]{2}\.json$/.test(file)) rmSync(join(OUT, "data", file));
const codes = Object.keys(countries).filter((code) => !LEFT_OUT.has(code) && nameOf.of(code));
const regions = {};
for (const code of codes) {
  const country = storedCountry(code);
  writeFileSync(join(OUT, "data", `${code}.json`), toText(country));
  regions[code] = country.name;
  const parts = Object.entries(country.parts ?? {}).toSorted(([, a], [, b]) => a.name.localeCompare(b.name, "en"));
  for (const [part, { name }] of parts) regions[`${code}-${part}`] = name;
}
const lines = Object.entries(regions).map(([id, name]) => `  ${JSON.stringify(id)}: ${JSON.stringify(name)}`);
writeFileSync(join(OUT, "regions.json"), `{\n${lines.join(",\n")}\n}\n`);
writeFileSync(join(OUT, "countries.json"), `${JSON.stringify(codes)}\n`);
console.log(`${codes.length} countries, ${Object.keys(regions).length - codes.length} parts`);
