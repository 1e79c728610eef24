import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const NOT_OURS = new Set(["node_modules", "dist", ".git", ".meridian"]);

const filesIn = (folder: string, kind: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesIn(path, kind);
    return kind.test(entry.name) ? [path] : [];
  });
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** As GitHub makes the anchor of a heading. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

/** Relative links of a page that lead to no file, or to no heading in it. */
const deadLinks = (page: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchorsOf(path === "" ? text : read(file)).includes(anchor);
    });

/** A path may be written from the root, from `src` or from where it stands. What a build makes is not there before it. */
const isThere = (from: string, path: string): boolean =>
  path.startsWith("dist/") || [".", "src", dirname(from)].some((base) => existsSync(join(ROOT, base, path)));

/** Paths of our files in a text: a folder, a slash, and an ending of ours. One with a placeholder is none. */
const PATH = /(?<![\w./<>{}*@:-])(?:[\w.-]+\/)+[\w.-]*\w\.(?:tsx?|mjs|md|css|html)\b(?![/*{<])/g;
const lostPaths = (from: string, text: string): readonly string[] =>
  [...text.matchAll(PATH)].map(([path]) => path).filter((path) => !isThere(from, path));

/** Comments, and no code: a test may well name a file that is only in its story. */
const commentsOf = (code: string): string =>
  [...code.matchAll(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm)].map(([line]) => line).join("\n");

const pages = filesIn(".", /\.md$/);
const sources = ["src", "test", "scripts"].flatMap((folder) => filesIn(folder, /\.(?:tsx?|mjs)$/));

test("every link of every page leads to a file and a heading", () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.flatMap((page) => deadLinks(page, read(page)).map((link) => `${page}: ${link}`))).toEqual([]);
});

test("every path that a page names is there", () => {
  expect(pages.flatMap((page) => lostPaths(page, read(page)).map((path) => `${page}: ${path}`))).toEqual([]);
});

test("every path that a comment names is there", () => {
  const lost = sources.flatMap((file) => lostPaths(file, commentsOf(read(file))).map((path) => `${file}: ${path}`));
  expect(lost).toEqual([]);
});

test("the alarms of this file ring: planted faults are found", () => {
  expect(deadLinks("README.md", "[a](docs/nowhere.md) [b](README.md#no-heading) [c](#see-it-work)")).toEqual([
    "docs/nowhere.md",
    "README.md#no-heading",
    "#see-it-work",
  ]);
  expect(deadLinks("README.md", "## See it work\n[a](#see-it-work) [b](https://example.org/x.md)")).toEqual([]);
  expect(lostPaths("README.md", "`app/wire.ts`, `src/README.md`, `README.md` and src/<name>/x.ts")).toEqual([
    "app/wire.ts",
  ]);
  expect(commentsOf('const a = "app/wire.ts"; \n// app/wire.ts\n')).toBe("// app/wire.ts");
});
