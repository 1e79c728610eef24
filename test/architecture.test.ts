/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(__dirname, "../src");

/** Who may import whom. A room may always import itself. Change this table together with src/README.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  culture: ["domain", "locales", "adhan", "suncalc"],
  guides: ["domain"],
  locales: ["domain", "@lingui/message-utils"],
  graph: ["domain", "@microsoft/microsoft-graph-client", "@azure/msal-browser"],
  storage: ["domain", "idb"],
  sync: ["domain"],
  sealing: ["domain", "hpke"],
  hosts: ["domain", "@microsoft/teams-js"],
  planning: ["domain"],
  ui: ["domain", "planning", "guides", "locales", "react", "@fluentui/react-components", "@fluentui/react-icons"],
  sandbox: [
    "domain",
    "sealing",
    "node:",
    "hono",
    "@hono/node-server",
    "parse5",
    "react",
    "react-dom",
    "@fluentui/react-components",
    "@fluentui/react-icons",
  ],
};

/** These may import everything. `commands` may use `app`; nothing uses `commands`. */
const FREE: readonly string[] = ["app", "commands"];

/**
 * Rooms whose places (folders, and files beside them) have an order: a place may import what stands before it, never what
 * stands behind it. In `domain` it is the line that data walks; in `ui` a screen that composes others comes after them.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  domain: [
    "shared",
    "time",
    "links",
    "organisation",
    "calendars",
    "people",
    "timeline",
    "constraints",
    "publishing",
    "fairness",
    "proposals",
    "conversation",
    "journal",
    "programme",
    "document",
  ],
  ui: [
    "languageChoices.ts",
    "services.ts",
    "context.tsx",
    "names.ts",
    "useHearers.ts",
    "format",
    "controls",
    "titleIn.ts",
    "proposal",
    "document",
    "offer",
    "nextMeeting",
    "schedule",
    "guide",
    "prepare",
    "howIWork",
    "myTime",
    "everything",
    "journal",
    "lessons",
    "conversation",
    "us",
    "meeting",
    "leaving",
    "outlook",
    "setup",
    "programme",
    "safety",
    "signIn",
  ],
};

/** `import ... "x"` and `export ... "x"` at the start of a line, and `import("x")` anywhere, with or without a bundler's comment. */
const IMPORT =
  /^(?:import\b[^;"'`=(]*|export\b[^;"'`=(]*\bfrom\s*)["']([^"']+)["']|\bimport\(\s*(?:\/\*.*?\*\/\s*)?["']([^"']+)["']/gm;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(dir, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(dir, entry.name)] : [],
  );

const imports: readonly Import[] = files(SRC).flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, still, later]) => {
    const name = still ?? later ?? "";
    const base = resolve(dirname(file), name);
    const found = name.startsWith(".") ? [base, `${base}.ts`, `${base}.tsx`].find(existsSync) : undefined;
    return { from: relative(SRC, file), to: found ? relative(SRC, found) : name };
  }),
);

const part = (path: string, index: number): string => path.split("/")[index] ?? "";
const show = (bad: readonly Import[]): string[] => bad.map((i) => `${i.from} -> ${i.to}`);

const outsideTable = (all: readonly Import[]): readonly Import[] =>
  all.filter(({ from, to }) => {
    const room = part(from, 0);
    if (part(to, 0) === "commands") return room !== "commands";
    const allowed = FREE.includes(room) || room === part(to, 0) ? [to] : (MAY_IMPORT[room] ?? []);
    return !allowed.some((name) => to === name || to.startsWith(name.endsWith(":") ? name : `${name}/`));
  });

const placeIn = (room: string, path: string): number =>
  part(path, 0) === room ? (ORDERS[room] ?? []).indexOf(part(path, 1)) : -1;
const againstOrder = (all: readonly Import[]): readonly Import[] =>
  all.filter(({ from, to }) => {
    const place = placeIn(part(from, 0), from);
    return place >= 0 && placeIn(part(from, 0), to) > place;
  });

