import type { Entry } from "../../../src/domain/document/entry";
import type { EntryStore } from "../../../src/domain/document/store/entryStore";
import type { ListPlace, Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createSharePointEntryStore } from "../../../src/graph/sharePoint/sharePointEntryStore";
import { amina, claire, rafael, type SeedPerson } from "../../../src/sandbox/seed/people";
import type { FaultKind } from "../../../src/sandbox/fault";
import { entryStoreContract } from "../../contracts/entryStore";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { refusal, scripted, valueOf, type Step } from "../../doubles/graphTools";
import { MONTHS_MS, openListDocument, readToTheEnd } from "../../doubles/listTools";

const setUp = async (...like: readonly FaultKind[]) => {
  const { storeOf, fail, removeByHand, typeOver, clock, hers, items } = await openListDocument(...like);
  return {
    store: storeOf(amina.id),
    another: storeOf(rafael.id),
    removeByHand,
    typeOver,
    writeByHand: async (Title: string) => void (await hers.ask("POST", items, { fields: { Title } })),
    // Its unique column allows no second row.
    doubleByHand: async () => undefined,
    loseTheNextAnswer: () => fail({ kind: "lost-answer", left: 1 }),
    tooOld: () => clock.pass(MONTHS_MS / 2),
  };
};

const personOf = ({ id, name, address }: SeedPerson): Person => ({ id: id as PersonId, name, address });
const [her, him] = [personOf(amina), personOf(rafael)];

entryStoreContract("A SharePoint list", setUp, { her, him });
entryStoreContract("A list whose changes name nobody", async () => setUp("bare-delta"), { her, him });
entryStoreContract("A list that tells rows without columns", async () => setUp("bare-delta", "bare-rows"), {
  her,
  him,
});
entryStoreContract("A list without versions or index", async () => setUp("no-versions", "no-index"), { her, him });

/** A note by Amina in the `minute`-th minute of a talk. */
const herNote = (minute: number, extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, noa, { author: her.id, authorName: her.name, ...extra });

describe("a row of the list", () => {
  test("is readable for somebody who opens it in SharePoint", async () => {
    const { hers, items, storeOf } = await openListDocument();
    valueOf(await storeOf(amina.id).append(herNote(1, { text: "<b>Thank you</b> & see you" })));
    const { fields } = (await hers.ask("GET", `${items}?$expand=fields`)).body.value[0];
    expect(fields).toMatchObject({
      Title: "2026-11-24 · Amina Bello · note",
      Body: "<b>Thank you</b> & see you",
      Kind: "note",
      AuthorName: "Amina Bello",
      AtUtc: "2026-11-24T09:01:00Z",
    });
  });

  test.each([
    ["by hand, without an id", { Title: "Do not forget the cake" }],
    ["with an id that is none", { Title: "x", EntryId: "42", AuthorKey: "noa", AtUtc: "2026-11-24T09:00:00Z" }],
    [
      "for another pair",
      { EntryId: entryAt(9, emeka).id, PairKey: "others", AuthorKey: "a", AtUtc: "2026-11-24T09:00:00Z" },
    ],
  ])("made %s is not an entry of this document", async (_, fields) => {
    const { hers, items, storeOf } = await openListDocument();
    await hers.ask("POST", items, { fields });
    valueOf(await storeOf(amina.id).append(herNote(1)));
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([herNote(1)]);
  });

  test("P4: hours that this version cannot read are kept as they are", async () => {
    const { hers, items, storeOf } = await openListDocument();
    const entry = herNote(1);
    valueOf(await storeOf(amina.id).append(entry));
    const Data = JSON.stringify({ availability: { stays: "everywhere" } });
    await hers.ask("PATCH", `${items}/1/fields`, { Kind: "availability", Data });
    const [read] = valueOf(await storeOf(rafael.id).changes()).entries;
    expect(read?.content).toEqual({ kind: "other", name: "availability", data: JSON.parse(Data) });
  });

  test("the hours that the sandbox was planted with are understood", async () => {
    const { pair, graphOf, hers } = await openListDocument();
    const planted = (await hers.ask("GET", "/me/drive/special/approot:/pairs.json:/content")).body;
    const first = (typeof planted === "string" ? JSON.parse(planted) : planted).pairs[0];
    const own: Pair<ListPlace> = { ...pair, id: first.id, document: first.document };
    const { entries } = valueOf(await createSharePointEntryStore(graphOf(amina.id), own).changes());
    expect(entries.map(({ content }) => content.kind)).toEqual(["availability", "availability"]);
  });
});

