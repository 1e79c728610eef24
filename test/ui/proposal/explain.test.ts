import type { Participant } from "../../../src/domain/people/myTime/participant";
import { NO_CALENDARS, type WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import type { Finding, Proposal } from "../../../src/domain/proposals/answer";
import type { Text } from "../../../src/locales/text";
import { hoursOfDay } from "../../../src/ui/proposal/hoursOfDay";
import { explain, limitWords, objections } from "../../../src/ui/proposal/explain";
import { listTitle } from "../../../src/ui/proposal/listTitle";
import { holidayWords } from "../../../src/ui/proposal/explain";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import { at, english, findFor, somebody, timeOf, zones } from "../../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const noor = somebody("noor", "Noor Rahman");
const slot = { start: at("2026-12-01T12:00:00Z"), end: at("2026-12-01T12:45:00Z") };
const PLACES = ["Africa/Lagos", "America/Sao_Paulo", "Asia/Dhaka"];

let text: Text;
beforeAll(async () => {
  text = await english();
});

const finding = (person: string, kind: Finding["kind"], only: Partial<Finding> = {}): Finding => ({
  kind,
  person: somebody(person, "").id,
  hard: false,
  minutes: 45,
  weight: 1,
  window: slot,
  ...only,
});

/** Amina looks; what is found about whom comes from the test. */
const situation = (
  findings: readonly Finding[],
  carried: readonly number[] = [0, 0],
  only: Partial<FoundTimes> = {},
  participants?: readonly Participant[],
): readonly [FoundTimes, Proposal] => {
  const people = [amina, rafael, noor].slice(0, carried.length);
  const cost = (id: string) =>
    findings.filter((f) => f.person === id).reduce((sum, f) => sum + f.minutes * f.weight, 0);
  const sides = people.map(({ id }, index) => ({
    id,
    zone: PLACES[index] ?? "",
    local: zones.readAt(PLACES[index] ?? "", slot.start),
    findings: findings.filter((f) => f.person === id),
  }));
  const score = {
    away: 0,
    unknown: 0,
    loads: [],
    added: new Map(people.map((p) => [p.id, cost(p.id)])),
    notWelcome: 0,
  };
  const proposal = { slot, score, people: sides };
  return [
    {
      ...findFor(people, participants ?? people.map((person, index) => timeOf(person, PLACES[index] ?? "")), carried),
      answer: { proposals: [proposal], notices: [] },
      ...only,
    },
    proposal,
  ];
};

const say = (...[found, proposal]: readonly [FoundTimes, Proposal]) =>
  explain(found, proposal, true, { text, locale: "en" });

test.each<readonly [string, readonly Finding[], string]>([
  ["inside everybody's hours", [], "Both of you are at work and free."],
  ["early for the reader", [finding("amina", "early")], "Early for you, in working hours for Rafael Costa."],
  ["late for the other", [finding("rafael", "late")], "Late for Rafael Costa, in working hours for you."],
  [
    "early here and late there",
    [finding("amina", "early"), finding("rafael", "late")],
    "Early for you, and late for Rafael Costa.",
  ],
  [
    "mostly on a day off",
    [finding("amina", "day-off", { weight: 3 }), finding("amina", "tentative", { weight: 2 })],
    "A day off for you, in working hours for Rafael Costa.",
  ],
  [
    "kept free by the other",
    [finding("rafael", "published-rather-not", { weight: 2 })],
    "Less easy for Rafael Costa, in working hours for you.",
  ],
])("E9: a time %s is told from its findings", (_, findings, words) => {
  expect(say(...situation(findings)).sentences[0]).toBe(words);
});

test("P9: nobody's hours are called working hours when they are not known", () => {
  const blank = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { work: [] })];
  const [found, proposal] = situation([finding("amina", "early")], [0, 0], {}, blank);
  expect(say(found, proposal).sentences[0]).toBe("Early for you.");
  const [quiet, free] = situation([], [0, 0], {}, blank);
  expect(say(quiet, free).sentences[0]).toBe("We found nothing against this time.");
  expect(hoursOfDay(quiet.people[1]!, free.slot)).toBe("unknown");
});

