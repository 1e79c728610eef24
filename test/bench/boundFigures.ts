import { calledIn } from "../../src/domain/document/calledNames";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import { halfYearOf } from "../../src/domain/document/halfYear";
import type { ShownEntry } from "../../src/domain/document/store/liveDocument";
import { planOf } from "../../src/domain/document/plan";
import { commitmentsIn } from "../../src/domain/document/promises";
import { icsBusyInSteps } from "../../src/domain/people/calendarFile/icsBusy";
import { type Instant, MS_PER_MINUTE, plusMs, toInstant } from "../../src/domain/time/interval";
import { isoText, parseInstant } from "../../src/domain/time/isoText";
import { createZoneData } from "../../src/domain/time/zones";
import { createSharePointSessionStore } from "../../src/graph/sharePoint/sharePointSessionStore";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import { aboutEntries } from "../../src/ui/document/about";
import { at, emeka, noaAndEmeka } from "../doubles/entries";
import { everyKind } from "../doubles/everyKind";
import { scripted } from "../doubles/graphTools";
import { FIRST, nth, numbered, ofAllKinds } from "./manyEntries";
import { median } from "./median";
import { table } from "./table";
import { OF_YEARS, viewsOfYears } from "./viewFigures";

const RUNS = 5;
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
  await inDocument("20,000 entries of all kinds", ofAllKinds(20_000), note);
  await inDocument("20,000 notes", numbered(20_000), note);
  await eachView(note);
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

/** What each view of the story and the first screen work out, each by itself and from a new fold. */
const eachView = async (note: (what: string, work: () => unknown) => Promise<void>): Promise<void> => {
  for (const [view, work] of Object.entries(viewsOfYears()))
    await note(`${OF_YEARS} entries of all kinds, ${view}`, work);
};

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
