import type { Wave } from "../../../src/domain/organisation/programme";
import { parsePolicy } from "../../../src/domain/organisation/parsePolicy";
import { ACROSS, STEWARDS } from "../../doubles/programme";

const KNOWN = { languages: ["en", "ar"], guides: [], minutes: [30], items: [...(ACROSS.waves[0]?.items ?? [])] };
const read = (...programmes: readonly object[]) => parsePolicy({ schema: 1, programmes }, KNOWN);
const [autumn, spring] = ACROSS.waves as readonly [Wave, Wave];
const [ingrid, kwame] = STEWARDS;

test("an organisation names a programme, its stewards and its waves", () => {
  expect(read(ACROSS)).toEqual({ policy: { programmes: [ACROSS] }, faults: [] });
});

test("a programme needs no waves, no languages and no last day", () => {
  const { languages: _languages, closes: _closes, ...bare } = { ...ACROSS, waves: [] };
  expect(read(bare)).toEqual({ policy: { programmes: [bare] }, faults: [] });
});

const withWaves = (...waves: readonly object[]) => ({ ...ACROSS, waves });
const withStewards = (...stewards: readonly object[]) => ({ ...ACROSS, stewards });

test.each<[string, object, string, string]>([
  ["an address in its id", { ...ACROSS, id: "Across/1" }, "id", "is not small letters, digits and hyphens"],
  ["no purpose", { ...ACROSS, purpose: " " }, "purpose", "is not a text"],
  [
    "a place that is no site",
    { ...ACROSS, place: { site: "https://contoso.sharepoint.com/sites/across?x=1" } },
    "place.site",
    "is not a site such as contoso.sharepoint.com/sites/mentoring",
  ],
  ["nobody who runs it", withStewards(), "stewards", "parts, not from 1 to 20"],
  [
    "a steward by address",
    withStewards({ ...ingrid, id: "ingrid@contoso.example" }),
    "stewards[0].id",
    "is not an object id in small letters, such as 0f8fad5b-d9cb-469f-a165-70867728950e",
  ],
  ["one steward twice", withStewards(ingrid, { ...kwame, id: ingrid.id }), "stewards", `has ${ingrid.id} twice`],
  ["one key for two", withStewards(ingrid, { ...kwame, key: ingrid.key }), "stewards", `has ${ingrid.key} twice`],
  [
    "a key of another kind",
    withStewards({ ...ingrid, key: "A".repeat(43) }),
    "stewards[0].key",
    "is not a public key of HPKE with P-256",
  ],
  [
    "a last day before the first",
    { ...ACROSS, closes: "2026-08-31" },
    "closes",
    "is before programmes[0].opens (2026-09-01)",
  ],
  [
    "a wave that closes before it opens",
    withWaves({ ...autumn, closes: "2026-10-04" }),
    "waves[0].closes",
    "is before programmes[0].waves[0].opens (2026-10-05)",
  ],
  [
    "waves that overlap",
    withWaves(autumn, { ...spring, opens: "2026-10-16" }),
    "waves",
    "has spring, which opens before the one before it has closed",
  ],
  [
    "a wave before the programme",
    withWaves({ ...autumn, opens: "2026-08-31" }),
    "waves",
    "begin before programmes[0].opens (2026-09-01)",
  ],
  [
    "a wave after the programme",
    withWaves({ ...autumn, closes: "2027-09-01" }),
    "waves",
    "end after programmes[0].closes (2027-08-31)",
  ],
  [
    "a wave of later to compare with",
    withWaves({ ...autumn, since: "spring" }, spring),
    "waves",
    'has autumn, whose "since" names no earlier one',
  ],
  ["two waves of one name", withWaves(autumn, { ...spring, id: "autumn" }), "waves", "has autumn twice"],
  ["a wave without questions", withWaves({ ...autumn, items: [] }), "waves[0].items", "parts, not from 1 to 20"],
  ["a question twice", withWaves({ ...autumn, items: ["handled", "handled"] }), "waves[0].items", "has handled twice"],
  [
    "a question of nobody",
    withWaves({ ...autumn, items: ["salary"] }),
    "waves[0].items[0]",
    "is not the id of a question",
  ],
])("an administrator reads where a programme with %s is wrong, and why", (_fault, programme, field, problem) => {
  const { policy, faults } = read(programme);
  expect(policy).toEqual({});
  expect(faults.map((fault) => [fault.field, fault.problem])).toEqual([[`programmes[0].${field}`, problem]]);
});

test("P3, S66: no wave may publish figures of fewer than eight people or five pairs", () => {
  const faults = read(withWaves({ ...autumn, smallest: 7, pairs: 4 })).faults;
  expect(faults.map(({ field, problem }) => [field, problem])).toEqual([
    ["programmes[0].waves[0].smallest", "is less than 8"],
    ["programmes[0].waves[0].pairs", "is less than 5"],
  ]);
  expect(read(withWaves({ ...autumn, smallest: 12, pairs: 6 })).faults).toEqual([]);
});

test("two programmes have two ids, and there are at most twenty", () => {
  expect(read(ACROSS, ACROSS).faults.map(({ problem }) => problem)).toEqual(["has across twice"]);
  const many = Array.from({ length: 21 }, (_, nth) => ({ ...ACROSS, id: `across-${nth}` }));
  expect(read(...many).faults.map(({ problem }) => problem)).toEqual(["are more than 20"]);
});
