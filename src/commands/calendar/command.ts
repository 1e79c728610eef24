import { badInput } from "../../domain/shared/badInput";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";

/** One subcommand of `npm run calendar`. */
export interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<Result<object, Failure>>;
}

/** The refusal of one argument. */
export const badArgument = (field: string, value: string, problem: string): Result<never, Failure> =>
  err(badInput(field, value, problem));

/** Arguments of a command, and its options by name without the dashes. */
interface CommandWords {
  readonly plain: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** Separates arguments from options. Refuses an option that is unknown, repeated or without a value. */
export const readOptions = (args: readonly string[], known: readonly string[]): Result<CommandWords, Failure> => {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (!word.startsWith("--")) {
      plain.push(word);
      continue;
    }
    const name = word.slice(2);
    if (!known.includes(name)) return badArgument("option", word, `is not one of --${known.join(", --")}`);
    if (options.has(name)) return badArgument(name, word, "is given twice");
    const value = args[++index];
    if (value === undefined) return badArgument(name, "nothing", "is given after the option");
    options.set(name, value);
  }
  return ok({ plain, options: Object.fromEntries(options) });
};

/** A number between two bounds, both included; undefined for anything else. */
export const numberWithin = (text: string, least: number, most: number): number | undefined => {
  const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
};
