import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok } from "../../src/domain/shared/result";
import { noa } from "../doubles/entries";
import { createScene, note, shown } from "./documentScene";

const HOUR_MS = 3_600_000;

/** A list that refuses every entry with this word in it, for ever. */
const refusing = (store: EntryStore, word: string, failure: Failure, asked: { times: number }): EntryStore => ({
  ...store,
  append: async (entry) => {
    if (!entry.text.includes(word)) return store.append(entry);
    asked.times += 1;
    return err(failure);
  },
});

const REFUSALS: readonly (readonly [string, Failure])[] = [
  ["500", { type: "Unavailable" }],
  ["400", { type: "UnexpectedAnswer", from: "POST /items", detail: "400" }],
  ["409", { type: "ChangedMeanwhile" }],
  ["403", { type: "NotAllowed", what: "document" }],
];

test.each(REFUSALS)(
  "P4: a note that the list refuses for ever with %s does not hold up the next ones of its author, and is asked seldom",
  async (_, failure) => {
    const { openFrame, shared, time } = createScene();
    const asked = { times: 0 };
    const { document } = openFrame(noa, { store: refusing(shared.storeFor(), "odd", failure, asked) });
    document.subscribe(() => undefined);
    for (const text of ["odd one", "second", "odd third", "fourth"]) await document.write(note(text));
    await time.pass(5 * 60_000);
    expect(shared.ids()).toHaveLength(2);
    expect(shown(document)).toEqual([
      ["odd one", failure.type],
      ["second", "in-document"],
      ["odd third", failure.type],
      ["fourth", "in-document"],
    ]);
    asked.times = 0;
    const before = shared.calls().length;
    await time.pass(HOUR_MS);
    expect(shared.calls().length - before).toBeLessThanOrEqual(80);
    expect(asked.times).toBeGreaterThan(4);
    expect(asked.times).toBeLessThanOrEqual(16);
    await document.write(note("fifth"));
    await time.pass(60_000);
    expect(shared.ids()).toHaveLength(3);
  },
);

test("P4: notes that travel with one that the page refuses for ever arrive without it", async () => {
  const { openFrame, shared, time } = createScene();
  const store = shared.storeFor();
  const { document } = openFrame(noa, {
    store: {
      ...refusing(store, "odd", { type: "ChangedMeanwhile" }, { times: 0 }),
      // A page takes all of a request or nothing.
      appendAll: async (entries) =>
        entries.some(({ text }) => text.includes("odd"))
          ? entries.map(() => err<Failure>({ type: "ChangedMeanwhile" }))
          : Promise.all(entries.map(async (entry) => store.append(entry))),
    },
  });
  for (const text of ["first", "odd second", "third"]) await document.write(note(text));
  document.subscribe(() => undefined);
  await time.pass(10 * 60_000);
  expect(shown(document)).toEqual([
    ["first", "in-document"],
    ["odd second", "InVain"],
    ["third", "in-document"],
  ]);
});

test("P4: whoever presses try again has the refused note sent at once", async () => {
  const { openFrame, shared, time } = createScene();
  let isRefused = true;
  const asked = { times: 0 };
  const store = shared.storeFor();
  const cross = refusing(store, "odd", { type: "Unavailable" }, asked);
  const { document } = openFrame(noa, {
    store: { ...store, append: async (entry) => (isRefused ? cross : store).append(entry) },
  });
  document.subscribe(() => undefined);
  await document.write(note("odd one"));
  await time.pass(HOUR_MS);
  isRefused = false;
  await document.refresh();
  await document.refresh();
  expect(shown(document)).toEqual([["odd one", "in-document"]]);
});

test("P4: after an hour in which the whole service was away, what waits leaves within a minute of its return", async () => {
  const { openFrame, shared, time } = createScene();
  const { document, setFault } = openFrame();
  document.subscribe(() => undefined);
  setFault("unavailable");
  for (const text of ["one", "two", "three"]) await document.write(note(text));
  await time.pass(HOUR_MS);
  setFault("none");
  await time.pass(61_000);
  expect(shared.ids()).toHaveLength(3);
});

test("P9: a note that the list takes and never shows says in the end that only this device has it, and is asked for seldom", async () => {
  const { openFrame, shared, time } = createScene();
  let taken = 0;
  const store = shared.storeFor();
  const { document } = openFrame(noa, {
    // A row that nobody can read: its id is taken, and neither a list nor a look-up shows it.
    store: {
      ...store,
      append: async () => {
        taken += 1;
        return taken === 1 ? ok(undefined) : err({ type: "AlreadyThere" });
      },
    },
  });
  document.subscribe(() => undefined);
  await document.write(note("Thursday at the lake"));
  await time.pass(20_000);
  expect(shown(document)).toEqual([["Thursday at the lake", "kept-here"]]);
  await time.pass(20 * 60_000);
  expect(shown(document)).toEqual([["Thursday at the lake", "InVain"]]);
  const before = taken;
  await time.pass(HOUR_MS);
  expect(taken - before).toBeGreaterThan(2);
  expect(taken - before).toBeLessThanOrEqual(12);
});

test("P9: one that the list shows in the end is in the story, however often it was sent", async () => {
  const { openFrame, shared, time } = createScene();
  let isDeaf = true;
  const store = shared.storeFor();
  const { document } = openFrame(noa, {
    store: { ...store, append: async (entry) => (isDeaf ? ok(undefined) : store.append(entry)) },
  });
  document.subscribe(() => undefined);
  await document.write(note("Thursday at the lake"));
  await time.pass(20 * 60_000);
  expect(shown(document)).toEqual([["Thursday at the lake", "InVain"]]);
  isDeaf = false;
  await document.refresh();
  await time.pass(60_000);
  expect(shown(document)).toEqual([["Thursday at the lake", "in-document"]]);
});

test("P9: a whole day without a connection, or in which all of Microsoft 365 is away, is no reason to ask an administrator", async () => {
  const { openFrame, time } = createScene();
  const { document, setFault } = openFrame();
  document.subscribe(() => undefined);
  for (const [fault, why] of [
    ["offline", "Offline"],
    ["unavailable", "Unavailable"],
  ] as const) {
    setFault(fault);
    await document.write(note("Thursday at the lake"));
    await time.pass(24 * HOUR_MS);
    expect(shown(document).map(([, whereabouts]) => whereabouts)).toEqual(shown(document).map(() => why));
  }
});
