import type { NewEntry } from "../../src/domain/document/store/liveDocument";
import type { EntryId } from "../../src/domain/shared/ids";
import type { LiveDocumentOptions } from "../../src/sync/liveDocument";
import { emeka, entryAt, noa } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note, shown } from "./documentScene";

const count = (calls: readonly string[], name: string): number => calls.filter((call) => call === name).length;
const ignore = (): void => undefined;

test("P4: what Noa writes shows at once, and says when it has reached the document", async () => {
  const { openFrame } = createScene();
  const { document } = openFrame();
  await document.write(note("Shalom"));
  expect(shown(document)).toEqual([["Shalom", "kept-here"]]);
  await everythingSettled();
  expect(shown(document)).toEqual([["Shalom", "in-document"]]);
});

test("two people who talk see each other's words within five seconds", async () => {
  const { time, openFrame } = createScene();
  const [hers, his] = [openFrame(noa).document, openFrame(emeka).document];
  hers.subscribe(ignore);
  his.subscribe(ignore);
  await his.write(note("Good morning"));
  await time.pass(5_000);
  await hers.write(note("Shalom"));
  await time.pass(5_000);
  expect(shown(his)).toEqual([
    ["Good morning", "in-document"],
    ["Shalom", "in-document"],
  ]);
  expect(shown(hers)).toEqual(shown(his));
});

test("P4: words are called kept only when the device has them", async () => {
  const { openFrame, shared } = createScene();
  const { document, pending } = openFrame();
  pending.setFull(true);
  expect(await document.write(note("lost?"))).toEqual({ ok: false, error: { type: "DeviceStorage", problem: "full" } });
  await everythingSettled();
  expect([shown(document), shared.ids()]).toEqual([[], []]);
});

test("P4: without a connection the words wait, say why, and go as soon as the network is back", async () => {
  const { openFrame, time } = createScene();
  const { document, setFault, page } = openFrame();
  document.subscribe(ignore);
  await everythingSettled();
  setFault("offline");
  await document.write(note("first"));
  await document.write(note("second"));
  await time.pass(10_000);
  expect(shown(document)).toEqual([
    ["first", "Offline"],
    ["second", "Offline"],
  ]);
  expect(document.snapshot().problem).toEqual({ type: "Offline" });
  setFault("none");
  page.networkIsBack();
  await everythingSettled();
  expect(shown(document)).toEqual([
    ["first", "in-document"],
    ["second", "in-document"],
  ]);
  expect(document.snapshot()).not.toHaveProperty("problem");
});

test("P4: words that nobody looks at any more are still sent", async () => {
  const { openFrame, time, shared } = createScene();
  const { document, setFault, page } = openFrame();
  page.show(false);
  setFault("unavailable");
  await document.write(note("written and left"));
  await time.pass(5_000);
  expect(shared.ids()).toEqual([]);
  setFault("none");
  await time.pass(30_000);
  expect(shared.ids()).toHaveLength(1);
  expect([time.waiting(), page.listeners()]).toEqual([0, 0]);
});

test("P4: when the answer is lost the entry is looked up, and not sent again", async () => {
  const { openFrame, time, shared } = createScene();
  const { document, setFault } = openFrame();
  document.subscribe(ignore);
  await everythingSettled();
  setFault("lost-answer");
  await document.write(note("once"));
  await everythingSettled();
  expect(shown(document)).toEqual([["once", "OutcomeUnknown"]]);
  setFault("none");
  await time.pass(10_000);
  expect(shown(document)).toEqual([["once", "in-document"]]);
  expect([count(shared.calls(), "append"), count(shared.calls(), "find")]).toEqual([1, 1]);
});

test("P4: words that the store took and lost before anybody read them are sent again", async () => {
  const { openFrame, time, shared } = createScene();
  const { document, parts } = openFrame();
  const frame = openFrame(noa, {
    store: { ...parts.store, append: async () => ({ ok: true, value: undefined }) },
    pending: parts.pending,
  });
  await frame.document.write(note("taken and lost"));
  await everythingSettled();
  expect(shared.ids()).toEqual([]);
  document.subscribe(ignore);
  await time.pass(30_000);
  expect(shared.ids()).toHaveLength(1);
});

test("a service that asks for a minute gets it, also from somebody who presses try again", async () => {
  const { openFrame, time, shared } = createScene();
  const { document, setFault } = openFrame();
  document.subscribe(ignore);
  await everythingSettled();
  setFault({ throttledMs: 60_000 });
  await document.refresh();
  const before = shared.calls().length;
  setFault("none");
  await document.refresh();
  await time.pass(59_000);
  expect(shared.calls()).toHaveLength(before);
  await time.pass(2_000);
  expect(shared.calls()).toHaveLength(before + 1);
});

