import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ICON_FILES, templateAddIn, templateFiles } from "../package/main";
import { zip, type Packed } from "../package/zip";
import { ADD_IN, PACKAGE, PACKAGE_BESIDE, SETTINGS, SITE, SUMS, sumsOf } from "./configure";

/** What an archive is made of, beside the pages. */
export interface Sources {
  readonly root: string;
  /** The folder of the pages, whose places are still open. */
  readonly pages: string;
  /** The bundled scripts of `configure.html` and `configure.mjs`. */
  readonly pageScript: string;
  readonly program: string;
}

/** A released archive, by its version: the same sources give the same bytes. */
export const createArchive = async (
  sources: Sources,
): Promise<{ readonly version: string; readonly files: readonly Packed[] }> => {
  const { root, pages, pageScript, program } = sources;
  const { version }: { version: string } = JSON.parse(textAt(root, "package.json"));
  const texts: readonly (readonly [name: string, text: string])[] = [
    ["README.txt", textAt(root, "scripts/release/README.txt").replaceAll("{version}", () => version)],
    ["LICENSE.txt", textAt(root, "LICENSE")],
    ["CHANGELOG.md", textAt(root, "CHANGELOG.md")],
    [SETTINGS, textAt(root, "env/.env.example")],
    ["configure.html", configurePage(pageScript, textAt(root, "scripts/release/page.css"))],
    ["configure.mjs", program],
    ...packageParts(root),
  ];
  const files = [
    ...texts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    ...ICON_FILES.flatMap((name) =>
      [PACKAGE, PACKAGE_BESIDE].map((folder) => ({ name: folder + name, bytes: bytesAt(root, `appPackage/${name}`) })),
    ),
    ...filesIn(pages).map((name) => ({ name: SITE + name, bytes: bytesAt(pages, name) })),
    ...filesIn(join(root, WORKFLOWS)).map((name) => ({
      name: `workflows/${name}`,
      bytes: bytesAt(root, `${WORKFLOWS}/${name}`),
    })),
    ...pagesFrom(root, "docs/admin").map((name) => ({ name, bytes: bytesAt(root, name) })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { version, files: [...files, { name: SUMS, bytes: Buffer.from(await sumsOf(files)) }] };
};

/** For whoever hosts a release from a repository of their own. */
const WORKFLOWS = "scripts/release/workflows";

/** The pages for administrators in `folder`, and everything here that they and those pages link to. */
const pagesFrom = (root: string, folder: string): readonly string[] => {
  const found = new Set<string>();
  const left = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.endsWith(".md"))
      left.push(...linksIn(textAt(root, name)).map((link) => posix.join(posix.dirname(name), link)));
  }
  return [...found];
};

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) => link).filter((link) => !/^[a-z]+:/.test(link));

const bytesAt = (folder: string, name: string): Uint8Array => readFileSync(join(folder, name));
const textAt = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll("\\", "/"));

const packageParts = (root: string): readonly (readonly [name: string, text: string])[] => [
  ...templateFiles(root, "inside").map(([name, text]) => [PACKAGE + name, text] as const),
  ...templateFiles(root, "beside").map(([name, text]) => [PACKAGE_BESIDE + name, text] as const),
  [PACKAGE + ADD_IN, templateAddIn(root)],
];

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** One file that opens from a folder. Its policy lets it run this script alone, and ask nobody for anything. */
const configurePage = (script: string, style: string): string => {
  const policy = [
    "default-src 'none'",
    "img-src data:",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    `<!doctype html>`,
    `<html lang="en">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<link rel="icon" href="data:,">`,
    `<title>Meridian for your organisation</title>`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    `<main></main>`,
    `<script>${script}</script>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
};

/** The archive as one file, and the line that proves it. */
export const packArchive = (
  name: string,
  files: readonly Packed[],
): { readonly bytes: Uint8Array; readonly sum: string } => {
  const bytes = zip(files);
  return { bytes, sum: `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n` };
};
