import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import type { Pattern } from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { propose } from "../../../src/domain/proposals/propose";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, declared, onClock, person, request, work } from "../../people";

interface Scenario {
  readonly id: string;
  readonly cases: readonly { readonly when: string; readonly expect: string }[];
}

const FILE = resolve(__dirname, "../../../../shared/vectors/scenarios.json");
const zones = createZoneData();
let world: WorldCalendars;
beforeAll(async () => {
  const regions = ["AE", "CN", "JP", "CA-ON", "SA"];
  world = await loadWorldCalendars({ zones, regions, observances: ["ramadan"], needsSky: true });
});

const shabbat = (candles: number): Pattern => ({
  days: [5],
  from: { at: "sun", event: "sunset", plusMinutes: -candles },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  toDayOffset: 1,
  strength: "never",
  noSun: { use: "ask" },
});

type Matters = Partial<Omit<Participant, "id">>;
const living = (place: Participant["stays"][number]["place"], matters: Matters): Participant =>
  person("noa", place.zone, { stays: [{ place }], night: null, ...matters });

/** The person of each scenario, as its `given` describes them. */
const PEOPLE: Readonly<Record<string, Participant>> = {
  "shabbat-jerusalem-candles-40": living(
    { zone: "Asia/Jerusalem", lat: 31.8, lon: 35.2 },
    { own: declared({ patterns: [shabbat(40)] }) },
  ),
  "shabbat-london-summer": living(
    { zone: "Europe/London", lat: 51.5, lon: -0.1 },
    { own: declared({ patterns: [shabbat(18)] }), work: [] },
  ),
  "shabbat-midnight-sun": living(
    { zone: "Europe/Oslo", lat: 69.6, lon: 19 },
    { own: declared({ patterns: [shabbat(18)] }), work: [] },
  ),
  "ramadan-jakarta-shift": living(
    { zone: "Asia/Jakarta", lat: -6.2, lon: 106.8 },
    { own: declared({ observances: [{ id: "ramadan", community: "ID" }] }) },
  ),
  // The week of the federal government: Friday ends at noon. It is declared, never read from the place (P2).
  "uae-friday-afternoon": living(
    { zone: "Asia/Dubai", region: "AE" },
    { work: [work("07:30", "15:30", [1, 2, 3, 4]), work("07:30", "12:00", [5])] },
  ),
  "china-make-up-saturday": living({ zone: "Asia/Shanghai", region: "CN" }, {}),
  "golden-week-japan": living({ zone: "Asia/Tokyo", region: "JP" }, {}),
  "school-run": living(
    { zone: "America/Toronto", region: "CA-ON" },
    {
      own: declared({
        patterns: [{ ...onClock([1, 2, 3, 4, 5], "15:00", "15:45"), inSchoolTerms: true }],
        schoolTerms: [{ from: "2026-09-08", to: "2026-12-18" }],
      }),
    },
  ),
};

