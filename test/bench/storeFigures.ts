import { rhythmOf } from "../../src/app/wiring/entryStores";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import type { Pair } from "../../src/domain/people/pair";
import type { PairId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { withinBudget } from "../../src/graph/oneNote/budget";
import { createOneNoteEntryStore } from "../../src/graph/oneNote/oneNoteEntryStore";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import { createGraphTransport } from "../../src/graph/transport/transport";
import { pairs, type SeedPair } from "../../src/sandbox/seed/pairs";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createTestPage } from "../doubles/stoppedTime";
import { startSandbox, type Sandbox } from "../e2e/harness";
import { openHouse, type StoreKind } from "../faults/house";
import { parseHtml, personOf, words } from "../doubles/oneNoteTools";
import { kenji, mona } from "../../src/sandbox/seed/people";
import { createDevice } from "../faults/device";
import { hourOfTalk, type HourOfTalk } from "../sync/oneNoteHour";
import { median } from "./median";
import { stepFigures } from "./stepFigures";
import { table } from "./table";

/** Few enough that OneNote's budget of a minute never makes anybody wait. */
const APPENDS = 20;
const KINDS: readonly StoreKind[] = ["sharepoint-list", "onenote"];
const A_MINUTE_MS = 60_000;

/** The document in both stores: how long words and steps take, what fits into the services' budgets, and what an open panel asks for. */
export const benchStores = async (): Promise<readonly string[]> => {
  const sandbox = await startSandbox();
  try {
    const appends = [];
    for (const kind of KINDS) appends.push(await appendTimes(sandbox, kind));
    const panels = [];
    for (const kind of KINDS) panels.push(await panelFigures(kind));
    const steps = [];
    for (const kind of KINDS) steps.push(await stepFigures(kind));
    const backlogs = [];
    for (const kind of KINDS) backlogs.push(await backlogSeconds(kind));
    return [
      `${APPENDS} notes through the whole stack to a sandbox in another process, one after the other`,
      ...table([
        ["written to read back", "list", "OneNote"],
        ["median", ...appends.map((times) => inMs(median(times)))],
        ["95th of a hundred", ...appends.map((times) => inMs(percentile(times, 0.95)))],
        ["entries a second", ...appends.map((times) => (1000 / mean(times)).toFixed(1))],
      ]),
      "",
      "In stopped time, with every request of the product counted",
      ...table([
        ["", "list", "OneNote", "must"],
        ["one note in the other panel, longest of 12", ...panels.map(({ longestMs }) => inS(longestMs)), "5 / 10 s"],
        ["one step in the other panel, longest of 12", ...steps.map(({ panelMs }) => inS(panelMs)), "5 / 10 s"],
        ["the same step on the stage, longest of 12", ...steps.map(({ stageMs }) => inS(stageMs)), "5 / 10 s"],
        ["requests of an open, idle panel an hour", ...panels.map(({ idle }) => `${idle}`), "60"],
        ["requests of an hour of talk, 20 notes", ...panels.map(({ meeting }) => `${meeting}`), "- / 400"],
        [`${BACKLOG} notes from offline, all in the document after`, ...backlogs.map((seconds) => `${seconds} s`), ""],
      ]),
      "",
      "OneNote: an hour in which two people write in turn",
      ...table([
        ["pages, windows each, notes, late by", "longest wait", "over a minute", "requests", "refused"],
        ...(await oneNoteHours()),
      ]),
    ];
  } finally {
    await sandbox.stop();
  }
};

/** Documents of a month, of two and a half years and of ten; the last ones with content that is late, and on a new device. */
const oneNoteHours = async (): Promise<readonly (readonly string[])[]> => {
  const usual = [5, 130, 500].flatMap((pages) =>
    [1, 2].flatMap((windows) => [20, 40].map((notes): HourOfTalk => ({ pages, windows, notes }))),
  );
  const late: readonly HourOfTalk[] = [
    { pages: 130, windows: 1, notes: 40, lateMs: 28_000 },
    { pages: 130, windows: 2, notes: 20, isNewDevice: true },
    { pages: 130, windows: 2, notes: 40, lateMs: 28_000, isNewDevice: true },
  ];
  const rows: (readonly string[])[] = [];
  for (const hour of [...usual, ...late]) {
    const { waits, requests, refused } = await hourOfTalk(hour);
    const { pages, windows, notes, lateMs = 0, isNewDevice } = hour;
    rows.push([
      `${pages}, ${windows}, ${notes}, ${lateMs / 1000} s${isNewDevice ? ", new device" : ""}`,
      `${Math.max(...waits).toFixed(0)} s`,
      `${waits.filter((seconds) => seconds > 60).length}`,
      `${requests}`,
      `${refused}`,
    ]);
  }
  return rows;
};

const inMs = (value: number): string => `${value.toFixed(0)} ms`;
const inS = (ms: number): string => `${ms / 1000} s`;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;

const seedOf = (kind: StoreKind): SeedPair => {
  const found = pairs.find(({ keptIn }) => (kind === "onenote") === (keptIn === "onenote"));
  if (!found) throw new Error(`Nobody in the seed keeps a document in ${kind}.`);
  return found;
};

