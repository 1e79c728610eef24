import * as fc from "fast-check";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { type KnownDocument, NOTHING_KNOWN, takeIn } from "../../../src/domain/document/store/knownDocument";
import type { EntryId } from "../../../src/domain/shared/ids";
import { ok } from "../../../src/domain/shared/result";
import { createSharePointEntryStore } from "../../../src/graph/sharePoint/sharePointEntryStore";
import type { GraphTransport } from "../../../src/graph/transport/transport";
import type { FaultKind } from "../../../src/sandbox/fault";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { times } from "../../cases";
import { entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { scripted, valueOf } from "../../doubles/graphTools";
import { openListDocument } from "../../doubles/listTools";

/** Amina's and Rafael's entries in the `minute`-th minute of a talk. */
const hers = (minute: number, text: string, extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, noa, { author: amina.id as Entry["author"], authorName: amina.name, text, ...extra });
const his = (minute: number, text: string, extra: Partial<Entry> = {}): Entry =>
  hers(minute, text, { author: rafael.id as Entry["author"], authorName: rafael.name, ...extra });

const idAt = (minute: number): EntryId => hers(minute, "").id;

/** What a device shows: who says what, and who changed it by hand. */
const shown = (known: KnownDocument): readonly (readonly (string | undefined)[])[] =>
  foldEntries(known.entries.values()).map(({ entry: { authorName, text, changedBy } }) =>
    changedBy ? [authorName, text, changedBy.name] : [authorName, text],
  );

const open = async (...like: readonly FaultKind[]) => {
  const list = await openListDocument(...like);
  const device = (person = amina) => {
    let known = NOTHING_KNOWN;
    const store = list.storeOf(person.id);
    return {
      known: () => known,
      looks: async () => {
        known = takeIn(known, valueOf(await store.changes(known.token)));
        return shown(known);
      },
    };
  };
  const write = async (...entries: readonly Entry[]): Promise<void> => {
    for (const entry of entries) valueOf(await list.storeOf(entry.author).append(entry));
  };
  return { ...list, device, write };
};

const SHAPES: readonly (readonly [string, readonly FaultKind[]])[] = [
  ["that tells everything", []],
  ["whose changes name nobody", ["bare-delta"]],
];

describe.each(SHAPES)("in a list %s", (_, like) => {
  test("P4: words that Rafael typed over Amina's stand as Amina wrote them, on old devices and on new ones", async () => {
    const { device, write, changeByHand } = await open(...like);
    const old = device();
    await write(hers(1, "I like it here."));
    await old.looks();
    await changeByHand(idAt(1), { Body: "I resign." }, rafael);
    const all = [[amina.name, "I like it here.", rafael.name]];
    expect([await old.looks(), await device().looks(), await device(rafael).looks()]).toEqual([all, all, all]);
    expect([...old.known().vanished.values()]).toEqual([]);
  });

  test("P4: an id that Rafael wrote into Amina's row makes no new words of hers", async () => {
    const { device, write, changeByHand } = await open(...like);
    const old = device();
    await write(hers(1, "It rained all day in Lagos."));
    await old.looks();
    await changeByHand(idAt(1), { EntryId: idAt(2), Body: "I accept all the terms." }, rafael);
    const all = [[amina.name, "It rained all day in Lagos.", rafael.name]];
    expect([await old.looks(), await device().looks()]).toEqual([all, all]);
  });

  test("P4: a removal that Rafael wrote into Amina's row removes nothing", async () => {
    const { device, write, changeByHand } = await open(...like);
    const old = device();
    await write(hers(1, "Keep this."), hers(2, "And this."));
    await old.looks();
    await changeByHand(idAt(2), { EntryId: idAt(3), Removes: idAt(1) }, rafael);
    const all = [
      [amina.name, "Keep this."],
      [amina.name, "And this.", rafael.name],
    ];
    expect([await old.looks(), await device().looks()]).toEqual([all, all]);
  });

  test("P4: a row that Rafael takes out of the document by its columns is still there", async () => {
    const { device, write, changeByHand } = await open(...like);
    await write(hers(1, "One."), hers(2, "Two."), hers(3, "Three."));
    await changeByHand(idAt(1), { PairKey: "others" }, rafael);
    await changeByHand(idAt(2), { AtUtc: null }, rafael);
    await changeByHand(idAt(3), { EntryId: null }, rafael);
    expect((await device().looks()).map(([, text]) => text)).toEqual(["One.", "Two.", "Three."]);
  });

  test("P4: an id taken from Amina's row and written into a new one stays with her words", async () => {
    const { device, write, changeByHand } = await open(...like);
    const old = device();
    await write(hers(1, "Mine."));
    await old.looks();
    await changeByHand(idAt(1), { EntryId: idAt(2) }, rafael);
    await write(his(1, "Taken."));
    const all = [[amina.name, "Mine.", rafael.name]];
    expect([await old.looks(), await device().looks()]).toEqual([all, all]);
  });

  test("a promise that Rafael moved to another day by hand keeps its day", async () => {
    const { device, write, changeByHand } = await open(...like);
    const commitment = { owner: "both", due: "2026-12-04" };
    await write(hers(1, "", { content: { kind: "commitment", commitment } as Entry["content"] }));
    const Data = JSON.stringify({ commitment: { ...commitment, due: "2027-12-04" } });
    await changeByHand(idAt(1), { Data }, rafael);
    const reader = device(rafael);
    await reader.looks();
    expect(reader.known().entries.get(idAt(1))?.content).toEqual({ kind: "commitment", commitment });
  });

  test("Amina's own change in SharePoint is told too, and every device shows the same words", async () => {
    const { device, write, changeByHand } = await open(...like);
    const old = device();
    await write(hers(1, "See you on Tusday."));
    await old.looks();
    await changeByHand(idAt(1), { Body: "See you on Tuesday." });
    const all = [[amina.name, "See you on Tusday.", amina.name]];
    expect([await old.looks(), await device().looks()]).toEqual([all, all]);
  });

  test("a row whose title alone was changed is not said to be changed", async () => {
    const { device, write, changeByHand } = await open(...like);
    await write(hers(1, "Hello."));
    await changeByHand(idAt(1), { Title: "Important" }, rafael);
    expect(await device().looks()).toEqual([[amina.name, "Hello."]]);
  });

  test("P4: without versions the changed words stand under nobody's name, and who knew the true ones keeps them", async () => {
    const { device, write, changeByHand } = await open(...like, "no-versions");
    const old = device();
    await write(hers(1, "I like it here."), hers(2, "Good."));
    await old.looks();
    await changeByHand(idAt(1), { Body: "I resign.", Removes: idAt(2) }, rafael);
    expect(await old.looks()).toEqual([
      [amina.name, "I like it here.", rafael.name],
      [amina.name, "Good."],
    ]);
    expect([...old.known().vanished.keys()]).toEqual([idAt(1)]);
    const fresh = device(rafael);
    expect(await fresh.looks()).toEqual([
      ["", "I resign.", rafael.name],
      [amina.name, "Good."],
    ]);
    expect(fresh.known().entries.get(idAt(1))?.content).toEqual({ kind: "by-hand", where: "list" });
  });

  test("P4: when the versions can be read again, a device that saw the changed words learns the true ones", async () => {
    const { device, write, changeByHand, fail, clock, local } = await open(...like, "no-versions");
    await write(hers(1, "I like it here."));
    await changeByHand(idAt(1), { Body: "I resign." }, rafael);
    const fresh = device();
    expect(await fresh.looks()).toEqual([["", "I resign.", rafael.name]]);
    local.faults.set([]);
    clock.pass(60 * 86_400_000);
    expect(await fresh.looks()).toEqual([[amina.name, "I like it here.", rafael.name]]);
    fail({ kind: "no-versions" });
    clock.pass(60 * 86_400_000);
    expect(await fresh.looks()).toEqual([[amina.name, "I like it here.", rafael.name]]);
  });
});

test("P4: a first version of which only a part arrived is asked for again, and nobody is asked about true words", async () => {
  const { write, changeByHand, graphOf, pair } = await open();
  const graph = graphOf(amina.id);
  // The newest rows and the oldest page are read side by side, and each asks for it.
  let cut = 2;
  const cutTwice: GraphTransport = {
    ...graph,
    send: async (call) => {
      const answer = await graph.send(call);
      if (!call.path.includes("/versions/") || !answer.ok || cut === 0) return answer;
      cut--;
      return ok({ ...answer.value, body: JSON.stringify(answer.value.body).slice(0, 40) });
    },
  };
  const store = createSharePointEntryStore(cutTwice, pair);
  await write(hers(1, "I start in Lagos on Monday."));
  await changeByHand(idAt(1), { Body: "I resign." }, rafael);
  expect(await store.changes()).toMatchObject({ ok: false, error: { type: "Unavailable" } });
  const known = takeIn(NOTHING_KNOWN, valueOf(await store.changes()));
  expect(shown(known)).toEqual([[amina.name, "I start in Lagos on Monday.", rafael.name]]);
});

test("P4: two devices end with the same words, in whatever order they look and others change rows by hand", async () => {
  const ids = [1, 2, 3, 4].map((minute) => idAt(minute));
  const columns = fc.record(
    {
      Body: fc.constantFrom("I resign.", "Other words"),
      EntryId: fc.constantFrom<EntryId | null>(idAt(8), idAt(9), null),
      Removes: fc.constantFrom<EntryId | null>(...ids, null),
      Supersedes: fc.constantFrom(...ids),
      AuthorKey: fc.constantFrom(amina.id, rafael.id),
      PairKey: fc.constantFrom("others", noaAndEmeka.id),
    },
    { requiredKeys: [] },
  );
  const act = fc.oneof(
    fc.record({
      does: fc.constant("write" as const),
      by: fc.constantFrom(amina, rafael),
      minute: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      does: fc.constant("change" as const),
      by: fc.constantFrom(amina, rafael),
      row: fc.integer({ min: 1, max: 4 }),
      columns,
    }),
    fc.record({ does: fc.constant("look" as const), who: fc.constantFrom(0, 1) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 4, maxLength: 14 }),
      fc.constantFrom(...SHAPES),
      async (acts, [, like]) => {
        const { device, storeOf, hers: visitor, items, clock, local } = await open(...like);
        const devices = [device(amina), device(rafael)];
        const written = new Map<EntryId, Entry>();
        for (const each of acts) {
          clock.pass(30_000);
          if (each.does === "look") await devices[each.who]?.looks();
          else if (each.does === "write") {
            const entry = (each.by === amina ? hers : his)(each.minute, `Minute ${each.minute}`);
            if ((await storeOf(each.by.id).append(entry)).ok && !written.has(entry.id)) written.set(entry.id, entry);
          } else {
            const token = local.signIn(each.by.id).accessToken;
            await visitor.ask("PATCH", `${items}/${each.row}/fields`, each.columns, {
              Authorization: `Bearer ${token}`,
            });
          }
        }
        const fresh = device();
        const [one, other, third] = await Promise.all([...devices, fresh].map(async (each) => each.looks()));
        expect(one).toEqual(third);
        expect(other).toEqual(third);
        for (const [id, entry] of written) expect(fresh.known().entries.get(id)).toMatchObject(entry);
      },
    ),
    times(40),
  );
});

