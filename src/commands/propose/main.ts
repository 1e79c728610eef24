import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadWorldCalendars } from "../../culture/worldCalendars";
import type { WorldCalendars } from "../../domain/calendars/worldCalendars";
import { needsOf } from "../../domain/people/myTime/participant";
import type { PlanAnswer } from "../../domain/proposals/answer";
import { withoutRepeats } from "../../domain/proposals/notices";
import { propose } from "../../domain/proposals/propose";
import type { PlanRequest } from "../../domain/proposals/request";
import { planSeries } from "../../domain/proposals/series/series";
import { badInput } from "../../domain/shared/badInput";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { systemClock } from "../../domain/time/clock";
import type { ZoneData } from "../../domain/time/zoneData";
import { createZoneData, staleZones } from "../../domain/time/zones";
import { answered, exitWith, type Outcome, refused } from "../commandLine";
import { answerToJson } from "./answerToJson";
import { checkCalendars } from "./checkCalendars";
import { parseRequest } from "./parseRequest";

const USAGE = "Usage: npm run --silent propose -- request.json (or - for standard input, or --zones)";

/** `npm run --silent propose -- request.json`: the answer on standard output, or one line that names the field. */
const main = async ([first, ...surplus]: readonly string[]): Promise<Outcome> => {
  if (surplus.length > 0) return { error: USAGE, code: 2 };
  if (first === "--help" || first === "-h") return { out: USAGE, code: 0 };
  if (first === "--zones") return answered({ stale: staleZones(createZoneData(), systemClock.now()) });
  if (first !== undefined && /^-./.test(first)) return { error: USAGE, code: 2 };
  const answer = await answerFor(first);
  return answer.ok ? answered(answer.value) : refused(answer.error);
};

const answerFor = async (source: string | undefined): Promise<Result<object, Failure>> => {
  const json = readJson(source);
  if (!json.ok) return json;
  const parsed = parseRequest(json.value);
  if (!parsed.ok) return parsed;
  const { request } = parsed.value;
  const zones = createZoneData();
  const world = await loadWorldCalendars({ zones, ...needsOf(request.people) });
  const unknown = checkCalendars(request, world);
  if (unknown) return err(unknown);
  const answer = plan(request, zones, world);
  if (!answer.ok) return answer;
  const { notices } = answer.value;
  return ok(answerToJson({ ...answer.value, notices: [...notices, ...parsed.value.notices] }));
};

const readJson = (source: string | undefined): Result<unknown, Failure> => {
  if (source === undefined) return bad("request", "nothing", "is given; name a request file, or - for standard input");
  let text: string;
  try {
    text = readFileSync(source === "-" ? 0 : fromCallersFolder(source), "utf8");
  } catch {
    return bad("request", source, "is not a file that can be read");
  }
  try {
    // Not `parseJson`: the message says where the fault is.
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return ok(json);
  } catch (error) {
    return bad("request", source, `is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
};

/** npm runs a script in the project's folder; INIT_CWD is the caller's folder. */
const fromCallersFolder = (file: string): string => resolve(process.env.INIT_CWD ?? "", file);

const bad = (field: string, value: string, problem: string): Result<never, Failure> =>
  err(badInput(field, value, problem));

/** Answers a request: proposals, and a series if one was requested. */
const plan = (request: PlanRequest, zones: ZoneData, world: WorldCalendars): Result<PlanAnswer, Failure> => {
  const answer = propose(request, zones, world);
  if (!answer.ok || !request.series) return answer;
  const series = planSeries(request, request.series, zones, world);
  if (!series.ok) return series;
  const notices = withoutRepeats([...answer.value.notices, ...series.value.notices]);
  return ok({ ...answer.value, notices, series: series.value });
};

exitWith(await main(process.argv.slice(2)));
