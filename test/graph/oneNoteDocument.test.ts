import type { Entry } from "../../src/domain/document/entry";
import { NOTHING_KNOWN, takeIn } from "../../src/domain/document/knownDocument";
import type { SessionId } from "../../src/domain/shared/ids";
import { createOneNoteEntryStore } from "../../src/graph/oneNoteEntryStore";
import { pageHtml, pageKeyOf } from "../../src/graph/oneNotePage";
import { amina, claire, rafael } from "../../src/sandbox/seed/people";
import { emeka, entryAt, noa } from "../doubles/entries";
import { scripted, valueOf } from "./graphTools";
import { openNotebook, parseHtml, personOf, words } from "./oneNoteTools";

const [her, him] = [personOf(amina), personOf(rafael)];
const ofHers = { author: her.id, authorName: her.name };
const ofHis = { author: him.id, authorName: him.name };

/** A note by Amina in the `minute`-th minute of a talk, and one by Rafael. */
const herNote = (minute: number, extra: Partial<Entry> = {}): Entry => entryAt(minute, noa, { ...ofHers, ...extra });
const hisNote = (minute: number, extra: Partial<Entry> = {}): Entry => entryAt(minute, emeka, { ...ofHis, ...extra });

const meeting = "01KAV12345ABCDEFGHJKMNPQRS" as SessionId;
const plainText = (html: string): string => parseHtml(html.replaceAll("<br>", "\n")).body.textContent ?? "";
const linesIn = (html: string): readonly string[] =>
  [...parseHtml(html).querySelectorAll("p")].map(({ textContent }) => textContent ?? "");

