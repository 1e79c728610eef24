import { createPairReader } from "../../src/sync/pairReader";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note } from "./documentScene";

test("the schedule view reads a pair's document with one request, and only what is new", async () => {
  const { openFrame, shared } = createScene();
  await shared.storeFor().append(entryAt(1, emeka));
  const { cache } = openFrame();
  const read = createPairReader({ store: () => shared.storeFor(), cache });
  const first = await read(noaAndEmeka);
  expect(first.known).toEqual([]);
  expect(await first.readOn()).toEqual({ ok: true, value: [entryAt(1, emeka)] });
  await shared.storeFor().append(entryAt(2, noa));
  const before = shared.calls().length;
  const second = await read(noaAndEmeka);
  expect(second.known).toEqual([entryAt(1, emeka)]);
  expect(await second.readOn()).toEqual({ ok: true, value: [entryAt(1, emeka), entryAt(2, noa)] });
  expect(shared.calls().slice(before)).toEqual(["changes"]);
});

test("P1: words still on their way are not in what the schedule view computes with", async () => {
  const { openFrame, shared } = createScene();
  const { document, setFault, cache } = openFrame();
  setFault("offline");
  await document.write(note("only here"));
  await everythingSettled();
  const read = createPairReader({ store: () => shared.storeFor(), cache });
  expect(await (await read(noaAndEmeka)).readOn()).toEqual({ ok: true, value: [] });
});
