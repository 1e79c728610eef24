import { calledIn } from "../../src/domain/document/calledNames";
import type { Entry, EntryContent } from "../../src/domain/document/entry";
import { agreementsIn } from "../../src/domain/document/agreements";
import { chaptersOf } from "../../src/domain/document/chapters";
import { concernsIn } from "../../src/domain/document/concerns";
import { foldEntries, type FoldedEntry } from "../../src/domain/document/fold";
import { termsIn } from "../../src/domain/document/meanings";
import { adviceOf } from "../../src/domain/document/parts/advice";
import { changesOfView } from "../../src/domain/document/parts/changesOfView";
import { doorsOf } from "../../src/domain/document/parts/doors";
import { promisesByPerson } from "../../src/domain/document/parts/promisesByPerson";
import { rulesToReview } from "../../src/domain/document/parts/reviews";
import { waitingFor } from "../../src/domain/document/waiting";
import { halfYearOf } from "../../src/domain/document/halfYear";
import type { ShownEntry } from "../../src/domain/document/store/liveDocument";
import { planOf } from "../../src/domain/document/plan";
import { commitmentsIn } from "../../src/domain/document/promises";
import { icsBusyInSteps } from "../../src/domain/people/calendarFile/icsBusy";
import { type EntryId, ulid } from "../../src/domain/shared/ids";
import { type Instant, MS_PER_MINUTE, plusMs, toInstant } from "../../src/domain/time/interval";
import { isoText, parseInstant } from "../../src/domain/time/isoText";
import { createZoneData } from "../../src/domain/time/zones";
import { createSharePointSessionStore } from "../../src/graph/sharePoint/sharePointSessionStore";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import { aboutEntries } from "../../src/ui/document/about";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { everyKind } from "../doubles/everyKind";
import { scripted } from "../doubles/graphTools";
import { median } from "./median";
import { table } from "./table";

const RUNS = 5;
/** A pair that wrote for years. A slowed browser takes some six times as long: 8 ms here are its 50. */
const OF_YEARS = 5_000;
const FIRST = at("2024-12-01T09:00:00Z");
const NOW = at("2026-12-01T09:00:00Z");
const LIMIT = "100 ms";

/** What one person may make the other's page do at once, at the sizes that were attacked with. */
export const benchBounds = async (): Promise<readonly string[]> => {
  const rows: (readonly string[])[] = [["", "first", "median", "must"]];
  const note = async (what: string, work: () => unknown): Promise<void> => {
    const times: number[] = [];
    while (times.length < RUNS) times.push(await longestTurn(work));
    rows.push([what, inMs(times[0] ?? NaN), inMs(median(times)), LIMIT]);
  };
  const versions = numbered(1_000, (index) => (index === 0 ? {} : { supersedes: nth(index - 1) }));
  await note("1,000 versions of one entry, folded", () => foldEntries(versions));
  const states = numbered(20_000, (index) =>
    index === 0
      ? { content: { kind: "commitment", commitment: everyKind.commitment } }
      : { author: emeka.id, content: { kind: "progress", progress: { of: nth(0), status: "doing" } } },
  );
  await inDocument("20,000 states of one promise", states, note);
  const kinds = Object.keys(everyKind) as (keyof typeof everyKind)[];
  const mixed = numbered(20_000, (index) => {
    const kind = kinds[index % kinds.length] ?? "success";
    return { content: { kind, [kind]: everyKind[kind] } as EntryContent };
  });
  await inDocument("20,000 entries of all kinds", mixed, note);
  await inDocument("20,000 notes", numbered(20_000), note);
  await eachView(mixed.slice(0, OF_YEARS), note);
  const value = Array.from({ length: 8_000 }, (_, index) => sessionRow(index));
  // As text: what the service's side costs is not measured.
  const body = JSON.stringify({ value, "@odata.deltaLink": "http://graph.local/v1.0/x/delta?token=1" });
  await note("8,000 meetings in the list of steps, looked at", () =>
    createSharePointSessionStore(scripted({ body }).graph(), noaAndEmeka.document).latest(),
  );
  const steps = [
    ["145,000 daily events of 150 years, a step of reading", calendarOf((index) => daily(index))],
    ["145,000 events of one afternoon each, a step of reading", calendarOf((index) => once(index))],
    ["145,000 moved events of one series, a step of reading", calendarOf((index) => moved(index))],
  ] as const;
  for (const [what, file] of steps) rows.push([what, ...longestSteps(file), LIMIT]);
  return ["The longest work in one go, in milliseconds of CPU", ...table(rows)];
};

const inDocument = async (
  what: string,
  entries: readonly Entry[],
  note: (what: string, work: () => unknown) => Promise<void>,
): Promise<void> => {
  await note(`${what}, folded`, () => foldEntries(entries));
  const fresh = (): readonly ShownEntry[] =>
    foldEntries(entries).map((one) => ({ ...one, whereabouts: { kind: "in-document" } }));
  let shown = fresh();
  // What is known by document is computed anew for each.
  const next = (): readonly ShownEntry[] => (shown = [...shown]);
  await note(`${what}, what entries say of each other`, () => {
    const document = next();
    return aboutEntries(document, noaAndEmeka, calledIn(document, noaAndEmeka));
  });
  await note(`${what}, promises and plan`, () => {
    const document = next();
    return [commitmentsIn(document), planOf(document, noaAndEmeka)];
  });
  await note(`${what}, half a year`, () => halfYearOf(next(), noaAndEmeka, NOW));
};

