import { loadLaterText, loadText } from "../../src/locales/text";
import { icsBusy } from "../../src/domain/people/calendarFile/icsBusy";
import { readJournal, readRounds } from "../../src/domain/journal/journalPieces";
import { readMyTime } from "../../src/domain/people/myTime/readMyTime";
import { parsePolicy } from "../../src/domain/organisation/parsePolicy";
import { parsePairs } from "../../src/graph/pairStore";
import { parseRequest } from "../../src/commands/propose/parseRequest";
import { readGuideFile } from "../../src/app/guidePacks/readGuideFile";
import guideOfOrganisation from "../../src/sandbox/seed/first-week-abroad.json";
import { whole as wholeRequest } from "../commands/propose/requestExample";
import { wholeMyTime } from "../doubles/wholeMyTime";
import {
  CALENDAR,
  CALENDAR_QUESTION,
  fuzzedEntries,
  JOURNAL,
  PULSE,
  PAIRS,
  POLICY,
  POLICY_WORDS,
  readersWith,
} from "./readers";
import { tryReader } from "./tryReader";

/** In CI each reader gets a few cases, with a fixed seed; `npm run fuzz` tries many, with any. */
const CASES = 400;
const SEED = Number(process.env["MERIDIAN_SEED"] ?? 20261201);
/** In processor time: a reader that hangs takes seconds. */
const LONGEST_MS = 1_500;

const NAMES = readersWith((id) => id).map(({ name }) => name);

test.each(NAMES)(
  "P4: whatever somebody writes there, %s: it is refused or shown as text, in bounded time",
  async (name) => {
    const text = await loadLaterText("ar", "entry", await loadText("ar"));
    const reader = readersWith(text).find((each) => each.name === name);
    if (!reader) throw new Error(`There is no reader of ${name}.`);
    const { thrown, slowest } = tryReader(reader, CASES, SEED);
    expect(thrown).toBeUndefined();
    expect(slowest.ms).toBeLessThan(LONGEST_MS);
  },
);

test("what the inputs are made from is itself read whole", () => {
  expect(readMyTime(wholeMyTime)).toMatchObject({ ok: true, value: { unread: 0 } });
  expect(readMyTime(wholeMyTime)).toHaveProperty("value.myTime.hardHours");
  expect(readRounds(PULSE)).toMatchObject([{ answers: { useful: "few" }, memory: { useful: "never" }, copies: [{}] }]);
  expect(readJournal(JOURNAL)).toMatchObject([{ earlier: [{}], copies: [{}], prompt: expect.any(String) }]);
  expect(parsePolicy(POLICY, POLICY_WORDS).faults).toEqual([]);
  expect(parsePairs(PAIRS).ok).toBe(true);
  expect(parseRequest(wholeRequest).ok).toBe(true);
  expect(readGuideFile("a.json", guideOfOrganisation)).toHaveProperty("own");
  expect(icsBusy(CALENDAR, CALENDAR_QUESTION)).toMatchObject({ ok: true, value: { unread: 0 } });
  expect(fuzzedEntries.filter((entry) => entry.content.kind === "other")).toEqual([]);
});

test("P4: nothing that was read has changed what all objects have", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
});
