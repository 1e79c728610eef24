import * as fc from "fast-check";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import { ownCopies } from "../../src/domain/document/store/broughtIn";
import type { Person } from "../../src/domain/people/person";
import { documentFile, readDocumentFile } from "../../src/graph/documentFile";
import { times } from "../cases";
import { anyEntries } from "../doubles/anyEntry";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note } from "./documentScene";

/** Where a document goes on is said in the old place alone. */
const anyMovable = anyEntries.map((entries) => entries.filter(({ content }) => content.kind !== "moved"));

const copiesOf = (entries: readonly Entry[], me: Person): readonly Entry[] => {
  const read = readDocumentFile(documentFile(noaAndEmeka, entries, at("2026-12-01T09:00:00Z")), noaAndEmeka);
  return read.ok ? ownCopies(read.value.entries, me.id) : [];
};

test("P4: Noa and Emeka bring one file into a new place, each as often as they like: nothing is lost, nothing is there twice", async () => {
  await fc.assert(
    fc.asyncProperty(anyMovable, fc.array(fc.constantFrom(noa, emeka), { maxLength: 3 }), async (entries, again) => {
      const { openFrame, shared } = createScene();
      const frames = new Map([noa, emeka].map((person) => [person, openFrame(person).document]));
      for (const person of [noa, emeka, ...again]) {
        expect(await frames.get(person)?.bringIn(copiesOf(entries, person))).toMatchObject({ ok: true });
        await everythingSettled();
      }
      expect([...shared.ids()].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(entries.map(({ id }) => id));
      await frames.get(noa)?.refresh();
      await everythingSettled();
      const hers = frames.get(noa);
      expect(hers?.everything()).toEqual(entries);
      expect(hers?.snapshot().entries.map(({ entry }) => entry)).toEqual(
        foldEntries(entries).map(({ entry }) => entry),
      );
    }),
    times(60),
  );
});

test("P4: from two devices at once the same words still come in once", async () => {
  const { openFrame, shared } = createScene();
  const copies = [1, 2, 3].map((minute) => entryAt(minute, noa));
  const [laptop, phone] = [openFrame(noa).document, openFrame(noa).document];
  await Promise.all([laptop.bringIn(copies), phone.bringIn(copies)]);
  await everythingSettled();
  expect(shared.ids()).toEqual(copies.map(({ id }) => id));
});

test("P6: nobody brings the words of another person, or of nobody, in their own name", () => {
  const outsider = { ...noa, id: "mereana" as typeof noa.id };
  const written = [
    entryAt(1, noa),
    entryAt(2, emeka),
    entryAt(3, outsider),
    entryAt(4, noa, { content: { kind: "by-hand" } }),
  ];
  expect(copiesOf(written, noa).map(({ id }) => id)).toEqual([entryAt(1, noa).id]);
  expect(copiesOf(written, emeka).map(({ id }) => id)).toEqual([entryAt(2, emeka).id]);
});

test("P4: a device that refuses says so, and brings the rest when it is asked again", async () => {
  const { openFrame, shared } = createScene();
  const { document, pending } = openFrame(noa);
  pending.setFull(true);
  expect(await document.bringIn([entryAt(1, noa)])).toMatchObject({ ok: false, error: { type: "DeviceStorage" } });
  pending.setFull(false);
  expect(await document.bringIn([entryAt(1, noa)])).toEqual({ ok: true, value: 1 });
  await everythingSettled();
  expect(shared.ids()).toHaveLength(1);
});

describe("a copy of two years", () => {
  const TWO_YEARS = 3_000;
  const copies = Array.from({ length: TWO_YEARS }, (_, i) => entryAt(i, noa));

  test("P4: its 3,000 entries come in 20 at a time, while the other person writes on", async () => {
    const { openFrame, shared, time } = createScene({ together: true });
    const { document } = openFrame(noa);
    const drawn: number[] = [];
    document.subscribe(() => {
      const { entries } = document.snapshot();
      drawn.push(entries.filter(({ whereabouts }) => whereabouts.kind === "in-document").length);
    });
    expect(await document.bringIn(copies)).toEqual({ ok: true, value: TWO_YEARS });
    expect(document.snapshot().entries).toHaveLength(TWO_YEARS);
    const his = openFrame(emeka).document;
    await his.write(note("While yours comes in"));
    await time.pass(60_000);
    expect(shared.ids()).toHaveLength(TWO_YEARS + 1);
    expect(shared.calls().filter((call) => call.startsWith("append"))).toHaveLength(TWO_YEARS / 20 + 1);
    // What is in the document is seen to grow, and a partner's note does not wait for the end of it.
    expect(new Set(drawn).size).toBeGreaterThan(20);
    expect(drawn.length).toBeLessThan(150);
    expect(document.snapshot().entries.every(({ whereabouts }) => whereabouts.kind === "in-document")).toBe(true);
    expect(document.snapshot().entries.map(({ entry }) => entry.text)).toContain("While yours comes in");
  });

  test("P4: who closes the page in the middle goes on where it stood at the next opening", async () => {
    const { openFrame, shared, time } = createScene({ together: true });
    // No timer ever rings: after its first pass the page is gone.
    const first = openFrame(noa, { timer: () => () => undefined });
    expect(await first.document.bringIn(copies.slice(0, 250))).toEqual({ ok: true, value: 250 });
    await everythingSettled();
    expect(shared.ids()).toHaveLength(100);
    const { pending, cache } = first;
    const again = openFrame(noa, { pending, cache }).document;
    again.subscribe(() => undefined);
    await time.pass(10_000);
    expect(shared.ids()).toHaveLength(250);
    expect(again.snapshot().entries.every(({ whereabouts }) => whereabouts.kind === "in-document")).toBe(true);
  });
});
