import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const UI = join(__dirname, "../../src/ui");
const files = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));

/** The innermost braces around each place where a line or a surface of a drawing takes one of our colours. */
const drawn = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:stroke|fill): tokens\./g)].map(({ index }) => {
    let depth = 0;
    const start = source.lastIndexOf("{", index);
    for (let end = start; end < source.length; end++) {
      if (source[end] === "{") depth++;
      if (source[end] === "}" && --depth === 0) return source.slice(start, end + 1);
    }
    return source.slice(start);
  });

test("P5: in a white system theme of high contrast every drawing is seen: it says which system colour it takes", () => {
  const rules = files.flatMap((name) => drawn(readFileSync(join(UI, name), "utf8")).map((rule) => ({ name, rule })));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter(({ rule }) => !rule.includes("forced-colors"))).toEqual([]);
});