describe("P4: a name stands only under words of its own", () => {
  const meeting = { start: herNote(0).at, end: herNote(0).at, eventId: "e", burden: { [her.id]: 600 } };

  test("a row that claims another author is an entry of the person who made it", async () => {
    const { storeOf } = await openListDocument();
    valueOf(await storeOf(rafael.id).append(herNote(1, { text: "I resign." })));
    const [read] = valueOf(await storeOf(amina.id).changes()).entries;
    expect(read).toMatchObject({ author: him.id, authorName: him.name, text: "I resign." });
  });

  test("nobody writes under another name with an id of their own", async () => {
    const { storeOf } = await openListDocument();
    valueOf(await storeOf(rafael.id).append(herNote(1, { author: him.id, authorName: her.name })));
    expect(valueOf(await storeOf(amina.id).changes()).entries).toMatchObject([{ authorName: him.name }]);
  });

  test("a meeting that claims another author costs nobody anything", async () => {
    const { storeOf } = await openListDocument();
    valueOf(await storeOf(rafael.id).append(herNote(1, { content: { kind: "meeting", meeting } })));
    const [read] = valueOf(await storeOf(amina.id).changes()).entries;
    expect(read?.content).toEqual({ kind: "other", name: "meeting", data: { meeting } });
  });
});