test("reading slows down to once a minute while nothing happens", async () => {
  const { openFrame, time, shared } = createScene();
  const { document } = openFrame();
  document.subscribe(ignore);
  await time.pass(10 * 60_000);
  const before = count(shared.calls(), "changes");
  await time.pass(5 * 60_000);
  expect(count(shared.calls(), "changes") - before).toBe(5);
});

test("nobody reads while the page is hidden, and at once when it is seen again", async () => {
  const { openFrame, time, shared } = createScene();
  const { document, page } = openFrame();
  const leave = document.subscribe(ignore);
  await time.pass(10_000);
  page.show(false);
  const before = shared.calls().length;
  await time.pass(10 * 60_000);
  expect(shared.calls()).toHaveLength(before);
  page.show(true);
  await everythingSettled();
  expect(shared.calls()).toHaveLength(before + 1);
  leave();
  await time.pass(10 * 60_000);
  expect(shared.calls()).toHaveLength(before + 1);
  expect([time.waiting(), page.listeners()]).toEqual([0, 0]);
});

test("a screen that looks twice gets the same snapshot until something has changed", async () => {
  const { openFrame, time, shared } = createScene();
  const { document } = openFrame();
  let told = 0;
  document.subscribe(() => {
    told += 1;
  });
  expect(document.snapshot().phase).toBe("opening");
  await everythingSettled();
  const [snapshot, toldBefore] = [document.snapshot(), told];
  expect(snapshot.phase).toBe("open");
  await time.pass(60_000);
  expect([document.snapshot() === snapshot, told]).toEqual([true, toldBefore]);
  await shared.storeFor().append(entryAt(1, emeka));
  await time.pass(60_000);
  expect([document.snapshot() === snapshot, told]).toEqual([false, toldBefore + 1]);
});

test("a document that was open before opens from the device, without a connection", async () => {
  const { openFrame, shared } = createScene();
  await shared.storeFor().append(entryAt(1, emeka, { text: "kept from yesterday" }));
  const yesterday = openFrame();
  await yesterday.document.refresh();
  const today = openFrame(noa, { cache: yesterday.cache, pending: yesterday.pending });
  today.setFault("offline");
  await today.document.refresh();
  expect(shown(today.document)).toEqual([["kept from yesterday", "in-document"]]);
  expect(today.document.snapshot()).toMatchObject({ phase: "open", problem: { type: "Offline" } });
});

test("P9: a document that could not be read yet is not called empty", async () => {
  const { openFrame } = createScene();
  const { document, setFault } = openFrame();
  setFault("unavailable");
  await document.refresh();
  expect(document.snapshot()).toMatchObject({ phase: "opening", problem: { type: "Unavailable" } });
  setFault("none");
  await document.refresh();
  expect(document.snapshot()).toEqual({ phase: "open", entries: [], vanished: [] });
});

test("P4: an entry that somebody took out of the list by hand is kept here, and its author can put it back", async () => {
  const { openFrame, shared } = createScene();
  const { document } = openFrame();
  const written = await document.write(note("do not lose me"));
  await everythingSettled();
  if (!written.ok) throw new Error("not kept");
  shared.removeByHand(written.value.id);
  await document.refresh();
  expect([shown(document), document.snapshot().vanished]).toEqual([[], [written.value]]);
  expect(shared.ids()).toEqual([]);
  await document.write({ ...note("do not lose me"), supersedes: written.value.id });
  await everythingSettled();
  expect([shown(document), document.snapshot().vanished]).toEqual([[["do not lose me", "in-document"]], []]);
});

test("P4: words that somebody wrote over in the list stay as they were, and their author can put them back", async () => {
  const { openFrame, shared } = createScene();
  const { document } = openFrame();
  const written = await document.write(note("I like it here"));
  if (!written.ok) throw new Error("not kept");
  await everythingSettled();
  shared.writeOverByHand(written.value.id, "I resign");
  await document.refresh();
  expect([shown(document), document.snapshot().vanished]).toEqual([
    [["I like it here", "in-document"]],
    [written.value],
  ]);
  await document.write({ ...note("I like it here"), supersedes: written.value.id });
  await everythingSettled();
  expect([shown(document), document.snapshot().vanished]).toEqual([[["I like it here", "in-document"]], []]);
  const newcomer = openFrame(emeka).document;
  await newcomer.refresh();
  expect(shown(newcomer)).toEqual([["I like it here", "in-document"]]);
});

