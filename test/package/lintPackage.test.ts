import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createPackage } from "../../scripts/package/createPackage";
import { lintPackage } from "../../scripts/package/lintPackage";
import type { Packed } from "../../scripts/package/zip";
import { FILLED, ROOT } from "./everyDoor";

type Words = Record<string, string>;

const whole = (): readonly Packed[] => createPackage(ROOT, FILLED).files;
const icon = (name: string): Buffer => readFileSync(join(ROOT, "appPackage", name));
const without = (name: string) => (files: readonly Packed[]) => files.filter((file) => file.name !== name);
const withBytes = (name: string, bytes: Uint8Array) => (files: readonly Packed[]) => [
  ...without(name)(files),
  { name, bytes },
];
/** The words of French, changed. */
const saying = (change: (words: Words) => void) => (files: readonly Packed[]) => {
  const words: Words = JSON.parse(String(files.find(({ name }) => name === "localization/fr.json")?.bytes));
  change(words);
  return withBytes("localization/fr.json", Buffer.from(JSON.stringify(words)))(files);
};

test("an administrator's package of today has every file that it names, in the right form", () => {
  expect(lintPackage(ROOT, whole())).toEqual([]);
});

test.each<readonly [mistake: string, spoil: (files: readonly Packed[]) => readonly Packed[], said: RegExp]>([
  ["French is named and its file is not there", without("localization/fr.json"), /^localization\/fr\.json is not in/],
  ["an icon is named and its file is not there", without("outline.png"), /^outline\.png is not in the package/],
  [
    "a file is there that nothing names",
    (files) => [...files, { name: "localization/nl.json", bytes: Buffer.from("{}") }],
    /^localization\/nl\.json is in the package and nothing names it/,
  ],
  [
    "the large icon has another size",
    withBytes("color.png", icon("color32x32.png")),
    /^color\.png has 32 × 32 pixels and needs 192 × 192/,
  ],
  [
    "the outline has a ground that covers everything",
    withBytes("outline.png", opaque(icon("outline.png"))),
    /^outline\.png has no transparent ground/,
  ],
  ["an icon is a drawing", withBytes("color.png", icon("color.svg")), /^color\.png is not a PNG/],
  [
    "French words stand at a place that the manifest does not have",
    saying((words) => (words["staticTabs[7].name"] = "Notre mentorat")),
    /^localization\/fr\.json has words for staticTabs\[7\]\.name, which the manifest does not have/,
  ],
  [
    "French words replace an address",
    saying((words) => (words["staticTabs[0].contentUrl"] = "https://elsewhere.example/tab.html")),
    /^localization\/fr\.json changes staticTabs\[0\]\.contentUrl, which is no text for people/,
  ],
  [
    "the French name is longer than Teams shows",
    saying((words) => (words["name.short"] = "Méridien, le mentorat équitable")),
    /^localization\/fr\.json: \/name\.short must NOT have more than 30 characters/,
  ],
  [
    "the French name is empty",
    saying((words) => (words["name.short"] = " ")),
    /^localization\/fr\.json: \/name\.short must match pattern/,
  ],
  [
    "the French name carries a mark of Microsoft's",
    saying((words) => (words["name.short"] = "Méridien pour Outlook")),
    /^localization\/fr\.json: name\.short holds a mark of Microsoft's: Outlook/,
  ],
  ["a language's file is cut off", withBytes("localization/fr.json", Buffer.from('{"name.')), /fr\.json is not JSON/],
])("an administrator is not given a package in which %s", (_, spoil, said) => {
  expect(lintPackage(ROOT, spoil(whole()))).toEqual([expect.stringMatching(said)]);
});

/** The same picture with a header that says "no transparency". Only the header is read. */
function opaque(png: Buffer): Buffer {
  const copy = Buffer.from(png);
  copy[25] = 2;
  return copy;
}