describe("P4: nothing is lost and nothing is doubled", () => {
  test("a long document comes whole, over several pages", async () => {
    const { storeOf } = await openListDocument();
    const store = storeOf(amina.id);
    const all = Array.from({ length: 250 }, (_, minute) => herNote(minute));
    for (const entry of all) valueOf(await store.append(entry));
    expect([...(await readToTheEnd(storeOf(rafael.id))).entries.values()]).toEqual(all);
  });

  test("an entry that was removed by hand while the reader was away for months has vanished", async () => {
    const { storeOf, removeByHand, clock } = await openListDocument();
    const store = storeOf(amina.id);
    const [one, two] = [herNote(1), herNote(2)];
    for (const entry of [one, two]) valueOf(await store.append(entry));
    const before = valueOf(await storeOf(rafael.id).changes());
    await removeByHand(one.id);
    clock.pass(MONTHS_MS);
    const after = valueOf(await storeOf(rafael.id).changes(before.token));
    expect([after.whole, after.entries, after.vanished]).toEqual([true, [two], [one.id]]);
  });

  test("a quiet document gives the same token back, so that nothing is written to the device", async () => {
    const { storeOf } = await openListDocument();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const { token } = valueOf(await storeOf(amina.id).changes());
    expect(valueOf(await storeOf(amina.id).changes(token)).token).toBe(token);
  });

  test("a token of another store means reading everything", async () => {
    const { storeOf } = await openListDocument();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const foreign = "onenote:7" as Parameters<EntryStore["changes"]>[0];
    expect(valueOf(await storeOf(amina.id).changes(foreign))).toMatchObject({ whole: true, entries: [{}] });
  });

  test("P4: a place in the list that SharePoint no longer understands means reading everything, with nobody's words lost", async () => {
    const { storeOf, removeByHand } = await openListDocument();
    const [one, two] = [herNote(1), herNote(2)];
    for (const entry of [one, two]) valueOf(await storeOf(amina.id).append(entry));
    const { token } = valueOf(await storeOf(rafael.id).changes());
    await removeByHand(one.id);
    const spoiled = token.replace(/token=[^"&]+/, "token=no-longer-understood") as typeof token;
    expect(spoiled).not.toBe(token);
    const after = valueOf(await storeOf(rafael.id).changes(spoiled));
    expect([after.whole, after.entries, after.vanished]).toEqual([true, [two], [one.id]]);
  });

  test("a service that refuses even a first reading is not asked for ever", async () => {
    const { graph, sent } = scripted(refusal(400, "invalidRequest"));
    const read = await createSharePointEntryStore(graph(), noaAndEmeka).changes();
    expect([read.ok, sent.length]).toEqual([false, 1]);
  });

  test("P4: a place in the list that the pair had before says nothing about the new list", async () => {
    const [before, now] = [await openListDocument(), await openListDocument()];
    for (const minute of [1, 2]) valueOf(await before.storeOf(amina.id).append(herNote(minute)));
    const { token } = valueOf(await before.storeOf(amina.id).changes());
    valueOf(await now.storeOf(amina.id).append(herNote(3)));
    const { whole, entries } = valueOf(await now.storeOf(amina.id).changes(token));
    expect([whole, entries]).toEqual([true, [herNote(3)]]);
  });

  test("an empty answer to a search is not believed before the whole list was read", async () => {
    const { storeOf, pair } = await openListDocument();
    valueOf(await storeOf(amina.id).append(herNote(1)));
    const row = storedRow(herNote(1));
    const { graph, sent } = scripted({ body: { value: [] } }, { body: { value: [row] } });
    const found = valueOf(await createSharePointEntryStore(graph(), pair).find(herNote(1).id));
    expect([found?.id, sent.length]).toEqual([herNote(1).id, 2]);
  });

  test.each<[string, Step]>([
    ["500, as SharePoint was recorded to", refusal(500, "generalException")],
    ["400", refusal(400, "invalidRequest")],
    ["409", refusal(409, "nameAlreadyExists")],
  ])("a duplicate that is refused with %s is an entry that is there", async (_, step) => {
    const row = storedRow(herNote(1));
    const { graph } = scripted(step, { body: { value: [row] } });
    const again = await createSharePointEntryStore(graph(), noaAndEmeka).append(herNote(1));
    expect(again).toEqual({ ok: false, error: { type: "AlreadyThere" } });
  });

  test("an ill service that cannot even be asked leaves the outcome unknown", async () => {
    const { storeOf, fail } = await openListDocument();
    fail({ kind: "unavailable" });
    expect(await storeOf(amina.id).append(herNote(1))).toMatchObject({ error: { type: "OutcomeUnknown" } });
  });

  test("a connection that drops after the write does not double the entry", async () => {
    const { storeOf, fail } = await openListDocument();
    fail({ kind: "lost-answer", left: 1 });
    const store = storeOf(amina.id);
    expect(await store.append(herNote(1))).toMatchObject({ error: { type: "OutcomeUnknown" } });
    expect(await store.append(herNote(1))).toMatchObject({ error: { type: "AlreadyThere" } });
    expect(valueOf(await store.changes()).entries).toHaveLength(1);
  });
});

describe("when the document cannot be opened", () => {
  test("the list was deleted behind our back: it is not found, for readers and writers", async () => {
    const { storeOf, fail } = await openListDocument();
    fail({ kind: "document-deleted" });
    const gone = { error: { type: "NotFound", what: "document" } };
    expect(await storeOf(amina.id).changes()).toMatchObject(gone);
    expect(await storeOf(amina.id).append(herNote(1))).toMatchObject(gone);
  });

  test("somebody outside of the pair may not read it", async () => {
    const { storeOf } = await openListDocument();
    expect((await storeOf(claire.id).changes()).ok).toBe(false);
  });
});

/** A row as SharePoint gives it back. */
const storedRow = (entry: Entry) => ({
  id: "1",
  createdBy: { user: { id: entry.author, displayName: entry.authorName } },
  lastModifiedBy: { user: { id: entry.author, displayName: entry.authorName } },
  fields: rowOf(entry),
});

/** The columns as SharePoint gives them back. */
const rowOf = (entry: Entry) => ({
  EntryId: entry.id,
  PairKey: entry.pair,
  AuthorKey: entry.author,
  AuthorName: entry.authorName,
  AtUtc: "2026-11-24T09:01:00Z",
  Kind: "note",
  Lang: entry.lang,
  Body: entry.text,
  SchemaVer: 1,
});
