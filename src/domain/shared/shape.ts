import { err, ok, type Result } from "./result";

/** A fault at one place of untrusted JSON. */
export interface ShapeFault {
  /** Where, such as `people[0].stays[1].place.zone`; empty for the whole. */
  readonly at: string;
  readonly value: unknown;
  /** What is wrong with the value, as the end of a sentence. */
  readonly problem: string;
  /** What belongs there, such as `a list`. */
  readonly needed?: string;
}

/** State of one pass over one document. */
interface Reading {
  /** True: unknown fields are faults. False: they are dropped, because a newer version may have written them. */
  readonly strict: boolean;
  readonly faults: ShapeFault[];
}

/**
 * Reads unknown JSON into `T`; undefined, with at least one fault recorded, when it does not match. Shapes are not
 * recursive, so their own depth bounds the depth of reading; lists, tables and texts have a maximum length.
 */
export type Shape<T> = (raw: unknown, at: string, reading: Reading) => T | undefined;

/** The type that a shape reads. */
export type ShapeValue<S> = S extends Shape<infer T> ? T : never;
type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Fields<Needed extends Shapes, Optional extends Shapes> = {
  readonly [K in keyof Needed]: ShapeValue<Needed[K]>;
} & { readonly [K in keyof Optional]?: ShapeValue<Optional[K]> };

const MOST_FAULTS = 100;
const MOST_ITEMS = 10_000;
const LONGEST_SHOWN = 100;
/** The problem of a field that no shape names. */
export const UNKNOWN_FIELD = "is not known here";
/** The problem of a field that has to be there. */
export const MISSING_FIELD = "is missing";

/** Reads all of `raw`: its value, or every fault in it (at most 100). */
export const readShape = <T>(
  shape: Shape<T>,
  raw: unknown,
  { strict = false, at = "" } = {},
): Result<T, readonly ShapeFault[]> => {
  const faults: ShapeFault[] = [];
  const value = shape(raw, at, { strict, faults });
  return value === undefined || faults.length > 0 ? err(faults) : ok(value);
};

/** The value, or undefined, for a caller that leaves out what it cannot read. */
export const valueOf = <T>(shape: Shape<T>, raw: unknown): T | undefined => {
  const read = readShape(shape, raw);
  return read.ok ? read.value : undefined;
};

/** The path of a field or an item below `at`. */
const below = (at: string, name: string | number): string =>
  typeof name === "number" ? `${at}[${name}]` : at === "" ? name : `${at}.${name}`;

const refuse = ({ faults }: Reading, fault: ShapeFault): undefined => {
  if (faults.length < MOST_FAULTS) faults.push(fault);
  return undefined;
};

/** The beginning of a text, short enough for one line. */
export const shortText = (text: string, most = LONGEST_SHOWN): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** A value as JSON, short enough for one line; `plain` leaves out the quotation marks of a text. */
export const shownValue = (value: unknown, form: "json" | "plain" = "json"): string => {
  if (form === "plain" && typeof value === "string" && value !== "") return shortText(value);
  // Each value takes a character at least, so those after the first hundred are not shown. Without the limit a value
  // of 4,000 lists inside one another overflows the stack.
  let left = LONGEST_SHOWN;
  return shortText(JSON.stringify(value, (_name, inner: unknown) => (left-- > 0 ? inner : null)) ?? "nothing");
};

/** True for a JSON object. */
export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** A value that passes `test`. `needed` names the kind: the fault of any other value is `is not ${needed}`. */
export const only =
  <T>(needed: string, test: (raw: unknown) => raw is T): Shape<T> =>
  (raw, at, reading) =>
    test(raw) ? raw : refuse(reading, { at, value: raw, problem: `is not ${needed}`, needed });

