import { compileMessage } from "@lingui/message-utils/compileMessage";

/** Values for the placeholders of an ICU message. */
export type Values = Readonly<Record<string, string | number>>;

/** A part of a compiled message: text, `#`, or a placeholder with its kind and, for choices, its cases. */
type Piece = string | readonly [name: string, kind?: string, cases?: Readonly<Record<string, Compiled>>];
type Compiled = string | readonly Piece[];

/** A message as its file has it: compiled in a build (scripts/icuLoader.cjs), ICU elsewhere. */
export type Message = Compiled;

/** Written the same in every language of ours: digits are 0-9 everywhere (`WESTERN_DIGITS`), and only thousands are grouped. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1_000;

/** What says the messages of one file in one language. */
export const createSpeaker = (messages: Readonly<Record<string, Message>>, locales: string) => {
  // Made when first needed: each costs more than many messages.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const inDigits = (value: number): string =>
    isPlain(value) ? `${value}` : (numbers ??= new Intl.NumberFormat(locales)).format(value);
  const pluralOf = (value: number): string => (plurals ??= new Intl.PluralRules(locales)).select(value);
  const compiled = new Map<string, Compiled>();
  const compiledOf = (id: string): Compiled => {
    const message = messages[id] ?? id;
    // In a build this is no code at all.
    if (process.env.NODE_ENV !== "production" && typeof message === "string") {
      const made = compiled.get(id) ?? (compileMessage(message) as Compiled);
      compiled.set(id, made);
      return made;
    }
    return message;
  };
  const say = (message: Compiled, values: Values, counted?: number): string => {
    if (typeof message === "string") return message;
    return message.map((piece) => sayPiece(piece, values, counted)).join("");
  };
  const sayPiece = (piece: Piece, values: Values, counted: number | undefined): string => {
    if (typeof piece === "string") return piece === "#" && counted !== undefined ? inDigits(counted) : piece;
    const [name, kind, cases] = piece;
    const value = values[name];
    if (kind === "number") return inDigits(Number(value));
    if (!cases) return `${value ?? ""}`;
    const isPlural = kind === "plural";
    const chosen = cases[`${value}`] ?? (isPlural ? cases[pluralOf(Number(value))] : undefined) ?? cases["other"] ?? "";
    return say(chosen, values, isPlural ? Number(value) : counted);
  };
  return (id: string, values: Values): string => say(compiledOf(id), values);
};
