import * as fc from "fast-check";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { besideOthers } from "../../../src/domain/document/sections";
import { cleanTag, tagList, tagsIn, translationsIn } from "../../../src/domain/document/besideWords";
import type { Person } from "../../../src/domain/people/person";
import { times } from "../../cases";
import { emeka, entryAt, noa } from "../../doubles/entries";

const note = entryAt(1, emeka, { text: "Silence can mean thinking." });
const tagged = (minute: number, who: Person, tag: string, off?: true, of: Entry = note): Entry =>
  entryAt(minute, who, { text: "", content: { kind: "tag", tag: { of: of.id, tag, ...(off && { off }) } } });
const translated = (minute: number, who: Person, of: Entry = note): Entry =>
  entryAt(minute, who, {
    text: "El silencio puede ser pensar.",
    content: { kind: "translation", translation: { of: of.id, lang: "es", by: "person" } },
  });
const yes = (minute: number, who: Person, of: Entry): Entry =>
  entryAt(minute, who, { text: "", content: { kind: "confirmation", confirmation: { of: of.id } } });

describe("tags", () => {
  const tagsOf = (...entries: readonly Entry[]) => tagsIn(foldEntries([note, ...entries])).get(note.id) ?? [];

  test("belong to the pair: one puts them on, either takes them off, the later word counts", () => {
    expect(tagsOf(tagged(2, noa, "Silence"))).toEqual(["Silence"]);
    expect(tagsOf(tagged(2, noa, "Silence"), tagged(3, emeka, "silence", true))).toEqual([]);
    expect(tagsOf(tagged(3, noa, "Silence"), tagged(2, emeka, "SILENCE", true))).toEqual(["Silence"]);
  });

  test("stay with an entry in new words", () => {
    const again = entryAt(3, emeka, { text: "Silence is thinking.", supersedes: note.id });
    expect(tagsIn(foldEntries([note, tagged(2, noa, "Silence"), again])).get(again.id)).toEqual(["Silence"]);
  });

  test("of the pair are one list, the most used first, each once in any capitals", () => {
    const other = entryAt(5, noa);
    const all = [
      note,
      other,
      tagged(6, noa, "Work"),
      tagged(7, noa, "Silence"),
      tagged(8, emeka, "silence", undefined, other),
    ];
    expect(tagList(tagsIn(foldEntries(all)))).toEqual(["Silence", "Work"]);
  });

  test("P4: of 5,000 on one note the first fifty are shown, and Noa's own is among them", () => {
    const flood = Array.from({ length: 5_000 }, (_, n) => tagged(3 + n, emeka, `Tag ${n}`));
    const shown = tagsOf(tagged(2, noa, "Silence"), ...flood);
    expect([shown.length, shown[0]]).toEqual([50, "Silence"]);
  });

  test("are written down as they are meant: a tag of space is none, and one as long as a note is not kept", () => {
    expect([cleanTag("  our \n work "), cleanTag("   "), cleanTag("x".repeat(41))]).toEqual([
      ...["our work", undefined, undefined],
    ]);
    fc.assert(
      fc.property(fc.string(), (typed) => cleanTag(cleanTag(typed) ?? "a") === (cleanTag(typed) ?? "a")),
      times(100),
    );
  });
});

describe("a translation", () => {
  const shownOf = (of: Entry, ...entries: readonly Entry[]) => translationsIn(foldEntries(entries)).get(of.id) ?? [];

  test("P4: of a thousand by Emeka the ten newest stand beside his note, and Noa's stays", () => {
    const flood = Array.from({ length: 1_000 }, (_, n) => translated(3 + n, emeka));
    const shown = shownOf(note, note, translated(2, noa), ...flood);
    expect(shown.map(({ entry }) => entry.id)).toEqual([
      translated(2, noa).id,
      ...flood.slice(-10).map(({ id }) => id),
    ]);
  });

  test("stands beside the original, unchecked until somebody else says that it means the same", () => {
    const his = translated(2, emeka);
    expect(shownOf(note, note, his)).toMatchObject([{ entry: { id: his.id }, checkedBy: [], isOld: false }]);
    expect(shownOf(note, note, his, yes(3, emeka, his))).toMatchObject([{ checkedBy: [] }]);
    expect(shownOf(note, note, his, yes(3, noa, his))).toMatchObject([{ checkedBy: [noa.id] }]);
  });

  test("of words that were changed since is marked as old", () => {
    const again = entryAt(3, emeka, { text: "Silence is thinking.", supersedes: note.id });
    expect(shownOf(again, note, translated(2, noa), again)).toMatchObject([{ isOld: true }]);
  });

  test("P4: of words that are not there any more stands by itself, so that nobody's words are hidden", () => {
    const [alone, beside] = [translated(2, noa), tagged(3, noa, "Work")];
    expect([...besideOthers(foldEntries([note, alone, beside]))]).toEqual([alone.id, beside.id]);
    expect([...besideOthers(foldEntries([alone, beside]))]).toEqual([]);
  });
});
