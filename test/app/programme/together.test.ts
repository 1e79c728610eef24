import { createReadTogether } from "../../../src/app/wiring/programme/together";
import type { Programme } from "../../../src/domain/organisation/programme";
import type { Pair } from "../../../src/domain/people/pair";
import type { Beginning } from "../../../src/domain/people/setUp/beginning";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createSharePointTogether } from "../../../src/graph/sharePoint/togetherStore";
import { hannah, kenji, mereana, mona, nusrat, type SeedPerson } from "../../../src/sandbox/seed/people";
import { emptySite } from "../../../src/sandbox/seed/pairs";
import { together } from "../../../src/sandbox/seed/programme";
import { ACROSS } from "../../doubles/programme";
import { sandbox, valueOf } from "../../doubles/graphTools";
import { visitor } from "../../sandbox/sandboxTools";

const HOUSE = "/sites/meridian.sharepoint.example:/sites/everybody";
const PROGRAMME: Programme = {
  ...ACROSS,
  place: { site: "meridian.sharepoint.example/sites/everybody" },
  stewards: [mereana, mona].map(({ id, name }) => ({ id: id as PersonId, name })),
};

/** The organisation of the seed, in which the programme brings Mereana and Kenji together. */
const openHouse = () => {
  const { local, graphOf } = sandbox();
  const read = async (person: SeedPerson, pairs: readonly Pair[] = []): Promise<readonly Beginning[]> => {
    const store = createSharePointTogether(graphOf(person.id), PROGRAMME.place.site);
    return valueOf(await createReadTogether({ me: person.id as PersonId, programme: PROGRAMME, store })(pairs));
  };
  /** The list of that name, as somebody opens it in SharePoint. */
  const listAs = async (person: SeedPerson, site: string, name: string) => {
    const theirs = visitor(local, person);
    const { body } = await theirs.ask("GET", site);
    const lists = await theirs.ask("GET", `/sites/${body.id}/lists`);
    const list = lists.body.value.find((each: { displayName: string }) => each.displayName === name);
    const items = `/sites/${body.id}/lists/${list?.id}/items`;
    const rows = async () => (await theirs.ask("GET", `${items}?$expand=fields`)).body.value;
    return { theirs, items, rows };
  };
  return { local, graphOf, read, listAs };
};

const PLACES = "Mentoring places";
const OURS = `/sites/${together.site}`;
const names = (found: readonly Beginning[]) => found.map(({ members }) => members.map(({ id }) => id));

test("S53: Kenji and Mereana each find whom the programme brings them together with, without a link", async () => {
  const { read } = openHouse();
  for (const person of [kenji, mereana]) expect(names(await read(person))).toEqual([[mereana.id, kenji.id]]);
});

test("S53: who has begun is not told again", async () => {
  const { read } = openHouse();
  const [beginning] = await read(kenji);
  const pair = { id: beginning!.pair, members: [], document: beginning!.document };
  expect(await read(kenji, [pair])).toEqual([]);
});

test("P1: to all others the programme's site names a group and a site, and nobody; the rest is closed to them", async () => {
  const { read, listAs, local } = openHouse();
  for (const person of [hannah, nusrat, mona]) expect(await read(person)).toEqual([]);
  const text = JSON.stringify(await (await listAs(hannah, HOUSE, PLACES)).rows());
  expect(text).toContain(together.group);
  for (const secret of [kenji.id, mereana.id, kenji.name, mereana.name, together.pair, together.log])
    expect(text).not.toContain(secret);
  expect((await visitor(local, hannah).ask("GET", `${OURS}/lists`)).status).toBe(403);
});

describe("P1: rows by anybody but a steward gain nothing", () => {
  test("Hannah cannot say that the programme brings Nusrat together with her, also where both are in a group", async () => {
    const { read, listAs, local } = openHouse();
    const hers = visitor(local, hannah);
    const { items } = await listAs(hannah, HOUSE, PLACES);
    const lists = `/sites/${emptySite.id}/lists`;
    const columns = [{ name: "Body", text: {} }];
    const made = await hers.ask("POST", lists, { displayName: "Mentoring beginning", columns, list: {} });
    expect(made.status).toBe(201);
    const text = ["01JD9Z3W5T8QK2M4N6P7R9S0VZ", emptySite.id, "log", "steps", `m${hannah.id}`, `t${nusrat.id}`].join(
      "!",
    );
    await hers.ask("POST", `${lists}/${made.body.id}/items`, { fields: { Title: "x", Body: text } });
    await hers.ask("POST", items, { fields: { Title: "x", GroupKey: emptySite.groupId, SiteKey: emptySite.id } });
    expect(await read(nusrat)).toEqual([]);
    // Nor when a steward did name that group.
    const fields = { Title: "x", GroupKey: emptySite.groupId, SiteKey: emptySite.id };
    await visitor(local, mona).ask("POST", items, { fields });
    expect(await read(nusrat)).toEqual([]);
  });

  test("a steward's row that Hannah changed is not believed any more", async () => {
    const { read, listAs } = openHouse();
    const { theirs, items } = await listAs(hannah, HOUSE, PLACES);
    await theirs.ask("PATCH", `${items}/1/fields`, { SiteKey: together.site.toUpperCase() });
    expect(await read(kenji)).toEqual([]);
  });

  test("Kenji cannot make Mereana read that others are with them: his row in their own site does not count", async () => {
    const { read, listAs } = openHouse();
    const { theirs, items } = await listAs(kenji, OURS, "Mentoring beginning");
    const ids = [together.pair, together.site, together.log, together.sessions].join("!");
    const text = `${ids}!m${mereana.id}!t${kenji.id}!p${hannah.id}`;
    await theirs.ask("POST", items, { fields: { Title: "x", Body: text } });
    expect(names(await read(mereana))).toEqual([[mereana.id, kenji.id]]);
    await theirs.ask("PATCH", `${items}/1/fields`, { Body: text });
    expect(await read(mereana)).toEqual([]);
  });
});
