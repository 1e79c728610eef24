import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PULSE_ORDER } from "../../../src/domain/journal/pulseItems";
import type { Programme, Wave } from "../../../src/domain/organisation/programme";
import { SHARE_BANDS, type ItemFigure } from "../../../src/domain/programme/aggregate";
import * as contribution from "../../../src/domain/programme/contribution";
import type { ProgrammeWaves, StewardDesk, WavesNow } from "../../../src/domain/programme/programmeWaves";
import { resultsIn, type WaveResult } from "../../../src/domain/programme/result";
import * as waves from "../../../src/domain/programme/waves";
import type { PersonId } from "../../../src/domain/shared/ids";
import { sha256 } from "../../../src/sealing/digest";
import { createHpkeSealing } from "../../../src/sealing/hpkeSealing";
import { memoryProgrammeSite, memoryRows } from "../../doubles/memoryProgrammeSite";
import { ACROSS, STEWARDS } from "../../doubles/programme";
import { at } from "../../people";

const SRC = join(__dirname, "../../../src");
const [ingrid] = STEWARDS;
const [autumn] = ACROSS.waves as readonly [Wave];
const PEOPLE = 24;
const giver = (nth: number): PersonId => `7a1c0000-0000-4000-8000-0000000000${nth + 10}` as PersonId;
const SENTENCE = "Somebody asked me before they helped.";

/** What a steward's device gets when 24 people gave: the page before it is published, and all that the bar was told. */
const made = async () => {
  const sealing = createHpkeSealing();
  const keys = await sealing.newKeys();
  const programme: Programme = {
    ...ACROSS,
    stewards: STEWARDS.map((steward) => ({ ...steward, key: keys.publicKey })),
  };
  const rows = memoryRows();
  for (let nth = 0; nth < PEOPLE; nth++) {
    const now = at("2026-10-06T08:00Z");
    const site = memoryProgrammeSite(rows, giver(nth), () => now);
    const answers = { handled: nth < 4 ? "never" : "often", newTask: "once", fairTimes: "few" } as const;
    const said = {
      role: nth % 2 === 0 ? "mentor" : "mentee",
      answers,
      ...(nth === 3 && { sentence: SENTENCE }),
    } as const;
    await waves.giveAnswers({ site, sealing, programme }, { wave: autumn, me: giver(nth), now }, said);
  }
  const told: waves.MakingProgress[] = [];
  const now = at("2026-10-20T08:00Z");
  const site = memoryProgrammeSite(rows, ingrid.id, () => now);
  const steward = { id: ingrid.id, keys };
  const onProgress = (progress: waves.MakingProgress) => void told.push(progress);
  const making = { site, sealing, programme, steward, results: new Map(), digest: sha256, onProgress };
  const page = await waves.makeResult(making, autumn, now);
  if (!page.ok) throw new Error(page.error.type);
  return { page: page.value, told };
};

/** All values in `value` that are no list and no record, with the names that lead to them. */
const leaves = (value: unknown, path = ""): readonly (readonly [string, unknown])[] => {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, part]) =>
    leaves(part, Array.isArray(value) ? `${path}[]` : path === "" ? name : `${path}.${name}`),
  );
};

test("S66: a page of 24 people holds bands and a chosen sentence: no person, no answer, no number", async () => {
  const { page } = await made();
  const { madeOf, ...rest } = page;
  expect(madeOf).toMatch(/^[\da-f]{64}$/);
  const of = new Map<string, Set<unknown>>();
  for (const [path, value] of leaves(rest)) of.set(path, (of.get(path) ?? new Set()).add(value));
  const bands = ["figures[].all", "figures[].roles.mentor", "figures[].roles.mentee"];
  expect([...of.keys()].toSorted()).toEqual(
    [...bands, "figures[].item", "earlierChanged", "sentences[]", "wave"].toSorted(),
  );
  for (const path of bands) expect(SHARE_BANDS).toEqual(expect.arrayContaining([...(of.get(path) ?? [])]));
  expect(PULSE_ORDER).toEqual(expect.arrayContaining([...(of.get("figures[].item") ?? [])]));
  expect([...(of.get("sentences[]") ?? [])]).toEqual([SENTENCE]);
});

