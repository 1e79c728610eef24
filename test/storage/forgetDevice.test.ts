import "fake-indexeddb/auto";
import { createOwnDevice } from "../../src/app/wiring/ownDevice";
import { LESSONS_BOX, OWN_DRAFTS } from "../../src/domain/document/store/drafts";
import type { PairId } from "../../src/domain/shared/ids";
import { createMeridianStorage } from "../../src/storage/meridianStorage";
import { emeka, entryAt, noa } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";

const names = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

/** Two windows of Noa's in one browser, as a browser's channel connects them. */
class Channel {
  private static readonly open: Channel[] = [];
  private readonly listeners: ((event: { data: unknown }) => void)[] = [];
  constructor(private readonly name: string) {
    Channel.open.push(this);
  }
  addEventListener(_: string, listener: (event: { data: unknown }) => void): void {
    this.listeners.push(listener);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open)
      if (other !== this && other.name === this.name) for (const listener of other.listeners) listener({ data });
  }
}
beforeAll(() => Object.assign(globalThis, { BroadcastChannel: Channel }));

test("P4: Noa is told of two words that are nowhere else; when she forgets the device, all of hers goes, in every window, and Emeka's stays", async () => {
  const [first, second] = [createMeridianStorage(noa.id), createMeridianStorage(noa.id)];
  const his = createMeridianStorage(emeka.id);
  const pair = "p" as PairId;
  valueOf(await first.pending.keep([entryAt(1, noa)]));
  valueOf(await second.drafts.write(pair, "note", { text: "Half a sentence", place: {} }));
  // Where she is in a lesson is no word of hers.
  valueOf(await second.drafts.write(OWN_DRAFTS.id, LESSONS_BOX, { text: '{"lesson-wish":{"step":2}}', place: {} }));
  valueOf(await his.pending.keep([entryAt(2, emeka)]));
  const [here, there] = [createOwnDevice(first, noa.id), createOwnDevice(second, noa.id)];
  const emekas = createOwnDevice(his, emeka.id);
  expect(valueOf(await here.unsent())).toBe(2);
  const heard: string[] = [];
  there.subscribe(() => heard.push("forgotten"));
  valueOf(await here.forget());
  expect(await names()).toEqual([`meridian ${emeka.id}`]);
  expect([here.isForgotten(), there.isForgotten(), emekas.isForgotten()]).toEqual([true, true, false]);
  expect(heard).toEqual(["forgotten"]);
  // What still runs in a window brings nothing back.
  expect(await second.drafts.write(pair, "note", { text: "More", place: {} })).toMatchObject({
    error: { type: "DeviceStorage" },
  });
  expect(await first.remembered.write("a", 1)).toMatchObject({ error: { type: "DeviceStorage" } });
  expect(await names()).toEqual([`meridian ${emeka.id}`]);
  expect(valueOf(await emekas.unsent())).toBe(1);
});
