import { NOTHING_KNOWN, takeIn } from "../../../src/domain/document/store/knownDocument";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { parseJson } from "../../../src/graph/transport/json";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { entryAt, noa } from "../../doubles/entries";
import { valueOf } from "../../doubles/graphTools";
import { openListDocument } from "../../doubles/listTools";
import { visitor } from "../../sandbox/sandboxTools";

const hers = (minute: number) =>
  entryAt(minute, noa, { author: amina.id as typeof noa.id, authorName: amina.name, text: `Minute ${minute}` });

/** A document with a note of Amina's and a row of Rafael's that holds `fields`. */
const withRow = async (fields: object) => {
  const { storeOf, items, local } = await openListDocument();
  valueOf(await storeOf(amina.id).append(hers(1)));
  const columns = { EntryId: hers(2).id, AuthorKey: rafael.id, AtUtc: "2026-11-24T09:02:00Z", ...fields };
  const made = await visitor(local, rafael).ask("POST", items, { fields: columns });
  expect(made.status).toBe(201);
  valueOf(await storeOf(amina.id).append(hers(3)));
  const known = takeIn(NOTHING_KNOWN, valueOf(await storeOf(amina.id).changes()));
  expect([hers(1), hers(3)].map(({ id }) => known.entries.get(id)?.text)).toEqual(["Minute 1", "Minute 3"]);
  return known.entries.get(hers(2).id);
};

const nested = (depth: number) => `{"availability":${"[".repeat(depth)}${"]".repeat(depth)}}`;

test.each([
  ["nested 4,000 deep", nested(4_000)],
  ["nested 33 deep", nested(32)],
  ["of a million letters", JSON.stringify({ note: "x".repeat(1_000_000) })],
])("P4: data %s is kept as text, and everybody's other words are read", async (_, Data) => {
  const entry = await withRow({ Kind: "availability", Data });
  expect(entry?.content).toEqual({ kind: "other", name: "availability", data: Data });
});

test("P4: a place in the region x, and hours of no sense, make hours unreadable and nothing else", async () => {
  const Data = JSON.stringify({ availability: { stays: [{ place: { zone: "Africa/Lagos", region: "x" } }] } });
  expect((await withRow({ Kind: "availability", Data }))?.content.kind).toBe("other");
});

test.each([
  ["a time of no calendar", { AtUtc: "9999-12-31T23:59:59Z" }],
  ["a schema of the future", { SchemaVer: 1e300 }],
  ["a kind like a property of every object", { Kind: "__proto__", Data: '{"__proto__":{"a":1}}' }],
  ["a guide of no sense", { Guide: "@@##", SessionKey: "\u202Ex" }],
])("P4: %s stops nobody from reading", async (_, fields) => {
  expect(await withRow(fields)).toBeDefined();
});

test("JSON is read to a depth of 32, brackets in words do not count", () => {
  expect(parseJson("[".repeat(32) + "]".repeat(32))).toHaveLength(1);
  expect(parseJson("[".repeat(33) + "]".repeat(33))).toBeUndefined();
  expect(parseJson(JSON.stringify(["[".repeat(99), '\\"{{{'.repeat(50)]))).toHaveLength(2);
});

test.each(["..", ".", "...", "a/b", "", "%2e%2e"])("a list for steps cannot lead to %j", (siteId) => {
  expect(readContent("steps", { steps: { siteId, sessionListId: "a" } }).kind).toBe("other");
});
