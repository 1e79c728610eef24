/** A place in a piece of JSON that is not as it must be. */
export interface FormFault {
  /** Where, such as `steps[2].minutes.45`. */
  readonly at: string;
  readonly value: unknown;
  /** What is wrong with the value, as the end of a sentence. */
  readonly problem: string;
}

/** What a piece of JSON must look like: it names every place where it does not. */
export type Form = (raw: unknown, at: string) => readonly FormFault[];

const unless = (isRight: boolean, at: string, value: unknown, problem: string): readonly FormFault[] =>
  isRight ? [] : [{ at, value, problem }];

/** True for a JSON object. */
export const isTable = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** Words that are not empty, of at most `most` characters, that follow `pattern`. */
export const wordsOf =
  (most: number, pattern?: { readonly is: RegExp; readonly called: string }): Form =>
  (raw, at) => {
    if (typeof raw !== "string" || raw.trim() === "") return [{ at, value: raw, problem: "is not a text" }];
    if (raw.length > most) return [{ at, value: raw.length, problem: `characters are more than ${most}` }];
    return pattern ? unless(pattern.is.test(raw), at, raw, `is not ${pattern.called}`) : [];
  };

/** One of these values. */
export const oneOf =
  (...values: readonly (string | number | boolean)[]): Form =>
  (raw, at) =>
    unless(
      values.some((value) => value === raw),
      at,
      raw,
      `is not one of ${values.join(", ")}`,
    );

/** A number from `least` to `most`, both included. */
export const numberFrom =
  (least: number, most: number, kind: "whole" | "any" = "whole"): Form =>
  (raw, at) =>
    unless(
      typeof raw === "number" && raw >= least && raw <= most && (kind === "any" || Number.isInteger(raw)),
      at,
      raw,
      `is not a ${kind === "whole" ? "whole " : ""}number from ${least} to ${most}`,
    );

/** A list of `least` to `most` of these. */
export const listOf =
  (form: Form, { least = 0, most = 100 } = {}): Form =>
  (raw, at) => {
    if (!Array.isArray(raw)) return [{ at, value: raw, problem: "is not a list" }];
    const length = unless(
      raw.length >= least && raw.length <= most,
      at,
      raw.length,
      `parts, not from ${least} to ${most}`,
    );
    return [...length, ...raw.flatMap((each: unknown, i) => form(each, `${at}[${i}]`))];
  };

/** An object with these fields and no others. */
export const fieldsOf =
  (needed: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form =>
  (raw, at) => {
    if (!isTable(raw)) return [{ at, value: raw, problem: "is not an object" }];
    const forms = { ...optional, ...needed };
    const place = (name: string): string => (at === "" ? name : `${at}.${name}`);
    return [
      ...Object.keys(raw)
        .filter((name) => !Object.hasOwn(forms, name))
        .map((name) => ({ at: place(name), value: raw[name], problem: "is not known here" })),
      ...Object.entries(forms).flatMap(([name, form]) =>
        Object.hasOwn(raw, name)
          ? form(raw[name], place(name))
          : Object.hasOwn(needed, name)
            ? [{ at: place(name), value: undefined, problem: "is missing" }]
            : [],
      ),
    ];
  };

/** An object with any fields of this form, at most `most` of them. */
export const tableOf =
  (form: Form, most: number): Form =>
  (raw, at) => {
    if (!isTable(raw)) return [{ at, value: raw, problem: "is not an object" }];
    const entries = Object.entries(raw);
    return [
      ...unless(entries.length <= most, at, entries.length, `parts are more than ${most}`),
      ...entries.flatMap(([name, value]) => form(value, `${at}.${name}`)),
    ];
  };
