import { ok } from "../../../src/domain/shared/result";
import { withinBudget, type SpentNote } from "../../../src/graph/oneNote/budget";
import { shareReads } from "../../../src/graph/oneNote/windows";
import type { GraphTransport } from "../../../src/graph/transport/transport";
import { reading, writing } from "../../doubles/graphTools";
import { createOneNoteDevice } from "../../doubles/oneNoteWindows";
import { stoppedClock, TUESDAY } from "../../sandbox/sandboxTools";

/** A device of one person. Every request to OneNote answers with its own number. */
const openDevice = () => {
  const clock = stoppedClock(TUESDAY);
  const newWindow = createOneNoteDevice();
  let asked = 0;
  const graph: GraphTransport = {
    send: async () => ok({ status: 200, headers: {}, body: { number: (asked += 1) } }),
    pathOf: () => undefined,
  };
  const open = (note?: SpentNote) => {
    const windows = newWindow();
    const budgeted = withinBudget(graph, { elapsed: clock.now, sleep: async () => undefined, windows, note });
    return { ...shareReads(budgeted, windows, clock.now), spent: budgeted.spent };
  };
  return { clock, open, asked: () => asked };
};

const AN_HOUR = 3_600_000;

test("P4: two windows of Mona's that look at the same moment ask OneNote once", async () => {
  const { open, asked } = openDevice();
  const [one, two] = [open(), open()];
  const answers = await Promise.all([one.send(reading("/list")), two.send(reading("/list"))]);
  expect([answers.map((answer) => answer.ok && answer.value.body), asked()]).toEqual([
    [{ number: 1 }, { number: 1 }],
    1,
  ]);
});

test("P4: a window hears when another one has looked, and looks too without a request", async () => {
  const { open, asked, clock } = openDevice();
  const [one, two] = [open(), open()];
  let heard = 0;
  const stop = two.onHeard(() => (heard += 1));
  await one.send(reading("/list"));
  await two.send(reading("/list"));
  expect([heard, asked()]).toEqual([1, 1]);
  clock.pass(4_000);
  await two.send(reading("/list"));
  expect(asked()).toBe(2);
  stop();
  clock.pass(4_000);
  await one.send(reading("/list"));
  expect(heard).toBe(1);
});

test("P4: what a window has written is not looked for in an answer from before", async () => {
  const { open, asked, clock } = openDevice();
  const [one, two] = [open(), open()];
  await one.send(reading("/list"));
  clock.pass(500);
  await two.send(writing());
  clock.pass(500);
  await two.send(reading("/list"));
  expect(asked()).toBe(3);
});

test("P4: all windows count together: after 320 looks of both neither looks again", async () => {
  const { open, clock } = openDevice();
  const windows = [open(), open()];
  for (let look = 0; look < 320; look++) {
    await windows[look % 2]?.send(reading(`/list/${look}`));
    clock.pass(5_000);
  }
  for (const window of windows)
    expect(await window.send(reading("/list"))).toMatchObject({ error: { type: "Throttled", spared: true } });
});

test("P4: a page that is loaded anew knows how often it asked before, also after somebody set the clock back", async () => {
  const { open, clock } = openDevice();
  let [kept, setBy]: [string | undefined, number] = [undefined, 0];
  const note: SpentNote = {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
    now: () => clock.now() + setBy,
  };
  const first = open(note);
  for (let look = 0; look < 30; look++) await first.send(reading(`/list/${look}`));
  clock.pass(60_000);
  expect(open(note).spent(AN_HOUR)).toBe(30);
  setBy = -2 * AN_HOUR;
  expect(open(note).spent(AN_HOUR)).toBe(0);
  kept = "rubbish";
  expect(open(note).spent(AN_HOUR)).toBe(0);
});
