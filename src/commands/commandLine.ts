import type { Failure } from "../domain/shared/failure";

/** Output and exit code of a command. */
export interface Outcome {
  readonly out?: string;
  readonly error?: string;
  readonly code: 0 | 2;
}

/** An answer for standard output. */
export const answered = (value: object): Outcome => ({ out: JSON.stringify(value, undefined, 2), code: 0 });

/** One line that names the field. */
export const refused = (failure: Failure): Outcome => ({ error: oneLine(sentenceFor(failure)), code: 2 });

const sentenceFor = (failure: Failure): string =>
  failure.type === "BadInput" ? `${failure.field}: ${failure.value} ${failure.problem}` : failure.type;

/** Names and values are untrusted: they may hold line breaks or control characters. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ");

/** Prints an outcome on the standard streams and exits with its code. */
export const exitWith = ({ out, error, code }: Outcome): void => {
  // EPIPE: the reader closed the pipe early (`| head`). That is no error.
  process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
    if (problem.code !== "EPIPE") throw problem;
  });
  if (out !== undefined) process.stdout.write(`${out}\n`);
  if (error !== undefined) process.stderr.write(`${error}\n`);
  process.exitCode = code;
};
