import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { amina } from "../../src/sandbox/seed/people";
import { controlRoutes } from "../../src/sandbox/server/control";
import { doorRoutes } from "../../src/sandbox/server/doors";
import { listen, changeRoutes } from "../../src/sandbox/server/listen";
import { createMovableClock } from "../../src/sandbox/server/movableClock";
import { localGraph, stoppedClock, TUESDAY } from "./sandboxTools";

const META = '<meta name="meridian-graph" content="">';

let dir: string;
let app: Hono;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "meridian-"));
  mkdirSync(join(dir, "static"));
  writeFileSync(join(dir, "secret.txt"), "not for the web");
  writeFileSync(join(dir, "static/tab.html"), `<!doctype html>${META}`);
  writeFileSync(join(dir, "static/tab.1a2b3c4d.js"), "let a = 1;");
  app = new Hono();
  doorRoutes(app, join(dir, "static"), { graphOrigin: "http://localhost:4174" });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("a page is told where the local Graph is and may reach nothing else", async () => {
  const response = await app.request("/tab.html");
  expect(await response.text()).toBe(
    '<!doctype html><meta name="meridian-graph" content="http://localhost:4174/v1.0">',
  );
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/);
  expect(policy).toContain("connect-src 'self' http://localhost:4174;");
  expect(policy).not.toContain("unsafe");
});

// As webpack.config.js names a door's script, a late part, and data of one country.
test.each(["tab.1a2b3c4d.js", "7361.8a2139.js", "d92541a2.js"])(
  "%s has its content in its name and is kept for ever",
  async (name) => {
    writeFileSync(join(dir, "static", name), "let a = 1;");
    const script = await app.request(`/${name}`);
    expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("Cache-Control")).toContain("immutable");
  },
);

test.each(["tab.html", "tab.js", "facade.js"])("%s is asked for anew each time", async (name) => {
  writeFileSync(join(dir, "static", name), "a");
  expect((await app.request(`/${name}`)).headers.get("Cache-Control")).toBe("no-cache");
});

test("text is sent zipped to whoever takes it", async () => {
  const response = await app.request("/tab.1a2b3c4d.js", { headers: { "Accept-Encoding": "gzip, br" } });
  expect(response.headers.get("Content-Encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe("let a = 1;");
});

test.each(["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/../secret.txt", "/%00", "/%", "/nothing.js", "/static"])(
  "no file is given for %s",
  async (path) => {
    expect((await app.request(path)).status).toBe(404);
  },
);

describe("who may ask the sandbox", () => {
  const ask = async (headers: Record<string, string>, method = "POST"): Promise<number> => {
    const server = await listen(0, async () => new Response(null, { status: 204 }));
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: "localhost", port, path: "/sandbox/reset", method, headers });
    const status = new Promise<number>((done) => asked.on("response", (answer) => done(answer.statusCode ?? 0)));
    asked.end();
    const found = await status;
    server.close();
    return found;
  };

  test.each([
    ["the stage", { Origin: "http://localhost:4173" }, 204],
    ["a program without a page", {}, 204],
    ["a page of somebody else’s in the same browser", { Origin: "https://evil.example" }, 403],
    ["a page that hides where it is", { Origin: "null" }, 403],
    ["a name of somebody else’s that leads to this machine", { Host: "evil.example" }, 403],
    ["a name that begins like this machine's", { Host: "localhost.evil.example" }, 403],
  ])("%s", async (_, headers, status) => {
    expect(await ask(headers)).toBe(status);
  });

  test("a link from another page may open the stage, and nothing more", async () => {
    expect(await ask({ Origin: "https://evil.example" }, "GET")).toBe(204);
    expect(await ask({ Host: "evil.example:4173" }, "GET")).toBe(403);
  });
});

test("a page hears once that the app was built again", async () => {
  app = new Hono();
  const stop = changeRoutes(app, join(dir, "static"));
  const response = await app.request("/sandbox/changes");
  const reader = response.body?.getReader();
  const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(await next()).toBe(": listening\n\n");
  writeFileSync(join(dir, "static/tab.html"), "new");
  writeFileSync(join(dir, "static/tab.js"), "new");
  expect(await next()).toContain("event: reload");
  await reader?.cancel();
  stop();
});