test("P4: words that somebody wrote over before their author's device read them back are not lost", async () => {
  const { openFrame, shared } = createScene();
  const store = shared.storeFor();
  const { document } = openFrame(noa, {
    store: {
      ...store,
      append: async (entry) => {
        const answer = await store.append(entry);
        shared.writeOverByHand(entry.id, "I resign");
        return answer;
      },
    },
  });
  const written = await document.write(note("I like it here"));
  if (!written.ok) throw new Error("not kept");
  await everythingSettled();
  expect([shown(document), document.snapshot().vanished]).toEqual([
    [["I like it here", "in-document"]],
    [written.value],
  ]);
});

test("P4: an entry that its author removed and the list then lost is not asked about", async () => {
  const { openFrame, shared } = createScene();
  const { document } = openFrame();
  const written = await document.write(note("never mind"));
  if (!written.ok) throw new Error("not kept");
  await document.write({ ...note(""), removes: written.value.id });
  await document.refresh();
  shared.removeByHand(written.value.id);
  await document.refresh();
  expect([shown(document), document.snapshot().vanished]).toEqual([[], []]);
});

test("two frames of one person share an outbox, and only the one that holds the lock sends", async () => {
  const { openFrame, shared, time } = createScene();
  let isHeld = false;
  const locks: NonNullable<LiveDocumentOptions["locks"]> = {
    request: async (_, __, run) => {
      if (isHeld) return run(null);
      isHeld = true;
      await run({});
      isHeld = false;
    },
  };
  const tab = openFrame(noa, { locks });
  const pane = openFrame(noa, { locks, pending: tab.pending, cache: tab.cache });
  tab.document.subscribe(ignore);
  pane.document.subscribe(ignore);
  await Promise.all([tab.document.write(note("from the tab")), pane.document.write(note("from the pane"))]);
  await time.pass(10_000);
  expect(count(shared.calls(), "append")).toBe(2);
  expect(shown(tab.document)).toEqual(shown(pane.document));
  expect(shown(tab.document).map(([, where]) => where)).toEqual(["in-document", "in-document"]);
});

test("P4: what Noa said while her clock was a week ahead does not win over what she says now", async () => {
  const { openFrame, time } = createScene();
  const { document } = openFrame();
  time.setClock(7 * 86_400_000);
  const wrong = await document.write(note("I am free on Fridays"));
  time.setClock(-7 * 86_400_000);
  await everythingSettled();
  const right = await document.write(note("No, on Mondays"));
  if (!wrong.ok || !right.ok) throw new Error("not kept");
  expect(right.value.id > wrong.value.id).toBe(true);
  const again = openFrame(noa).document;
  await again.refresh();
  const later = await again.write(note("Mondays at ten"));
  expect(later.ok && later.value.id > right.value.id).toBe(true);
});

test("P4: two people who change the same plan on devices that are offline both find their words, on every screen", async () => {
  const { time, openFrame } = createScene();
  const [phone, laptop, hers] = [openFrame(emeka), openFrame(emeka), openFrame(noa)];
  const frames = [phone, laptop, hers];
  for (const { document } of frames) document.subscribe(() => undefined);
  const goal = (text: string, area: "skill" | "opportunity", supersedes?: EntryId): NewEntry => ({
    text,
    content: { kind: "goal", goal: { area, of: emeka.id } },
    ...(supersedes !== undefined && { supersedes }),
  });
  const first = valueOf(await phone.document.write(goal("I lead one review.", "skill")));
  await time.pass(60_000);
  for (const { setFault } of frames) setFault("offline");
  await phone.document.write(goal("I lead two reviews.", "skill", first.id));
  await laptop.document.write(goal("I speak at the review.", "opportunity", first.id));
  await hers.document.write({
    text: "We agreed on this in our talk.",
    content: { kind: "progress", progress: { of: first.id, status: "doing" } },
  });
  for (const { setFault } of frames) setFault("none");
  await time.pass(600_000);
  for (const { document } of frames) {
    const { entries } = document.snapshot();
    const plans = entries.filter(({ entry }) => entry.content.kind === "goal");
    const words = plans.flatMap(({ entry, earlier }) => [entry, ...earlier].map(({ text }) => text)).toSorted();
    expect(words).toEqual(["I lead one review.", "I lead two reviews.", "I speak at the review."]);
    expect(plans).toHaveLength(1);
    expect(entries.map(({ entry }) => entry.text)).toContain("We agreed on this in our talk.");
    expect(entries).toEqual(hers.document.snapshot().entries);
  }
});
