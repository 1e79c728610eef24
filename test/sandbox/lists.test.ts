import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, priya, rafael } from "../../src/sandbox/seed/people";
import type { FaultKind } from "../../src/sandbox/fault";
import { type Answer, localGraph, stoppedClock, TUESDAY, visitor, type Visitor } from "./sandboxTools";

const pair = pairs[0]!;
const LISTS = `/sites/${pair.siteId}/lists`;
const LOG = `${LISTS}/${pair.logListId}`;
const ITEMS = `${LOG}/items`;
const SESSIONS = `${LISTS}/${pair.sessionListId}/items`;

const note = (entryId: string, more: object = {}) => ({
  fields: { Title: "A note", EntryId: entryId, Kind: "note", Body: "Line one\nالسطر الثاني <b>&", ...more },
});
const ids = ({ body }: Answer): string[] =>
  body.value.map((item: { fields: { EntryId: string } }) => item.fields.EntryId);

test("both members read what the other wrote, with its author", async () => {
  const graph = localGraph();
  const written = await visitor(graph, amina).ask("POST", ITEMS, note("N1"));
  expect(written.status).toBe(201);
  const { body } = await visitor(graph, rafael).ask("GET", `${ITEMS}/${written.body.id}?$expand=fields`);
  expect(body.fields).toMatchObject({ EntryId: "N1", Body: "Line one\nالسطر الثاني <b>&" });
  expect(body.createdBy.user).toMatchObject({ id: amina.id, displayName: amina.name });
  expect(body.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
});

test("somebody outside the pair is refused everything", async () => {
  const outsider = visitor(localGraph(), priya);
  const answers = await Promise.all([
    outsider.ask("GET", `/sites/${pair.siteId}`),
    outsider.ask("GET", LISTS),
    outsider.ask("GET", `${ITEMS}?$expand=fields`),
    outsider.ask("POST", ITEMS, note("N1")),
    outsider.ask("GET", `${ITEMS}/delta`),
  ]);
  for (const { status, body } of answers) expect([status, body.error.code]).toEqual([403, "accessDenied"]);
});

test("a unique key is kept once; the second is refused as SharePoint is recorded to refuse", async () => {
  const graph = localGraph();
  await visitor(graph, amina).ask("POST", ITEMS, note("N1"));
  const { status, body } = await visitor(graph, rafael).ask("POST", ITEMS, note("N1"));
  expect([status, body.error.code]).toEqual([500, "generalException"]);
  expect(body.error.message).toMatch(/duplicate values were found/);
});

test("a field that no column has, or of the wrong type, is refused", async () => {
  const amy = visitor(localGraph(), amina);
  const unknown = await amy.ask("POST", ITEMS, note("N1", { Mood: "fine" }));
  expect([unknown.status, unknown.body.error.message]).toEqual([400, "Field 'Mood' is not recognized"]);
  expect((await amy.ask("POST", ITEMS, note("N1", { SchemaVer: "one" }))).status).toBe(400);
  expect((await amy.ask("POST", ITEMS, "{ torn")).status).toBe(400);
});

test("a filter works on an indexed column, and on another only when the risk is accepted", async () => {
  const amy = visitor(localGraph(), amina);
  await amy.ask("POST", ITEMS, note("O'Neill", { AuthorName: "a" }));
  const found = await amy.ask("GET", `${ITEMS}?$expand=fields&$filter=fields/EntryId eq 'O''Neill'`);
  expect(ids(found)).toEqual(["O'Neill"]);
  const byAuthor = `${ITEMS}?$expand=fields&$filter=fields/AuthorName eq 'a'`;
  expect((await amy.ask("GET", byAuthor)).status).toBe(400);
  const brave = { Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
  expect(ids(await amy.ask("GET", byAuthor, undefined, brave))).toEqual(["O'Neill"]);
});

test("without $expand no values come", async () => {
  const { body } = await visitor(localGraph(), amina).ask("GET", ITEMS);
  expect(body.value[0].fields).toBeUndefined();
});

test("a long list comes in pages", async () => {
  const amy = visitor(localGraph(), amina);
  for (let i = 0; i < 7; i++) await amy.ask("POST", ITEMS, note(`N${i}`));
  const seen: string[] = [];
  for (let next: string | undefined = `${ITEMS}?$expand=fields&$top=4`; next;) {
    const page: Answer = await amy.ask("GET", next);
    seen.push(...ids(page));
    next = page.body["@odata.nextLink"];
  }
  expect(seen.slice(2)).toEqual(["N0", "N1", "N2", "N3", "N4", "N5", "N6"]);
});

test.each(["nonsense", "-1", "1e3", "", "%00"])("a page that nobody offered (%j) is refused", async (token) => {
  const { status, body } = await visitor(localGraph(), amina).ask("GET", `${ITEMS}?$skiptoken=${token}`);
  expect({ status, code: body.error?.code }).toEqual({ status: 400, code: "invalidRequest" });
});

test("twenty notes written at the same moment are all kept, and one key written twice only once", async () => {
  const graph = localGraph();
  const both = [visitor(graph, amina), visitor(graph, rafael)];
  const keys = Array.from({ length: 20 }, (_, i) => `N${i}`);
  await Promise.all(keys.map(async (key, i) => both[i % 2]?.ask("POST", ITEMS, note(key))));
  const { body } = await both[0]!.ask("GET", `${ITEMS}/delta?$expand=fields`);
  expect(
    body.value
      .map((item: { fields: { EntryId: string } }) => item.fields.EntryId)
      .slice(2)
      .toSorted(),
  ).toEqual(keys.toSorted());
  const twice = await Promise.all(both.map(async ({ ask }) => (await ask("POST", ITEMS, note("same"))).status));
  expect(new Set(twice)).toEqual(new Set([201, 500]));
});

test("of two people who move the same step at the same moment, one is told so", async () => {
  const graph = localGraph();
  const both = [visitor(graph, amina), visitor(graph, rafael)];
  const { body } = await both[0]!.ask("POST", SESSIONS, { fields: { SessionKey: "S1", Step: 0 } });
  const moves = await Promise.all(
    both.map(async ({ ask }) => ask("PATCH", `${SESSIONS}/${body.id}/fields`, { Step: 1 }, { "If-Match": body.eTag })),
  );
  expect(new Set(moves.map(({ status }) => status))).toEqual(new Set([200, 412]));
});

test("a step that somebody else has moved meanwhile is answered with 412", async () => {
  const graph = localGraph();
  const amy = visitor(graph, amina);
  const { body } = await amy.ask("POST", SESSIONS, { fields: { Title: "s", SessionKey: "S1", Step: 0, Ended: false } });
  const path = `${SESSIONS}/${body.id}/fields`;
  const moved = await visitor(graph, rafael).ask("PATCH", path, { Step: 1 }, { "If-Match": body.eTag });
  expect([moved.status, moved.body.Step]).toEqual([200, 1]);
  const late = await amy.ask("PATCH", path, { Step: 2 }, { "If-Match": body.eTag });
  expect([late.status, late.body.error.code]).toEqual([412, "resourceModified"]);
  const now = await amy.ask("GET", `${SESSIONS}/${body.id}?$expand=fields`);
  expect(now.body.fields).toMatchObject({ Step: 1, Ended: false });
  expect(now.body.eTag).toBe(moved.body["@odata.etag"]);
  const whole = await amy.ask(
    "PATCH",
    `${SESSIONS}/${body.id}`,
    { fields: { Step: 3 } },
    { "If-Match": now.body.eTag },
  );
  expect([whole.status, whole.body.fields.Step]).toEqual([200, 3]);
});

const deltaOf = async (who: Visitor, link = `${ITEMS}/delta?$expand=fields`) => {
  const { body, status, headers } = await who.ask("GET", link);
  return { status, headers, value: body.value, next: body["@odata.nextLink"], link: body["@odata.deltaLink"] };
};

test("delta tells what is new since the last look, each once, and what was deleted", async () => {
  const graph = localGraph();
  const [amy, rafa] = [visitor(graph, amina), visitor(graph, rafael)];
  const start = await deltaOf(rafa);
  expect(start.value).toHaveLength(2);
  const { body } = await amy.ask("POST", ITEMS, note("N1"));
  await amy.ask("PATCH", `${ITEMS}/${body.id}/fields`, { Body: "changed" });
  const second = await deltaOf(rafa, start.link);
  expect(second.value.map((item: { fields: { Body: string } }) => item.fields.Body)).toEqual(["changed"]);
  expect((await deltaOf(rafa, second.link)).value).toEqual([]);
  expect((await amy.ask("DELETE", `${ITEMS}/${body.id}`)).status).toBe(204);
  const third = await deltaOf(rafa, second.link);
  expect(third.value).toEqual([expect.objectContaining({ id: body.id, deleted: { state: "deleted" } })]);
  expect((await deltaOf(rafa)).value).toHaveLength(2);
});

test("delta comes in pages and `token=latest` starts from now", async () => {
  const amy = visitor(localGraph(), amina);
  const latest = await deltaOf(amy, `${ITEMS}/delta?$expand=fields&token=latest`);
  expect(latest.value).toEqual([]);
  for (let i = 0; i < 3; i++) await amy.ask("POST", ITEMS, note(`N${i}`));
  const first = await deltaOf(amy, `${ITEMS}/delta?$expand=fields&$top=4`);
  expect([first.value.length, first.link]).toEqual([4, undefined]);
  expect((await deltaOf(amy, first.next)).value).toHaveLength(1);
  expect((await deltaOf(amy, latest.link)).value).toHaveLength(3);
});

test("a token from long ago is answered with 410 and the way to start again", async () => {
  const clock = stoppedClock(TUESDAY);
  const graph = localGraph(clock);
  const { link } = await deltaOf(visitor(graph, amina));
  clock.pass(31 * 86_400_000);
  const amy = visitor(graph, amina);
  const { status, headers } = await deltaOf(amy, link);
  expect(status).toBe(410);
  expect((await deltaOf(amy, headers.get("Location") ?? "")).value).toHaveLength(2);
  expect((await deltaOf(amy, `${ITEMS}/delta?token=nonsense`)).status).toBe(400);
});

test("a list is made with its columns, and a unique one must be indexed and of one line", async () => {
  const amy = visitor(localGraph(), amina);
  const key = { name: "Key", text: {}, indexed: true, enforceUniqueValues: true };
  const made = await amy.ask("POST", LISTS, { displayName: "Plan", list: { template: "genericList" }, columns: [key] });
  expect(made.status).toBe(201);
  const { body } = await amy.ask("GET", `${LISTS}/${made.body.id}/columns`);
  expect(body.value.map(({ name, indexed }: { name: string; indexed: boolean }) => [name, indexed])).toEqual([
    ["Title", false],
    ["Key", true],
  ]);
  const more = await amy.ask("POST", `${LISTS}/${made.body.id}/columns`, {
    name: "Long",
    text: { allowMultipleLines: true },
  });
  expect(more.status).toBe(201);
  for (const wrong of [
    { ...key, indexed: false },
    { ...key, text: { allowMultipleLines: true } },
  ])
    expect((await amy.ask("POST", LISTS, { displayName: "Other", columns: [wrong] })).status).toBe(400);
  expect((await amy.ask("POST", LISTS, { displayName: "Plan" })).status).toBe(409);
  const careful = visitor(localGraph(), amina, ["Sites.Manage.All"]);
  expect((await careful.ask("POST", LISTS, { displayName: "Plan" })).status).toBe(403);
});

describe("what the service itself knows of a row", () => {
  const fails = (kind: FaultKind) => {
    const graph = localGraph();
    graph.faults.set([{ id: "1", kind, who: "everyone" }]);
    return { amy: visitor(graph, amina), rafa: visitor(graph, rafael), graph };
  };

  test("a changed row keeps its earlier versions with who wrote each, newest first", async () => {
    const graph = localGraph();
    const [amy, rafa] = [visitor(graph, amina), visitor(graph, rafael)];
    const { id } = (await amy.ask("POST", ITEMS, note("N1"))).body;
    await rafa.ask("PATCH", `${ITEMS}/${id}/fields`, { Body: "Other words" });
    const { body } = await amy.ask("GET", `${ITEMS}/${id}/versions?$expand=fields`);
    expect(
      body.value.map((version: typeof body) => [version.id, version.lastModifiedBy.user.id, version.fields.Body]),
    ).toEqual([
      ["2.0", rafael.id, "Other words"],
      ["1.0", amina.id, note("N1").fields.Body],
    ]);
    const first = await rafa.ask("GET", `${ITEMS}/${id}/versions/1.0?$expand=fields`);
    expect(first.body.fields).toMatchObject({ EntryId: "N1", Body: note("N1").fields.Body });
    expect((await rafa.ask("GET", `${ITEMS}/${id}/versions/3.0`)).status).toBe(404);
  });

  test("a list without versions calls the present one the first", async () => {
    const { amy, rafa } = fails("no-versions");
    const { id } = (await amy.ask("POST", ITEMS, note("N1"))).body;
    await rafa.ask("PATCH", `${ITEMS}/${id}/fields`, { Body: "Other words" });
    const first = await amy.ask("GET", `${ITEMS}/${id}/versions/1.0?$expand=fields`);
    expect([first.body.lastModifiedBy.user.id, first.body.fields.Body]).toEqual([rafael.id, "Other words"]);
  });

  test("delta as Microsoft documents it names nobody by id, and its links ask for no columns", async () => {
    const { amy } = fails("bare-delta");
    for (const name of ["N1", "N2"]) await amy.ask("POST", ITEMS, note(name));
    const { body } = await amy.ask("GET", `${ITEMS}/delta?$expand=fields&$top=3`);
    const row = body.value.at(-1);
    expect([row.createdBy, row.lastModifiedBy]).toEqual([{ user: { displayName: amina.name } }, undefined]);
    expect(row.fields.AuthorLookupId).toBe(row.fields.EditorLookupId);
    const next = await amy.ask("GET", body["@odata.nextLink"]);
    expect(next.body.value[0].fields).toBeUndefined();
    expect(next.body["@odata.deltaLink"]).not.toContain("expand");
  });

  test("a row may be told without its columns, and a search may be refused", async () => {
    const bare = fails("bare-rows");
    const { id } = (await bare.amy.ask("POST", ITEMS, note("N1"))).body;
    expect((await deltaOf(bare.rafa)).value.at(-1).fields).toBeUndefined();
    expect((await bare.rafa.ask("GET", `${ITEMS}/${id}?$expand=fields`)).body.fields).toMatchObject({ EntryId: "N1" });
    const { amy } = fails("no-index");
    expect((await amy.ask("GET", `${ITEMS}?$filter=fields/EntryId eq 'N1'`)).status).toBe(400);
  });
});