test("S66: while a page is made, its steward is told how far it is, and never how many gave", async () => {
  const { told } = await made();
  const names = new Set(told.flatMap((progress) => Object.keys(progress)));
  expect([...names].toSorted()).toEqual(["share", "stage"]);
  const numbers = leaves(told).flatMap(([, value]) => (typeof value === "number" ? [value] : []));
  expect(numbers.at(-1)).toBe(1);
  expect(Math.max(...numbers)).toBe(1);
});

/** True where two types are the same; the compiler refuses the line where they are not. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Answered<Call> = Call extends (...of: never[]) => Promise<infer Result>
  ? Extract<Result, { readonly ok: true }> extends { readonly value: infer Value }
    ? Value
    : never
  : never;

test("S66: role is the only breakdown that a figure has room for, and only a page comes out of a steward's desk", () => {
  expect(contribution.BREAKDOWNS).toEqual(["role"]);
  const breakdowns: Same<
    Exclude<keyof ItemFigure, "item" | "all" | "since">,
    `${(typeof contribution.BREAKDOWNS)[number]}s`
  > = true;
  const roles: Same<keyof Required<ItemFigure>["roles"], "mentor" | "mentee"> = true;
  const page: Same<
    keyof WaveResult,
    "wave" | "figures" | "sentences" | "celebrations" | "change" | "by" | "before" | "madeOf"
  > = true;
  const draft: Same<Answered<StewardDesk["make"]>, waves.DraftResult> = true;
  const desk: Same<keyof StewardDesk, "key" | "makeKey" | "make" | "publish" | "followUp"> = true;
  const key: Same<Answered<StewardDesk["key"]>, string | undefined> = true;
  const everybody: Same<keyof ProgrammeWaves, "read" | "give" | "takeBack" | "desk"> = true;
  const now: Same<keyof WavesNow, "given" | "results" | "followUps"> = true;
  expect([breakdowns, roles, page, draft, desk, key, everybody, now]).not.toContain(false);
});

test("S66: a page by another program with a country, a pair or a count in it is read without them", () => {
  const figure = { item: "handled", all: "many", count: 9, country: { NO: "few" }, pairs: ["a"], people: ["b"] };
  const content = { wave: "autumn", figures: [figure], sentences: [], change: "Two hours.", by: "2027-02-01" };
  const row = {
    id: "1",
    author: ingrid.id,
    isOwnHand: true,
    content: { ...content, madeOf: "0".repeat(64), given: 31 },
  };
  const page = resultsIn([row], ACROSS).get("autumn");
  expect(page?.figures).toEqual([{ item: "handled", all: "many" }]);
  expect(Object.keys(page ?? {}).toSorted()).toEqual(
    ["wave", "figures", "sentences", "change", "by", "madeOf", "steward"].toSorted(),
  );
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
const textOf = (file: string): string => readFileSync(join(SRC, file), "utf8");

test("S66: sealed answers are opened in one place, and rows of all people are read in that place only", () => {
  const naming = (name: RegExp) =>
    ["app", "domain", "graph", "planning", "sync", "ui"].flatMap(filesIn).filter((file) => name.test(textOf(file)));
  expect(naming(/\bopenContribution\b/)).toEqual(["domain/programme/contribution.ts", "domain/programme/waves.ts"]);
  expect(naming(/\bsite\.rows\(/)).toEqual(["domain/programme/waves.ts"]);
  expect(Object.keys(waves).toSorted()).toEqual(["giveAnswers", "makeResult", "publishResult", "takeAnswersBack"]);
});

test("S66: no screen of a programme writes a file, prints, makes a table or shows whose answers they are", () => {
  const screens = [...filesIn("ui/programme"), ...filesIn("app/wiring/programme")];
  expect(screens.length).toBeGreaterThan(10);
  for (const file of screens)
    expect([
      file,
      textOf(file).match(
        /download=|createObjectURL|new Blob|text\/csv|\.print\(|<table|DataGrid|GivenRow|GivenAnswers/,
      ),
    ]).toEqual([file, null]);
});
