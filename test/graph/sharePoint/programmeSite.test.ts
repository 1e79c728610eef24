import { resultsIn, type WaveResult } from "../../../src/domain/programme/result";
import { giveAnswers, makeResult } from "../../../src/domain/programme/waves";
import type { Programme, Wave } from "../../../src/domain/organisation/programme";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createSharePointProgrammeSite } from "../../../src/graph/sharePoint/programmeSite";
import type { FaultKind } from "../../../src/sandbox/fault";
import { ANSWERS, RESULTS } from "../../../src/sandbox/graph/plantProgramme";
import { amina, hannah, kenji, mereana, rafael, type SeedPerson } from "../../../src/sandbox/seed/people";
import { sha256 } from "../../../src/sealing/digest";
import { createHpkeSealing } from "../../../src/sealing/hpkeSealing";
import { programmeSiteContract } from "../../contracts/programmeSite";
import { sandbox, scripted, valueOf } from "../../doubles/graphTools";
import { memoryProgrammeSite, memoryRows } from "../../doubles/memoryProgrammeSite";
import { ACROSS } from "../../doubles/programme";
import { visitor } from "../../sandbox/sandboxTools";

const SITE = "meridian.sharepoint.example/sites/everybody";
const idOf = ({ id }: SeedPerson): PersonId => id as PersonId;

/** The programme's lists on the local Graph, which is always `like` that. */
const openSite = (...like: readonly FaultKind[]) => {
  const { local, clock, graphOf, roundTrips } = sandbox("2026-10-06T08:00:00Z");
  local.faults.set(like.map((kind) => ({ id: kind, who: "everyone", kind })));
  const by = visitor(local, hannah);
  const siteOf = (person: SeedPerson) => createSharePointProgrammeSite(graphOf(person.id), SITE, idOf(person));
  const listAt = async (list: string, who = by): Promise<string> => {
    const site = await who.ask("GET", "/sites/meridian.sharepoint.example:/sites/everybody");
    return `/sites/${site.body.id}/lists/${list}/items`;
  };
  const itemsIn = async (list: string) => {
    const items = await listAt(list);
    const all = await by.ask("GET", `${items}?$expand=fields&$top=1000`);
    return { items, all: all.body.value as readonly { id: string; fields: Record<string, string> }[] };
  };
  return { local, clock, siteOf, by, itemsIn, roundTrips };
};

const setUp =
  (...like: readonly FaultKind[]) =>
  async () => {
    const { siteOf, by, itemsIn } = openSite(...like);
    return {
      hers: siteOf(amina),
      his: siteOf(rafael),
      stewards: siteOf(mereana),
      her: idOf(amina),
      him: idOf(rafael),
      steward: idOf(mereana),
      writeOverHers: async (body: unknown) => {
        const { items, all } = await itemsIn(ANSWERS);
        const row = all.find(({ fields }) => fields.PersonKey === amina.id);
        await by.ask("PATCH", `${items}/${row?.id}/fields`, { Body: JSON.stringify(body) });
      },
    };
  };

programmeSiteContract("A programme's lists in SharePoint", setUp());
programmeSiteContract("A programme in memory", async () => {
  const rows = memoryRows();
  const now = sandbox().clock.now();
  const siteOf = (person: SeedPerson) => memoryProgrammeSite(rows, idOf(person), () => now);
  return {
    hers: siteOf(amina),
    his: siteOf(rafael),
    stewards: siteOf(mereana),
    her: idOf(amina),
    him: idOf(rafael),
    steward: idOf(mereana),
    writeOverHers: async (sealed: unknown) => {
      const at = rows.given.findIndex(({ author }) => author === amina.id);
      rows.given[at] = { ...rows.given[at]!, isOwnHand: false, sealed };
    },
  };
});

