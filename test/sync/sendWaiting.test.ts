import type { Pair } from "../../src/domain/people/pair";
import type { PairId } from "../../src/domain/shared/ids";
import { createSendWaiting } from "../../src/sync/sendWaiting";
import { entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryPending } from "../doubles/memoryPending";
import { createScene } from "./documentScene";

const withKenji: Pair = { ...noaAndEmeka, id: "noa-kenji" as PairId };
const withAmina: Pair = { ...noaAndEmeka, id: "noa-amina" as PairId };
const pairs = [noaAndEmeka, withKenji, withAmina];

test("P4: on Monday Noa opens another pair's document, and her words of Friday for two others leave by themselves", async () => {
  const pending = createMemoryPending();
  for (const { id } of [withKenji, withAmina]) await pending.keep(entryAt(1, noa, { pair: id }));
  const scenes = new Map(pairs.map((pair) => [pair.id, createScene()]));
  const asked: PairId[] = [];
  const openDocument = (pair: Pair) => {
    asked.push(pair.id);
    const scene = scenes.get(pair.id) ?? createScene();
    return scene.openFrame(noa, { pair, pending }).document;
  };
  await createSendWaiting({ pending, openDocument })(pairs);
  expect(asked).toEqual([withKenji.id, withAmina.id]);
  for (const pair of [withKenji, withAmina]) {
    expect(scenes.get(pair.id)?.shared.ids()).toEqual([entryAt(1, noa).id]);
    expect(await pending.list(pair.id)).toEqual({ ok: true, value: [] });
  }
});

test("P4: words for a pair that cannot be reached go on waiting, and leave when it can", async () => {
  const pending = createMemoryPending();
  await pending.keep(entryAt(1, noa, { pair: withKenji.id }));
  const { openFrame, shared, time } = createScene();
  const frame = openFrame(noa, { pair: withKenji, pending });
  frame.setFault("unavailable");
  await createSendWaiting({ pending, openDocument: () => frame.document })(pairs);
  expect(shared.ids()).toEqual([]);
  frame.setFault("none");
  await time.pass(60_000);
  expect(shared.ids()).toHaveLength(1);
});

test("S50: what Noa sent from Outlook is noted though she opens Meridian for another pair: the document is opened for it", async () => {
  const opened: PairId[] = [];
  const { openFrame } = createScene();
  const openDocument = (pair: Pair) => {
    opened.push(pair.id);
    return openFrame(noa, { pair }).document;
  };
  const unfinished = async (): Promise<readonly PairId[]> => [withKenji.id, withKenji.id, "left" as PairId];
  await createSendWaiting({ pending: createMemoryPending(), unfinished, openDocument })(pairs);
  expect(opened).toEqual([withKenji.id]);
});
