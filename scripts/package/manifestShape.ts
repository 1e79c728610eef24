/** A part of a manifest that may have been edited by hand: any field may be missing or of another type. */
export type Part = Readonly<Record<string, unknown>>;

export const partOf = (value: unknown): Part =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

export const partsOf = (value: unknown): readonly Part[] => listOf(value).map(partOf);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Every text of a manifest with its path: `staticTabs[0].name`. */
export const textsOf = (value: unknown, path = ""): readonly (readonly [path: string, text: string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each: unknown, i) => textsOf(each, `${path}[${i}]`));
  return Object.entries(partOf(value)).flatMap(([key, each]) => textsOf(each, path ? `${path}.${key}` : key));
};

/** The duplicates in a list, each once. */
export const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
];
