import {
  believedBeginning,
  placesOf,
  type BeginningRow,
  type PlaceRow,
} from "../../../src/domain/programme/broughtTogether";
import type { Pair } from "../../../src/domain/people/pair";
import type { PairId, PersonId } from "../../../src/domain/shared/ids";
import { ACROSS, STEWARDS } from "../../doubles/programme";

const [INGRID] = STEWARDS;
const LAYLA = "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c11" as PersonId;
const TIAGO = "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c12" as PersonId;
const GROUP = "0c9d8a51-7f3a-4b7e-9d0e-5b1f2c3d4e5f";
const SITE = `contoso.sharepoint.com,${GROUP},${INGRID.id}`;
const PAIR = "01JD9Z3W5T8QK2M4N6P7R9S0VX";
const TEXT = [PAIR, SITE, "log", "steps", `m${LAYLA}`, `t${TIAGO}`].join("!");

const place = (change: Partial<PlaceRow> = {}): PlaceRow => ({
  ...{ id: "1", author: INGRID, isOwnHand: true, group: GROUP, site: SITE },
  ...change,
});
const row = (change: Partial<BeginningRow> = {}): BeginningRow => ({
  ...{ id: "1", author: INGRID, isOwnHand: true, text: TEXT },
  ...change,
});
const by = (id: PersonId) => ({ author: { id, name: "Ingrid Solheim" } });

test("S53: a steward's row names the site of a group that Layla is in, whatever the case of its letters", () => {
  expect(placesOf(ACROSS, [place({ group: GROUP.toUpperCase() })], [GROUP], [])).toEqual([SITE]);
});

test.each<[string, Partial<PlaceRow>]>([
  ["by somebody with a steward's name", by(LAYLA)],
  ["that somebody else changed", { isOwnHand: false }],
  ["about a group that she is not in", { group: LAYLA }],
  ["that leads out of the site", { site: `${SITE}/../x` }],
  ["without a site", { site: { id: SITE } }],
])("P1: a row %s is not looked at", (_, change) => {
  expect(placesOf(ACROSS, [place(change)], [GROUP], [])).toEqual([]);
});

test("of a thousand rows for one group, at most twenty sites are looked at", () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => place({ site: SITE.replace("contoso", `contoso${index}`) }));
  expect(placesOf(ACROSS, rows, [GROUP], [])).toHaveLength(20);
});

test("S53: a pair that a steward's rows name twice is looked at once", () => {
  const rows = [place(), place({ id: "2", site: SITE.toUpperCase() }), place({ id: "3" })];
  expect(placesOf(ACROSS, rows, [GROUP], [])).toEqual([SITE]);
});

test("S53: where Layla has a pair already, nothing is asked again", () => {
  const document = { store: "sharepoint-list", siteId: SITE, logListId: "log", sessionListId: "steps" } as const;
  const pair: Pair = { id: PAIR as PairId, members: [], document };
  expect(placesOf(ACROSS, [place()], [GROUP], [pair])).toEqual([]);
});

test("S53: a steward's row in the group's site says with whom; the newest counts", () => {
  const later = row({ id: "12", text: TEXT.replace(PAIR, "01JD9Z3W5T8QK2M4N6P7R9S0VZ") });
  const found = believedBeginning(ACROSS, SITE, [later, row({ id: "9" })], LAYLA);
  expect([found?.pair, found?.members.map(({ id }) => id)]).toEqual(["01JD9Z3W5T8QK2M4N6P7R9S0VZ", [LAYLA, TIAGO]]);
});

test.each<[string, Partial<BeginningRow>]>([
  ["by somebody of the pair", by(TIAGO)],
  ["that somebody of the pair changed", { isOwnHand: false }],
  ["that names others", { text: TEXT.replace(LAYLA, INGRID.id) }],
  ["that leads to another site", { text: TEXT.replace("contoso", "fabrikam") }],
  ["with a name in it", { text: TEXT.replace(TIAGO, "Tiago Alves") }],
  ["that is no text", { text: { at: TEXT } }],
])("P1: a row %s begins nothing", (_, change) => {
  expect(believedBeginning(ACROSS, SITE, [row(change)], LAYLA)).toBeUndefined();
});
