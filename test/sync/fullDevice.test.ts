import { err } from "../../src/domain/shared/result";
import type { DocumentCache } from "../../src/domain/document/knownDocument";
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
    cache: { ...cache, takeIn: async (pair, news) => (isFull ? refused : cache.takeIn(pair, news)) },
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