/** What each view of the story and the first screen work out of a document, each by itself and from a new fold. */
const eachView = async (
  entries: readonly Entry[],
  note: (what: string, work: () => unknown) => Promise<void>,
): Promise<void> => {
  const [folded, zones] = [foldEntries(entries), createZoneData()];
  const today = "2026-12-01";
  const views: Readonly<Record<string, (document: readonly FoldedEntry[]) => unknown>> = {
    story: (document) => chaptersOf(document, "Africa/Lagos", zones),
    plan: (document) => planOf(document, noaAndEmeka),
    promises: (document) => promisesByPerson(document, noaAndEmeka, noa.id),
    doors: (document) => doorsOf(document, noaAndEmeka),
    advice: (document) => adviceOf(document, noa.id),
    "then and now": (document) => changesOfView(document),
    concerns: (document) => concernsIn(document),
    words: (document) => termsIn(document, noaAndEmeka, "en"),
    rules: (document) => [agreementsIn(document), rulesToReview(document, today)],
    "us, what waits": (document) =>
      waitingFor(document, { pair: noaAndEmeka, me: noa.id, now: NOW, today, seen: undefined, session: undefined }),
  };
  await note(`${OF_YEARS} entries of all kinds, folded`, () => foldEntries(entries));
  for (const [view, work] of Object.entries(views))
    await note(`${OF_YEARS} entries of all kinds, ${view}`, () => work([...folded]));
};

/** The id of the `nth` minute after the first. */
const nth = (index: number): EntryId =>
  ulid(
    FIRST + index * MS_PER_MINUTE,
    Uint8Array.from({ length: 10 }, () => 7),
  ) as EntryId;

const numbered = (count: number, extra: (index: number) => Partial<Entry> = () => ({})): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...entryAt(0, noa, extra(index)),
    id: nth(index),
    at: (FIRST + index * MS_PER_MINUTE) as Instant,
  }));

const sessionRow = (index: number) => ({
  ...{ id: `${index + 1}`, eTag: `"${index}"`, createdDateTime: isoText(plusMs(FIRST, index * MS_PER_MINUTE)) },
  ...{ createdBy: { user: { id: emeka.id } }, lastModifiedBy: { user: { id: emeka.id } } },
  fields: {
    ...{ Title: "2026-11-24", SessionKey: `s${index}`, GuideId: "first-meeting", GuideVersion: "1.0.0" },
    ...{ Minutes: 45, Step: index % 7, Move: 3, MovedBy: emeka.id, Ended: false },
    ...{
      StartedAt: isoText(plusMs(FIRST, index * MS_PER_MINUTE)),
      StepStartedAt: isoText(plusMs(FIRST, index * MS_PER_MINUTE)),
    },
  },
});

const EVENTS = 145_000;
const calendarOf = (eventAt: (index: number) => string): string =>
  [
    "BEGIN:VCALENDAR",
    ...Array.from({ length: EVENTS }, (_, index) => `BEGIN:VEVENT\r\n${eventAt(index)}\r\nEND:VEVENT`),
    "END:VCALENDAR",
  ].join("\r\n");
const daily = (uid: number): string =>
  [`UID:${uid}`, "DTSTART:18700101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"].join("\r\n");
const once = (index: number): string =>
  `UID:${index}\r\nDTSTART:${1990 + (index % 40)}0${1 + (index % 9)}1${index % 10}T130000Z\r\nDURATION:PT1H`;
const moved = (index: number): string =>
  `UID:1\r\nRECURRENCE-ID:20261203T${clock(index)}Z\r\nDTSTART:20261203T${clock(index)}Z\r\nDURATION:PT1H`;
const clock = (index: number): string =>
  isoText(toInstant((index % 86_400) * 1_000))
    .slice(11, 19)
    .replaceAll(":", "");

/** The longest step of a first reading, and of the one in the middle. */
const longestSteps = (file: string): readonly [first: string, middle: string] => {
  const instantOf = (iso: string): Instant => parseInstant(iso) ?? NOW;
  const window = { start: instantOf("2026-12-01T00:00:00Z"), end: instantOf("2027-06-01T00:00:00Z") };
  const longest: number[] = [];
  while (longest.length < 3) {
    const steps = icsBusyInSteps(file, { window, ownZone: "Africa/Lagos", zones: createZoneData(), zoneByWindowsName });
    let most = 0;
    for (let isOver = false; !isOver;) {
      const began = cpuMs();
      isOver = steps.next().done === true;
      most = Math.max(most, cpuMs() - began);
    }
    longest.push(most);
  }
  return [inMs(longest[0] ?? NaN), inMs(median(longest))];
};

/** The longest turn of the event loop until `work` is over: what draws and what answers presses waits for no longer. */
const longestTurn = async (work: () => unknown): Promise<number> => {
  let [most, began, isOver] = [0, cpuMs(), false];
  const note = (): void => {
    const now = cpuMs();
    [most, began] = [Math.max(most, now - began), now];
  };
  const watch = (): void => {
    note();
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  isOver = true;
  note();
  return most;
};

/** Of this process alone: others use the machine too. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const inMs = (value: number): string => `${value.toFixed(0)} ms`;