/** One of these values. */
export const among = <const T extends string | number | boolean>(
  values: readonly T[],
  needed = values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`,
): Shape<T> => only(needed, (raw): raw is T => values.some((value) => value === raw));

/** A number from `least` to `most`, both included. */
export const within = (least: number, most: number): Shape<number> =>
  only(
    `a number from ${least} to ${most}`,
    (raw): raw is number => typeof raw === "number" && raw >= least && raw <= most,
  );

/** A whole number from `least` to `most`, both included. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  only(
    `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`}`,
    (raw): raw is number => Number.isSafeInteger(raw) && Number(raw) >= least && Number(raw) <= most,
  );

/** Words of at most `most` characters. */
export const words = (most: number): Shape<string> => wordsThat(most, () => true);

/** Words of at most `most` characters that pass `test`. */
export const wordsThat =
  (most: number, test: (text: string) => boolean, needed = "a text"): Shape<string> =>
  (raw, at, reading) => {
    if (typeof raw !== "string" || (raw.length <= most && !test(raw)))
      return refuse(reading, { at, value: raw, problem: `is not ${needed}`, needed });
    if (raw.length <= most) return raw;
    return refuse(reading, { at, value: raw.length, problem: `characters are more than ${most}`, needed });
  };

/** Words that say something. */
export const filled = (most: number): Shape<string> => wordsThat(most, (text) => text.trim() !== "");

/** True or false. */
export const yesOrNo: Shape<boolean> = only("true or false", (raw) => typeof raw === "boolean");

/** A list in which every item is readable. `needed` says what a missing one is a list of. */
export const listOf =
  <T>(shape: Shape<T>, { least = 0, most = MOST_ITEMS, needed = "a list" } = {}): Shape<readonly T[]> =>
  (raw, at, reading) => {
    if (!Array.isArray(raw)) return refuse(reading, { at, value: raw, problem: "is not a list", needed });
    if (raw.length < least || raw.length > most) {
      const problem = least === 0 ? `are more than ${most}` : `parts, not from ${least} to ${most}`;
      return refuse(reading, { at, value: raw.length, problem });
    }
    const items = raw.map((item: unknown, i) => shape(item, below(at, i), reading));
    return items.every((item) => item !== undefined) ? items : undefined;
  };

/** An object with these fields. An optional field may be absent, but what is there must be readable. */
export function record<Needed extends Shapes>(
  needed: Needed,
): Shape<{ readonly [K in keyof Needed]: ShapeValue<Needed[K]> }>;
export function record<Needed extends Shapes, Optional extends Shapes>(
  needed: Needed,
  optional: Optional,
): Shape<Fields<Needed, Optional>>;
export function record(needed: Shapes, optional: Shapes = {}): Shape<unknown> {
  const shapes = Object.entries({ ...needed, ...optional });
  const names = new Set(shapes.map(([name]) => name));
  return (raw, at, reading) => {
    if (!isRecord(raw)) return refuse(reading, { at, value: raw, problem: "is not an object", needed: "an object" });
    if (reading.strict)
      for (const name of Object.keys(raw))
        if (!names.has(name)) refuse(reading, { at: below(at, name), value: raw[name], problem: UNKNOWN_FIELD });
    const found: Record<string, unknown> = {};
    let isWhole = true;
    for (const [name, shape] of shapes) {
      const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
      if (value === undefined && !Object.hasOwn(needed, name)) continue;
      const faultsBefore = reading.faults.length;
      found[name] =
        value === undefined ? missing(shape, below(at, name), reading) : shape(value, below(at, name), reading);
      if (found[name] !== undefined) continue;
      if (Object.hasOwn(needed, name) || reading.faults.length > faultsBefore) isWhole = false;
      else delete found[name];
    }
    // Every field was read by its own shape just now.
    return isWhole ? found : undefined;
  };
}

/** Lets the shape report what is needed, unless it has a default. */
const missing = (shape: Shape<unknown>, at: string, reading: Reading): unknown => {
  const faults: ShapeFault[] = [];
  const usual = shape(undefined, at, { strict: reading.strict, faults });
  if (usual !== undefined) return usual;
  const needed = faults[0]?.needed;
  return refuse(reading, { at, value: undefined, problem: MISSING_FIELD, ...(needed !== undefined && { needed }) });
};

