import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { answerToJson } from "../../../src/commands/propose/answerToJson";
import { parseRequest } from "../../../src/commands/propose/parseRequest";
import { propose } from "../../../src/domain/proposals/propose";
import { createZoneData } from "../../../src/domain/time/zones";

const root = resolve(__dirname, "../../..");
const spec = readFileSync(join(root, "src/domain/proposals/SPEC.md"), "utf8");
const section = spec.slice(spec.indexOf("## The request and the answer"), spec.indexOf("## Edge cases"));
const [request, answer] = [...section.matchAll(/```json\n(.*?)```/gs)].map(([, text]): unknown =>
  JSON.parse(text ?? ""),
);

/** Names of all fields, at every level; those of a ledger or of `added` are people. */
const namesIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        ...(Array.isArray(value) ? [] : [name]),
        ...(name === "ledger" || name === "added" ? [] : namesIn(inner)),
      ])
    : [];

/** What stands in the first column or in backticks of the others. */
const explained = new Set([...section.matchAll(/`"?(?:\w+\[\]\.)?(\w+)"?`/g)].map(([, name]) => name));

test("the documented request has the documented answer", () => {
  const parsed = parseRequest(request);
  const answered = parsed.ok ? propose(parsed.value.request, createZoneData(), NO_CALENDARS) : parsed;
  expect(answered.ok ? JSON.parse(JSON.stringify(answerToJson(answered.value))) : answered.error).toEqual(answer);
});

test("every field of a whole request and of its answer is explained", () => {
  const whole: unknown = JSON.parse(readFileSync(join(root, "test/commands/propose/documented.json"), "utf8"));
  const inMoments = ["at", "time"];
  const names = [...namesIn(whole), ...namesIn(request), ...namesIn(answer)];
  expect(names.filter((name) => !explained.has(name) && !inMoments.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(40);
});
