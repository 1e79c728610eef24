import { ok } from "../../../src/domain/shared/result";
import type { GraphCall } from "../../../src/graph/transport/call";
import { withinBudget } from "../../../src/graph/oneNote/budget";
import type { GraphTransport } from "../../../src/graph/transport/transport";
import { stoppedClock, TUESDAY } from "../../sandbox/sandboxTools";
import { reading, writing } from "../../doubles/graphTools";

/** An hour of OneNote for one person, and how many requests of a kind go out in it before somebody waits. */
const hour = () => {
  const clock = stoppedClock(TUESDAY);
  const graph: GraphTransport = {
    send: async () => ok({ status: 200, headers: {}, body: {} }),
    pathOf: () => undefined,
  };
  const { send } = withinBudget(graph, { elapsed: clock.now, sleep: async () => undefined });
  const goOut = async (call: GraphCall, most: number): Promise<number> => {
    let sent = 0;
    while (sent < most && (await send(call)).ok) {
      sent += 1;
      clock.pass(5_000);
    }
    return sent;
  };
  return { send, reads: (most: number) => goOut(reading(), most), writes: (most: number) => goOut(writing(), most) };
};

test("P4: somebody who wrote 320 notes in an hour can still look forty times", async () => {
  const { writes, reads } = hour();
  expect(await writes(1_000)).toBe(320);
  expect(await reads(1_000)).toBe(40);
});

test("P4: somebody who looked 320 times in an hour can still write forty notes", async () => {
  const { writes, reads } = hour();
  expect(await reads(1_000)).toBe(320);
  expect(await writes(1_000)).toBe(40);
});

test("who waits by ourselves is told so, for half a minute at most", async () => {
  const { writes, send } = hour();
  await writes(1_000);
  expect(await send(writing())).toEqual({
    ok: false,
    error: { type: "Throttled", retryAfterMs: 30_000, spared: true },
  });
});
