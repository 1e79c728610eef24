import type { Entry } from "../../src/domain/document/entry";
import type { EntryStore } from "../../src/domain/document/entryStore";
import type { Pair } from "../../src/domain/people/pair";
import { createSharePointEntryStore } from "../../src/graph/sharePointEntryStore";
import type { Fault } from "../../src/sandbox/fault";
import { amina, claire, rafael } from "../../src/sandbox/seed/people";
import { entryStoreContract } from "../contracts/entryStore";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { visitor } from "../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf, type Step } from "./graphTools";

const text = (name: string, flags: object = {}) => ({ name, text: {}, ...flags });
const lines = (name: string) => ({ name, text: { allowMultipleLines: true, textType: "plain" } });
const INDEXED = { indexed: true };

/** The columns of a log list, as the administrator's script makes them. */
const COLUMNS = [
  text("EntryId", { ...INDEXED, enforceUniqueValues: true }),
  text("PairKey", INDEXED),
  text("SessionKey", INDEXED),
  text("Kind", INDEXED),
  { name: "AtUtc", dateTime: {}, ...INDEXED },
  ...["Supersedes", "Removes", "AuthorKey", "AuthorName", "Lang", "Guide"].map((name) => text(name)),
  lines("Body"),
  lines("Data"),
  { name: "SchemaVer", number: {} },
];

const MONTHS_MS = 90 * 86_400_000;

/** An empty document of two people on the local Graph. */
const openDocument = async () => {
  const { local, clock, graphOf } = sandbox();
  const hers = visitor(local, amina);
  const folder = await hers.ask("GET", "/me/drive/special/approot:/pairs.json:/content");
  const { siteId } = JSON.parse(JSON.stringify(folder.body.pairs ? folder.body : JSON.parse(folder.body))).pairs[0]
    .document;
  const made = await hers.ask("POST", `/sites/${siteId}/lists`, {
    displayName: "Log",
    list: { template: "genericList" },
    columns: COLUMNS,
  });
  const items = `/sites/${siteId}/lists/${made.body.id}/items`;
  const pair: Pair = { ...noaAndEmeka, document: { ...noaAndEmeka.document, siteId, logListId: made.body.id } };
  const storeOf = (personId: string): EntryStore => createSharePointEntryStore(graphOf(personId), pair);
  const fail = (fault: Omit<Fault, "id" | "who">): void => local.faults.set([{ id: "one", who: "everyone", ...fault }]);
  const removeByHand = async (id: string): Promise<void> => {
    const found = await hers.ask("GET", `${items}?$filter=${encodeURIComponent(`fields/EntryId eq '${id}'`)}`);
    await hers.ask("DELETE", `${items}/${found.body.value[0].id}`);
  };
  return { hers, items, pair, clock, storeOf, fail, removeByHand, graphOf, local };
};

entryStoreContract("A SharePoint list", async () => {
  const { storeOf, fail, removeByHand, clock } = await openDocument();
  return {
    store: storeOf(amina.id),
    another: storeOf(rafael.id),
    removeByHand,
    loseTheNextAnswer: () => fail({ kind: "lost-answer", left: 1 }),
    tooOld: () => clock.pass(MONTHS_MS / 2),
  };
});

