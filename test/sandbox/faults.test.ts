import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { parseFaults } from "../../src/sandbox/graph/faults";
import { BASE, localGraph, stoppedClock, TUESDAY, visitor } from "./sandboxTools";

const pair = pairs[0]!;
const ITEMS = `/sites/${pair.siteId}/lists/${pair.logListId}/items`;
const note = { fields: { Title: "A note", EntryId: "N1" } };

test("when Amina is offline she gets no answer at all, and Rafael still does", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "offline", who: amina.id }]);
  await expect(visitor(graph, amina).ask("GET", "/me")).rejects.toThrow(TypeError);
  expect((await visitor(graph, rafael).ask("GET", "/me")).status).toBe(200);
});

test("throttling says when to come back, or keeps silent, as many times as asked", async () => {
  const graph = localGraph();
  const amy = visitor(graph, amina);
  graph.faults.set([
    { id: "1", kind: "throttled", who: "everyone", left: 1, afterMs: 5000 },
    { id: "2", kind: "throttled-silent", who: "everyone", left: 1 },
  ]);
  const answers = [await amy.ask("GET", "/me"), await amy.ask("GET", "/me"), await amy.ask("GET", "/me")];
  expect(answers.map(({ status, headers }) => [status, headers.get("Retry-After")])).toEqual([
    [429, "5"],
    [429, null],
    [200, null],
  ]);
  expect(graph.faults.list()).toEqual([]);
});

test("a browser of another origin may call but cannot read Retry-After", async () => {
  const graph = localGraph();
  const preflight = await graph.fetch(`${BASE}/me`, {
    method: "OPTIONS",
    headers: { Origin: "https://app.example", "Access-Control-Request-Headers": "authorization,prefer,if-match" },
  });
  expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("authorization,prefer,if-match");
  graph.faults.set([{ id: "1", kind: "throttled", who: "everyone" }]);
  const { headers } = await visitor(graph, amina).ask("GET", "/me");
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Access-Control-Expose-Headers")).not.toMatch(/retry-after/i);
});

test("an ill service answers with a page instead of JSON", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "unavailable", who: "everyone", left: 1 }]);
  const { status, body } = await visitor(graph, amina).ask("GET", "/me");
  expect([status, body.slice(0, 15)]).toEqual([503, "<!DOCTYPE html>"]);
});

test("a lost answer hides a write that has happened", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "lost-answer", who: amina.id, left: 1 }]);
  const amy = visitor(graph, amina);
  expect((await amy.ask("GET", "/me")).status).toBe(200);
  await expect(amy.ask("POST", ITEMS, note)).rejects.toThrow(TypeError);
  const { body } = await amy.ask("GET", `${ITEMS}?$expand=fields&$filter=fields/EntryId eq 'N1'`);
  expect(body.value).toHaveLength(1);
});

test("a lost answer spares a batch that only reads, and hides one that writes", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "lost-answer", who: amina.id, left: 1 }]);
  const amy = visitor(graph, amina);
  const read = { id: "1", method: "GET", url: "/me" };
  const headers = { "Content-Type": "application/json" };
  expect((await amy.ask("POST", "/$batch", { requests: [read] })).status).toBe(200);
  const write = { id: "2", method: "POST", url: ITEMS, headers, body: note };
  await expect(amy.ask("POST", "/$batch", { requests: [read, write] })).rejects.toThrow(TypeError);
  expect((await amy.ask("POST", ITEMS, note)).status).toBe(500);
});

test("a slow answer comes later, and can be given up", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "slow", who: "everyone", afterMs: 600_000 }]);
  const waiting = graph.fetch(`${BASE}/me`, { signal: AbortSignal.timeout(20) });
  await expect(waiting).rejects.toThrow(/abort/i);
  graph.faults.set([{ id: "1", kind: "slow", who: "everyone", afterMs: 1 }]);
  expect((await visitor(graph, amina).ask("GET", "/me")).status).toBe(200);
});

test("consent can be missing for everything but the own profile", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "no-consent", who: amina.id }]);
  const amy = visitor(graph, amina);
  expect((await amy.ask("GET", "/me")).status).toBe(200);
  for (const path of [ITEMS, "/me/people", "/me/events/x", "/me/drive/special/approot"])
    expect((await amy.ask("GET", path)).status).toBe(403);
});

test("Rafael's calendar can become unreadable for whoever asks", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "calendar-unreadable", who: rafael.id }]);
  const { body } = await visitor(graph, amina).ask("POST", "/me/calendar/getSchedule", {
    schedules: [amina.address, rafael.address],
    startTime: { dateTime: "2026-12-01T00:00:00", timeZone: "UTC" },
    endTime: { dateTime: "2026-12-02T00:00:00", timeZone: "UTC" },
  });
  expect(body.value.map(({ error }: { error?: object }) => error !== undefined)).toEqual([false, true]);
});

test("a document can be deleted behind somebody's back, and comes back when the fault is taken away", async () => {
  const graph = localGraph();
  const amy = visitor(graph, amina);
  graph.faults.set([{ id: "1", kind: "document-deleted", who: "everyone" }]);
  const gone = await amy.ask("POST", ITEMS, note);
  expect([gone.status, gone.body.error.code]).toEqual([404, "itemNotFound"]);
  graph.faults.set([]);
  expect((await amy.ask("POST", ITEMS, note)).status).toBe(201);
});

test("a new item can be invisible for a while, and delta does not run past it", async () => {
  const clock = stoppedClock(TUESDAY);
  const graph = localGraph(clock);
  const amy = visitor(graph, amina);
  const start = await amy.ask("GET", `${ITEMS}/delta?token=latest`);
  graph.faults.set([{ id: "1", kind: "delayed-reads", who: "everyone", afterMs: 5000 }]);
  const { body } = await amy.ask("POST", ITEMS, note);
  expect((await amy.ask("GET", `${ITEMS}/${body.id}`)).status).toBe(404);
  const early = await amy.ask("GET", start.body["@odata.deltaLink"]);
  expect(early.body.value).toEqual([]);
  expect((await amy.ask("POST", ITEMS, note)).status).toBe(500);
  clock.pass(6000);
  const later = await amy.ask("GET", early.body["@odata.deltaLink"]);
  expect(later.body.value.map(({ id }: { id: string }) => id)).toEqual([body.id]);
});

test("only known faults are taken", () => {
  expect(parseFaults([{ kind: "slow", who: "x", afterMs: 10 }])).toEqual([
    { id: "fault-1", kind: "slow", who: "x", afterMs: 10 },
  ]);
  for (const wrong of [null, {}, [{}], [{ kind: "earthquake" }], ["slow"]]) expect(parseFaults(wrong)).toBeUndefined();
});
