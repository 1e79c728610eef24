import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headerTable } from "../../scripts/hosting/forms";
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