const send = (path: string, method: string, body: object) =>
  app.request(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

test("the stage learns who is there, signs somebody in and switches faults", async () => {
  const graph = localGraph();
  app = new Hono();
  controlRoutes(app, graph, createMovableClock(stoppedClock(TUESDAY), join(dir, "days")));
  const cast = await (await app.request("/sandbox/people")).json();
  expect(cast.people[0]).toMatchObject({ id: amina.id, name: "Amina Bello", zone: "Africa/Lagos", place: "Lagos" });
  expect(cast.pairs.map(({ members }: { members: string[] }) => members.length)).toEqual([2, 2, 2, 3, 2]);

  const signedIn = await (
    await send("/sandbox/sign-in", "POST", { person: amina.id, withoutScopes: ["People.Read"] })
  ).json();
  expect(signedIn).toMatchObject({ expiresInSeconds: 3600, person: { id: amina.id, name: amina.name } });
  expect(signedIn.scopes).not.toContain("People.Read");
  const me = await graph.fetch("http://g/v1.0/me", { headers: { Authorization: `Bearer ${signedIn.accessToken}` } });
  expect(me.status).toBe(200);
  expect((await send("/sandbox/sign-in", "POST", { person: "nobody" })).status).toBe(404);

  const fault = { id: "1", kind: "slow", who: "everyone", afterMs: 1 };
  expect((await send("/sandbox/faults", "PUT", { faults: [fault] })).status).toBe(200);
  expect(await (await app.request("/sandbox/faults")).json()).toEqual({ faults: [fault] });
  expect((await send("/sandbox/faults", "PUT", { faults: [{ kind: "earthquake" }] })).status).toBe(400);
  expect((await app.request("/sandbox/reset", { method: "POST" })).status).toBe(204);
  expect(graph.faults.list()).toEqual([]);
});

test("a month later it is so for the services and in every page, also after a new start, until somebody starts over", async () => {
  const kept = join(dir, "days");
  const real = stoppedClock(TUESDAY);
  const clock = createMovableClock(real, kept);
  app = new Hono();
  controlRoutes(app, localGraph(clock), clock);
  doorRoutes(app, join(dir, "static"), { graphOrigin: "http://localhost:4174", aheadMs: clock.aheadMs });
  const first = '<!doctype html><script src="/sandbox/clock.js"></script>';
  const page = async () => (await app.request("/tab.html")).text();
  expect(await page()).not.toContain("clock.js");
  for (const days of [0, -3, "30", null]) expect((await send("/sandbox/later", "POST", { days })).status).toBe(400);
  expect((await send("/sandbox/later", "POST", { days: 30 })).status).toBe(204);
  expect(clock.now() - real.now()).toBe(30 * 86_400_000);
  expect(createMovableClock(real, kept).now()).toBe(clock.now());
  expect((await page()).startsWith(first)).toBe(true);
  const script = await (await app.request("/sandbox/clock.js")).text();
  const look = `${script} [Date.now() - before, new Date() - before, new Date(5).getTime(), new Date() instanceof Date]`;
  const [now, made, fixed, isDate] = runInNewContext(`const before = Date.now(); ${look}`);
  for (const ahead of [now, made]) expect(Math.round(ahead / 3_600_000)).toBe(30 * 24);
  expect([fixed, isDate]).toEqual([5, true]);
  expect((await app.request("/sandbox/reset", { method: "POST" })).status).toBe(204);
  expect([clock.now(), createMovableClock(real, kept).now()]).toEqual([real.now(), real.now()]);
  expect(await page()).not.toContain("clock.js");
});

test("over a real connection an offline Graph simply hangs up", async () => {
  const graph = localGraph();
  const server: Server = await listen(0, graph.serve);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const ask = () =>
    fetch(`http://localhost:${port}/v1.0/me`, {
      headers: { Authorization: `Bearer ${graph.signIn(amina.id).accessToken}` },
    });
  expect((await ask()).status).toBe(200);
  graph.faults.set([{ id: "1", kind: "offline", who: amina.id }]);
  await expect(ask()).rejects.toThrow("fetch failed");
  graph.faults.set([]);
  expect((await ask()).status).toBe(200);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
