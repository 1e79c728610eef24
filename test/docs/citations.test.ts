import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

/** Where each letter is defined, and how a definition begins. */
const DEFINED: Readonly<Record<string, { readonly file: string; readonly begins: RegExp }>> = {
  P: { file: "docs/rules.md", begins: /^## P(\d+): /gm },
  S: { file: "docs/capabilities.md", begins: /^- \*\*S(\d+)\*\* /gm },
  D: { file: "docs/decisions.md", begins: /^### D(\d+): /gm },
  E: { file: "src/domain/proposals/SPEC.md", begins: /^### E(\d+): /gm },
};

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const numbersIn = (letter: string, text: string): readonly number[] =>
  [...text.matchAll(DEFINED[letter]?.begins ?? /$^/g)].map(([, number]) => Number(number));
const defined = new Map(
  Object.entries(DEFINED).map(([letter, { file }]) => [letter, numbersIn(letter, read(file))] as const),
);

/** Citations in a text that no definition answers. `%E0` is a byte of an address, and `\d` no number. */
const unresolved = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![%\w\\])([PSDE])(\d{1,2})\b/g)]
    .filter(([, letter = "", number]) => !defined.get(letter)?.includes(Number(number)))
    .map(([citation]) => citation);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.(?:tsx?|mjs|md)$/.test(entry.name) ? [path] : [];
  });
const cited = [...["src", "test", "scripts", "docs"].flatMap(filesIn), "README.md"].filter(
  (path) => path !== relative(ROOT, __filename),
);

test.each(Object.keys(DEFINED))("%s is numbered from 1 without a gap, each number once", (letter) => {
  const numbers = [...(defined.get(letter) ?? [])].toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(8);
});

test("every citation of a rule, a capability or a decision leads to its definition", () => {
  expect(cited.flatMap((path) => unresolved(read(path)).map((citation) => `${path}: ${citation}`))).toEqual([]);
});

test("a title names its rules in one notation: the numbers, a colon, a sentence", () => {
  const titles = cited.filter((path) => path.startsWith("test/") && !path.startsWith("test/docs/"));
  expect(titles.filter((path) => /["`]\[[PSDE]\d+\]/.test(read(path)))).toEqual([]);
});

test("a capability that is called planned has no test that proves it", () => {
  const plannedIn = (text: string) =>
    [...text.matchAll(/^- \*\*(S\d+)\*\* .*\*\*Planned\.\*\*$/gm)].map(([, id]) => id);
  const planned = plannedIn(read("docs/capabilities.md"));
  const tests = cited.filter((path) => path.startsWith("test/") && !path.startsWith("test/docs/")).map(read);
  // Nothing may be left that is only planned: so that this does not pass for want of reading.
  expect(plannedIn("- **S90** We fly. **Planned.**")).toEqual(["S90"]);
  expect(planned.filter((id) => tests.some((text) => new RegExp(`["\`, ]${id}[,:]`).test(text)))).toEqual([]);
});

/** Words of each decision below its heading. */
const wordsByDecision = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(/^### (?=D\d+: )/m)
      .slice(1)
      .map((section) => {
        const [heading = "", ...body] = section.split(/^## /m)[0]?.split("\n") ?? [];
        return [heading.split(":")[0] ?? "", body.join(" ").trim().split(/\s+/).length] as const;
      }),
  );
const tooLong = (text: string): readonly string[] =>
  [...wordsByDecision(text)].filter(([, words]) => words > 60).map(([decision]) => decision);

test("a decision has at most 60 words", () => {
  expect(wordsByDecision(read("docs/decisions.md")).size).toBe(defined.get("D")?.length);
  expect(tooLong(read("docs/decisions.md"))).toEqual([]);
});

test("the alarms of this file ring: planted faults are found", () => {
  expect(unresolved("P1, S68, D3, E16; %E0; and P10, S70, D99, E0, E99 of nowhere")).toEqual([
    "P10",
    "S70",
    "D99",
    "E0",
    "E99",
  ]);
  expect(tooLong(`### D1: Short\n\nA word.\n\n### D2: Long\n\n${"word ".repeat(61)}\n\n## Next\n`)).toEqual(["D2"]);
});
