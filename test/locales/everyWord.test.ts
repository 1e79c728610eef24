import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SRC = resolve(__dirname, "../../src");
const ENGLISH = join(SRC, "locales/en");

/** Where Teams and Outlook get our words from, and the pages to read. */
const SCRIPTS = ["package", "reading"].map((name) => resolve(__dirname, "../../scripts", name));

const code = [SRC, ...SCRIPTS]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
  .filter((path) => /\.(?:tsx?|html)$/.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Named whole, in HTML as {day.early}, or by its beginning in a template: `day.${shift}`. */
const isNamed = (id: string): boolean => {
  if (code.includes(`"${id}"`) || code.includes(`{${id}}`)) return true;
  return id.split(".").some((_, i, parts) => i > 0 && code.includes(`\`${parts.slice(0, i).join(".")}.\${`));
};

test.each(readdirSync(ENGLISH).filter((name) => name.endsWith(".json")))(
  "every sentence of %s is shown somewhere",
  (name) => {
    const ids = Object.keys(JSON.parse(readFileSync(join(ENGLISH, name), "utf8")));
    expect(ids.filter((id) => !isNamed(id))).toEqual([]);
  },
);

test("no two files say something under the same id: the page opened last would change the words of the other", () => {
  const said = new Map<string, readonly string[]>();
  for (const name of readdirSync(ENGLISH).filter((each) => each.endsWith(".json")))
    for (const id of Object.keys(JSON.parse(readFileSync(join(ENGLISH, name), "utf8"))))
      said.set(id, [...(said.get(id) ?? []), name]);
  expect(said.size).toBeGreaterThan(1000);
  expect([...said].filter(([, names]) => names.length > 1)).toEqual([]);
});
