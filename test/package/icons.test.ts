import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SERVED_ICONS } from "../../scripts/package/addInOverrides";
import { ROOT } from "./everyDoor";

/** Width and height of a PNG file, from its header. */
const sizeOf = (file: string): readonly [number, number] => {
  const bytes = readFileSync(join(ROOT, "appPackage", file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test.each([
  ["color.png", 192],
  ["outline.png", 32],
  ["color32x32.png", 32],
  ...SERVED_ICONS.map((size): [string, number] => [`icons/${size}.png`, size]),
])("%s has %i pixels each way", (file, size) => {
  expect(sizeOf(file)).toEqual([size, size]);
});
