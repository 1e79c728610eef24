import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emptySite } from "../../src/sandbox/seed/pairs";
import { amina, grace, people, rafael } from "../../src/sandbox/seed/people";
import { BASE, localGraph, stoppedClock, TUESDAY, visitor } from "./sandboxTools";

test("Amina learns who she is", async () => {
  const { body, status } = await visitor(localGraph(), amina).ask("GET", "/me");
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: amina.id, displayName: "Amina Bello", mail: "amina.bello@meridian.example" });
});

test("several people are signed in at once and each is themselves", async () => {
  const graph = localGraph();
  const answers = await Promise.all(
    people.map((person) => visitor(graph, person).ask("GET", "/me?$select=displayName")),
  );
  expect(answers.map(({ body }) => body.displayName)).toEqual(people.map(({ name }) => name));
});

test("somebody without a token, with a false one or with an old one is sent away in Graph's words", async () => {
  const clock = stoppedClock(TUESDAY);
  const graph = localGraph(clock);
  const { token } = visitor(graph, amina);
  const ask = async (headers: Record<string, string>) => {
    const response = await graph.fetch(`${BASE}/me`, { headers });
    return [response.status, (await response.json()).error.message];
  };
  expect(await ask({})).toEqual([401, "Access token is empty."]);
  expect(await ask({ Authorization: `Bearer ${token.slice(0, -4)}AAAA` })).toEqual([401, "Invalid access token."]);
  clock.pass(3_601_000);
  expect(await ask({ Authorization: `Bearer ${token}` })).toEqual([
    401,
    "Lifetime validation failed, the token is expired.",
  ]);
});

test("a refusal carries code, message, date and request ids", async () => {
  const { body, headers } = await visitor(localGraph(), amina).ask("GET", "/users/nobody", undefined, {
    "client-request-id": "mine",
  });
  expect(body.error).toMatchObject({ code: "Request_ResourceNotFound", innerError: { "client-request-id": "mine" } });
  expect(body.error.innerError["request-id"]).toBe(headers.get("request-id"));
});

test("Rafael is found by the beginning of a name, with or without accents", async () => {
  const amy = visitor(localGraph(), amina);
  const search = async (words: string) => {
    const query = encodeURIComponent(`"displayName:${words}"`);
    const { body } = await amy.ask("GET", `/users?$search=${query}`, undefined, { ConsistencyLevel: "eventual" });
    return body.value.map((user: { displayName: string }) => user.displayName);
  };
  expect(await search("raf")).toEqual(["Rafael Nogueira"]);
  expect(await search("nógu")).toEqual(["Rafael Nogueira"]);
  expect(await search("zz")).toEqual([]);
});

test("a search without ConsistencyLevel is refused as Graph refuses it", async () => {
  const { status, body } = await visitor(localGraph(), amina).ask("GET", '/users?$search="displayName:raf"');
  expect([status, body.error.code]).toEqual([400, "Request_UnsupportedQuery"]);
});

test("the people near Amina do not hold herself, and can be searched", async () => {
  const amy = visitor(localGraph(), amina);
  const all = await amy.ask("GET", "/me/people?$top=20");
  expect(all.body.value.map(({ id }: { id: string }) => id)).not.toContain(amina.id);
  const found = await amy.ask("GET", '/me/people?$search="rafael"');
  expect(found.body.value[0]).toMatchObject({ displayName: rafael.name, userPrincipalName: rafael.address });
});

test("what somebody has not agreed to is refused, each family in its own words", async () => {
  const amy = visitor(localGraph(), amina, ["People.Read", "Calendars.Read", "Calendars.ReadWrite"]);
  const people = await amy.ask("GET", "/me/people");
  expect([people.status, people.body.error.code]).toEqual([403, "Authorization_RequestDenied"]);
  const calendar = await amy.ask("GET", "/me/events/x");
  expect([calendar.status, calendar.body.error.code]).toEqual([403, "ErrorAccessDenied"]);
  expect((await amy.ask("GET", "/me")).status).toBe(200);
});

test("a guest is in the directory under their own address", async () => {
  const { body } = await visitor(localGraph(), amina).ask("GET", `/users/${grace.address}`);
  expect(body).toMatchObject({ id: grace.id, mail: "grace.wanjiru@oxbow.example" });
});

test("README gives Hannah, for whom nothing is set up yet, a place that is hers and Nusrat's", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  expect(readme).toContain(`When Hannah is asked for a place, give \`${emptySite.address}\``);
  expect(emptySite.members.map(({ name }) => name)).toEqual(expect.arrayContaining(["Hannah Levi", "Nusrat Jahan"]));
});