test.each<readonly [readonly number[], readonly Finding[], readonly string[]]>([
  [[0, 0], [], []],
  [[120, 110], [], []],
  [
    [120, 0],
    [finding("rafael", "late")],
    ["You have more early and late hours in your meetings, so this time is easier for you."],
  ],
  [
    [0, 120],
    [finding("amina", "early")],
    ["Rafael Costa has more early and late hours in your meetings, so this time is easier for them."],
  ],
  [[0, 120], [finding("rafael", "late")], []],
  [[120, 0], [], []],
])("E7: having carried %j, the balance is said only where it is why a time is fair", (carried, findings, words) => {
  expect(say(...situation(findings, carried)).sentences.slice(1)).toEqual(words);
});

test("a circle of three hears who it is less easy for, in one sentence", () => {
  const { sentences } = say(...situation([finding("amina", "early"), finding("noor", "late")], [0, 0, 0]));
  expect(sentences[0]).toBe("Less easy for you and Noor Rahman.");
});

test("without a pair nothing is claimed about earlier meetings", () => {
  const [found, proposal] = situation([finding("amina", "early")]);
  const { sentences, details } = explain(found, proposal, false, { text, locale: "en" });
  expect(sentences).toHaveLength(1);
  expect(details.join(" ")).not.toContain("in your meetings");
});

test("numbers come only when asked for, and add up over the weights", () => {
  const late = [finding("rafael", "late", { minutes: 15 }), finding("rafael", "late", { minutes: 30, weight: 2 })];
  const { sentences, details } = say(...situation(late, [60, 30]));
  expect(sentences.join(" ")).not.toMatch(/\d/);
  expect(details).toContain("45 minutes after working hours for Rafael Costa.");
  expect(details).toContain(
    "Rafael Costa has 30\u00a0min of early or late time in your meetings, 1\u00a0h\u00a045 with this one.",
  );
});

test("E6: a calendar that cannot be read is said, not passed over", () => {
  const unknown = finding("rafael", "calendar-unknown", { weight: 0, minutes: 0 });
  expect(say(...situation([unknown])).warnings).toEqual([
    "We cannot read the calendar of Rafael Costa. Ask before you count on this time.",
  ]);
  const own = finding("amina", "calendar-unknown", { weight: 0, minutes: 0 });
  expect(say(...situation([own])).warnings).toEqual([
    "We cannot read your calendar. Check it before you count on this time.",
  ]);
});

test("E14: corrected clock rules are said once, for the place they concern", () => {
  const [, proposal] = situation([]);
  const notices = [{ kind: "zone-data-corrected", zone: "America/Sao_Paulo" }] as const;
  const [found] = situation([], [0, 0], { answer: { proposals: [proposal], notices } });
  expect(say(found, proposal).warnings).toHaveLength(1);
  expect(say(found, proposal).warnings[0]).toContain("São Paulo");
});

test("P1: whatever somebody keeps free sounds the same, and is said once", () => {
  const hard = { hard: true, weight: 0 };
  const [found, proposal] = situation([
    finding("rafael", "published-no", hard),
    finding("rafael", "never", hard),
    finding("amina", "busy", hard),
  ]);
  expect(objections(found, proposal, text)).toEqual(["You are busy.", "Rafael Costa keeps this time free."]);
});

describe("S47: a word that Rafael chose to tell", () => {
  const told = [amina, rafael].map((person, index) =>
    timeOf(person, PLACES[index] ?? "", { published: [{ window: slot, level: "no", word: `lunch of ${person.id}` }] }),
  );

  test("stands where Amina reads that the time is kept free, and her own does not", () => {
    const hard = { hard: true, weight: 0 };
    const findings = [finding("rafael", "published-no", hard), finding("amina", "published-no", hard)];
    const [found, proposal] = situation(findings, [0, 0], {}, told);
    expect(objections(found, proposal, text)).toEqual([
      "You keep this time free.",
      "Rafael Costa keeps this time free.",
      "Rafael Costa says: lunch of rafael.",
    ]);
  });

  test("stands on a time that he would rather not meet, and on no other", () => {
    expect(say(...situation([finding("rafael", "published-rather-not")], [0, 0], {}, told)).warnings).toEqual([
      "Rafael Costa says: lunch of rafael.",
    ]);
    expect(say(...situation([finding("rafael", "early")], [0, 0], {}, told)).warnings).toEqual([]);
  });
});

