import type { SyncToken } from "../../../src/domain/document/store/entryStore";
import { NOTHING_KNOWN, takeIn, type KnownDocument } from "../../../src/domain/document/store/knownDocument";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { valueOf } from "../../doubles/graphTools";
import { herNote, openNotebook } from "../../doubles/oneNoteTools";

type Notebook = ReturnType<typeof openNotebook>;

const DAY_MS = 86_400_000;

/** Rafael looks every nine seconds: the seconds until he has read `count` entries. */
const secondsUntil = async (
  { clock, storeOf }: Notebook,
  store: ReturnType<Notebook["storeOf"]>,
  count: number,
  since: SyncToken,
): Promise<number> => {
  const began = clock.now();
  let token = since;
  for (let seen = 0; clock.now() - began < 120_000;) {
    const news = valueOf(await store.changes(token));
    seen += news.entries.length;
    token = news.token;
    if (seen >= count) return (clock.now() - began) / 1_000;
    clock.pass(9_000);
  }
  throw new Error(`${count} entries did not come within two minutes to ${String(storeOf)}.`);
};

describe("P4: the content of a page may be late by half a minute, though its stamp has moved", () => {
  test.each([4_000, 12_000, 28_000])(
    "Rafael in Lisbon reads Amina's note of %i ms ago within a minute",
    async (afterMs) => {
      const notebook = openNotebook();
      const { storeOf, fail, clock } = notebook;
      const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
      valueOf(await hers.append(herNote(1)));
      clock.pass(60_000);
      const { token } = valueOf(await his.changes());
      clock.pass(60_000);
      valueOf(await hers.append(herNote(2)));
      fail({ kind: "delayed-reads", afterMs });
      expect(await secondsUntil(notebook, his, 1, token)).toBeLessThanOrEqual(60);
    },
  );

  test("the second of two notes is not forgotten when the first one showed in time", async () => {
    const notebook = openNotebook();
    const { storeOf, fail, clock } = notebook;
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.append(herNote(1)));
    clock.pass(60_000);
    const { token } = valueOf(await his.changes());
    clock.pass(60_000);
    valueOf(await hers.append(herNote(2)));
    clock.pass(20_000);
    valueOf(await hers.append(herNote(3)));
    fail({ kind: "delayed-reads", afterMs: 20_000 });
    expect(await secondsUntil(notebook, his, 2, token)).toBeLessThanOrEqual(60);
  });

  test("a note that a late answer does not show yet is not said to be taken out", async () => {
    const { storeOf, fail, clock, local } = openNotebook();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.append(herNote(1)));
    valueOf(await hers.append(herNote(2)));
    const before = valueOf(await his.changes());
    clock.pass(9_000);
    valueOf(await hers.append(herNote(3)));
    fail({ kind: "delayed-reads", afterMs: 15_000 });
    const during = valueOf(await his.changes(before.token));
    local.faults.set([]);
    clock.pass(33_000);
    const after = valueOf(await his.changes(during.token));
    expect([during.vanished, after.entries, after.vanished]).toEqual([[], [herNote(3)], []]);
  });
});

test("P4: of a page that was cut on its way no entry is gone", async () => {
  const { storeOf, fail, clock, local } = openNotebook();
  const store = storeOf(amina.id);
  for (const minute of [1, 2, 3]) valueOf(await store.append(herNote(minute)));
  clock.pass(60_000);
  const before = valueOf(await store.changes());
  clock.pass(60_000);
  valueOf(await storeOf(rafael.id).append(herNote(4)));
  fail({ kind: "cut-page" });
  let token = before.token;
  const gone: string[] = [];
  for (let look = 0; look < 5; look++) {
    const news = valueOf(await store.changes(token));
    gone.push(...news.vanished);
    token = news.token;
    clock.pass(20_000);
  }
  local.faults.set([]);
  clock.pass(600_000);
  expect([gone, valueOf(await store.changes(token)).entries]).toEqual([[], [herNote(4)]]);
});

describe("P4: somebody sets the device's clock back", () => {
  test("by an hour: a note whose answer was lost is found to be missing after half a minute all the same", async () => {
    const { storeOf, fail, clock, setClock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    fail({ kind: "unavailable", left: 1, path: "/content" });
    expect(await store.append(herNote(2))).toMatchObject({ error: { type: "OutcomeUnknown" } });
    setClock(-3_600_000);
    clock.pass(31_000);
    expect(valueOf(await store.find(herNote(2).id))).toBeUndefined();
  });

  test("by forty days: what Amina writes then is read", async () => {
    const { storeOf, clock, setClock } = openNotebook();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.append(herNote(1)));
    let { token } = valueOf(await his.changes());
    setClock(-40 * DAY_MS);
    for (let minute = 2; minute < 6; minute++) {
      clock.pass(60_000);
      valueOf(await hers.append(herNote(minute)));
      const news = valueOf(await his.changes(token));
      expect(news.entries.map(({ id }) => id)).toContain(herNote(minute).id);
      token = news.token;
    }
  });
});

describe("S54: a document of two years, a page for each", () => {
  const PAGES = 24;
  const openOld = async () => {
    const notebook = openNotebook();
    const hers = notebook.storeOf(amina.id);
    for (let month = 0; month < PAGES; month++) {
      notebook.clock.pass(31 * DAY_MS);
      valueOf(await hers.append(herNote(month * 31 * 1_440)));
    }
    notebook.clock.pass(7_200_000);
    return notebook;
  };
  const noteOf = (month: number) => herNote(month * 31 * 1_440);

  test("a new device shows the newest month first, then the older ones in a few looks", async () => {
    const { storeOf, clock } = await openOld();
    const his = storeOf(rafael.id);
    let known: KnownDocument = NOTHING_KNOWN;
    const firsts: boolean[] = [];
    for (let look = 0; look < 4; look++) {
      known = takeIn(known, valueOf(await his.changes(known.token)));
      firsts.push(known.entries.has(noteOf(0).id));
      expect(known.entries.has(noteOf(PAGES - 1).id)).toBe(true);
      clock.pass(1_000);
    }
    expect([firsts, known.entries.size]).toEqual([[false, false, true, true], PAGES]);
  });

  test("after a month only recent pages are read again, and nothing is said to be gone", async () => {
    const { storeOf, clock, roundTrips } = await openOld();
    const his = storeOf(rafael.id);
    let token: SyncToken | undefined;
    for (let look = 0; look < 6; look++) {
      ({ token } = valueOf(await his.changes(token)));
      clock.pass(33_000);
    }
    clock.pass(25 * DAY_MS);
    const before = roundTrips();
    clock.pass(6 * DAY_MS);
    const after = valueOf(await his.changes(token));
    expect([after.vanished, after.whole]).toEqual([[], false]);
    expect(roundTrips() - before).toBeLessThanOrEqual(3);
  });
});
