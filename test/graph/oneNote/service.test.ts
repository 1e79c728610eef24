import type { Entry } from "../../../src/domain/document/entry";
import { NOTHING_KNOWN, takeIn } from "../../../src/domain/document/store/knownDocument";
import { createOneNoteEntryStore } from "../../../src/graph/oneNote/oneNoteEntryStore";
import { err } from "../../../src/domain/shared/result";
import { amina, claire, rafael } from "../../../src/sandbox/seed/people";
import { scripted, valueOf } from "../../doubles/graphTools";
import { herNote, hisNote, meeting, openNotebook, parseHtml, plainText, words } from "../../doubles/oneNoteTools";

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
    clock.pass(5_000);
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
    // Whether something stands on the ill page is known only when it has been ill for long, by no device's clock.
    expect(await store.find(herNote(9).id)).toEqual(err({ type: "OutcomeUnknown" }));
    clock.pass(600_000);
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
    clock.pass(33_000);
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
    for (let look = 0; look < 40; look++) {
      known = takeIn(known, valueOf(await reader.changes(known.token)));
      clock.pass(61_000);
    }
    expect([...known.entries.keys()].toSorted()).toEqual(all.map(({ id }) => id));
  });
});
