import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CALLS_PER_PAIR } from "../../scripts/programme/groups";
import { CALLS_TO_TELL, programmeOfPolicy } from "../../scripts/programme/telling";
import type { PersonId } from "../../src/domain/shared/ids";
import { amina, kenji, rafael } from "../../src/sandbox/seed/people";
import { ACROSS } from "../doubles/programme";
import { visitor } from "../sandbox/sandboxTools";
import { TEMPLATE } from "../../scripts/programme/table";
import { house } from "./programmeHouse";
import { idsIn, RAFAEL_AND_AMINA } from "./programmeOffice";

test("S53: with the policy, Rafael and Amina find each other without a link, and Kenji reads of nobody", async () => {
  const there = await house();
  expect(await there.run("make", Infinity, { policy: there.policy })).toBe(true);
  const beginning = idsIn(there.invitations()[0]?.link ?? "");
  for (const person of [rafael, amina]) expect(await there.read(person)).toEqual([beginning]);
  expect(await there.read(kenji)).toEqual([]);
  const hers = visitor(there.local, kenji);
  const site = await hers.ask("GET", "/sites/meridian.sharepoint.example:/sites/across");
  const lists = (await hers.ask("GET", `/sites/${site.body.id}/lists`)).body.value;
  const names = lists.map(({ displayName }: { displayName: string }) => displayName);
  expect(names).toEqual(
    expect.arrayContaining(["Mentoring notices", "Mentoring places", "Mentoring answers", "Mentoring results"]),
  );
  const places = lists.find(({ displayName }: { displayName: string }) => displayName === "Mentoring places");
  const rows = await hers.ask("GET", `/sites/${site.body.id}/lists/${places.id}/items?$expand=fields`);
  expect(rows.body.value).toHaveLength(1);
  for (const secret of [rafael.id, amina.id, rafael.name, amina.name, beginning.pair])
    expect(JSON.stringify(rows.body)).not.toContain(secret);
  there.close();
});

test("S53: pairs that were made before are told later, and nobody stays behind in their group; run again, nothing is done", async () => {
  const there = await house();
  await there.run("make");
  expect(await there.run("make", Infinity, { policy: there.policy })).toBe(true);
  expect(await there.read(amina)).toHaveLength(1);
  expect(there.pairs()).toMatchObject([{ owners: 2 }]);
  there.calls.length = 0;
  expect(await there.run("make", Infinity, { policy: there.policy })).toBe(true);
  expect(there.calls.filter((call) => call.startsWith("POST") && !call.endsWith("$batch"))).toEqual([]);
  there.close();
});

test("switched off after every few calls, it tells each pair once in the end", async () => {
  const there = await house();
  for (let life = 3; life < 60; life += 6) await there.run("make", life, { policy: there.policy });
  expect(await there.run("make", Infinity, { policy: there.policy })).toBe(true);
  expect(await there.read(amina)).toHaveLength(1);
  const { told } = Object.values(there.state())[0] as { told: string };
  const rows = await visitor(there.local, kenji).ask("GET", told.replace(/\/\d+$/, ""));
  expect(rows.body.value).toHaveLength(1);
  there.close();
});

test("S60: a table that names nobody yet makes the programme's lists, so that people find each other by themselves", async () => {
  const there = await house({ table: TEMPLATE.split("\n").slice(0, 1).join() });
  await expect(there.run("make")).rejects.toThrow("The table has no line under the names of its columns.");
  expect(await there.run("look", Infinity, { policy: there.policy })).toBe(true);
  expect(there.said).toEqual([
    'The table names nobody: only the lists of the programme "Across the house" are made, and the app is let into its site.',
  ]);
  expect(await there.run("make", Infinity, { policy: there.policy })).toBe(true);
  const theirs = visitor(there.local, kenji);
  const site = await theirs.ask("GET", "/sites/meridian.sharepoint.example:/sites/across");
  const lists = (await theirs.ask("GET", `/sites/${site.body.id}/lists`)).body.value;
  expect(lists.filter(({ displayName }: { displayName: string }) => /^Mentoring /.test(displayName))).toHaveLength(4);
  expect(there.pairs()).toEqual([]);
  there.close();
});

test("undo takes the row back that led to the pair", async () => {
  const there = await house();
  await there.run("make", Infinity, { policy: there.policy });
  const { told } = Object.values(there.state())[0] as { told: string };
  expect(await there.run("undo")).toBe(true);
  expect(there.pairs()).toEqual([]);
  expect((await visitor(there.local, kenji).ask("GET", told)).status).toBe(404);
  there.close();
});

test("to tell the people of a pair costs as many calls as the first look says", async () => {
  const there = await house();
  const counted = async (): Promise<number> => {
    there.calls.length = 0;
    await there.run("make", Infinity, { policy: there.policy });
    return there.calls.filter((call) => !/\/users|batch$|sites\/root$/.test(call)).length;
  };
  await counted();
  writeFileSync(join(there.folder, "pairs.csv"), `${RAFAEL_AND_AMINA}${rafael.address},${kenji.address}\n`);
  const [another, none] = [await counted(), await counted()];
  expect(another - none).toBe(CALLS_PER_PAIR + CALLS_TO_TELL);
  there.close();
});

test("P1: an administrator who is no steward is told so before anything is made", async () => {
  const there = await house({ programme: { ...ACROSS, stewards: [{ id: kenji.id as PersonId, name: kenji.name }] } });
  await expect(there.run("make", Infinity, { policy: there.policy })).rejects.toThrow(
    /^The policy does not name Nomvula 900000 as a steward of "Across the house"/,
  );
  expect(there.pairs()).toEqual([]);
  there.close();
});

test.each<[string, object, string | undefined]>([
  ["The policy names no programme.", { schema: 1 }, undefined],
  ["The policy has faults.", { schema: 1, programmes: [{ id: "across" }] }, undefined],
  [
    "Which programme? Say --programme= and one of: across, north.",
    { schema: 1, programmes: [ACROSS, { ...ACROSS, id: "north" }] },
    undefined,
  ],
  ["Which programme? Say --programme= and one of: across.", { schema: 1, programmes: [ACROSS] }, "south"],
])("%s", (says, policy, id) => {
  expect(() => programmeOfPolicy(JSON.stringify(policy), id)).toThrow(says);
});
