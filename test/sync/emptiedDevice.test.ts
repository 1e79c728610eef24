import { emeka, entryAt } from "../doubles/entries";
import { createDeviceScene, type DeviceScene } from "./deviceScene";
import { note, shown } from "./documentScene";

let scene: DeviceScene;
beforeEach(() => {
  scene = createDeviceScene();
});
afterEach(() => scene.end());

test("P4: Noa clears the site's data before her note could leave: it is not called sent, and it still leaves", async () => {
  const { openWindow, clearSiteData, time, shared } = scene;
  const window = openWindow();
  await time.pass(1_000);
  window.setFault("offline");
  await window.document.write(note("Tel Aviv, Tuesday"));
  await clearSiteData();
  await time.pass(20_000);
  expect(shown(window.document)).toEqual([["Tel Aviv, Tuesday", "Offline"]]);
  expect(shared.ids()).toEqual([]);
  window.setFault("none");
  await time.pass(70_000);
  expect(shared.ids()).toHaveLength(1);
  expect(shown(window.document)).toEqual([["Tel Aviv, Tuesday", "in-document"]]);
});

test("P4: Noa clears the site's data, closes the window without a connection, and her note leaves the next day", async () => {
  const { openWindow, clearSiteData, time, shared } = scene;
  const window = openWindow();
  await time.pass(1_000);
  window.setFault("offline");
  await window.document.write(note("Tel Aviv, Tuesday"));
  await clearSiteData();
  await time.pass(20_000);
  window.close();
  const next = openWindow();
  await time.pass(20_000);
  expect(shared.ids()).toHaveLength(1);
  expect(shown(next.document)).toEqual([["Tel Aviv, Tuesday", "in-document"]]);
});

test.each(["clears the site's data", "leaves the pair in another window"])(
  "P4: Noa %s while the document is open: the next opening shows everything again",
  async (what) => {
    const { openWindow, clearSiteData, time, shared } = scene;
    const his = shared.storeFor();
    for (const minute of [1, 2, 3]) await his.append(entryAt(minute, emeka));
    const window = openWindow();
    await time.pass(5_000);
    if (what === "clears the site's data") await clearSiteData();
    else await window.storage.forgetPair(entryAt(1, emeka).pair);
    const copy = await window.storage.cache.read(entryAt(1, emeka).pair);
    expect(copy.ok && copy.value.entries.size).toBe(0);
    await his.append(entryAt(4, emeka));
    await time.pass(70_000);
    expect(shown(window.document)).toHaveLength(4);
    window.close();
    const next = openWindow();
    await time.pass(20_000);
    expect(shown(next.document)).toHaveLength(4);
    expect(next.document.snapshot().vanished).toEqual([]);
  },
);

test("P4: after the site's data were cleared the true words still stand against a hand in the list", async () => {
  const { openWindow, clearSiteData, time, shared } = scene;
  const window = openWindow();
  const written = await window.document.write(note("I like it here"));
  await time.pass(5_000);
  if (!written.ok) throw new Error("not kept");
  await clearSiteData();
  shared.writeOverByHand(written.value.id, "I resign");
  await time.pass(70_000);
  window.close();
  const next = openWindow();
  await time.pass(20_000);
  expect(shown(next.document)).toEqual([["I like it here", "in-document"]]);
  expect(next.document.snapshot().vanished).toEqual([written.value]);
});
