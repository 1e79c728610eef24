import { readFileSync } from "node:fs";
import { answerToJson } from "../../domain/proposals/answerToJson";
import { parseRequest } from "../../domain/proposals/parseRequest";
import { propose } from "../../domain/proposals/propose";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { err, ok } from "../../domain/shared/result";
import { createZoneData } from "../../domain/time/zones";

/** `npm run --silent propose -- request.json`: the answer on standard output, or one line that names the field. */
const main = (source: string | undefined): number => {
  const answer = answerFor(source);
  if (answer.ok) {
    process.stdout.write(`${JSON.stringify(answer.value, undefined, 2)}\n`);
    return 0;
  }
  process.stderr.write(`${oneLine(sentenceFor(answer.error))}\n`);
  return 2;
};

const answerFor = (source: string | undefined): Result<object, Failure> => {
  const json = readJson(source);
  if (!json.ok) return json;
  const parsed = parseRequest(json.value);
  if (!parsed.ok) return parsed;
  const answer = propose(parsed.value.request, createZoneData());
  if (!answer.ok) return answer;
  const { notices } = answer.value;
  return ok(answerToJson({ ...answer.value, notices: [...notices, ...parsed.value.notices] }));
};

const readJson = (source: string | undefined): Result<unknown, Failure> => {
  if (source === undefined) return bad("request", "nothing", "is given; name a request file, or - for standard input");
  let text: string;
  try {
    text = readFileSync(source === "-" ? 0 : source, "utf8");
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

const bad = (field: string, value: string, problem: string): Result<never, Failure> =>
  err({ type: "BadInput", field, value, problem });

const sentenceFor = (failure: Failure): string =>
  failure.type === "BadInput" ? `${failure.field}: ${failure.value} ${failure.problem}` : failure.type;

/** Names and values come from the file and may hold line breaks or control characters. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ");

process.exitCode = main(process.argv[2]);
