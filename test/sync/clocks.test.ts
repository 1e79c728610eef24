import { browserTimer } from "../../src/sync/page";
import { emeka, entryAt, noa } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note, shown } from "./documentScene";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ignore = (): void => undefined;

test.each([
  ["an hour", HOUR_MS],
  ["forty days", 40 * DAY_MS],
])(
  "P4: in Nairobi a clock is put back by %s while the service asks for a pause: her words leave when the pause is over",
  async (_, byMs) => {
    const { openFrame, time, shared } = createScene();
    const { document, setFault } = openFrame();
    document.subscribe(ignore);
    await everythingSettled();
    setFault({ throttledMs: 10_000 });
    await document.write(note("Habari"));
    await everythingSettled();
    setFault("none");
    time.setClock(-byMs);
    await time.pass(30_000);
    expect([shared.ids().length, shown(document)]).toEqual([1, [["Habari", "in-document"]]]);
  },
);

test("a clock that is put back an hour makes nobody ask twenty times a minute", async () => {
  const { openFrame, time, shared } = createScene();
  const { document } = openFrame();
  document.subscribe(ignore);
  await document.write(note("Shalom"));
  await everythingSettled();
  await document.write(note("Shalom again"));
  await time.pass(5_000);
  time.setClock(-HOUR_MS);
  await time.pass(10 * 60_000);
  const before = shared.calls().length;
  await time.pass(10 * 60_000);
  expect(shared.calls().length - before).toBeLessThanOrEqual(10);
});

test("a timer for longer than a browser can count rings late, not at once", async () => {
  let rang = false;
  const cancel = browserTimer(40 * DAY_MS, () => {
    rang = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  cancel();
  expect(rang).toBe(false);
});

test("P4: a pass that breaks off says so on the screen, and the next one comes by itself", async () => {
  const { openFrame, time, shared } = createScene();
  let breaks = true;
  const store = shared.storeFor();
  const { document } = openFrame(noa, {
    store: {
      ...store,
      changes: async (since) => {
        if (breaks) throw new RangeError("Maximum call stack size exceeded");
        return store.changes(since);
      },
    },
  });
  const bugs: unknown[] = [];
  document.subscribe(ignore);
  await document.refresh().catch((bug: unknown) => bugs.push(bug));
  expect(document.snapshot().problem?.type).toBe("UnexpectedAnswer");
  breaks = false;
  await shared.storeFor().append(entryAt(1, emeka, { text: "Still here" }));
  await time.pass(2 * 60_000);
  expect(shown(document)).toEqual([["Still here", "in-document"]]);
  expect(document.snapshot()).not.toHaveProperty("problem");
});
