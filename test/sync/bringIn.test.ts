import * as fc from "fast-check";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import { ownCopies } from "../../src/domain/document/sharing";
import type { Person } from "../../src/domain/people/person";
import { documentFile, readDocumentFile } from "../../src/graph/documentFile";
import { times } from "../cases";
import { anyEntries } from "../doubles/anyEntry";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene } from "./documentScene";

const copiesOf = (entries: readonly Entry[], me: Person): readonly Entry[] => {
  const read = readDocumentFile(documentFile(noaAndEmeka, entries, at("2026-12-01T09:00:00Z")), noaAndEmeka);
  return read.ok ? ownCopies(read.value.entries, me.id, noaAndEmeka).own : [];
};

test("P4: Noa and Emeka bring one file into a new place, each as often as they like: nothing is lost, nothing is there twice", async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, fc.array(fc.constantFrom(noa, emeka), { maxLength: 3 }), async (entries, again) => {
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

test("nobody brings another person's words in their own name", () => {
  const written = [entryAt(1, noa), entryAt(2, emeka), entryAt(3, { ...noa, id: "onenote" as typeof noa.id })];
  expect(copiesOf(written, noa).map(({ author }) => author)).toEqual(["noa", "onenote"]);
  expect(copiesOf(written, emeka).map(({ author }) => author)).toEqual(["emeka", "onenote"]);
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