test("S66: a row that carries Amina's key and another author is not hers", async () => {
  const { siteOf, by, itemsIn } = openSite();
  const { items } = await itemsIn(ANSWERS);
  const fields = { Title: "answers", PersonKey: amina.id, WaveKey: "autumn", Body: "{}" };
  await by.ask("POST", items, { fields });
  expect(valueOf(await siteOf(amina).given("autumn"))).toBeUndefined();
  valueOf(await siteOf(amina).give("autumn", { a: "hers" }));
  valueOf(await siteOf(amina).takeBack("autumn"));
  expect((await itemsIn(ANSWERS)).all.map((row) => row.fields.Body)).toEqual(["{}"]);
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["a list", "[[[1]]]"],
  ["a name of an object's own", '{"__proto__":{"a":"b"}}'],
  ["more than a column may hold", `"${"x".repeat(70_000)}"`],
])("S66: a row that holds %s stops no reading", async (_what, Body) => {
  const { siteOf, by, itemsIn } = openSite();
  for (const list of [ANSWERS, RESULTS]) {
    const { items } = await itemsIn(list);
    await by.ask("POST", items, { fields: { WaveKey: "autumn", Body, ...(list === ANSWERS && { PersonKey: "x" }) } });
  }
  valueOf(await siteOf(amina).give("autumn", { a: "hers" }));
  const rows = valueOf(await siteOf(mereana).rows(["autumn"])).get("autumn") ?? [];
  expect(rows.filter(({ author }) => author === amina.id).map(({ sealed }) => sealed)).toEqual([{ a: "hers" }]);
  expect(resultsIn(valueOf(await siteOf(amina).results()), ACROSS).size).toBe(0);
});

test("S66: a list without end is refused, and no result is made of a part of it", async () => {
  const site = { id: "s" };
  const lists = { value: [{ id: "r", displayName: "Mentoring results" }] };
  let page = 0;
  const { graph } = scripted({ body: site }, { body: lists }, { body: { value: [], "@odata.nextLink": "" } });
  const endless = {
    ...graph(),
    send: async (call: Parameters<ReturnType<typeof graph>["send"]>[0]) => {
      const answer = (body: unknown) => ({ ok: true as const, value: { status: 200, headers: {}, body } });
      if (!call.path.includes("/items")) return graph().send(call);
      return answer({ value: [], "@odata.nextLink": `http://graph.local/v1.0/sites/s/lists/r/items?page=${++page}` });
    },
  };
  const read = await createSharePointProgrammeSite(endless, SITE, idOf(amina)).results();
  expect(read).toMatchObject({ ok: false, error: { type: "UnexpectedAnswer" } });
  expect(page).toBeLessThan(20);
});

const RESULT: WaveResult = {
  wave: "autumn",
  figures: [],
  sentences: [],
  change: "Two hours a month for mentors.",
  by: "2027-02-01",
  madeOf: "0".repeat(64),
};

test("S65: a steward's page that somebody else changed is believed no longer", async () => {
  const { siteOf, by, itemsIn } = openSite();
  const programme: Programme = { ...ACROSS, stewards: [{ id: idOf(mereana), name: "Mereana Tautahi" }] };
  valueOf(await siteOf(mereana).publish(RESULT));
  const { items, all } = await itemsIn(RESULTS);
  await by.ask("PATCH", `${items}/${all[0]?.id}/fields`, { Body: JSON.stringify({ ...RESULT, change: "It ends." }) });
  expect(resultsIn(valueOf(await siteOf(amina).results()), programme).size).toBe(0);
});

test("S61, S66: through the local Graph, Kenji's row that Hannah copies does not open, and his own counts once", async () => {
  const sealing = createHpkeSealing();
  const [keys, others] = [await sealing.newKeys(), await sealing.newKeys()];
  const programme: Programme = {
    ...ACROSS,
    stewards: [
      { id: idOf(mereana), name: "Mereana", key: keys.publicKey },
      { id: idOf(amina), name: "Amina", key: others.publicKey },
    ],
  };
  const [autumn] = programme.waves as readonly [Wave];
  const { siteOf, by, itemsIn, clock } = openSite();
  const give = (sentence: string) =>
    giveAnswers(
      { site: siteOf(kenji), sealing, programme },
      { wave: autumn, me: idOf(kenji), now: clock.now() },
      { role: "mentee", answers: { handled: "often" }, sentence },
    );
  for (const words of ["At first.", "I was asked before I was told."]) expect((await give(words)).ok).toBe(true);
  const { items, all } = await itemsIn(ANSWERS);
  expect(all).toHaveLength(1);
  expect(JSON.stringify(all)).not.toMatch(/asked|often|mentee/);
  await by.ask("POST", items, { fields: { ...all[0]?.fields, PersonKey: hannah.id, id: undefined } });
  clock.pass(20 * 86_400_000);
  const steward = { id: idOf(mereana), keys };
  const making = { site: siteOf(mereana), sealing, programme, steward, results: new Map(), digest: sha256 };
  const made = await makeResult(making, autumn, clock.now());
  expect(made).toMatchObject({ ok: true, value: { figures: [], sentences: ["I was asked before I was told."] } });
});
