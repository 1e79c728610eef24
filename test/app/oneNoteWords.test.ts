import { createOneNoteWords } from "../../src/app/wiring/oneNoteWords";
import type { EntryContent } from "../../src/domain/document/entry";
import { createZoneData } from "../../src/domain/time/zones";
import { isAnnounced } from "../../src/ui/document/factWords";
import { loadText } from "../../src/locales/text";
import { entryAt, idAt, noa } from "../doubles/entries";
import { everyKind, FACT_KINDS } from "../doubles/everyKind";

const words = async () =>
  createOneNoteWords({ text: await loadText("en"), language: "en", zones: createZoneData(), locale: "en" });

test.each(FACT_KINDS)("somebody who opens OneNote reads in words what an entry of the kind %s is", async (kind) => {
  const content = { kind, [kind]: everyKind[kind] } as EntryContent;
  const what = (await words()).what(entryAt(1, noa, { content }));
  expect(what).not.toMatch(/document\.|undefined|[{}]/);
  expect(what.length).toBeGreaterThan(3);
});

test.each(FACT_KINDS.filter((kind) => !isAnnounced({ kind, [kind]: everyKind[kind] } as EntryContent)))(
  "P9: an entry of the kind %s has a name of its own, and is not called a note",
  async (kind) => {
    const content = { kind, [kind]: everyKind[kind] } as EntryContent;
    expect((await words()).what(entryAt(1, noa, { content }))).not.toBe("Note");
  },
);

test("a promise is called a promise there, and a new version says that it is one", async () => {
  const { what } = await words();
  const content: EntryContent = { kind: "commitment", commitment: everyKind.commitment };
  expect(what(entryAt(1, noa, { content }))).toBe("Promise");
  expect(what(entryAt(2, noa, { content, supersedes: idAt(1, 1) }))).toBe("Promise, new version");
  expect(what(entryAt(3, noa))).toBe("Note");
});
