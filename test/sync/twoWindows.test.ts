import type { Changes, EntryStore } from "../../src/domain/document/store/entryStore";
import type { Failure } from "../../src/domain/shared/failure";
import type { Result } from "../../src/domain/shared/result";
import { emeka, entryAt } from "../doubles/entries";
import { createDeviceScene, type DeviceScene } from "./deviceScene";
import { note, shown } from "./documentScene";

let scene: DeviceScene;
beforeEach(() => {
  scene = createDeviceScene();
});
afterEach(() => scene.end());

/** A store whose first answer comes when it is let go. */
const firstAnswerLate = (store: EntryStore): { readonly store: EntryStore; readonly letGo: () => void } => {
  let letGo = (): void => undefined;
  let first: Promise<void> | undefined;
  return {
    letGo: () => letGo(),
    store: {
      ...store,
      changes: async (since): Promise<Result<Changes, Failure>> => {
        const answer = await store.changes(since);
        if (first === undefined) {
          first = new Promise((resolve) => (letGo = resolve));
          await first;
        }
        return answer;
      },
    },
  };
};

test.each([
  ["Noa's own", "closed"],
  ["Noa's own", "hidden"],
  ["Emeka's", "closed"],
  ["Emeka's", "hidden"],
])(
  "P4: at the first opening with two windows new words stay (%s, the slower window is then %s)",
  async (whose, end) => {
    const { openWindow, shared, time } = scene;
    await shared.storeFor().append(entryAt(1, emeka, { text: "first" }));
    const late = firstAnswerLate(shared.storeFor());
    const slow = openWindow({ store: late.store });
    await time.pass(100);
    const quick = openWindow();
    await time.pass(100);
    if (whose === "Noa's own") await quick.document.write(note("second"));
    else await shared.storeFor().append(entryAt(2, emeka, { text: "second" }));
    await time.pass(5_000);
    late.letGo();
    await time.pass(0);
    expect(slow.document.snapshot().vanished).toEqual([]);
    if (end === "closed") slow.close();
    else slow.page.show(false);
    await shared.storeFor().append(entryAt(3, emeka, { text: "third" }));
    await time.pass(70_000);
    quick.close();
    const next = openWindow();
    await time.pass(20_000);
    const texts = shown(next.document).map(([text]) => text);
    expect(texts.toSorted((a = "", b = "") => a.localeCompare(b))).toEqual(["first", "second", "third"]);
    expect(next.document.snapshot().vanished).toEqual([]);
  },
);

test("P4: a row that somebody deletes by hand is gone in both windows of its author", async () => {
  const { openWindow, shared, time } = scene;
  const [tab, pane] = [openWindow(), openWindow()];
  await time.pass(5_000);
  const written = await tab.document.write(note("see you in Lagos"));
  if (!written.ok) throw new Error("not kept");
  pane.setFault("offline");
  await time.pass(9_000);
  shared.removeByHand(written.value.id);
  await time.pass(9_000);
  pane.setFault("none");
  await time.pass(120_000);
  for (const { document } of [tab, pane])
    expect([shown(document), document.snapshot().vanished]).toEqual([[], [written.value]]);
});

test("P4: words that a hand changed are not shown as the author's in the window that looked later", async () => {
  const { openWindow, shared, time } = scene;
  const [tab, pane] = [openWindow(), openWindow()];
  await time.pass(5_000);
  pane.setFault("offline");
  const his = entryAt(1, emeka, { text: "I like it here" });
  await shared.storeFor().append(his);
  await time.pass(70_000);
  shared.writeOverByHand(his.id, "I resign");
  pane.setFault("none");
  await time.pass(120_000);
  for (const { document } of [tab, pane]) expect(shown(document)).toEqual([["I like it here", "in-document"]]);
});

test("P4: a window that froze while it sent does not hold up the words of the other", async () => {
  const { openWindow, shared, time } = scene;
  const [frozen, awake] = [openWindow(), openWindow()];
  await time.pass(5_000);
  const first = frozen.document.write(note("from the frozen one"));
  frozen.freeze();
  await first;
  await time.pass(1_000);
  await awake.document.write(note("from the one that is awake"));
  await time.pass(5 * 60_000);
  expect(shared.ids()).toHaveLength(2);
  expect(shown(awake.document).map(([, where]) => where)).toEqual(["in-document", "in-document"]);
  frozen.thaw();
  await time.pass(60_000);
  expect(shared.ids()).toHaveLength(2);
  expect(shown(frozen.document)).toEqual(shown(awake.document));
});
