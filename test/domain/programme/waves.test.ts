import type { Programme, Wave } from "../../../src/domain/organisation/programme";
import { openContribution, sealContribution, type Contribution } from "../../../src/domain/programme/contribution";
import { resultsIn, type WaveResult } from "../../../src/domain/programme/result";
import type { SealingKeys } from "../../../src/domain/programme/sealing";
import { giveAnswers, makeResult, publishResult, takeAnswersBack } from "../../../src/domain/programme/waves";
import type { PersonId } from "../../../src/domain/shared/ids";
import { sha256 } from "../../../src/sealing/digest";
import { createHpkeSealing } from "../../../src/sealing/hpkeSealing";
import { memoryProgrammeSite, memoryRows } from "../../doubles/memoryProgrammeSite";
import { ACROSS, STEWARDS } from "../../doubles/programme";
import { at } from "../../people";

const sealing = createHpkeSealing();
const [ingrid, kwame] = STEWARDS;
const [autumn, spring] = ACROSS.waves as readonly [Wave, Wave];
const OPEN = at("2026-10-06T08:00Z");
const CLOSED = at("2026-10-20T08:00Z");

let keys: SealingKeys;
let kwamesKeys: SealingKeys;
let across: Programme;
beforeAll(async () => {
  [keys, kwamesKeys] = [await sealing.newKeys(), await sealing.newKeys()];
  across = {
    ...ACROSS,
    stewards: [
      { ...ingrid, key: keys.publicKey },
      { ...kwame, key: kwamesKeys.publicKey },
    ],
  };
});

const idOf = (nth: number): PersonId => `person-${nth}` as PersonId;
const said = (nth: number): Contribution => ({
  role: nth % 2 === 0 ? "mentor" : "mentee",
  answers: { handled: nth < 4 ? "never" : "often", newTask: "once", outsideTeam: "unsaid", fairTimes: "few" },
  ...(nth === 3 && { sentence: "Somebody asked me\n before they helped." }),
});

/** Lists in which `count` people gave in autumn. */
const scene = async (count: number, sayOf = said) => {
  const rows = memoryRows();
  let now = OPEN;
  const siteOf = (person: PersonId) => memoryProgrammeSite(rows, person, () => now);
  const give = async (nth: number, words = sayOf(nth), wave = autumn) =>
    giveAnswers({ site: siteOf(idOf(nth)), sealing, programme: across }, { wave, me: idOf(nth), now }, words);
  for (let nth = 0; nth < count; nth++) expect(await give(nth)).toEqual({ ok: true, value: undefined });
  const site = siteOf(ingrid.id);
  const steward = { id: ingrid.id, keys };
  const results = async () => {
    const read = await site.results();
    return resultsIn(read.ok ? read.value : [], across);
  };
  const make = async (wave = autumn, who = steward) => {
    const making = { site, sealing, programme: across, steward: who, results: await results(), digest: sha256 };
    const made = await makeResult(making, wave, now);
    if (!made.ok) throw new Error(made.error.type);
    return made.value;
  };
  return { rows, siteOf, site, give, make, results, steward, close: (at = CLOSED) => (now = at) };
};

const WORDS = { change: "Two more hours a month for mentors.", by: "2027-02-01" };

test("S61, S66: people give, the wave closes, and a steward's browser makes bands and sentences of it", async () => {
  const { make, close, rows } = await scene(20);
  close();
  const draft = await make();
  expect(draft.figures).toEqual([
    { item: "handled", all: "most", roles: { mentor: "most", mentee: "most" } },
    { item: "newTask", all: "few", roles: { mentor: "few", mentee: "few" } },
    { item: "fairTimes", all: "most", roles: { mentor: "most", mentee: "most" } },
  ]);
  expect(draft.sentences).toEqual(["Somebody asked me before they helped."]);
  expect(JSON.stringify(draft)).not.toContain("person-");
  expect(JSON.stringify(draft.figures)).not.toMatch(/\d/);
  expect(JSON.stringify(rows.given)).not.toContain("handled");
});

