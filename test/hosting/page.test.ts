import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headerTable } from "../../scripts/hosting/forms";
import { LOG_LIST, SESSION_LIST } from "../../src/graph/sharePoint/documentLists";
import { ANSWER_LIST, BEGINNING_LIST, NOTICE_LIST, RESULT_LIST } from "../../src/graph/sharePoint/programmeLists";
import { FILLED, ROOT } from "../package/everyDoor";

const FOLDER = join(ROOT, "docs/admin");
const even = (text: string): string => text.replaceAll(/-{3,}/g, "---").replaceAll(/ +/g, " ").trim();

test("the page for hosts shows the headers that are sent", () => {
  const page = readFileSync(join(FOLDER, "hosting.md"), "utf8");
  const [, shown] = /<!-- headers -->([^]*)<!-- \/headers -->/.exec(page) ?? [];
  expect(even(shown ?? "")).toBe(even(headerTable(FILLED)));
});

test("every link of the pages for administrators leads somewhere", () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  const links = pages.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), "utf8").matchAll(/\]\(([\w.-]+\.md)\)/g)].map(([, to]) => [name, to ?? ""]),
  );
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter(([, to]) => !existsSync(join(FOLDER, to ?? "")))).toEqual([]);
});

test.each([LOG_LIST, SESSION_LIST])(
  "the page on deploying names the columns of “$displayName” as they are made",
  (list) => {
    const page = readFileSync(join(FOLDER, "deploy.md"), "utf8");
    const [, described = ""] = new RegExp(`^\`${list.displayName}\`: (.+)$`, "m").exec(page) ?? [];
    const named = [...described.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(list.columns.map(({ name }) => String(name))));
    expect(named.length).toBe(list.columns.length);
  },
);

test("P9: whoever is asked for erasure reads of every list that a person's words can be in", () => {
  const page = readFileSync(join(FOLDER, "leaving.md"), "utf8");
  for (const { displayName } of [LOG_LIST, SESSION_LIST, NOTICE_LIST, ANSWER_LIST, BEGINNING_LIST])
    expect(page).toContain(`\`${displayName}\``);
  // Nobody's words by name, and said to stay.
  expect(RESULT_LIST.columns.map(({ name }) => name)).not.toContain("PersonKey");
  expect(page).toContain("A published result stays");
});

test("P9: the page on data names every file of a person's own folder", () => {
  const page = readFileSync(join(FOLDER, "data.md"), "utf8");
  const sources = ["src/sync/own", "src/graph"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(ROOT, folder, name), "utf8")),
  );
  const files = new Set(
    sources.flatMap((text) => [...text.matchAll(/"([a-z-]+\.json)"/g)].map(([, name = ""]) => name)),
  );
  expect(files.size).toBeGreaterThan(5);
  expect([...files].filter((name) => !page.includes(`\`${name}\``) && !ORGANISATION.includes(name))).toEqual([]);
});

/** Files that the organisation writes, and that hold nobody. */
const ORGANISATION = ["meridian-policy.json"];