/** Default of an absent field of a `record`. */
export const absent =
  <T, D>(usual: D, shape: Shape<T>): Shape<T | D> =>
  (raw, at, reading) =>
    raw === undefined ? usual : shape(raw, at, reading);

/** An optional field of a `record`: an unreadable value counts as absent. */
export const ifReadable =
  <T>(shape: Shape<T>): Shape<T> =>
  (raw, at, { strict }) =>
    shape(raw, at, { strict, faults: [] });

/** The items of a list that can be read. */
export const readableOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (raw, at, { strict }) =>
    Array.isArray(raw)
      ? raw
          .slice(0, MOST_ITEMS)
          .map((item: unknown, i) => shape(item, below(at, i), { strict, faults: [] }))
          .filter((item) => item !== undefined)
      : [];

/** Null, or a value of `shape`. */
export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (raw, at, reading) =>
    raw === null ? null : shape(raw, at, reading);

/** An object with any names, at most `most` of them. */
export const recordOf =
  <T>(shape: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> =>
  (raw, at, reading) => {
    if (!isRecord(raw)) return refuse(reading, { at, value: raw, problem: "is not an object", needed: "an object" });
    const entries = Object.entries(raw);
    if (entries.length > most)
      return refuse(reading, { at, value: entries.length, problem: `parts are more than ${most}` });
    const read = entries.map(([name, value]) => [name, shape(value, below(at, name), reading)] as const);
    const isWhole = read.every((entry): entry is readonly [string, NonNullable<T>] => entry[1] !== undefined);
    return isWhole ? Object.fromEntries(read) : undefined;
  };

/** One of several objects, told apart by the field `tag`. */
export const tagged = <S extends Shapes>(tag: string, shapes: S): Shape<ShapeValue<S[keyof S]>> => {
  const tags = among(Object.keys(shapes));
  return (raw, at, reading) => {
    if (!isRecord(raw)) return refuse(reading, { at, value: raw, problem: "is not an object", needed: "an object" });
    const here = below(at, tag);
    const name = raw[tag] === undefined ? missing(tags, here, reading) : tags(raw[tag], here, reading);
    const shape = typeof name === "string" ? shapes[name] : undefined;
    return shape?.(raw, at, reading) as ShapeValue<S[keyof S]> | undefined;
  };
};

/** The value of `shape`, converted. */
export const mapped =
  <T, U>(shape: Shape<T>, turn: (value: T) => U): Shape<U> =>
  (raw, at, reading) => {
    const value = shape(raw, at, reading);
    return value === undefined ? undefined : turn(value);
  };

/** A fault that a check finds inside a value. */
interface CheckFault {
  /** The field that is wrong; absent: the whole. */
  readonly field?: string;
  readonly problem: string;
  /** Another field, whose path and value are appended to the problem. */
  readonly than?: string;
  readonly hint?: string;
}

/** The value of `shape`, unless `fault` finds a fault in it. */
export const checked =
  <T>(shape: Shape<T>, fault: (value: T) => CheckFault | undefined): Shape<T> =>
  (raw, at, reading) => {
    const value = shape(raw, at, reading);
    const found = value === undefined ? undefined : fault(value);
    if (!found) return value;
    const fieldOf = (name: string): unknown => (isRecord(raw) ? raw[name] : undefined);
    const than =
      found.than === undefined ? "" : ` ${below(at, found.than)} (${shownValue(fieldOf(found.than), "plain")})`;
    return refuse(reading, {
      at: found.field === undefined ? at : below(at, found.field),
      value: found.field === undefined ? raw : fieldOf(found.field),
      problem: `${found.problem}${than}${found.hint === undefined ? "" : `; ${found.hint}`}`,
    });
  };