test("S58: a sentence that somebody marks as something to celebrate stands apart on the page, and its author can be told by nothing", async () => {
  const joy = "My team asked me to speak first.";
  const { make, close, rows } = await scene(12, (nth) => ({
    ...said(nth),
    ...(nth % 5 === 0 && { sentence: joy, celebrates: true }),
    ...(nth === 2 && { celebrates: true }),
  }));
  close();
  const draft = await make();
  expect([draft.celebrations, draft.sentences]).toEqual([[joy], ["Somebody asked me before they helped."]]);
  expect(JSON.stringify(rows.given)).not.toContain("celebrates");
  expect(new Set(rows.given.map(({ sealed }) => JSON.stringify(sealed).length)).size).toBe(1);
});

test("S66: either steward opens alone, and each finds the same", async () => {
  const { make, close } = await scene(12);
  close();
  expect(await make(autumn, { id: kwame.id, keys: kwamesKeys })).toEqual(await make());
});

test("S66: eight people of pairs may be of four pairs, so nothing is published of them; nine are of five", async () => {
  const [eight, nine] = [await scene(8), await scene(9)];
  eight.close();
  nine.close();
  expect((await eight.make()).figures).toEqual([]);
  expect((await nine.make()).figures.map(({ item, roles }) => [item, roles])).toEqual([
    ["handled", undefined],
    ["newTask", undefined],
    ["fairTimes", undefined],
  ]);
});

test("S61: giving again replaces, taking back removes, and after the last day neither is possible", async () => {
  const { give, siteOf, rows, close } = await scene(2);
  await give(0);
  expect(rows.given).toHaveLength(2);
  const own = { site: siteOf(idOf(0)) };
  expect(await takeAnswersBack(own, autumn, OPEN)).toEqual({ ok: true, value: undefined });
  expect(rows.given.map(({ author }) => author)).toEqual([idOf(1)]);
  expect(await own.site.given("autumn")).toEqual({ ok: true, value: undefined });
  close();
  expect(await takeAnswersBack(own, autumn, CLOSED)).toEqual({ ok: false, error: { type: "NotNow", why: "closed" } });
  expect(await give(0)).toEqual({ ok: false, error: { type: "NotNow", why: "closed" } });
});

test("S66: no result is made while people still give", async () => {
  const { site, steward } = await scene(1);
  const making = { site, sealing, programme: across, steward, results: new Map(), digest: sha256 };
  expect(await makeResult(making, autumn, OPEN)).toEqual({ ok: false, error: { type: "NotNow", why: "open" } });
});

test("P1: what is sealed has one length, whatever was answered, and each steward's key makes it another", async () => {
  const of = { programme: across, wave: autumn, by: idOf(1) };
  const short = await sealContribution(sealing, of, { role: "mentee", answers: {} });
  const long = await sealContribution(sealing, of, { ...said(1), sentence: "ضضض".repeat(66) });
  const lengths = [short, long].flatMap((sealed) => Object.values(sealed ?? {}).map(({ length }) => length));
  expect(new Set(lengths).size).toBe(1);
  expect(Object.keys(short ?? {})).toEqual([ingrid.id, kwame.id]);
});

test("S66: with a key in the policy that is no key, nobody's answers are given", async () => {
  const wrong: Programme = { ...across, stewards: [across.stewards[0]!, { ...kwame, key: STEWARDS[1].key }] };
  const of = { site: memoryProgrammeSite(memoryRows(), idOf(1), () => OPEN), sealing, programme: wrong };
  const given = await giveAnswers(of, { wave: autumn, me: idOf(1), now: OPEN }, said(1));
  expect(given).toEqual({ ok: false, error: { type: "NotNow", why: "keys" } });
});

/**
 * Figures after `count` people gave and somebody tried something. Of eight nothing is published, so one row more that
 * counted would show.
 */
const attacked = async (count: number, attack: (s: Awaited<ReturnType<typeof scene>>) => Promise<void> | void) => {
  const s = await scene(count, (nth) => ({ ...said(nth), answers: { handled: "never" } }));
  await attack(s);
  s.close();
  return (await s.make()).figures;
};
const mallory = "mallory" as PersonId;
const plant = (s: Awaited<ReturnType<typeof scene>>, row: Partial<(typeof s.rows.given)[number]>): void => {
  const made = {
    id: `${s.rows.next++}`,
    author: mallory,
    isOwnHand: true,
    changedAt: OPEN,
    sealed: {},
    wave: "autumn",
  };
  s.rows.given.push({ ...made, ...row });
};
const sealedBy = async (by: PersonId, wave = autumn, words = said(9)) =>
  sealContribution(sealing, { programme: across, wave, by }, words);

