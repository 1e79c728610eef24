import { err } from "../../src/domain/shared/result";
import type { DocumentCache } from "../../src/domain/document/store/knownDocument";
import { emeka, noa } from "../doubles/entries";
import { createMemoryCache } from "../doubles/memoryPending";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note, shown } from "./documentScene";

/** A device's copy that refuses while the device is full. */
const createCrampedCache = (): { readonly cache: DocumentCache; readonly setFull: (full: boolean) => void } => {
  const cache = createMemoryCache();
  let isFull = false;
  const refused = err({ type: "DeviceStorage", problem: "full" } as const);
  return {
    cache: { ...cache, takeIn: async (...news) => (isFull ? refused : cache.takeIn(...news)) },
    setFull: (full) => void (isFull = full),
  };
};

test("P4: what came while Noa's device was full is there when she opens the document again", async () => {
  const { openFrame } = createScene();
  const { cache, setFull } = createCrampedCache();
  const his = openFrame(emeka).document;
  const hers = openFrame(noa, { cache }).document;
  const write = async (text: string): Promise<void> => {
    await his.write(note(text));
    await everythingSettled();
    await hers.refresh();
  };
  await write("with room");
  setFull(true);
  await write("without room");
  setFull(false);
  await write("with room again");
  const again = openFrame(noa, { cache }).document;
  await again.refresh();
  const all = ["with room", "without room", "with room again"].map((text) => [text, "in-document"]);
  expect(shown(hers)).toEqual(all);
  expect(shown(again)).toEqual(all);
});

test("P4: what Noa wrote and the full device could not note as read back is there when she opens it offline", async () => {
  const { openFrame } = createScene();
  const { cache, setFull } = createCrampedCache();
  const hers = openFrame(noa, { cache });
  await hers.document.refresh();
  setFull(true);
  await hers.document.write(note("without room"));
  await everythingSettled();
  await hers.document.refresh();
  expect(shown(hers.document)).toEqual([["without room", "in-document"]]);
  const again = openFrame(noa, { cache, pending: hers.pending });
  again.setFault("offline");
  await again.document.refresh();
  expect(shown(again.document).map(([text]) => text)).toEqual(["without room"]);
});

test("a full device makes nobody ask twenty times a minute", async () => {
  const { openFrame, time, shared } = createScene();
  const { cache, setFull } = createCrampedCache();
  const { document } = openFrame(noa, { cache });
  document.subscribe(() => undefined);
  setFull(true);
  await document.write(note("without room"));
  await time.pass(10 * 60_000);
  const before = shared.calls().length;
  await time.pass(10 * 60_000);
  expect(shared.calls().length - before).toBeLessThanOrEqual(10);
});
