// Converts days by date to the format of src/culture/holidays/stored.ts: feasts with their dates, sources by index.

/** Of two optional days on one date only the country's is kept: neither closes anything. */
const sameDay = (a, b) => (a?.kind === "optional" && b?.kind === "optional") || isEqual(a, b);

const isEqual = (a, b) =>
  a !== undefined &&
  b !== undefined &&
  JSON.stringify([a.names.en, a.kind, a.confidence, a.offFromMinutes]) ===
    JSON.stringify([b.names.en, b.kind, b.confidence, b.offFromMinutes]);

/** Collects sources; each has one index in a country. */
export const createSources = () => {
  const list = [];
  return {
    list,
    index: (source) => {
      if (!source) throw new Error("A fact has no source");
      if (!list.includes(source)) list.push(source);
      return list.indexOf(source);
    },
  };
};

const entry = ({ names, kind, confidence, offFromMinutes, source }, sources) => ({
  names,
  ...(kind !== "public" && { kind }),
  ...(confidence !== "rule" && { confidence }),
  ...(offFromMinutes && { offFromMinutes }),
  source: sources.index(source),
});

const ascending = ([a], [b]) => (a < b ? -1 : 1);

/** Groups [date, day, parts] into feasts with all dates that share everything else; ordered by first date. */
const gather = (facts, sources) => {
  const feasts = new Map();
  for (const [date, day, parts] of facts.toSorted(ascending)) {
    const shared = { ...entry(day, sources), ...(parts && { parts }) };
    const key = JSON.stringify(shared);
    const feast = feasts.get(key) ?? { ...shared, dates: [] };
    feast.dates.push(date);
    feasts.set(key, feast);
  }
  return [...feasts.values()];
};

/** The feasts of a whole country. */
export const toHolidays = (days, sources) => gather([...days], sources);

/** Days of the country that are not kept in a part. */
export const without = (country, part) =>
  [...country.keys()].filter((date) => !part.has(date)).toSorted((a, b) => (a < b ? -1 : 1));

/** The feasts of some parts only, each with its parts. `partsByCode` holds days by date for each part. */
export const toLocal = (country, partsByCode, sources) => {
  const facts = new Map();
  for (const [code, days] of Object.entries(partsByCode))
    for (const [date, day] of days) {
      if (sameDay(day, country.get(date)) || (day.kind === "optional" && !country.has(date))) continue;
      const key = JSON.stringify([date, day.names.en, day.kind, day.confidence, day.offFromMinutes, day.source]);
      const fact = facts.get(key) ?? [date, day, []];
      fact[2].push(code);
      facts.set(key, fact);
    }
  return gather([...facts.values()], sources);
};

/** JSON with one fact a line, so that a diff shows single dates. */
export const toText = (country) => {
  const lines = (open, items, close) => `${open}\n${items.map((item) => `    ${item}`).join(",\n")}\n  ${close}`;
  const text = (value) => {
    if (Array.isArray(value))
      return lines(
        "[",
        value.map((item) => JSON.stringify(item)),
        "]",
      );
    const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`);
    return lines("{", members, "}");
  };
  const field = ([key, value]) =>
    `  ${JSON.stringify(key)}: ${typeof value === "object" && key !== "coverage" ? text(value) : JSON.stringify(value)}`;
  return `{\n${Object.entries(country).map(field).join(",\n")}\n}\n`;
};
