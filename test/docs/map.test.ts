import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SRC = resolve(__dirname, "../../src");
const map = readFileSync(join(SRC, "README.md"), "utf8");

const section = (text: string, heading: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
const inBackticks = (text: string): readonly string[] => [...text.matchAll(/`([\w.]+)`/g)].map(([, name = ""]) => name);

/** Names of the walks that no file of src declares, imports or is called. */
const unknownNames = (text: string, sources: readonly string[]): readonly string[] =>
  inBackticks(text).filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)));

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });

test("the map is read in ten minutes", () => {
  expect(map.split(/\s+/).length).toBeLessThan(950);
  expect(section(map, "Words").match(/^- _/gm)?.length).toBeLessThanOrEqual(25);
});

test("the map has a line for every room of src", () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const listed = [...section(map, "Rooms").matchAll(/^- `(\w+)`: /gm)].map(([, room]) => room);
  expect(rooms.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
});

test("the four walks name only what is in the code", () => {
  expect(inBackticks(section(map, "Follow")).length).toBeGreaterThan(15);
  expect(unknownNames(section(map, "Follow"), sourcesIn(SRC))).toEqual([]);
});

test("every command of package.json is explained", () => {
  const commands = Object.keys(
    (JSON.parse(readFileSync(join(SRC, "../package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
  );
  const page = readFileSync(join(SRC, "../docs/commands.md"), "utf8");
  const isExplained = (name: string): boolean => new RegExp(`npm (?:run )?(?:--silent )?${name}[ \`]`).test(page);
  expect(commands.filter((name) => !isExplained(name))).toEqual([]);
});

test("the alarms of this file ring: planted faults are found", () => {
  expect(unknownNames("`propose` and `conjure`", ["export const propose = 1;"])).toEqual(["conjure"]);
  expect(section("# A\n\n## Rooms\n\n- `ui`: x\n\n## Words\n", "Rooms")).toContain("`ui`");
});
