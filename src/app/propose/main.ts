import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { NO_CALENDARS } from "../../domain/calendars/noCalendars";
import { answerToJson } from "../../domain/proposals/answerToJson";
import { parseRequest } from "../../domain/proposals/parseRequest";
import { propose } from "../../domain/proposals/propose";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { err, ok } from "../../domain/shared/result";
import { systemClock } from "../../domain/time/clock";
import { createZoneData, staleZones } from "../../domain/time/zones";

const USAGE = "Usage: npm run --silent propose -- request.json (or - for standard input, or --zones)";

/** What a call has to say, and how it ends. */
interface Outcome {
  readonly out?: string;
  readonly error?: string;
  readonly code: 0 | 2;
}

/** `npm run --silent propose -- request.json`: the answer on standard output, or one line that names the field. */
const main = ([first, ...surplus]: readonly string[]): Outcome => {
  if (surplus.length > 0) return { error: USAGE, code: 2 };
  if (first === "--help" || first === "-h") return { out: USAGE, code: 0 };
  if (first === "--zones")
    return { out: jsonText({ stale: staleZones(createZoneData(), systemClock.now()) }), code: 0 };
  if (first !== undefined && /^-./.test(first)) return { error: USAGE, code: 2 };
  const answer = answerFor(first);
  return answer.ok ? { out: jsonText(answer.value), code: 0 } : { error: oneLine(sentenceFor(answer.error)), code: 2 };
};

const jsonText = (value: object): string => JSON.stringify(value, undefined, 2);

const answerFor = (source: string | undefined): Result<object, Failure> => {
  const json = readJson(source);
  if (!json.ok) return json;
  const parsed = parseRequest(json.value);
  if (!parsed.ok) return parsed;
  const answer = propose(parsed.value.request, createZoneData(), NO_CALENDARS);
  if (!answer.ok) return answer;
  const { notices } = answer.value;
  return ok(answerToJson({ ...answer.value, notices: [...notices, ...parsed.value.notices] }));
};

const readJson = (source: string | undefined): Result<unknown, Failure> => {
  if (source === undefined) return bad("request", "nothing", "is given; name a request file, or - for standard input");
  let text: string;
  try {
    text = readFileSync(source === "-" ? 0 : fromWhereTheyStand(source), "utf8");
  } catch {
    return bad("request", source, "is not a file that can be read");
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return ok(json);
  } catch (error) {
    return bad("request", source, `is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
};

/** npm runs a script in the project's folder and says in INIT_CWD where it was called. */
const fromWhereTheyStand = (file: string): string => resolve(process.env.INIT_CWD ?? "", file);

const bad = (field: string, value: string, problem: string): Result<never, Failure> =>
  err({ type: "BadInput", field, value, problem });

const sentenceFor = (failure: Failure): string =>
  failure.type === "BadInput" ? `${failure.field}: ${failure.value} ${failure.problem}` : failure.type;

/** Names and values come from the file and may hold line breaks or control characters. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ");

// Whoever reads only the first lines (`| head`) closes the pipe: that is no fault of theirs or ours.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
});

const { out, error, code } = main(process.argv.slice(2));
if (out !== undefined) process.stdout.write(`${out}\n`);
if (error !== undefined) process.stderr.write(`${error}\n`);
process.exitCode = code;