describe("when the service names no maker of a row", () => {
  const row = (minute: number, extra: object, fields: object = {}) => ({
    id: String(minute),
    createdDateTime: "2026-11-24T09:00:00Z",
    lastModifiedDateTime: "2026-11-24T09:00:00Z",
    ...extra,
    fields: {
      EntryId: idAt(minute),
      AuthorKey: amina.id,
      AuthorName: amina.name,
      AtUtc: "2026-11-24T09:01:00Z",
      Kind: "note",
      Body: "I resign as your mentor.",
      ...fields,
    },
  });
  /** The first rows travel with those that were written last, which this service refuses. */
  const read = async (first: object, ...answers: readonly object[]) => {
    const responses = [
      { id: "0", status: 200, body: first },
      { id: "1", status: 404, body: {} },
    ];
    const { graph, sent } = scripted(...[{ responses }, ...answers].map((body) => ({ body })));
    const { entries } = valueOf(await createSharePointEntryStore(graph(), noaAndEmeka).changes());
    return { entries, sent };
  };
  const nameless = { createdBy: { user: { displayName: amina.name } } };

  test("P4: a column cannot say who wrote: the words are somebody's in the list", async () => {
    const told = row(1, nameless, {
      Removes: idAt(2),
      Kind: "confirmation",
      Data: `{"confirmation":{"of":"${idAt(2)}"}}`,
    });
    const { entries } = await read({ value: [told] }, told);
    expect(entries).toMatchObject([{ id: idAt(1), content: { kind: "by-hand", where: "list" } }]);
    expect(entries[0]).not.toHaveProperty("removes");
    expect(entries[0]?.author).not.toBe(amina.id);
  });

  test("P9: the words of somebody whose account is gone stand under SharePoint's own name for them, and act on nothing", async () => {
    const gone = row(
      1,
      { createdBy: { user: { displayName: rafael.name } } },
      { AuthorLookupId: "9", EditorLookupId: "9" },
    );
    const { entries, sent } = await read(
      { value: [gone, { ...gone, id: "2", fields: { ...gone.fields, EntryId: idAt(2) } }] },
      gone,
    );
    expect(entries).toMatchObject([1, 2].map((minute) => ({ id: idAt(minute), authorName: rafael.name })));
    expect(new Set(entries.map(({ author, content }) => `${author} ${content.kind}`))).toEqual(
      new Set(["nobody by-hand"]),
    );
    expect(sent).toHaveLength(2);
    const later = { ...gone, lastModifiedDateTime: "2026-11-24T10:00:00Z" };
    expect((await read({ value: [later] }, later)).entries).toMatchObject([{ authorName: "" }]);
  });

  test("P4: a column that looks like the number of another person is not believed", async () => {
    const numbers = { AuthorLookupId: "7", EditorLookupId: "7" };
    const by = ({ id, name: displayName }: typeof amina) => ({ user: { id, displayName } });
    const known = row(1, { createdBy: by(amina), lastModifiedBy: by(amina) }, numbers);
    const first = row(1, nameless, numbers);
    const forged = row(2, { createdBy: { user: { displayName: rafael.name } } }, numbers);
    const alone = row(2, { createdBy: by(rafael), lastModifiedBy: by(rafael) }, numbers);
    const batch = { responses: [known, alone].map((body, id) => ({ id: String(id), status: 200, body })) };
    const { entries } = await read({ value: [first, forged] }, batch);
    expect(entries.map(({ authorName }) => authorName)).toEqual([amina.name, rafael.name]);
  });

  test("one row of each person is asked for, however many there are", async () => {
    const numbers = { AuthorLookupId: "7", EditorLookupId: "7" };
    const told = Array.from({ length: 30 }, (_, i) => row(i + 1, nameless, numbers));
    const alone = row(1, { createdBy: { user: { id: amina.id, displayName: amina.name } } }, numbers);
    const { entries, sent } = await read({ value: told }, alone);
    expect([entries.length, entries.every(({ author }) => author === amina.id), sent.length]).toEqual([30, true, 2]);
  });

  test("P4: a time far from the service's own does not put nobody's words at the end of the document for ever", async () => {
    const told = row(1, nameless, { EntryId: "7ZZZZZZZZZ0000000000000000" });
    const { entries } = await read({ value: [told] }, told);
    expect(entries[0]?.id.startsWith(idAt(0).slice(0, 5))).toBe(true);
  });
});
