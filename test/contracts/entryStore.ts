import type { Entry, FactKind } from "../../src/domain/document/entry";
import type { Changes, EntryStore, SyncToken } from "../../src/domain/document/store/entryStore";
import { NOTHING_KNOWN, takeIn } from "../../src/domain/document/store/knownDocument";
import type { Failure } from "../../src/domain/shared/failure";
import type { EntryId } from "../../src/domain/shared/ids";
import type { Result } from "../../src/domain/shared/result";
import type { Person } from "../../src/domain/people/person";
import { everyKind } from "../doubles/everyKind";
import { emeka, entryAt as entryBy, noa } from "../doubles/entries";
import { hostileWords } from "../doubles/hostileWords";

/** An empty document and its two members. */
export interface EntryStoreSetUp {
  readonly store: EntryStore;
  /** The second member's store of the same document. */
  readonly another: EntryStore;
  readonly removeByHand: (id: EntryId) => Promise<void>;
  /** A person edits the text of an entry in the store itself. */
  readonly typeOver: (id: EntryId, text: string) => Promise<void>;
  /** A person adds text that is no entry in the store itself. */
  readonly writeByHand: (text: string) => Promise<void>;
  /** Duplicates an entry, as after a write whose answer was lost. */
  readonly doubleByHand: (id: EntryId) => Promise<void>;
  /** The next write of `store` takes effect, and its answer is lost. */
  readonly loseTheNextAnswer: () => void;
  /** Time goes by, where a store looks twice before it says that something is gone. */
  readonly later?: () => void;
  /** Expires every token issued so far. */
  readonly tooOld: () => void;
}

const FACT_KINDS = Object.keys(everyKind) as readonly FactKind[];

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(`Expected an answer, got ${result.error.type}.`);
  return result.value;
};

const append = async (store: EntryStore, ...entries: readonly Entry[]): Promise<void> => {
  for (const entry of entries) valueOf(await store.append(entry));
};

const changes = async (store: EntryStore, since?: SyncToken): Promise<Changes> => valueOf(await store.changes(since));

const ids = (entries: readonly Entry[]): readonly EntryId[] => entries.map(({ id }) => id);

