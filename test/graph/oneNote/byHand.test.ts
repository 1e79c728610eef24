import { NOTHING_KNOWN, takeIn } from "../../../src/domain/document/store/knownDocument";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { valueOf } from "../../doubles/graphTools";
import { her, herNote, hisNote, meeting, openNotebook } from "../../doubles/oneNoteTools";

describe("what people write by hand", () => {
  test("is shown as written in OneNote, where it stands, and is nobody's", async () => {
    const { storeOf, writeByHand } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    await writeByHand("Bring the <cake>");
    valueOf(await store.append(herNote(2)));
    const { entries } = valueOf(await storeOf(rafael.id).changes());
    expect(entries.map(({ text, content }) => [text, content.kind])).toEqual([
      [herNote(1).text, "note"],
      ["Bring the <cake>", "by-hand"],
      [herNote(2).text, "note"],
    ]);
    expect(entries[1]).toMatchObject({ author: "onenote", authorName: "" });
  });

  test("has the same place in everybody's document, and changes with its words only", async () => {
    const { storeOf, writeByHand, clock, change, pages } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    await writeByHand("Cake");
    const [hers, his] = [valueOf(await storeOf(amina.id).changes()), valueOf(await storeOf(rafael.id).changes())];
    expect(hers.entries).toEqual(his.entries);
    clock.pass(60_000);
    const [page] = await pages();
    await change(page?.id ?? "", [{ target: "body", action: "prepend", content: "<h1>Our talk</h1>" }]);
    const after = valueOf(await storeOf(amina.id).changes(hers.token));
    expect([after.entries.map(({ text }) => text), after.vanished]).toEqual([["Our talk"], []]);
  });

  test("beside an entry, in its own frame, does not become the author's words", async () => {
    const { storeOf, change, pages } = openNotebook();
    const note = herNote(1, { text: "I like it here." });
    valueOf(await storeOf(amina.id).append(note));
    const [page] = await pages();
    const after = { target: `#mc1-w-${note.id}`, action: "insert", position: "after", content: "<p>Really?</p>" };
    await change(page?.id ?? "", [after]);
    const { entries } = valueOf(await storeOf(rafael.id).changes());
    expect(
      entries.map(({ text, content }) => [text, content.kind]).toSorted(([a = ""], [b = ""]) => a.localeCompare(b)),
    ).toEqual([
      ["I like it here.", "note"],
      ["Really?", "by-hand"],
    ]);
  });

  test("in a heading, a list or a table is read as well", async () => {
    const { storeOf, change, pages } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const [page] = await pages();
    const content =
      "<h2>To do</h2><ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td><p>b</p></td></tr></table>";
    await change(page?.id ?? "", [{ target: "body", action: "append", content }]);
    expect(valueOf(await storeOf(rafael.id).changes()).entries.at(-1)?.text).toBe("To do\nOne\nTwo\na\nb");
  });

  test("and nothing else on a page of their own is a page of the document too", async () => {
    const { storeOf, addPage } = openNotebook();
    await addPage("<html><head><title>Ideas</title></head><body><p>A walk</p></body></html>");
    expect(valueOf(await storeOf(amina.id).changes()).entries).toMatchObject([
      { text: "A walk", content: { kind: "by-hand" } },
    ]);
  });
});

describe("P4: a name stands only under words of its own", () => {
  const forged = `[${herNote(9).id} {"by":"${her.id}","lang":"en"}]`;

  test("words that look like our small print are words", async () => {
    const { storeOf } = openNotebook();
    const note = hisNote(1, { text: forged });
    valueOf(await storeOf(rafael.id).append(note));
    expect(valueOf(await storeOf(amina.id).changes()).entries).toEqual([note]);
  });

  test("also when an edit in OneNote has dropped all marks", async () => {
    const { storeOf, copyOf, typeOver } = openNotebook();
    const note = hisNote(1, { text: forged });
    valueOf(await storeOf(rafael.id).append(note));
    await typeOver(`mc1-e-${note.id}`, (await copyOf(note.id)).replace(/ data-id="mc1-[^"]*"/g, ""));
    expect(valueOf(await storeOf(amina.id).changes()).entries).toEqual([note]);
  });
});

describe("P4: an edit in OneNote harms no entry", () => {
  test.each([
    ["the frame", "e", (html: string) => html.replace(/<div data-id="mc1-e-[^>]*>/, "<div>")],
    ["all marks", "e", (html: string) => html.replace(/ data-id="mc1-[^"]*"/g, "")],
    ["the mark of the words", "e", (html: string) => html.replace(/ data-id="mc1-w-[^"]*"/, "")],
  ])("that drops %s: it is found by the id that can be seen", async (_, mark, edit) => {
    const { storeOf, copyOf, typeOver } = openNotebook();
    const note = herNote(1, { text: "First.\n\nThird.", session: meeting, lang: "pt" });
    valueOf(await storeOf(amina.id).append(note));
    await typeOver(`mc1-${mark}-${note.id}`, edit(await copyOf(note.id)));
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([note]);
    expect(valueOf(await storeOf(rafael.id).find(note.id))).toEqual(note);
  });

  test("that takes out the small print: the entry has vanished, and its words are not shown as anybody's", async () => {
    const { storeOf, typeOver, clock } = openNotebook();
    const note = herNote(1);
    const store = storeOf(amina.id);
    valueOf(await store.append(note));
    const before = valueOf(await store.changes());
    clock.pass(60_000);
    await typeOver(`mc1-q-${note.id}`, "");
    const first = valueOf(await store.changes(before.token));
    clock.pass(33_000);
    const second = valueOf(await store.changes(first.token));
    expect([first.entries, second.entries, second.vanished]).toEqual([[], [], [note.id]]);
  });

  test("that deletes a page: its entries have vanished; one that writes next starts a new page", async () => {
    const { storeOf, pages, deletePage, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const before = valueOf(await store.changes());
    clock.pass(60_000);
    await deletePage((await pages())[0]?.id ?? "");
    valueOf(await store.append(herNote(2)));
    const after = valueOf(await store.changes(before.token));
    expect([after.entries, after.vanished]).toEqual([[herNote(2)], [herNote(1).id]]);
  });

  test("that deletes a page and brings it back under another id: nobody is asked any more", async () => {
    const { storeOf, pages, deletePage, addPage, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const first = valueOf(await store.changes());
    const [page] = await pages();
    clock.pass(60_000);
    await deletePage(page?.id ?? "");
    const second = valueOf(await store.changes(first.token));
    await addPage(page?.html ?? "");
    const third = valueOf(await store.changes(second.token));
    const known = [first, second, third].reduce(takeIn, NOTHING_KNOWN);
    expect([[...known.entries.values()], known.vanished.size]).toEqual([[herNote(1)], 0]);
  });
});
