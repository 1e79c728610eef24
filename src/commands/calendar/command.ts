import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { err } from "../../domain/shared/result";

/** One subcommand of `npm run calendar`. */
export interface Command {
  /** How it is called, for the usage line. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<Result<object, Failure>>;
}

/** The refusal of one argument. */
export const badArgument = (field: string, value: string, problem: string): Result<never, Failure> =>
  err({ type: "BadInput", field, value, problem });