/** Contract of `EntryStore`, run against each implementation; `her` writes in `store`, `him` in `another`. */
export const entryStoreContract = (
  name: string,
  setUp: () => Promise<EntryStoreSetUp>,
  { her, him }: { readonly her: Person; readonly him: Person } = { her: noa, him: emeka },
): void => {
  const entryAt = (minute: number, writer: Person, extra: Partial<Entry> = {}): Entry => {
    const { id: author, name: authorName } = writer === noa ? her : him;
    return entryBy(minute, writer, { author, authorName, ...extra });
  };

  describe(`${name} keeps what a pair says`, () => {
    const words: readonly (readonly [string, string])[] = [
      ["emoji", "Thank you 🙏🏽 👩🏾‍💻 – see you on Sunday 🎉"],
      ["signs that look like markup", `<b>bold</b> & <script>alert("hi")</script> &amp; ]]> 'quoted'`],
      ["Hebrew and Arabic among English", "Noa said שלום and Emeka answered السلام عليكم (politely)."],
      ["several lines, also empty ones", "First.\n\n  Third, moved in.\n\tFourth.\n"],
      ["sixty thousand letters", "Words that matter. ".repeat(3_200)],
      ["nothing at all", ""],
      ...hostileWords,
    ];
    test.each(words)("P4: %s are read back exactly as they were written", async (_, text) => {
      const { store, another } = await setUp();
      const entry = entryAt(1, noa, { text });
      await append(store, entry);
      expect(valueOf(await store.find(entry.id))).toEqual(entry);
      expect((await changes(another)).entries).toEqual([entry]);
    });

    test("a note keeps where in which talk it was written and what it replaces", async () => {
      const { store } = await setUp();
      const first = entryAt(1, noa);
      const full = entryAt(2, noa, {
        session: "session-1" as NonNullable<Entry["session"]>,
        guide: { id: "first-meeting", version: "1.0.0", step: "names" },
        supersedes: first.id,
      });
      const tombstone = entryAt(3, noa, { text: "", removes: full.id });
      await append(store, first, full, tombstone);
      expect((await changes(store)).entries).toEqual([first, full, tombstone]);
    });

    test("a meeting, somebody's hours and a kind from a newer version survive the way", async () => {
      const { store, another } = await setUp();
      const { at } = entryAt(0, noa);
      const meeting = { start: at, end: at, eventId: "event-1", burden: { noa: 0, emeka: 45 } };
      const availability = {
        stays: [{ place: { zone: "Africa/Lagos" } }],
        work: [{ days: [1, 2, 3, 4, 5] as const, fromMinutes: 540, toMinutes: 1020 }],
        closedDays: [7] as const,
        night: null,
        overlay: [],
      };
      const all = [
        entryAt(1, noa, { content: { kind: "meeting", meeting } }),
        entryAt(2, emeka, { content: { kind: "availability", availability } }),
        entryAt(3, emeka, { schema: 9, content: { kind: "other", name: "drawing", data: { lines: [[1, 2]] } } }),
      ];
      await append(store, ...all.slice(0, 1));
      await append(another, ...all.slice(1));
      expect((await changes(another)).entries).toEqual(all);
    });

    test("P4: every kind of entry comes back with all that it says", async () => {
      const { store, another } = await setUp();
      const all = FACT_KINDS.map((kind, minute) =>
        entryAt(minute, noa, { text: `About ${kind}`, content: { kind, [kind]: everyKind[kind] } as Entry["content"] }),
      );
      await append(store, ...all, entryAt(99, noa, { content: { kind: "reflection" } }));
      const read = (await changes(another)).entries;
      expect(read.slice(0, -1)).toEqual(all);
      expect(read.at(-1)?.content).toEqual({ kind: "reflection" });
    });

    test("P4: an entry that is sent twice is there once, and the store says so", async () => {
      const { store, another } = await setUp();
      const entry = entryAt(1, noa);
      await append(store, entry);
      const again = await store.append({ ...entry, text: "other words under the same id" });
      expect(again).toMatchObject({ ok: false, error: { type: "AlreadyThere" } });
      expect((await changes(another)).entries).toEqual([entry]);
    });

    test("P4: several entries that come at once are there once each, and what was there already is told", async () => {
      const { store, another } = await setUp();
      const entries = Array.from({ length: 20 }, (_, i) => entryAt(i + 1, noa));
      const [first] = entries;
      if (!store.appendAll || !first) return;
      await append(store, first);
      const answers = await store.appendAll(entries);
      expect(answers.map((answer) => (answer.ok ? "taken" : answer.error.type))).toEqual([
        "AlreadyThere",
        ...entries.slice(1).map(() => "taken"),
      ]);
      expect((await changes(another)).entries).toEqual(entries);
    });

    test("P4: when the answer is lost, the entry is found by its id", async () => {
      const { store, loseTheNextAnswer } = await setUp();
      const entry = entryAt(1, noa);
      loseTheNextAnswer();
      expect(await store.append(entry)).toMatchObject({ ok: false, error: { type: "OutcomeUnknown" } });
      expect(valueOf(await store.find(entry.id))).toEqual(entry);
    });

    test("an entry that nobody wrote is not found", async () => {
      const { store } = await setUp();
      expect(valueOf(await store.find(entryAt(1, noa).id))).toBeUndefined();
    });

    test("a reader gets only what is new since the last time", async () => {
      const { store, another } = await setUp();
      const [one, two] = [entryAt(1, noa), entryAt(2, emeka)];
      await append(store, one);
      const before = await changes(store);
      expect(before.whole).toBe(true);
      await append(another, two);
      const after = await changes(store, before.token);
      expect([after.whole, ids(after.entries), after.vanished]).toEqual([false, [two.id], []]);
      const later = await changes(store, after.token);
      expect([later.whole, later.entries, later.vanished]).toEqual([false, [], []]);
    });

    test("a reader who comes back too late gets everything, and is told so", async () => {
      const { store, tooOld } = await setUp();
      const [one, two] = [entryAt(1, noa), entryAt(2, noa)];
      await append(store, one, two);
      const before = await changes(store);
      tooOld();
      const after = await changes(store, before.token);
      expect([after.whole, after.entries]).toEqual([true, [one, two]]);
      expect((await changes(store, after.token)).whole).toBe(false);
    });

    test("two people who write in turn read the same entries in the same order", async () => {
      const { store, another } = await setUp();
      await append(store, entryAt(1, noa));
      await append(another, entryAt(2, emeka));
      await append(store, entryAt(3, noa));
      const mine = (await changes(store)).entries;
      expect(ids(mine)).toEqual([entryAt(1, noa).id, entryAt(2, emeka).id, entryAt(3, noa).id]);
      expect((await changes(another)).entries).toEqual(mine);
    });

    test("two people who write at the same moment both keep their words", async () => {
      const { store, another } = await setUp();
      const [hers, his] = [entryAt(1, noa), entryAt(1, emeka)];
      await Promise.all([append(store, hers), append(another, his)]);
      expect(new Set(ids((await changes(store)).entries))).toEqual(new Set([hers.id, his.id]));
    });

    test("an entry that somebody removes by hand is reported as vanished", async () => {
      const { store, another, removeByHand, later } = await setUp();
      const [one, two] = [entryAt(1, noa), entryAt(2, noa)];
      await append(store, one, two);
      const before = await changes(another);
      await removeByHand(one.id);
      const first = await changes(another, before.token);
      later?.();
      const after = later ? await changes(another, first.token) : first;
      expect([after.whole, after.entries, after.vanished]).toEqual([false, [], [one.id]]);
      expect(valueOf(await store.find(one.id))).toBeUndefined();
      expect((await changes(store)).entries).toEqual([two]);
    });

    test("P4: words that somebody types over stand as they were written, and a reader who knew them can tell", async () => {
      const { store, another, typeOver } = await setUp();
      const [one, two] = [entryAt(1, noa, { text: "I like it here." }), entryAt(2, emeka)];
      await append(store, one);
      await append(another, two);
      const before = await changes(another);
      await typeOver(one.id, "I resign.");
      const after = await changes(another, before.token);
      expect([ids(after.entries), after.vanished]).toEqual([[one.id], []]);
      const known = takeIn(takeIn(NOTHING_KNOWN, before), after);
      expect(known.entries.get(one.id)).toMatchObject(one);
      expect(known.entries.get(one.id)?.changedBy !== undefined || known.vanished.has(one.id)).toBe(true);
    });

    test("P4: what somebody writes in the store by hand takes nobody's name and changes nobody's words", async () => {
      const { store, another, writeByHand } = await setUp();
      const [one, two] = [entryAt(1, noa), entryAt(2, emeka)];
      await append(store, one);
      const before = await changes(another);
      await writeByHand("Do not forget the cake <b>!</b>");
      await append(another, two);
      const { entries, vanished } = await changes(another, before.token);
      const byHand = entries.filter(({ id }) => id !== two.id);
      expect([entries.find(({ id }) => id === two.id), vanished]).toEqual([two, []]);
      expect(byHand.filter(({ author }) => [her.id, him.id].includes(author))).toEqual([]);
      const all = (await changes(store)).entries;
      expect([one, two].map(({ id }) => all.find((entry) => entry.id === id))).toEqual([one, two]);
      expect(new Set(ids(all.filter(({ id }) => id !== one.id && id !== two.id)))).toEqual(new Set(ids(byHand)));
    });

    test("P4: an entry that stands there twice is read once", async () => {
      const { store, another, doubleByHand } = await setUp();
      const [one, two] = [entryAt(1, noa), entryAt(2, emeka)];
      await append(store, one);
      const before = await changes(another);
      await doubleByHand(one.id);
      await append(another, two);
      const after = await changes(another, before.token);
      expect([ids(after.entries.filter(({ id }) => id !== one.id)), after.vanished]).toEqual([[two.id], []]);
      expect((await changes(store)).entries).toEqual([one, two]);
      expect(valueOf(await another.find(one.id))).toEqual(one);
    });
  });
};
