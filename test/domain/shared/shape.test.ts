import * as fc from "fast-check";
import {
  absent,
  among,
  checked,
  ifReadable,
  listOf,
  readShape,
  record,
  recordOf,
  shownValue,
  tagged,
  valueOf,
  whole,
  words,
} from "../../../src/domain/shared/shape";
import { times } from "../../cases";

const SPAN = checked(record({ from: whole(0, 9), to: whole(0, 9) }), ({ from, to }) =>
  from < to ? undefined : { field: "to", problem: "is not after", than: "from" },
);
const FILE = record(
  { name: words(5), spans: listOf(SPAN, { most: 3 }), kind: absent("usual", among(["usual", "rare"])) },
  {
    by: recordOf(whole(0), 2),
    note: ifReadable(words(3)),
    at: tagged("is", { here: record({ is: among(["here"]) }) }),
  },
);

test("a document is read without what nobody asked for, and an absent field has its usual value", () => {
  const raw = { name: "noa", spans: [{ from: 1, to: 2, colour: "blue" }], more: true, note: "too long", by: { a: 1 } };
  expect(valueOf(FILE, raw)).toEqual({ name: "noa", spans: [{ from: 1, to: 2 }], kind: "usual", by: { a: 1 } });
});

test("every fault is told with its path, its value and what is wrong", () => {
  const raw = {
    spans: [
      { from: 2, to: 1 },
      { from: "2", to: 3 },
    ],
    kind: "new",
    by: { a: -1 },
    at: { is: "there" },
    x: 1,
  };
  const read = readShape(FILE, raw, { strict: true, at: "file" });
  expect(read.ok ? [] : read.error.map(({ at, value, problem }) => `${at}: ${shownValue(value)} ${problem}`)).toEqual([
    "file.x: 1 is not known here",
    "file.name: nothing is missing",
    "file.spans[0].to: 1 is not after file.spans[0].from (2)",
    'file.spans[1].from: "2" is not a whole number from 0 to 9',
    'file.kind: "new" is not one of usual, rare',
    "file.by.a: -1 is not a whole number from 0",
    'file.at.is: "there" is not here',
  ]);
});

test("what is too long is counted and not walked through", () => {
  const read = readShape(
    listOf(words(1)),
    Array.from({ length: 10_001 }, () => "xx"),
  );
  expect(read).toMatchObject({ ok: false, error: [{ value: 10_001, problem: "are more than 10000" }] });
  const many = readShape(
    listOf(words(1)),
    Array.from({ length: 5_000 }, () => "xx"),
  );
  expect(many.ok ? 0 : many.error.length).toBe(100);
  expect(shownValue("x".repeat(500), "plain")).toBe(`${"x".repeat(100)}…`);
});

test("a value is shown in one short line, however deep or wide it is", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
  expect(shownValue(deep)).toBe(`${"[".repeat(100)}…`);
  expect(shownValue(Array.from({ length: 1000 }, () => 7))).toBe(`[${"7,".repeat(49)}7…`);
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      const whole = JSON.stringify(raw);
      expect(shownValue(raw)).toBe(whole.length > 100 ? `${whole.slice(0, 100)}…` : whole);
    }),
    times(300),
  );
});

test("a name of an object's own inheritance is no field", () => {
  expect(valueOf(record({ toString: words(5) }), {})).toBeUndefined();
  expect(valueOf(tagged("is", { here: record({ is: among(["here"]) }) }), { is: "constructor" })).toBeUndefined();
  const read = valueOf(recordOf(whole(0), 5), JSON.parse('{"__proto__":1}'));
  expect(Object.keys(read ?? {})).toEqual(["__proto__"]);
});

test("whatever comes, it is read or refused with a fault, and never thrown at", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      const read = readShape(FILE, raw, { strict: true });
      expect(read.ok || read.error.length > 0).toBe(true);
    }),
    times(200),
  );
});