const cycle = (all: readonly Import[]): string | undefined => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail, file].join(" -> ");
    if (done.has(file)) return undefined;
    for (const { from, to } of all) {
      const found = from === file ? visit(to, [...trail, file]) : undefined;
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const { from } of all) {
    const found = visit(from, []);
    if (found) return found;
  }
  return undefined;
};

test("every import follows the table", () => {
  expect(show(outsideTable(imports))).toEqual([]);
});

test("every room of the map is in the table, and every place of domain and ui in its order", () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map((room) => room.name).filter((name) => !FREE.includes(name) && !(name in MAY_IMPORT))).toEqual([]);
  for (const [room, order] of Object.entries(ORDERS))
    expect(readdirSync(join(SRC, room)).filter((name) => !order.includes(name))).toEqual([]);
});

test("inside domain and ui, nothing imports what stands behind it in the order", () => {
  expect(show(againstOrder(imports))).toEqual([]);
});

test("no import cycles", () => {
  expect(cycle(imports)).toBeUndefined();
});

test("only domain/time reads a clock or makes a date, only ui/format writes one for people", () => {
  const dates = /\bnew Date\(|\bDate\.now\(|\.toLocale\w*String\(|\bIntl\.DateTimeFormat\b/;
  const guilty = files(SRC)
    .filter((file) => dates.test(readFileSync(file, "utf8")))
    .map((file) => relative(SRC, file));
  expect(guilty.filter((file) => !/^(domain\/time|ui\/format)\//.test(file))).toEqual([]);
});

test("every style of ours follows the direction of writing: none names left or right", () => {
  const sides =
    /(?:margin|padding|border)-?(?:left|right)|\b(?:left|right):\s*["'`\d-]|\b(?:text-?align|float):\s*["']?(?:left|right)/i;
  const styled = [
    ...files(SRC).filter((file) => file.endsWith(".tsx")),
    ...["first", "plainPage"].map((name) => join(SRC, `app/${name}.css`)),
  ];
  const guilty = styled.filter((file) => sides.test(readFileSync(file, "utf8")));
  expect(guilty.filter((file) => !file.startsWith(join(SRC, "sandbox")))).toEqual([]);
  const alarms = [
    "left: 0",
    'right: "4px"',
    'textAlign: "left"',
    "text-align: right",
    "marginLeft: 4",
    "padding-right: 4px",
  ];
  expect(alarms.filter((alarm) => !sides.test(alarm))).toEqual([]);
});

const MOST_LINES = 450;
const MOST_FOLDERS = 3;

/** Content and seed data are as long as what they tell. */
const isContent = (path: string): boolean => /^(?:locales|sandbox\/seed)\//.test(path);
const lineCount = (text: string): number => text.trimEnd().split("\n").length;
const isTooDeep = (path: string): boolean => path.split("/").length - 1 > MOST_FOLDERS;

test.each(["src", "test"])("no file of %s is longer than 450 lines, and no folder lies deeper than three", (room) => {
  const root = resolve(__dirname, "..", room);
  const paths = files(root)
    .map((file) => relative(root, file))
    .filter((path) => room === "test" || !isContent(path));
  expect(paths.filter((path) => lineCount(readFileSync(join(root, path), "utf8")) > MOST_LINES)).toEqual([]);
  expect(paths.filter(isTooDeep)).toEqual([]);
});

/** An import between the two places where its paths part: from `ui/guide/step/x` to `ui/offer/y` is from `ui/guide` to `ui/offer`. */
const parted = ({ from, to }: Import): readonly Import[] => {
  const [a, b] = [from.split("/"), to.split("/")];
  const at = a.findIndex((name, index) => name !== b[index]);
  return at < 0 ? [] : [{ from: a.slice(0, at + 1).join("/"), to: b.slice(0, at + 1).join("/") }];
};

/** Places of `src` (folders, and files beside them) that import each other in a circle, each circle as one sorted list. */
const knots = (all: readonly Import[]): readonly (readonly string[])[] => {
  const next = new Map<string, string[]>();
  for (const { from, to } of all.flatMap(parted)) next.set(from, [...(next.get(from) ?? []), to]);
  const reach = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let place = open.pop(); place !== undefined; place = open.pop())
      for (const to of next.get(place) ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
    return seen;
  };
  const reached = new Map([...next.keys()].map((place) => [place, reach(place)]));
  const found = [...reached]
    .filter(([place, others]) => others.has(place))
    .map(([place, others]) => [...others].filter((other) => reached.get(other)?.has(place)).toSorted());
  return [...new Map(found.map((knot) => [knot.join(), knot])).values()];
};

test("no folder imports another that imports it, directly or through others", () => {
  const own = imports.filter(({ to }) => existsSync(join(SRC, to)));
  expect(knots(own)).toEqual([]);
});

const MOST_FILES = 32;

test("no folder of src has more than 32 files without rooms inside it", () => {
  const counts = new Map<string, number>();
  for (const file of files(SRC)) {
    const folder = relative(SRC, dirname(file));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

/** Each language exports the same names: they are its form, and a loader chooses the folder. */
const isLanguage = (path: string): boolean => /^locales\/[\w-]+\//.test(path);

/** Exported names by the files that declare them. A value and a type of one name in one file are one declaration. */
const declaredIn = (sources: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  for (const [path, source] of sources) {
    const names = source.matchAll(/^export (?:async )?(?:const|let|function\*?|interface|type|class|enum) (\w+)/gm);
    for (const name of new Set([...names].map((match) => match[1] ?? "")))
      places.set(name, [...(places.get(name) ?? []), path]);
  }
  return places;
};
const declaredTwice = (sources: ReadonlyMap<string, string>): readonly (readonly [string, readonly string[]])[] =>
  [...declaredIn(sources)].filter(([, places]) => places.length > 1);

test("an exported name means one thing in all of src", () => {
  const sources = new Map(files(SRC).map((file) => [relative(SRC, file), readFileSync(file, "utf8")]));
  const ours = new Map([...sources].filter(([path]) => !isLanguage(path)));
  expect(declaredTwice(ours)).toEqual([]);
});

test("the alarms of this file ring: planted faults are found", () => {
  expect(show(outsideTable([{ from: "domain/time/x.ts", to: "app/wire.ts" }]))).toHaveLength(1);
  expect(show(outsideTable([{ from: "ui/schedule/x.tsx", to: "graph/transport/transport.ts" }]))).toHaveLength(1);
  expect(show(outsideTable([{ from: "app/x.ts", to: "commands/propose/main.ts" }]))).toHaveLength(1);
  expect(show(againstOrder([{ from: "domain/time/x.ts", to: "domain/people/pair.ts" }]))).toHaveLength(1);
  expect(show(againstOrder([{ from: "ui/guide/x.tsx", to: "ui/prepare/y.tsx" }]))).toHaveLength(1);
  expect(
    cycle([
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "a" },
    ]),
  ).toBe("a -> b -> c -> a");
  expect(lineCount("x\n".repeat(MOST_LINES + 1))).toBeGreaterThan(MOST_LINES);
  expect(["domain/a/b/x.ts", "domain/a/b/c/x.ts"].map(isTooDeep)).toEqual([false, true]);
  expect(
    knots([
      { from: "ui/a/x.ts", to: "ui/b/in/y.ts" },
      { from: "ui/b/z.ts", to: "ui/c.ts" },
      { from: "ui/c.ts", to: "ui/a/w.ts" },
      { from: "ui/a/x.ts", to: "ui/a/in/v.ts" },
    ]),
  ).toEqual([["ui/a", "ui/b", "ui/c.ts"]]);
  const twice = "export const Kind = 1;\nexport type Kind = number;\n";
  expect(declaredTwice(new Map([["a.ts", twice]]))).toEqual([]);
  expect(
    declaredTwice(
      new Map([
        ["a.ts", twice],
        ["b.ts", "export interface Kind {}\n"],
      ]),
    ),
  ).toHaveLength(1);
});
