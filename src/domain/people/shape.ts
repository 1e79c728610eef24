/** Reads a piece of JSON into `T`; undefined when it is not one. What it does not know it leaves out. */
export type Shape<T> = (raw: unknown) => T | undefined;

type Known<S> = S extends Shape<infer T> ? T : never;
type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Read<Needed extends Shapes, Optional extends Shapes> = { readonly [K in keyof Needed]: Known<Needed[K]> } & {
  readonly [K in keyof Optional]?: Known<Optional[K]>;
};

/** True for a JSON object. */
export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** One of these values. */
export const among =
  <const T extends string | number>(values: readonly T[]): Shape<T> =>
  (raw) =>
    values.find((value) => value === raw);

/** A whole number from `least` to `most`, both included. */
export const whole =
  (least: number, most: number): Shape<number> =>
  (raw) =>
    typeof raw === "number" && Number.isInteger(raw) && raw >= least && raw <= most ? raw : undefined;

/** A number from `least` to `most`, both included. */
export const within =
  (least: number, most: number): Shape<number> =>
  (raw) =>
    typeof raw === "number" && raw >= least && raw <= most ? raw : undefined;

/** Words of at most `most` characters. */
export const words =
  (most: number): Shape<string> =>
  (raw) =>
    typeof raw === "string" && raw.length <= most ? raw : undefined;

/** Words that also pass `test`. */
export const wordsThat =
  (most: number, test: (text: string) => boolean): Shape<string> =>
  (raw) => {
    const text = words(most)(raw);
    return text !== undefined && test(text) ? text : undefined;
  };

export const yesOrNo: Shape<boolean> = (raw) => (typeof raw === "boolean" ? raw : undefined);

/** A list of which every item is readable. */
export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (raw) => {
    const items = Array.isArray(raw) ? raw.map(shape) : [undefined];
    return items.every((item) => item !== undefined) ? items : undefined;
  };

/** The first of these shapes that reads it. */
export const either =
  <T extends readonly Shape<unknown>[]>(...shapes: T): Shape<Known<T[number]>> =>
  (raw) => {
    for (const shape of shapes) {
      const read = shape(raw);
      if (read !== undefined) return read as Known<T[number]>;
    }
    return undefined;
  };

/** An object with these fields. An optional field may be absent, but what is there must be readable. */
export const record =
  <Needed extends Shapes, Optional extends Shapes>(needed: Needed, optional: Optional): Shape<Read<Needed, Optional>> =>
  (raw) => {
    if (!isRecord(raw)) return undefined;
    const found: Record<string, unknown> = {};
    for (const [name, shape] of [...Object.entries(needed), ...Object.entries(optional)]) {
      const isThere = Object.hasOwn(raw, name) && raw[name] !== undefined;
      if (!isThere && Object.hasOwn(optional, name)) continue;
      const value = isThere ? shape(raw[name]) : undefined;
      if (value === undefined) return undefined;
      found[name] = value;
    }
    // Every field was read by its own shape just now.
    return found as Read<Needed, Optional>;
  };