test.each<[string, (s: Awaited<ReturnType<typeof scene>>) => Promise<void> | void]>([
  ["copies somebody's row under an own name", (s) => plant(s, { sealed: s.rows.given[0]?.sealed })],
  ["seals in somebody else's name", async (s) => plant(s, { sealed: await sealedBy(idOf(1)) })],
  ["brings a row of another wave", async (s) => plant(s, { sealed: await sealedBy(mallory, spring) })],
  ["writes after the last day", async (s) => plant(s, { sealed: await sealedBy(mallory), changedAt: CLOSED })],
  [
    "writes a row without an author",
    async (s) => {
      const { author: _author, ...row } = { ...s.rows.given[0]!, id: "90" };
      s.rows.given.push(row);
    },
  ],
  ["writes noise", (s) => plant(s, { sealed: { [ingrid.id]: "x".repeat(3_000), __proto__: null } })],
  ["writes a megabyte", (s) => plant(s, { sealed: { [ingrid.id]: "A".repeat(1_000_000) } })],
  [
    "names a thousand stewards",
    (s) => {
      plant(s, { sealed: Object.fromEntries(Array.from({ length: 1_000 }, (_, nth) => [`${nth}`, "A"])) });
    },
  ],
  [
    "seals words that are no answers",
    async (s) => {
      const bound = { about: "answers across/autumn", by: mallory };
      const text = JSON.stringify({ wave: "autumn", role: "king", answers: { handled: "often" } }).padEnd(1_536);
      plant(s, { sealed: { [ingrid.id]: await sealing.seal(text, keys.publicKey, bound) } });
    },
  ],
  [
    "seals answers of another length",
    async (s) => {
      const bound = { about: "answers across/autumn", by: mallory };
      const text = JSON.stringify({ wave: "autumn", role: "mentor", answers: { handled: "often" } });
      plant(s, { sealed: { [ingrid.id]: await sealing.seal(text, keys.publicKey, bound) } });
    },
  ],
])("S66: somebody who %s changes nothing", async (_attack, attack) => {
  expect(await attacked(8, attack)).toEqual([]);
});

test("a ninth person who gives as everybody does is counted: the attacks above would have shown", async () => {
  const ninth = await attacked(8, async (s) => plant(s, { sealed: await sealedBy(mallory) }));
  expect(ninth.map(({ item }) => item)).toEqual(["handled"]);
});

test("S66: who writes several rows by hand counts once", async () => {
  const figures = await attacked(7, async (s) => {
    for (let row = 0; row < 5; row++) plant(s, { sealed: await sealedBy(mallory) });
  });
  expect(figures).toEqual([]);
});

test("S66: who rewrites another's row silences it, and says nothing in its author's name", async () => {
  const figures = await attacked(9, async (s) => {
    s.rows.given[0] = { ...s.rows.given[0]!, isOwnHand: false, sealed: await sealedBy(idOf(0)) };
  });
  expect(figures).toEqual([]);
});

test("S66: questions that the wave does not ask are not counted, also when somebody answers them", async () => {
  const figures = await attacked(8, async (s) => {
    plant(s, {
      sealed: await sealedBy(mallory, autumn, { role: "mentor", answers: { farAway: "more", handled: "never" } }),
    });
  });
  expect(figures.map(({ item }) => item)).toEqual(["handled"]);
});

const published = async (s: Awaited<ReturnType<typeof scene>>, wave = autumn) =>
  publishResult(s, await s.make(wave), WORDS);

test("S65: everybody reads the result at one moment, with what will change and by when", async () => {
  const s = await scene(20);
  s.close();
  await published(s);
  const result = (await s.results()).get("autumn");
  expect(result).toMatchObject({ ...WORDS, wave: "autumn", steward: ingrid.id });
  expect(result?.figures).toHaveLength(3);
});

