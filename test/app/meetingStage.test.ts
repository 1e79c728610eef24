import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { array, assert, constantFrom, property, shuffledSubarray, string, uuid } from "fast-check";
import { parseStageQuery, stageQuery } from "../../src/domain/conversation/meetingStage";
import { READERS } from "../../src/domain/people/pair";

const SRC = resolve(__dirname, "../../src");

/** Imports that are left when types are gone: `import x from "y"`, `import "y"`, `export … from "y"` and `import("y")`. */
const IMPORT =
  /^(?:import\s+(?!type\b)[^;"'`=(]*|export\s+(?!type\b|interface\b)[^;"'`=(]*\bfrom\s*)["'](\.[^"']+)["']|\bimport\(\s*(?:\/\*.*?\*\/\s*)?["'](\.[^"']+)["']/gm;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(([, still, later]) => {
    const base = resolve(dirname(file), still ?? later ?? "");
    return [base, `${base}.ts`, `${base}.tsx`].filter((path) => /\.tsx?$/.test(path) && existsSync(path));
  });

/** Every file of ours whose code can run when `entry` runs, also what is fetched later. */
const reachedFrom = (entry: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const next of importsOf(file)) visit(next);
  };
  visit(resolve(SRC, entry));
  return new Set([...reached].map((file) => relative(SRC, file)));
};

/** What could open somebody's own things, or what people wrote. `domain` is not among them: it can open nothing. */
const PRIVATE = [
  /^storage\//,
  /^ui\/(document|prepare|howIWork|myTime|journal)\//,
  /^graph\/(entry|oneNote|myFolder|pairStore|calendar|documentFile|sharePoint\/sharePointEntryStore)/,
  /^sync\/(liveDocument|pairReader|sendPending|own\/)/,
  /^app\/wiring\/(connect|pairs)/,
];

const privateIn = (reached: ReadonlySet<string>): readonly string[] =>
  [...reached].filter((file) => PRIVATE.some((room) => room.test(file)));

test("P1: no code that could open a document, a note, a prompt's answer or somebody's own folder is on the stage", () => {
  const reached = reachedFrom("app/doors/meetingStage.tsx");
  expect(reached).toContain("graph/sharePoint/sharePointSessionStore.ts");
  expect(reached.size).toBeGreaterThan(30);
  expect(privateIn(reached)).toEqual([]);
});

test("the alarm rings: the same look at the side panel finds the document, the own folder and the device's store", () => {
  const found = privateIn(reachedFrom("app/doors/pair.tsx"));
  for (const file of [
    "app/wiring/connect.ts",
    "storage/meridianStorage.ts",
    "graph/myFolder.ts",
    "sync/liveDocument.ts",
  ])
    expect(found).toContain(file);
});

const siteId = uuid().map((id) => `contoso.sharepoint.com,${id},${id}`);
const CLOCKS = ["Africa/Lagos", "America/Sao_Paulo", "Asia/Kolkata", "Etc/GMT+3", "posix:PST8PDT,M3.2.0/2,M11.1.0/2"];

test("the address of the stage says where the steps are, who reads and which clocks to show, and comes back", () => {
  assert(
    property(siteId, uuid(), shuffledSubarray(CLOCKS), (site, list, clocks) => {
      const place = { siteId: site, sessionListId: list };
      for (const readers of READERS) {
        const query = stageQuery({ place, readers, clocks });
        expect(parseStageQuery(query)).toEqual({ place, readers, clocks: clocks.toSorted() });
      }
    }),
  );
});

test("P1: from Amina's panel in Lagos and from Rafael's in São Paulo the address of the stage is the same", () => {
  const place = { siteId: "contoso.sharepoint.com,1,2", sessionListId: "3" };
  const asked = (clocks: readonly string[]): string => stageQuery({ place, readers: "mentoring", clocks });
  expect(asked(["Africa/Lagos", "America/Sao_Paulo"])).toBe(asked(["America/Sao_Paulo", "Africa/Lagos"]));
});

test("an address that somebody made up leads nowhere", () => {
  const hostile = constantFrom("", "?site=a", "?site=../x&steps=y", "?site=a/b&steps=c", "?site=a&steps=<b>", "?%");
  assert(property(hostile, (query) => expect(parseStageQuery(query)).toBeUndefined()));
  assert(
    property(string({ unit: "binary" }), (text) => {
      const place = parseStageQuery(text)?.place;
      expect(place ? `${place.siteId}${place.sessionListId}` : "a").toMatch(/^[\w.,-]+$/);
    }),
  );
});

test("clocks that somebody wrote into an address are few and short", () => {
  assert(
    property(array(string({ unit: "binary", maxLength: 200 }), { maxLength: 60 }), (clocks) => {
      const query = `?${new URLSearchParams([["site", "a"], ["steps", "b"], ...clocks.map((clock) => ["clock", clock])])}`;
      const read = parseStageQuery(query)?.clocks ?? [];
      expect(read.length).toBeLessThanOrEqual(12);
      for (const clock of read) expect(clock).toMatch(/^[\w+:,./<>-]{1,64}$/);
    }),
  );
});