/** What the engine makes of a slot: ruled out, to be asked about, on an uncertain day, outside their hours, or free. */
const verdict = (who: Participant, when: string): string => {
  const [date = "", span = ""] = when.split("T");
  const [from = "", to = ""] = span.replace(" local", "").split("/");
  const { zone } = who.stays[0]?.place ?? { zone: "" };
  const instant = (text: string) => zones.instantAt(zone, date, Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
  const slot = { start: instant(from), end: instant(to) };
  const durationMinutes = (slot.end - slot.start) / 60_000;
  const answer = propose(request([who], slot, { durationMinutes, stepMinutes: 5 }), zones, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const [best] = answer.value.proposals;
  const kinds: readonly string[] = best?.people[0]?.findings.map(({ kind }) => kind) ?? ["ruled-out"];
  if (kinds.includes("ruled-out")) return "ruled out";
  if (kinds.includes("ask")) return "needs-answer";
  if (kinds.includes("observance-uncertain")) return "tentative";
  return kinds.length > 0 ? "outside hours" : "free";
};

/** What the words of the scenarios mean here. "off" on a half day of one's own week is outside hours: it costs, and is not closed. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  free: ["free"],
  blocked: ["ruled out"],
  "needs-answer": ["needs-answer"],
  tentative: ["tentative"],
  off: ["ruled out", "outside hours"],
};

/**
 * Where our answer is another one. Jerusalem: the sun sets at 16:35 on 27 November 2026, so candles 40 minutes before it
 * are lit at 15:55 (as the scenario's own note says), and a meeting until 16:00 would run five minutes into Shabbat.
 */
const OURS: Readonly<Record<string, string>> = {
  "shabbat-jerusalem-candles-40 2026-11-27T15:30/16:00 local": "ruled out",
};

const scenarios: readonly Scenario[] = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Scenario[]) : [];
const cases = scenarios.flatMap(({ id, cases: of }) =>
  PEOPLE[id] ? of.map(({ when, expect: wanted }): [string, string, string] => [id, when, wanted]) : [],
);

// Without ../shared these are skipped, and say so; the cases further down are our own copies.
const whenThere = cases.length > 0 ? describe : describe.skip;

whenThere("the shared scenarios", () => {
  test.each(cases.length > 0 ? cases : [["none", "here", "free"]])("E2 to E6: %s, %s is %s", (id, when, wanted) => {
    const who = PEOPLE[id];
    if (!who) throw new Error(`Nobody lives scenario ${id}.`);
    const ours = OURS[`${id} ${when}`];
    expect(ours === undefined ? (MEANS[wanted] ?? []) : [ours]).toContain(verdict(who, when));
  });

  test("every scenario is lived by somebody, or proved elsewhere", () => {
    // vancouver-winter: zones.test.ts and propose.test.ts; no-inference: below.
    const elsewhere = ["vancouver-winter", "no-inference"];
    expect(scenarios.map(({ id }) => id).filter((id) => !PEOPLE[id])).toEqual(elsewhere);
  });
});

test.each([
  ["shabbat-jerusalem-candles-40", "2026-11-27T15:25/15:55", "free"],
  ["shabbat-jerusalem-candles-40", "2026-11-27T15:30/16:00", "ruled out"],
  ["shabbat-london-summer", "2026-06-19T17:00/18:00", "free"],
  ["shabbat-london-summer", "2026-06-19T21:10/21:40", "ruled out"],
  ["shabbat-midnight-sun", "2026-06-19T12:00/12:30", "free"],
  ["shabbat-midnight-sun", "2026-06-19T18:00/19:00", "needs-answer"],
  ["ramadan-jakarta-shift", "2027-02-10T10:00/10:30", "free"],
  ["ramadan-jakarta-shift", "2027-02-08T18:00/18:30", "tentative"],
  ["uae-friday-afternoon", "2027-01-15T11:00/11:30", "free"],
  ["uae-friday-afternoon", "2027-01-15T14:00/14:30", "outside hours"],
  ["china-make-up-saturday", "2026-02-28T10:00/10:30", "free"],
  ["china-make-up-saturday", "2026-02-20T10:00/10:30", "ruled out"],
  ["golden-week-japan", "2026-05-07T10:00/10:30", "free"],
  ["golden-week-japan", "2026-05-06T10:00/10:30", "ruled out"],
  ["school-run", "2026-11-24T14:00/14:45", "free"],
  ["school-run", "2026-11-24T15:15/15:45", "ruled out"],
  ["school-run", "2026-12-21T15:15/15:45", "free"],
])("E2 to E6: in %s, %s is %s", (id, when, wanted) => {
  const who = PEOPLE[id];
  if (!who) throw new Error(`Nobody lives scenario ${id}.`);
  expect(verdict(who, when)).toBe(wanted);
});

test("P2: somebody in Riyadh who declared nothing has the public holidays of their place, and nothing else", () => {
  const noa = person("noa", "Asia/Riyadh", {
    stays: [{ place: { zone: "Asia/Riyadh", region: "SA", lat: 24.7, lon: 46.7 } }],
    work: [],
    night: null,
  });
  const year = { start: at("2027-01-31T21:00Z"), end: at("2027-05-31T21:00Z") };
  const answer = propose(request([noa], year, { limit: 100_000 }), zones, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const kinds = answer.value.proposals.flatMap(({ people }) => people[0]?.findings.map(({ kind }) => kind) ?? []);
  expect([...new Set(kinds)].filter((kind) => kind !== "holiday-uncertain")).toEqual([]);
});