test("S65: only a steward's page is the result, and only the first", async () => {
  const s = await scene(20);
  s.close();
  const forged = { ...(await s.make()), ...WORDS, change: "Mentoring ends." } as WaveResult;
  await s.siteOf(mallory).publish(forged);
  expect((await s.results()).size).toBe(0);
  await published(s);
  await s.siteOf(kwame.id).publish({ ...forged, change: "Another." });
  expect((await s.results()).get("autumn")?.change).toBe(WORDS.change);
  s.rows.results[1] = { ...s.rows.results[1]!, isOwnHand: false };
  expect((await s.results()).get("autumn")?.steward).toBe(kwame.id);
});

test.each<[string, (page: WaveResult) => unknown]>([
  ["a megabyte of what will change", (page) => ({ ...page, change: "x".repeat(1_000_000) })],
  ["ten thousand sentences", (page) => ({ ...page, sentences: Array.from({ length: 10_000 }, () => "So.") })],
  ["a sentence as long as a book", (page) => ({ ...page, sentences: ["x".repeat(100_000)] })],
  ["a day that is none", (page) => ({ ...page, by: "<script>" })],
  ["a wave that there is not", (page) => ({ ...page, wave: "__proto__" })],
  ["nothing but a list", () => Array.from({ length: 4_000 }).reduce((inner) => [inner], "deep")],
])("S65: a row in a steward's name with %s is no page", async (_, change) => {
  const s = await scene(9);
  s.close();
  const page: WaveResult = { ...(await s.make()), ...WORDS };
  const row = { id: "1", author: ingrid.id, isOwnHand: true, content: change(page) };
  expect(resultsIn([row], across).size).toBe(0);
  expect(resultsIn([{ ...row, content: page }], across).size).toBe(1);
});

test("S66: once a steward's key in the policy is another one, theirs opens nothing new, and the other steward's still does", async () => {
  const others = await sealing.newKeys();
  const [hers, his] = across.stewards;
  const replaced: Programme = { ...across, stewards: [{ ...hers!, key: others.publicKey }, his!] };
  const of = { programme: replaced, wave: autumn, by: idOf(1) };
  const sealed = await sealContribution(sealing, of, said(1));
  const opened = async (id: PersonId, own: SealingKeys) =>
    (await openContribution(sealing, of, sealed, { id, keys: own })) !== undefined;
  expect(await opened(ingrid.id, keys)).toBe(false);
  expect(await opened(kwame.id, kwamesKeys)).toBe(true);
});

const LATER = at("2027-03-02T08:00Z");
const LATER_CLOSED = at("2027-03-20T08:00Z");

test("S61, S66: in spring the page says what has changed for those who answered both", async () => {
  const s = await scene(20);
  s.close();
  await published(s);
  s.close(LATER);
  for (let nth = 0; nth < 20; nth++) await s.give(nth, { ...said(nth), answers: { newTask: "often" } }, spring);
  s.close(LATER_CLOSED);
  expect((await s.make(spring)).figures).toEqual([
    {
      item: "newTask",
      all: "most",
      roles: { mentor: "most", mentee: "most" },
      since: { then: "few", now: "most" },
    },
  ]);
});

test("S66: where answers of autumn are no longer those of its page, spring has no figures", async () => {
  const s = await scene(20);
  s.close();
  await published(s);
  s.close(LATER);
  for (let nth = 0; nth < 20; nth++) await s.give(nth, said(nth), spring);
  s.close(LATER_CLOSED);
  s.rows.given.shift();
  const { figures, earlierChanged } = await s.make(spring);
  expect([figures, earlierChanged]).toEqual([[], true]);
});

test("S66: a steward hears how far reading and opening have come, and may stop", async () => {
  const s = await scene(60);
  s.close();
  const heard: string[] = [];
  const stop = new AbortController();
  const making = { site: s.site, sealing, programme: across, steward: s.steward, results: new Map(), digest: sha256 };
  const made = await makeResult(
    {
      ...making,
      signal: stop.signal,
      onProgress: ({ stage, share }) => {
        heard.push(`${stage} ${share}`);
        if (stage === "opening") stop.abort();
      },
    },
    autumn,
    CLOSED,
  );
  expect(heard).toEqual(["reading undefined", "opening 0.83"]);
  expect(made).toEqual({ ok: false, error: { type: "Cancelled" } });
});