describe("a row of the list", () => {
  test("is readable for somebody who opens it in SharePoint", async () => {
    const { hers, items, storeOf } = await openDocument();
    valueOf(await storeOf(amina.id).append(entryAt(1, noa, { text: "<b>Thank you</b> & see you" })));
    const { fields } = (await hers.ask("GET", `${items}?$expand=fields`)).body.value[0];
    expect(fields).toMatchObject({
      Title: "2026-11-24 · Noa Ben-David · note",
      Body: "<b>Thank you</b> & see you",
      Kind: "note",
      AuthorName: "Noa Ben-David",
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
    const { hers, items, storeOf } = await openDocument();
    await hers.ask("POST", items, { fields });
    valueOf(await storeOf(amina.id).append(entryAt(1, noa)));
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual([entryAt(1, noa)]);
  });

  test("P4: hours that this version cannot read are kept as they are", async () => {
    const { hers, items, storeOf } = await openDocument();
    const entry = entryAt(1, noa);
    valueOf(await storeOf(amina.id).append(entry));
    const Data = JSON.stringify({ availability: { stays: "everywhere" } });
    await hers.ask("PATCH", `${items}/1/fields`, { Kind: "availability", Data });
    const [read] = valueOf(await storeOf(rafael.id).changes()).entries;
    expect(read?.content).toEqual({ kind: "other", name: "availability", data: JSON.parse(Data) });
  });

  test("the hours that the sandbox was planted with are understood", async () => {
    const { pair, graphOf, hers } = await openDocument();
    const planted = (await hers.ask("GET", "/me/drive/special/approot:/pairs.json:/content")).body;
    const first = (typeof planted === "string" ? JSON.parse(planted) : planted).pairs[0];
    const own: Pair = { ...pair, id: first.id, document: first.document };
    const { entries } = valueOf(await createSharePointEntryStore(graphOf(amina.id), own).changes());
    expect(entries.map(({ content }) => content.kind)).toEqual(["availability", "availability"]);
  });
});

describe("P4: nothing is lost and nothing is doubled", () => {
  test("a long document comes whole, over several pages", async () => {
    const { storeOf } = await openDocument();
    const store = storeOf(amina.id);
    const all = Array.from({ length: 250 }, (_, minute) => entryAt(minute, noa));
    for (const entry of all) valueOf(await store.append(entry));
    expect(valueOf(await storeOf(rafael.id).changes()).entries).toEqual(all);
  });

  test("an entry that was removed by hand while the reader was away for months has vanished", async () => {
    const { storeOf, removeByHand, clock } = await openDocument();
    const store = storeOf(amina.id);
    const [one, two] = [entryAt(1, noa), entryAt(2, noa)];
    for (const entry of [one, two]) valueOf(await store.append(entry));
    const before = valueOf(await storeOf(rafael.id).changes());
    await removeByHand(one.id);
    clock.pass(MONTHS_MS);
    const after = valueOf(await storeOf(rafael.id).changes(before.token));
    expect([after.whole, after.entries, after.vanished]).toEqual([true, [two], [one.id]]);
  });

  test("a quiet document gives the same token back, so that nothing is written to the device", async () => {
    const { storeOf } = await openDocument();
    valueOf(await storeOf(amina.id).append(entryAt(1, noa)));
    const { token } = valueOf(await storeOf(amina.id).changes());
    expect(valueOf(await storeOf(amina.id).changes(token)).token).toBe(token);
  });

  test("a token of another store means reading everything", async () => {
    const { storeOf } = await openDocument();
    valueOf(await storeOf(amina.id).append(entryAt(1, noa)));
    const foreign = "onenote:7" as Parameters<EntryStore["changes"]>[0];
    expect(valueOf(await storeOf(amina.id).changes(foreign))).toMatchObject({ whole: true, entries: [{}] });
  });

  test("an empty answer to a search is not believed before the whole list was read", async () => {
    const { storeOf, pair } = await openDocument();
    valueOf(await storeOf(amina.id).append(entryAt(1, noa)));
    const row = { id: "1", fields: rowOf(entryAt(1, noa)) };
    const { graph, sent } = scripted({ body: { value: [] } }, { body: { value: [row] } });
    const found = valueOf(await createSharePointEntryStore(graph(), pair).find(entryAt(1, noa).id));
    expect([found?.id, sent.length]).toEqual([entryAt(1, noa).id, 2]);
  });

  test.each<[string, Step]>([
    ["500, as SharePoint was recorded to", refusal(500, "generalException")],
    ["400", refusal(400, "invalidRequest")],
    ["409", refusal(409, "nameAlreadyExists")],
  ])("a duplicate that is refused with %s is an entry that is there", async (_, step) => {
    const row = { id: "1", fields: rowOf(entryAt(1, noa)) };
    const { graph } = scripted(step, { body: { value: [row] } });
    const again = await createSharePointEntryStore(graph(), noaAndEmeka).append(entryAt(1, noa));
    expect(again).toEqual({ ok: false, error: { type: "AlreadyThere" } });
  });

  test("an ill service that cannot even be asked leaves the outcome unknown", async () => {
    const { storeOf, fail } = await openDocument();
    fail({ kind: "unavailable" });
    expect(await storeOf(amina.id).append(entryAt(1, noa))).toMatchObject({ error: { type: "OutcomeUnknown" } });
  });

  test("a connection that drops after the write does not double the entry", async () => {
    const { storeOf, fail } = await openDocument();
    fail({ kind: "lost-answer", left: 1 });
    const store = storeOf(amina.id);
    expect(await store.append(entryAt(1, noa))).toMatchObject({ error: { type: "OutcomeUnknown" } });
    expect(await store.append(entryAt(1, noa))).toMatchObject({ error: { type: "AlreadyThere" } });
    expect(valueOf(await store.changes()).entries).toHaveLength(1);
  });
});

describe("when the document cannot be opened", () => {
  test("the list was deleted behind our back: it is not found, for readers and writers", async () => {
    const { storeOf, fail } = await openDocument();
    fail({ kind: "document-deleted" });
    const gone = { error: { type: "NotFound", what: "document" } };
    expect(await storeOf(amina.id).changes()).toMatchObject(gone);
    expect(await storeOf(amina.id).append(entryAt(1, noa))).toMatchObject(gone);
  });

  test("somebody outside of the pair may not read it", async () => {
    const { storeOf } = await openDocument();
    expect((await storeOf(claire.id).changes()).ok).toBe(false);
  });
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
