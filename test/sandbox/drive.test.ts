import { amina, hannah, people, rafael } from "../../src/sandbox/seed/people";
import { BASE, localGraph, stoppedClock, TUESDAY, visitor } from "./sandboxTools";

const FOLDER = "/me/drive/special/approot";
const MINE = `${FOLDER}:/me.json:/content`;
const json = { "Content-Type": "application/json" };

test("everybody in a pair finds it in their own folder", async () => {
  const graph = localGraph();
  const { body } = await visitor(graph, amina).ask("GET", `${FOLDER}:/pairs.json:/content`);
  expect(body.pairs[0].members.map(({ name }: { name: string }) => name)).toEqual([amina.name, rafael.name]);
  const withPair = await Promise.all(
    people.map(async (person) => (await visitor(graph, person).ask("GET", `${FOLDER}:/pairs.json:/content`)).status),
  );
  expect(withPair.filter((status) => status === 200)).toHaveLength(9);
});

test("a folder is there as soon as it is asked for", async () => {
  const { body, status } = await visitor(localGraph(), hannah).ask("GET", FOLDER);
  expect(status).toBe(200);
  expect(body).toMatchObject({ specialFolder: { name: "approot" }, folder: { childCount: 0 } });
});

test("a file is written, read back, replaced, and seen by nobody else", async () => {
  const graph = localGraph();
  const amy = visitor(graph, amina);
  expect((await amy.ask("GET", MINE)).status).toBe(404);
  expect((await amy.ask("PUT", MINE, { rests: ["a"] }, json)).status).toBe(201);
  expect((await amy.ask("PUT", MINE, { rests: ["ä"] }, json)).status).toBe(200);
  expect((await amy.ask("GET", MINE)).body).toEqual({ rests: ["ä"] });
  const children = await amy.ask("GET", `${FOLDER}/children`);
  expect(children.body.value.map(({ name }: { name: string }) => name)).toEqual(["pairs.json", "me.json"]);
  expect((await visitor(graph, rafael).ask("GET", MINE)).status).toBe(404);
});

test("a file that changed meanwhile is not overwritten", async () => {
  const amy = visitor(localGraph(), amina);
  const { body } = await amy.ask("PUT", MINE, { v: 1 }, json);
  await amy.ask("PUT", MINE, { v: 2 }, { ...json, "If-Match": body.eTag });
  const late = await amy.ask("PUT", MINE, { v: 3 }, { ...json, "If-Match": body.eTag });
  expect([late.status, (await amy.ask("GET", MINE)).body]).toEqual([412, { v: 2 }]);
  expect((await amy.ask("PUT", `${MINE}?@microsoft.graph.conflictBehavior=fail`, {}, json)).status).toBe(409);
});

test("content is answered with an address that needs no token, can be read across origins and ends", async () => {
  const clock = stoppedClock(TUESDAY);
  const graph = localGraph(clock);
  const { token } = visitor(graph, amina);
  const first = await graph.serve(
    new Request(`${BASE}${FOLDER}:/pairs.json:/content`, { headers: { Authorization: `Bearer ${token}` } }),
  );
  expect(first.status).toBe(302);
  const address = first.headers.get("Location") ?? "";
  const second = await graph.fetch(address);
  expect([second.status, second.headers.get("Access-Control-Allow-Origin")]).toEqual([200, "*"]);
  clock.pass(3 * 3_600_000);
  expect((await graph.fetch(address)).status).toBe(404);
});
