import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isRecord } from "../../../src/domain/shared/shape";

/** The example that administrators are given. */
export const FILE = "first-week-abroad.json";
export const exampleText = readFileSync(resolve(__dirname, "../../../src/sandbox/seed", FILE), "utf8");

/** The example with other values at these places, such as `guide.steps.1.minutes.30`; undefined takes a place away. */
export const exampleWith = (changes: Readonly<Record<string, unknown>> = {}): unknown => {
  const file: unknown = JSON.parse(exampleText);
  for (const [place, value] of Object.entries(changes)) put(file, place.split("."), value);
  return file;
};

/** All its English texts. */
export const englishTexts = (): object => {
  const file = exampleWith();
  const words: unknown = isRecord(file) && Array.isArray(file.words) ? file.words[0] : undefined;
  return isRecord(words) && isRecord(words.text) ? words.text : {};
};

const put = (into: unknown, [name = "", ...rest]: readonly string[], value: unknown): void => {
  const target: unknown = into;
  if (!isRecord(target) && !Array.isArray(target)) throw new Error(`There is no place called ${name}.`);
  if (rest.length > 0) put(Reflect.get(target, name), rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, name);
  else Reflect.set(target, name, value);
};
