import * as fc from "fast-check";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type { PairId } from "../../src/domain/shared/ids";
import { documentFile, readDocumentFile } from "../../src/graph/documentFile";
import { entryFields, readWrittenEntry } from "../../src/graph/entryContent/entryRow";
import { readEntryLines, readQuietLine, quietLine } from "../../src/graph/oneNote/entry";
import { times } from "../cases";
import { anyEntries } from "../doubles/anyEntry";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";

const NOW = at("2026-12-01T09:00:00Z");
const elsewhere = { ...noaAndEmeka, id: "the-new-place" as PairId };

const valueOf = (entries: readonly Entry[], pair = noaAndEmeka) => {
  const read = readDocumentFile(documentFile(noaAndEmeka, entries, NOW), pair);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

test("P4: a file holds every entry as it was, also what only a newer version understands", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      expect(valueOf(entries)).toMatchObject({ entries, unread: 0 });
    }),
    times(100),
  );
});

test("P4: in a new place the same words make the same document", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const moved = valueOf(entries, elsewhere).entries;
      const expected = entries.map((entry) => ({ ...entry, pair: elsewhere.id }));
      expect(foldEntries(moved)).toEqual(foldEntries(expected));
    }),
    times(100),
  );
});

test("P4: what an older app read from a list or from OneNote goes back there with all that it did not know", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      for (const entry of entries) {
        expect(readWrittenEntry(entryFields(entry), noaAndEmeka)).toEqual(entry);
        const line = readQuietLine(quietLine(entry));
        const read = line && readEntryLines(line, { text: entry.text, heading: "", pair: noaAndEmeka });
        expect(read).toEqual(entry);
      }
    }),
    times(100),
  );
});

test("an entry that stands twice in a file counts once, and what is none is told", () => {
  const file = JSON.parse(documentFile(noaAndEmeka, [entryAt(1, noa), entryAt(2, emeka)], NOW));
  file.entries.push(file.entries[0], { Title: "Shopping" }, null);
  const read = readDocumentFile(JSON.stringify(file), noaAndEmeka);
  expect(read).toMatchObject({ ok: true, value: { entries: [entryAt(1, noa), entryAt(2, emeka)], unread: 3 } });
});

test.each(["", "{}", "[1]", '{"format":"meridian-document"}', "Dear diary"])(
  "P9: a file that is something else is refused: %s",
  (text) => {
    expect(readDocumentFile(text, noaAndEmeka)).toMatchObject({ ok: false, error: { type: "BadInput" } });
  },
);
