import { kenji, mona } from "../../src/sandbox/seed/people";
import { createDevice } from "../faults/device";
import { openHouse, type StoreKind } from "../faults/house";

const MINUTE_MS = 60_000;
const note = (text: string) => ({ text, content: { kind: "note" as const } });

/** Mona and Kenji with their panels open on one document. */
const openPanels = async (kind: StoreKind) => {
  const house = openHouse(kind);
  const shared = await house.openDocument();
  const deviceOf = (person: typeof mona, number: number) =>
    createDevice(house, shared, { person, number, clockErrorMs: 0, hasLocks: true });
  const [hers, his] = [deviceOf(mona, 1), deviceOf(kenji, 2)];
  hers.openWindow(0);
  const panel = his.openWindow(0);
  await house.time.pass(MINUTE_MS);
  const showsAfterMs = async (text: string): Promise<number> => {
    const began = house.time.clock.now();
    const shows = (): boolean => panel.snapshot().entries.some(({ entry }) => entry.text === text);
    while (!shows() && house.time.clock.now() - began < 5 * MINUTE_MS) await house.time.pass(250);
    return house.time.clock.now() - began;
  };
  return { ...house, hers, his, showsAfterMs };
};

test.each<[StoreKind, number]>([
  ["sharepoint-list", 5_000],
  ["onenote", 10_000],
])(
  "P4: in a conversation, what Mona writes is in Kenji's panel in time, with a document in %s",
  async (kind, mostMs) => {
    const { hers, showsAfterMs, time } = await openPanels(kind);
    hers.write(0, note("the first"));
    await showsAfterMs("the first");
    const waits: number[] = [];
    for (let index = 0; index < 12; index++) {
      hers.write(0, note(`sentence ${index}`));
      waits.push(await showsAfterMs(`sentence ${index}`));
      await time.pass(7_300);
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(mostMs);
  },
);

test.each<StoreKind>(["sharepoint-list", "onenote"])(
  "an open panel on which nothing has happened for half an hour asks at most sixty times an hour, with a document in %s",
  async (kind) => {
    const { hers, his, showsAfterMs, requests, time } = await openPanels(kind);
    hers.write(0, note("the last"));
    await showsAfterMs("the last");
    hers.closeWindow(0);
    await time.pass(31 * MINUTE_MS);
    const before = requests();
    await time.pass(60 * MINUTE_MS);
    const asked = requests() - before;
    expect(his.openWindows()).toHaveLength(1);
    expect(asked).toBeGreaterThan(30);
    expect(asked).toBeLessThanOrEqual(60);
  },
);