test("E11: Vancouver and Kolkata hear which limits leave no time, and each one once", () => {
  const people = [somebody("meera", "Meera Sen"), somebody("tom", "Tom Reid")];
  const [meera, tom] = people;
  if (!meera || !tom) throw new Error("unreachable");
  const awake = { fromMinutes: 18 * 60, toMinutes: 9 * 60 };
  const found = findFor(people, [
    timeOf(meera, "Asia/Kolkata", { night: awake }),
    timeOf(tom, "America/Vancouver", { night: awake }),
  ]);
  expect(found.answer.proposals).toEqual([]);
  const words = limitWords(found, found.answer.none?.limits ?? [], text);
  expect(words).toContain("It is night for you.");
  expect(words).toContain("It is night for Tom Reid.");
  expect(new Set(words).size).toBe(words.length);
});

describe("public holidays", () => {
  const diwali = {
    date: "2026-12-01",
    names: { en: "Diwali", es: "Diwali (es)" },
    kind: "public",
    source: "test",
  } as const;
  const world = (confidence: "gazetted" | "tentative"): WorldCalendars => ({
    ...NO_CALENDARS,
    region: (region) => ({
      region,
      coverage: { from: "2026-01-01", to: "2030-12-31" },
      asOf: "2026-11-24",
      holidays: [{ ...diwali, confidence }],
      weeks: [],
    }),
  });
  const inLagos = (confidence: "gazetted" | "tentative"): FoundTimes => {
    const [amina1, rafael1] = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")];
    const stays = [{ place: { zone: "Africa/Lagos", region: "NG" } }];
    return findFor([amina, rafael], [{ ...amina1, stays }, rafael1], undefined, undefined, world(confidence));
  };

  test("E2: a day that is a public holiday for the reader is named to them, in their language", () => {
    const spoken = { text, locale: "es-MX" };
    expect(holidayWords(inLagos("gazetted"), slot, "all", spoken)).toEqual(["Public holiday for you: Diwali (es)."]);
    expect(holidayWords(inLagos("gazetted"), slot, "unsure", spoken)).toEqual([]);
  });

  test("P9: a date that may still change is called so", () => {
    expect(holidayWords(inLagos("tentative"), slot, "unsure", { text, locale: "en" })).toEqual([
      "Perhaps a public holiday for you: Diwali. The date is not certain yet.",
    ]);
  });

  test("a holiday, a half day and a day of mourning each have their own sentence", () => {
    const [found, proposal] = situation([
      finding("amina", "holiday", { hard: true }),
      finding("rafael", "half-day", { hard: true }),
      finding("rafael", "mourning", { hard: true }),
    ]);
    expect(objections(found, proposal, text)).toEqual([
      "It is a public holiday for you.",
      "It is the free part of a half day for Rafael Costa.",
      "It is a day of mourning for Rafael Costa.",
    ]);
  });
});

test("P9: after the last day that Rafael told, nobody says that he is free", () => {
  const [found, proposal] = situation([]);
  const told = (day: string): FoundTimes => ({
    ...found,
    people: found.people.map((one, index) => (index === 1 ? { ...one, toldUntil: at(day) } : one)),
  });
  expect(say(told("2026-12-02T00:00:00Z"), proposal)).toMatchObject({
    sentences: ["Both of you are at work and free."],
    warnings: [],
  });
  const ended = told("2026-12-01T00:00:00Z");
  expect(say(ended, proposal)).toMatchObject({
    sentences: ["We found nothing against this time."],
    warnings: ["What Rafael Costa shared ends on Monday, November 30. Ask before you count on this time."],
  });
  expect(listTitle(ended, [proposal], { text, locale: "en" })).toBe("This may suit both of you");
});
