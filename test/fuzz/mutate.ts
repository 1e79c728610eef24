import * as fc from "fast-check";
import { hostileWords } from "../doubles/hostileWords";

/** Nested so deep that careless code, calling itself for each level, overflows. */
const deepText = (depth: number, open = "[", close = "]"): string => open.repeat(depth) + close.repeat(depth);

const WORDS: readonly string[] = [
  ...hostileWords.map(([, text]) => text.slice(0, 4_000)),
  ...[
    "",
    " ",
    "-1",
    "0.5",
    "1e309",
    "NaN",
    "null",
    "true",
    "__proto__",
    "constructor",
    "toString",
    "../..",
    "%E0%A4%A",
    "x",
  ],
  ...[
    "9999-12-31",
    "0000-00-00",
    "-271821-04-20T00:00:00Z",
    "+275760-09-13T00:00:00.001Z",
    "2026-02-30",
    "2027-03-28T02:30:00",
  ],
  ...["Etc/GMT+99", "posix:STD99DST,M9.9.9,M9.9.9", "Africa/Lagos\u0000", "\u202Egnp.exe", "A".repeat(20_000)],
  ...[
    deepText(40),
    deepText(3_000),
    deepText(3_000, '{"a":', "}").replace(":}", ":0}"),
    "(".repeat(5_000),
    "<b>".repeat(2_000),
  ],
];

const NUMBERS: readonly number[] = [
  ...[0, -0, -1, 0.5, 1e15, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, 8.64e15, 8.64e15 + 1, Number.MIN_VALUE, 9998],
];

const nested = (depth: number): unknown => {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { of: value };
  return value;
};

const VALUES: readonly unknown[] = [
  ...WORDS,
  ...NUMBERS,
  ...[null, true, false, [], {}, [null], [[]], nested(6), nested(30)],
  Array.from({ length: 3_000 }, (_, index) => index),
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "length": -1}'),
];

type Step = string | number;

const isBranch = (value: unknown): value is Record<Step, unknown> => typeof value === "object" && value !== null;

/** The places in a value, not deeper than six levels. */
const placesIn = (value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] =>
  isBranch(value) && path.length < 6
    ? [
        path,
        ...Object.entries(value)
          .slice(0, 200)
          .flatMap(([key, part]) => placesIn(part, [...path, key])),
      ]
    : [path];

/** `value` with another one at `path`; `undefined` takes it out. */
const withAt = (value: unknown, [step, ...rest]: readonly Step[], put: (old: unknown) => unknown): unknown => {
  if (step === undefined) return put(value);
  if (!isBranch(value)) return value;
  const changed = withAt(value[step], rest, put);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => (index !== Number(step) ? [item] : changed === undefined ? [] : [changed]));
  }
  const fields = Object.entries(value).filter(([key]) => key !== step);
  return Object.fromEntries(changed === undefined ? fields : [...fields, [step, changed]]);
};

const edit = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom("replace", "replace", "replace", "take", "double", "nest", "add"),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 3 })),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const changedBy = (value: unknown, { at, how, value: hostile }: Edit): unknown => {
  const places = placesIn(value);
  return withAt(value, places[at % places.length] ?? [], (old) => {
    switch (how) {
      case "take":
        return undefined;
      case "double":
        return Array.isArray(old) ? [...(old as unknown[]), ...(old as unknown[])] : [old, old];
      case "nest":
        return { of: [old] };
      case "add":
        return isBranch(old) && !Array.isArray(old) ? { ...old, toString: hostile, extra: hostile } : hostile;
      default:
        return hostile;
    }
  });
};

/** Valid values with one to four faults. */
export const mutatedJson = (examples: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([example, edits]) => edits.reduce<unknown>(changedBy, example) ?? null);

const textEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 3, 40, 100_000),
  put: fc.oneof(fc.constantFrom(...WORDS, ...NUMBERS.map(String)), fc.string({ unit: "binary", maxLength: 8 })),
  times: fc.constantFrom(1, 1, 1, 2, 200),
});

/** Valid texts with one to four pieces replaced, cut out or repeated. */
export const mutatedText = (examples: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...examples), fc.array(textEdit, { minLength: 1, maxLength: 4 })).map(([example, edits]) =>
    edits.reduce((text, { at, length, put, times }) => {
      const from = Math.floor(at * text.length);
      const repeated = put.length * times > 100_000 ? put : put.repeat(times);
      return (text.slice(0, from) + repeated + text.slice(from + length)).slice(0, 200_000);
    }, example),
  );

/** A file as it arrives: its text, whole or damaged. */
export const mutatedFile = (examples: readonly unknown[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: mutatedJson(examples).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: mutatedText(examples.map((example) => JSON.stringify(example))) },
  );