describe("a page that somebody opens in OneNote", () => {
  test("reads like a document: whose words, when, the words, and the rest in small print", async () => {
    const { storeOf, pages } = openNotebook();
    valueOf(
      await storeOf(amina.id).append(herNote(1, { text: "<b>Thank you</b> & see you\non Sunday", session: meeting })),
    );
    const [page] = await pages();
    expect(page?.title).toBe("2026-11-24 · Meeting [s:01KAV12345]");
    expect(linesIn(page?.html ?? "")).toEqual([
      "You can write here too.",
      "Amina Bello · 2026-11-24 09:01 UTC · note",
      "<b>Thank you</b> & see youon Sunday",
      expect.stringMatching(/^\[01[0-9A-Z]{24} \{"by":"a11ce000-[^ ]+\}\]$/),
    ]);
    const small = parseHtml(page?.html ?? "").querySelector('[data-id^="mc1-q-"]');
    expect(small?.getAttribute("style")).toContain("font-size:8pt");
  });

  test("is about one meeting, or about one month beside the meetings", async () => {
    const { storeOf, pages, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1, { session: meeting })));
    clock.pass(1_000);
    valueOf(await store.append(herNote(2)));
    clock.pass(1_000);
    valueOf(await store.append(herNote(40 * 1_440)));
    valueOf(await store.append(herNote(3, { session: meeting })));
    expect((await pages()).map(({ title }) => title)).toEqual([
      "2026-11-24 · Meeting [s:01KAV12345]",
      "2026-11 · Notes [m:2026-11]",
      "2027-01 · Notes [m:2027-01]",
    ]);
    expect(plainText((await pages())[0]?.html ?? "")).toContain("in minute 3");
  });

  test("holds every note once, also when two are sent at the same moment", async () => {
    const { storeOf, pages } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    await Promise.all([store.append(herNote(2)), store.append(herNote(3)), storeOf(rafael.id).append(hisNote(2))]);
    const text = (await pages()).map(({ html }) => plainText(html)).join("");
    expect(text.match(/in minute \d/g)?.toSorted()).toEqual([
      "in minute 1",
      "in minute 2",
      "in minute 2",
      "in minute 3",
    ]);
  });
});

describe("two pages about the same meeting", () => {
  test("are read as one, and from then on both people write on the older one", async () => {
    const { storeOf, pages, addPage, clock } = openNotebook();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    const [one, two, three, four] = [herNote(1), hisNote(1), herNote(2), hisNote(3)];
    valueOf(await hers.append(one));
    clock.pass(1_000);
    await addPage(pageHtml(pageKeyOf(two), { kind: "month", when: "2026-11" }, two, words));
    expect((await pages()).map(({ title }) => title)).toEqual([
      "2026-11 · Notes [m:2026-11]",
      "2026-11 · Notes [m:2026-11]",
    ]);
    clock.pass(60_000);
    for (const store of [hers, his]) valueOf(await store.changes());
    valueOf(await hers.append(three));
    valueOf(await his.append(four));
    const [older, newer] = await pages();
    expect(
      [plainText(older?.html ?? ""), plainText(newer?.html ?? "")].map((text) => /minute [23]/.test(text)),
    ).toEqual([true, false]);
    expect(valueOf(await hers.changes()).entries).toEqual([one, two, three, four]);
  });

  test("stay one when a person gives the page another title", async () => {
    const { storeOf, pages, change } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const [page] = await pages();
    await change(page?.id ?? "", [{ target: "title", action: "replace", content: "What we talked about" }]);
    const another = storeOf(rafael.id);
    valueOf(await another.changes());
    valueOf(await another.append(hisNote(2)));
    expect((await pages()).map(({ title }) => title)).toEqual(["What we talked about"]);
  });
});

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
    const after = valueOf(await store.changes(before.token));
    expect([after.entries, after.vanished]).toEqual([[], [note.id]]);
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

describe("P4: a service that is late or ill", () => {
  test("two changes within one second, one of them after our look, are both read", async () => {
    const { storeOf } = openNotebook();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    valueOf(await hers.append(herNote(1)));
    const before = valueOf(await his.changes());
    valueOf(await hers.append(herNote(2)));
    expect(valueOf(await his.changes(before.token)).entries).toEqual([herNote(2)]);
  });

  test("an entry that does not show yet is not sent again, and shows later", async () => {
    const { storeOf, fail, pages, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    clock.pass(60_000);
    fail({ kind: "lost-answer", left: 1 });
    expect(await store.append(herNote(2))).toMatchObject({ error: { type: "OutcomeUnknown" } });
    fail({ kind: "delayed-reads" });
    expect(await store.find(herNote(2).id)).toMatchObject({ error: { type: "OutcomeUnknown" } });
    clock.pass(5_000);
    expect(valueOf(await store.find(herNote(2).id))).toEqual(herNote(2));
    expect(await store.append(herNote(2))).toMatchObject({ error: { type: "AlreadyThere" } });
    expect(plainText((await pages())[0]?.html ?? "").match(/minute 2/g)).toHaveLength(1);
  });

  test("a write that never arrived is known to be missing after half a minute, and goes again", async () => {
    const { storeOf, fail, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    fail({ kind: "unavailable", left: 1, path: "/content" });
    expect(await store.append(herNote(2))).toMatchObject({ error: { type: "OutcomeUnknown" } });
    expect(await store.find(herNote(2).id)).toMatchObject({ error: { type: "OutcomeUnknown" } });
    clock.pass(30_000);
    expect(valueOf(await store.find(herNote(2).id))).toBeUndefined();
    valueOf(await store.append(herNote(2)));
    expect(valueOf(await store.changes()).entries).toEqual([herNote(1), herNote(2)]);
  });

  test("a page that cannot be read yet has not lost its entries", async () => {
    const { storeOf, fail, clock, local } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const before = valueOf(await store.changes());
    clock.pass(60_000);
    valueOf(await storeOf(rafael.id).append(hisNote(2, { session: meeting })));
    fail({ kind: "delayed-reads" });
    const during = valueOf(await store.changes(before.token));
    expect([during.entries, during.vanished]).toEqual([[], []]);
    local.faults.set([]);
    const after = valueOf(await store.changes(during.token));
    expect([after.entries, after.vanished]).toEqual([[hisNote(2, { session: meeting })], []]);
  });

  test("P9: a document of which no page can be read is not an empty one", async () => {
    const { storeOf, fail } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    fail({ kind: "delayed-reads" });
    expect(await storeOf(rafael.id).changes()).toMatchObject({ error: { type: "Unavailable" } });
  });

  test.each([
    ["a hotel's sign-in page", "<html><body><p>Welcome to our network</p></body></html>"],
    ["nothing", ""],
  ])("%s in place of a page does not mean that all entries are gone", async (_, body) => {
    const { storeOf, pair, clock, ask } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const before = valueOf(await storeOf(amina.id).changes());
    const { ownerId, sectionId } = pair.document;
    const listing = (await ask("GET", `/groups/${ownerId}/onenote/sections/${sectionId}/pages`)).body;
    const { graph } = scripted({ body: listing }, { body });
    const store = createOneNoteEntryStore({ graph: graph(), pair, words, clock, parse: parseHtml });
    const after = valueOf(await store.changes(before.token));
    expect([after.entries, after.vanished, after.whole]).toEqual([[], [], false]);
  });

  test("a page that is ill for days keeps nobody from writing: another one is begun beside it", async () => {
    const { storeOf, fail, pages, clock, local } = openNotebook();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const [ill] = await pages();
    clock.pass(1_800_000);
    fail({ kind: "document-deleted", path: `/pages/${ill?.id}/` });
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(2)));
    valueOf(await store.append(herNote(3)));
    expect(valueOf(await store.find(herNote(9).id))).toBeUndefined();
    local.faults.set([]);
    expect(await pages()).toHaveLength(2);
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([herNote(1), herNote(2), herNote(3)]);
  });

  test("a section that is full takes the words on its newest page", async () => {
    const { storeOf, fail, pages } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    fail({ kind: "section-full" });
    valueOf(await store.append(herNote(2, { session: meeting })));
    expect(await pages()).toHaveLength(1);
    expect(valueOf(await store.changes()).entries).toEqual([herNote(1), herNote(2, { session: meeting })]);
  });

  test("an empty section that is full says that nobody may write", async () => {
    const { storeOf, fail } = openNotebook();
    fail({ kind: "section-full" });
    expect(await storeOf(amina.id).append(herNote(1))).toMatchObject({
      error: { type: "NotAllowed", what: "document" },
    });
  });
});

describe("when the document cannot be opened", () => {
  test("a notebook that is gone is not found, for readers and writers", async () => {
    const { storeOf, fail } = openNotebook();
    fail({ kind: "document-deleted" });
    const gone = { error: { type: "NotFound", what: "document" } };
    expect(await storeOf(amina.id).changes()).toMatchObject(gone);
    expect(await storeOf(amina.id).append(herNote(1))).toMatchObject(gone);
  });

  test("P7: without the scope, that very scope is asked for", async () => {
    const { storeOf, fail } = openNotebook();
    fail({ kind: "no-consent" });
    expect(await storeOf(amina.id).changes()).toMatchObject({
      error: { type: "ConsentMissing", scopes: ["Notes.ReadWrite"] },
    });
  });

  test("somebody outside of the group may not read it", async () => {
    const { storeOf } = openNotebook();
    expect(await storeOf(claire.id).changes()).toMatchObject({ error: { type: "NotAllowed" } });
  });
});

describe("requests", () => {
  test("a quiet document costs one request a look, and gives the same token back", async () => {
    const { storeOf, roundTrips, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    let { token } = valueOf(await store.changes());
    clock.pass(10_000);
    token = valueOf(await store.changes(token)).token;
    const before = roundTrips();
    expect(valueOf(await store.changes(token)).token).toBe(token);
    expect(roundTrips() - before).toBe(1);
  });

  test("a note on a page that is known costs one request", async () => {
    const { storeOf, roundTrips } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const before = roundTrips();
    valueOf(await store.append(herNote(2)));
    expect(roundTrips() - before).toBe(1);
  });

  test("a service that says too many is not asked again at once", async () => {
    const { storeOf, fail, roundTrips } = openNotebook();
    fail({ kind: "throttled-silent" });
    const before = roundTrips();
    expect(await storeOf(amina.id).changes()).toMatchObject({ error: { type: "Throttled" } });
    expect(roundTrips() - before).toBe(1);
  });

  test("a hundred pages are opened within the limits of the service, part by part", async () => {
    const { storeOf, clock, local } = openNotebook();
    const writer = storeOf(amina.id);
    const all: Entry[] = [];
    for (let n = 0; n < 110; n++) {
      clock.pass(40_000);
      const note = herNote(n * 60 * 24 * 31);
      all.push(note);
      valueOf(await writer.append(note));
    }
    expect(local.faults.list()).toEqual([]);
    const reader = storeOf(rafael.id);
    let known = NOTHING_KNOWN;
    for (let look = 0; look < 4; look++) {
      const answer = await reader.changes(known.token);
      expect(answer.ok || answer.error.type === "Throttled").toBe(true);
      if (answer.ok) known = takeIn(known, answer.value);
      clock.pass(61_000);
    }
    expect([...known.entries.keys()].toSorted()).toEqual(all.map(({ id }) => id));
  });
});
