import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const manifest = JSON.parse(readFileSync(join(ROOT, "appPackage/manifest.json"), "utf8"));

/** Width and height of a PNG file, from its header. */
const sizeOf = (file: string): readonly [number, number] => {
  const bytes = readFileSync(join(ROOT, "appPackage", file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test("an administrator's package names only pages that we build", () => {
  const urls = [manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl, manifest.staticTabs[0].contentUrl];
  for (const url of urls) expect(existsSync(join(ROOT, "src/app", url.split("/").at(-1)))).toBe(true);
});

test("the icons have the sizes that Teams asks for", () => {
  expect(sizeOf(manifest.icons.color)).toEqual([192, 192]);
  expect(sizeOf(manifest.icons.outline)).toEqual([32, 32]);
});

test("every variable of the manifest is explained in env/.env.example", () => {
  const variables = JSON.stringify(manifest).match(/(?<=\$\{\{)\w+/g) ?? [];
  const example = readFileSync(join(ROOT, "env/.env.example"), "utf8");
  expect([...new Set(variables)].filter((name) => !example.includes(`\n${name}=`))).toEqual([]);
});

test("names and descriptions fit where Teams shows them", () => {
  expect(manifest.name.short.length).toBeLessThanOrEqual(30);
  expect(manifest.description.short.length).toBeLessThanOrEqual(80);
});
