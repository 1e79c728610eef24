import { createOffered } from "../../../src/app/wiring/programme/offered";
import { err, ok } from "../../../src/domain/shared/result";
import { ACROSS } from "../../doubles/programme";

const POLICY = { schema: 1, programmes: [ACROSS] };

/** A device on which a policy stands after so many looks, and what was asked of Microsoft 365. */
const scene = (after: number, file: unknown = POLICY) => {
  const counts = { looks: 0, reads: 0 };
  const offered = createOffered({
    device: { read: async () => ok(counts.looks++ >= after ? file : undefined) },
    read: async () => {
      counts.reads += 1;
      return ok(POLICY);
    },
    sleep: async () => undefined,
  });
  return { offered, counts };
};

test("S53: a first screen waits until the device has the policy, and asks Microsoft 365 for nothing", async () => {
  const { offered, counts } = scene(3);
  expect((await offered(false)).map(({ id }) => id)).toEqual(["across"]);
  expect(counts).toEqual({ looks: 4, reads: 0 });
});

test.each([null, { schema: 1 }, { schema: 1, programmes: [{ id: "across" }] }, "x"])(
  "a policy such as %j offers nothing, and the waiting has an end",
  async (file) => {
    const { offered, counts } = scene(0, file);
    expect(await offered(false)).toEqual([]);
    expect(counts).toEqual({ looks: 21, reads: 0 });
  },
);

test("S60: whom a link leads here does not wait: the policy is read now, and if it cannot be, the kept one counts", async () => {
  const { offered, counts } = scene(0, undefined);
  expect(await offered(true)).toHaveLength(1);
  expect(counts).toEqual({ looks: 0, reads: 1 });
  const offline = createOffered({
    device: { read: async () => ok(POLICY) },
    read: async () => err({ type: "Offline" }),
  });
  expect(await offline(true)).toHaveLength(1);
});
