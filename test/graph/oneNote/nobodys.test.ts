import { mereana, amina, rafael } from "../../../src/sandbox/seed/people";
import { pageHtml, pageKeyOf, readPage } from "../../../src/graph/oneNote/page";
import { valueOf } from "../../doubles/graphTools";
import { entryAt, noa } from "../../doubles/entries";
import { everyKind } from "../../doubles/everyKind";
import { herNote, openNotebook, parseHtml, personOf, words } from "../../doubles/oneNoteTools";
import { growsSlowerThan } from "../../growsSlowerThan";

const strange = (minute: number, extra = {}) => {
  const { id: author, name: authorName } = personOf(mereana);
  return entryAt(minute, noa, { author, authorName, ...extra });
};

describe("P4: Mereana, who is not of the pair, writes in Amina's and Rafael's notebook", () => {
  test("her words are nobody's: they are shown as written in OneNote, under no name", async () => {
    const { storeOf, addPage } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const hers = strange(2, { text: "I resign." });
    await addPage(pageHtml(pageKeyOf(hers), { kind: "month", when: "2026-11" }, [hers], words));
    const { entries } = valueOf(await storeOf(rafael.id).changes());
    expect(entries.map(({ author, authorName, text, content }) => [author, authorName, text, content.kind])).toEqual([
      [herNote(1).author, "Amina Bello", herNote(1).text, "note"],
      ["onenote", "", "I resign.", "by-hand"],
    ]);
  });

  test("she takes out no note of theirs and tells no hours", async () => {
    const { storeOf, addPage } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const all = [
      strange(2, { text: "", removes: herNote(1).id }),
      strange(3, { content: { kind: "availability", availability: everyKind.availability } }),
    ];
    await addPage(pageHtml(pageKeyOf(herNote(2)), { kind: "month", when: "2026-11" }, all, words));
    const { entries } = valueOf(await storeOf(rafael.id).changes());
    expect(entries.map(({ removes, content }) => [removes, content.kind])).toEqual([
      [undefined, "note"],
      [undefined, "by-hand"],
      [undefined, "by-hand"],
    ]);
  });
});

describe("S9: nothing on a page stops the one who reads it", () => {
  const { pair } = openNotebook();
  const pageOf = (body: string) =>
    parseHtml(`<html><body data-absolute-enabled="true"><div>${body}</div></body></html>`);
  const madeAt = herNote(0).at;

  test("four times as many blocks by hand take no sixteen times as long", async () => {
    const between = `<p data-id="mc1-h-${herNote(1).id}">Amina</p>`;
    const read = (count: number) => {
      const document = pageOf(Array.from({ length: count }, (_, n) => `<p>by hand ${n}</p>${between}`).join(""));
      return () => expect(readPage(document, pair, madeAt)?.entries).toHaveLength(count);
    };
    expect(await growsSlowerThan(9, read, 2_000)).toBe(true);
  });

  test("data that is nested three thousand deep is shown as text, in nobody's name", () => {
    const quiet = `[${herNote(1).id} {"by":"${herNote(1).author}","kind":"goal","data":${"[".repeat(3_000)}${"]".repeat(3_000)}}]`;
    const read = readPage(pageOf(`<p>Amina</p><p>Words</p><p>${quiet}</p>`), pair, madeAt);
    expect(read?.entries.map(({ author, content }) => [author, content.kind])).toEqual([["onenote", "by-hand"]]);
  });
});
