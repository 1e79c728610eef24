import type { EntryStore, SyncToken } from "../../src/domain/document/store/entryStore";
import { tokenOfPart } from "../../src/domain/document/store/entryStore";
import { ok } from "../../src/domain/shared/result";
import { emeka, entryAt, noa } from "../doubles/entries";
import { createScene } from "./documentScene";

/** What Noa promised long ago, Emeka's answer of the middle, and the words of this morning. */
const promise = entryAt(1, noa, { text: "I send the contract of Haifa." });
const answer = entryAt(2, emeka, { text: "The contract is here.", supersedes: promise.id });
const removal = entryAt(3, noa, { text: "", removes: promise.id });
const newest = entryAt(9_000, emeka, { text: "Good morning from Lagos." });

/** A store that hands out a long document in three pieces, oldest first. */
const longStore = (): EntryStore & { readonly asked: (string | undefined)[] } => {
  const asked: (string | undefined)[] = [];
  const piece = (at: number) => ({ vanished: [], whole: false, more: true, unread: { read: at, of: 4 } }) as const;
  return {
    asked,
    append: () => Promise.resolve(ok(undefined)),
    find: () => Promise.resolve(ok(undefined)),
    changes: (since) => {
      asked.push(since);
      if (since === undefined)
        return Promise.resolve(
          ok({ ...piece(1), entries: [promise], early: [newest], token: tokenOfPart("oldest", "1") }),
        );
      if (since === "oldest:1")
        return Promise.resolve(
          ok({ ...piece(2), entries: [answer], early: [newest], token: tokenOfPart("oldest", "2") }),
        );
      if (since === "oldest:2")
        return Promise.resolve(
          ok({
            entries: [removal, newest],
            vanished: [],
            whole: true,
            there: [promise.id, answer.id, removal.id, newest.id],
            token: "3" as SyncToken,
          }),
        );
      return Promise.resolve(ok({ entries: [], vanished: [], whole: false, token: since }));
    },
  };
};

const texts = ({ entries }: { readonly entries: readonly { readonly entry: { readonly text: string } }[] }) =>
  entries.map(({ entry }) => entry.text);

test("P9: Noa sees this morning's words first, and no promise whose end is unread; then everything", async () => {
  const scene = createScene();
  const store = longStore();
  const { document } = scene.openFrame(noa, { store });
  const seen: unknown[] = [];
  document.follow(() => {
    const snapshot = document.snapshot();
    seen.push([snapshot.phase, texts(snapshot), snapshot.unread]);
  });
  await document.refresh();
  expect(seen).toContainEqual(["open", ["Good morning from Lagos."], { read: 1, of: 4 }]);
  expect(seen.some((each) => JSON.stringify(each).includes("I send the contract"))).toBe(false);
  expect(texts(document.snapshot())).toEqual(["The contract is here.", "Good morning from Lagos."]);
  expect(document.snapshot().unread).toBeUndefined();
  expect(document.everything().map(({ id }) => id)).toEqual([promise, answer, removal, newest].map(({ id }) => id));
});

test("P9: this morning's words are on Noa's screen while her device still writes the oldest ones down", async () => {
  const scene = createScene();
  const { cache } = scene.openFrame(noa);
  const busy = { ...cache, takeIn: () => new Promise<never>(() => undefined) };
  const { document } = scene.openFrame(noa, { store: longStore(), cache: busy });
  document.follow(() => undefined);
  void document.refresh();
  await scene.time.pass(0);
  const snapshot = document.snapshot();
  expect([snapshot.phase, texts(snapshot), snapshot.unread]).toEqual([
    "open",
    ["Good morning from Lagos."],
    { read: 1, of: 4 },
  ]);
});

test("P9: a page that was closed in the middle opens as opening, not with the oldest words alone", async () => {
  const scene = createScene();
  const store = longStore();
  const first = scene.openFrame(noa, {
    store: {
      ...store,
      changes: async (since) => (since ? { ok: false, error: { type: "Offline" } } : store.changes(since)),
    },
  });
  await first.document.refresh();
  const again = scene.openFrame(noa, { store, cache: first.cache, pending: first.pending });
  again.document.follow(() => undefined);
  await scene.time.pass(0);
  expect([again.document.snapshot().phase, texts(again.document.snapshot())]).toEqual(["opening", []]);
  await again.document.refresh();
  expect([again.document.snapshot().phase, texts(again.document.snapshot())]).toEqual([
    "open",
    ["The contract is here.", "Good morning from Lagos."],
  ]);
});

test("P4: while a pair reads an old document, a watching page reads on by itself, piece by piece", async () => {
  const scene = createScene();
  const store = longStore();
  const { document } = scene.openFrame(noa, { store });
  const stop = document.subscribe(() => undefined);
  await scene.time.pass(100);
  expect(store.asked.slice(0, 3)).toEqual([undefined, "oldest:1", "oldest:2"]);
  stop();
});

test("P4: a device that lost its place shows what it has while it reads everything again", async () => {
  const scene = createScene();
  const { document, cache, parts } = scene.openFrame(noa, { store: longStore() });
  await cache.takeIn(parts.pair.id, { entries: [promise, removal, newest], vanished: [], whole: false });
  const again = scene.openFrame(noa, { store: longStore(), cache });
  const seen: unknown[] = [];
  again.document.follow(() => seen.push(texts(again.document.snapshot())));
  await again.document.refresh();
  expect(seen.every((each) => JSON.stringify(each).includes("Good morning"))).toBe(true);
  expect(document.snapshot().entries).toEqual([]);
});