/** From the press until the document has shown the words again, in real time. */
const appendTimes = async (sandbox: Sandbox, kind: StoreKind): Promise<readonly number[]> => {
  const seed = seedOf(kind);
  const [{ person } = { person: mona }] = seed.members;
  const clock = { now: () => Date.now() as Instant };
  const pair: Pair = {
    id: seed.id as PairId,
    members: seed.members.map((member) => ({ ...personOf(member.person), role: member.role })),
    document:
      kind === "onenote"
        ? { store: "onenote", owner: "groups", ownerId: seed.groupId, sectionId: seed.sectionId }
        : {
            store: "sharepoint-list",
            siteId: seed.siteId,
            logListId: seed.logListId,
            sessionListId: seed.sessionListId,
          },
  };
  let salt = 0;
  const live = createLiveDocument({
    ...{ pair, me: personOf(person), lang: () => "en", clock, page: createTestPage(), store: storeOf(sandbox, pair) },
    ...rhythmOf(pair),
    ...{ pending: createMemoryPending(), cache: createMemoryCache() },
    timer: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: () => new Uint8Array(10).fill((salt += 1)),
  });
  await live.refresh();
  const times: number[] = [];
  for (let index = 0; index < APPENDS; index++) times.push(await timeOf(live, `Note ${index} of the bench`));
  return times;

  function storeOf({ url }: Sandbox, at: Pair): EntryStore {
    const graphUrl = new URL(url);
    graphUrl.port = String(Number(graphUrl.port) + 1);
    let token: Promise<string> | undefined;
    const graph = createGraphTransport({
      baseUrl: `${graphUrl.origin}/v1.0`,
      tokens: { token: async () => ok(await (token ??= signIn(url, person.id))) },
    });
    if (at.document.store === "sharepoint-list")
      return createSharePointEntryStore(graph, { ...at, document: at.document });
    const budgeted = withinBudget(graph, {});
    return createOneNoteEntryStore({
      graph: budgeted,
      words,
      clock,
      parse: parseHtml,
      pair: { ...at, document: at.document },
    });
  }
};

const signIn = async (url: string, person: string): Promise<string> => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${url}/sandbox/sign-in`, { method: "POST", headers, body: JSON.stringify({ person }) });
  return (await answer.json()).accessToken;
};

const timeOf = async (live: LiveDocument, text: string): Promise<number> => {
  const began = performance.now();
  const kept = await live.write({ text, content: { kind: "note" } });
  if (!kept.ok) throw new Error(`The note was not kept: ${kept.error.type}.`);
  const isThere = (): boolean =>
    live
      .snapshot()
      .entries.some(({ entry, whereabouts }) => entry.id === kept.value.id && whereabouts.kind === "in-document");
  while (!isThere()) {
    await live.refresh();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - began;
};

/** Mona writes, Kenji looks; then she goes, and he leaves his panel open. */
const panelFigures = async (kind: StoreKind) => {
  const house = openHouse(kind);
  const { time } = house;
  const shared = await house.openDocument();
  const deviceOf = (person: typeof mona, number: number) =>
    createDevice(house, shared, { person, number, clockErrorMs: 0, hasLocks: true });
  const [hers, his] = [deviceOf(mona, 1), deviceOf(kenji, 2)];
  hers.openWindow(0);
  const panel = his.openWindow(0);
  await time.pass(A_MINUTE_MS);
  const showsAfterMs = async (text: string): Promise<number> => {
    const began = time.clock.now();
    hers.write(0, { text, content: { kind: "note" } });
    while (!panel.snapshot().entries.some(({ entry }) => entry.text === text)) await time.pass(250);
    return time.clock.now() - began;
  };
  await showsAfterMs("The first");
  const waits: number[] = [];
  for (let index = 0; index < 12; index++) {
    waits.push(await showsAfterMs(`Sentence ${index}`));
    await time.pass(7_300);
  }
  await time.pass(70 * A_MINUTE_MS);
  const beforeTalk = house.requests();
  for (let index = 0; index < 20; index++) {
    (index % 2 ? his : hers).write(0, { text: `Talk ${index}`, content: { kind: "note" } });
    await time.pass(3 * A_MINUTE_MS);
  }
  // Two people; each has a budget of their own.
  const meeting = Math.ceil((house.requests() - beforeTalk) / 2);
  hers.closeWindow(0);
  await time.pass(10 * A_MINUTE_MS);
  const beforeIdle = house.requests();
  await time.pass(60 * A_MINUTE_MS);
  return { longestMs: Math.max(...waits), meeting, idle: house.requests() - beforeIdle };
};

const BACKLOG = 40;

/** Somebody comes back with a day of notes written offline: the seconds until all are in the document. */
const backlogSeconds = async (kind: StoreKind): Promise<number> => {
  const house = openHouse(kind);
  const shared = await house.openDocument();
  const device = createDevice(house, shared, { person: mona, number: 1, clockErrorMs: 0, hasLocks: true });
  const live = device.openWindow(0);
  await house.time.pass(A_MINUTE_MS);
  const began = house.time.clock.now();
  for (let index = 0; index < BACKLOG; index++) device.write(0, { text: `Note ${index}`, content: { kind: "note" } });
  const arrived = (): number =>
    live.snapshot().entries.filter(({ whereabouts }) => whereabouts.kind === "in-document").length;
  do await house.time.pass(1_000);
  while (arrived() < BACKLOG && house.time.clock.now() - began < 60 * A_MINUTE_MS);
  return (house.time.clock.now() - began) / 1000;
};
