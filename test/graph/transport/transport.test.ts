import { err, ok } from "../../../src/domain/shared/result";
import { graphPath, odataText } from "../../../src/graph/transport/call";
import { readPages } from "../../../src/graph/transport/paging";
import { BASE, reading, refusal, scripted, valueOf, writing } from "../../doubles/graphTools";

const HTML = "<html><body>Service Unavailable</body></html>";

describe("a token", () => {
  test("reaches our own Graph over plain http, because the sandbox has no certificate", async () => {
    const { graph, sent } = scripted({ body: { id: "amina" } });
    expect(valueOf(await graph().send(reading())).body).toEqual({ id: "amina" });
    expect(sent[0]?.headers.get("Authorization")).toBe("Bearer secret");
    expect(sent[0]?.url).toBe(`${BASE}/me`);
  });

  test.each([
    ["another site", "https://evil.example/v1.0/users?page=2"],
    ["a site whose name begins like ours", "http://graph.local.evil.example/v1.0/users"],
    ["another port", "http://graph.local:8080/v1.0/users"],
    ["another version of our own site", "http://graph.local/v1.0evil/users"],
  ])("never follows a next page to %s", async (_, link) => {
    const { graph, sent } = scripted({ body: { value: [], "@odata.nextLink": link } });
    expect(await readPages(graph(), reading("/users"))).toMatchObject({ error: { type: "UnexpectedAnswer" } });
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/users`]);
  });

  test("is asked for with the scopes of the call, and a missing consent sends nothing", async () => {
    const asked: unknown[] = [];
    const { graph, sent } = scripted({ body: {} });
    const failure = { type: "ConsentMissing", scopes: ["Calendars.Read"] } as const;
    const tokens = { token: async (scopes: readonly string[]) => (asked.push(scopes), err(failure)) };
    expect(await graph({ tokens }).send(reading("/me", { scopes: ["Calendars.Read"] }))).toEqual(err(failure));
    expect([asked, sent]).toEqual([[["Calendars.Read"]], []]);
  });
});

describe("a call that may be repeated", () => {
  test("waits longer and longer when Retry-After cannot be read, as in a browser", async () => {
    const { graph, waits } = scripted(
      { status: 429 },
      { status: 429 },
      { status: 503, body: HTML },
      { body: { ok: 1 } },
    );
    expect(valueOf(await graph().send(reading())).body).toEqual({ ok: 1 });
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test("waits as long as the service asks, also for part of a second", async () => {
    const { graph, waits } = scripted({ status: 429, headers: { "Retry-After": "2.128" } }, { body: {} });
    valueOf(await graph().send(reading()));
    expect(waits).toEqual([2128]);
  });

  test("spreads the waits, so that many clients do not come back in one wave", async () => {
    const { graph, waits } = scripted({ status: 503 }, { body: {} });
    valueOf(await graph({ random: () => 0 }).send(reading()));
    expect(waits).toEqual([250]);
  });

  test("is given back to the caller when the service asks for a long wait", async () => {
    const { graph, sent, waits } = scripted({ status: 429, headers: { "Retry-After": "300" } });
    expect(await graph().send(reading())).toEqual(err({ type: "Throttled", retryAfterMs: 300_000 }));
    expect([sent.length, waits]).toEqual([1, []]);
  });

  test("is given up after three more tries", async () => {
    const { graph, sent } = scripted({ status: 503, body: HTML });
    expect(await graph().send(reading())).toEqual(err({ type: "Unavailable" }));
    expect(sent).toHaveLength(4);
  });

  test("is sent again when the connection breaks, but not when the device says that it is offline", async () => {
    const broken = scripted(undefined, { body: {} });
    expect((await broken.graph().send(reading())).ok).toBe(true);
    const offline = scripted(undefined);
    expect(await offline.graph({ isOffline: () => true }).send(reading())).toEqual(err({ type: "Offline" }));
    expect(offline.sent).toHaveLength(1);
  });
});

describe("P4: a write that must not happen twice", () => {
  test.each([429, 500, 502, 503, 504])("is sent once when the service answers %i", async (status) => {
    const { graph, sent } = scripted({ status, body: HTML });
    expect((await graph().send(writing())).ok).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test("has an unknown outcome when its answer never comes, or a gateway gave up waiting", async () => {
    const unknown = err({ type: "OutcomeUnknown" });
    expect(await scripted(undefined).graph().send(writing())).toEqual(unknown);
    expect(await scripted({ status: 504 }).graph().send(writing())).toEqual(unknown);
  });

  test("has surely not happened when the device was offline", async () => {
    const { graph } = scripted(undefined);
    expect(await graph({ isOffline: () => true }).send(writing())).toEqual(err({ type: "Offline" }));
  });
});

describe("what went wrong is told in our own words", () => {
  test.each([
    ["an ended session", refusal(401, "InvalidAuthenticationToken"), { type: "SignInNeeded" }],
    ["Outlook without consent", refusal(403, "ErrorAccessDenied"), { type: "ConsentMissing", scopes: ["User.Read"] }],
    [
      "a directory without consent",
      refusal(403, "Authorization_RequestDenied"),
      { type: "ConsentMissing", scopes: ["User.Read"] },
    ],
    ["somebody else's site", refusal(403, "accessDenied"), { type: "NotAllowed", what: "person" }],
    ["a thing that is gone", refusal(404, "itemNotFound"), { type: "NotFound", what: "person" }],
    ["a name that is taken", refusal(409, "nameAlreadyExists"), { type: "ChangedMeanwhile" }],
    ["a change by somebody else", refusal(412, "resourceModified"), { type: "ChangedMeanwhile" }],
    ["an ill service", refusal(500, "generalException"), { type: "Unavailable" }],
    [
      "a hotel's page instead of Graph",
      { status: 200, body: "<html>Welcome to the hotel</html>" },
      { type: "Unavailable" },
    ],
  ])("%s", async (_, step, failure) => {
    expect(await scripted(step).graph().send(reading())).toEqual(err(failure));
  });

  test("a refusal that we do not know names the place and Graph's code, never its message", async () => {
    const { graph } = scripted(refusal(400, "invalidRequest"));
    const answer = await graph().send(reading("/users?$search=amina"));
    expect(answer).toEqual(err({ type: "UnexpectedAnswer", from: "GET /users", detail: "400 invalidRequest" }));
  });
});

describe("giving up", () => {
  test("before the call sends nothing", async () => {
    const { graph, sent } = scripted({ body: {} });
    expect(await graph().send(reading("/me", { signal: AbortSignal.abort() }))).toEqual(err({ type: "Cancelled" }));
    expect(await graph().send(writing({ signal: AbortSignal.abort() }))).toEqual(err({ type: "Cancelled" }));
    expect(sent).toEqual([]);
  });

  test("while waiting for the next try ends the waiting", async () => {
    const controller = new AbortController();
    const { graph, sent } = scripted({ status: 503 });
    const sleep = async (): Promise<void> => controller.abort();
    const answer = await graph({ sleep }).send(reading("/me", { signal: controller.signal, alone: true }));
    expect([answer, sent.length]).toEqual([err({ type: "Cancelled" }), 1]);
  });

  test("one of several reads leaves the others alone", async () => {
    const controller = new AbortController();
    const { graph, sent } = scripted({ body: { id: "amina" } });
    const door = graph();
    const answers = [door.send(reading("/me")), door.send(reading("/users", { signal: controller.signal }))];
    controller.abort();
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, false]);
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/me`]);
  });
});

describe("reads of one turn travel together", () => {
  const part = (id: string, status: number, body: unknown = {}, headers = {}) => ({ id, status, body, headers });

  test("as one request, each with its own answer", async () => {
    const { graph, sent } = scripted({ body: { responses: [part("1", 200, { b: 1 }), part("0", 404)] } });
    const door = graph();
    const body = { schedules: ["amina@example.org"] };
    const schedule = reading("/me/calendar/getSchedule", { method: "POST", body, headers: { Prefer: "x" } });
    const [missing, found] = await Promise.all([door.send(reading("/me?$select=id")), door.send(schedule)]);
    expect(missing).toEqual(err({ type: "NotFound", what: "person" }));
    expect(valueOf(found).body).toEqual({ b: 1 });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.requests).toEqual([
      { id: "0", method: "GET", url: "/me?$select=id" },
      {
        id: "1",
        method: "POST",
        url: schedule.path,
        body,
        headers: { Prefer: "x", "Content-Type": "application/json" },
      },
    ]);
  });

  test("a single read is not wrapped, and neither are a write and a redirect", async () => {
    const { graph, sent } = scripted({ body: {} });
    const door = graph();
    await Promise.all([door.send(reading()), door.send(writing()), door.send(reading("/file", { alone: true }))]);
    expect(sent.map(({ url }) => url.slice(BASE.length)).toSorted()).toEqual(["/file", "/me", writing().path]);
  });

  test("no more than twenty at once", async () => {
    const responses = Array.from({ length: 20 }, (_, i) => part(String(i), 200));
    const { graph, sent } = scripted({ body: { responses } });
    const door = graph();
    const answers = await Promise.all(Array.from({ length: 45 }, () => door.send(reading())));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(sent.map(({ body }) => body.requests.length)).toEqual([20, 20, 5]);
  });

  test.each([
    [429, { "Retry-After": "3" }, 3000],
    [424, {}, 500],
    [503, {}, 500],
  ])("one that is answered %i is asked again alone, after its own wait", async (status, headers, waitMs) => {
    const batch = { body: { responses: [part("0", status, undefined, headers), part("1", 200, { b: 1 })] } };
    const { graph, sent, waits } = scripted(batch, { body: { a: 1 } });
    const door = graph();
    const answers = await Promise.all([door.send(reading("/a")), door.send(reading("/b"))]);
    expect(answers.map((answer) => valueOf(answer).body)).toEqual([{ a: 1 }, { b: 1 }]);
    expect(sent.map(({ url }) => url.slice(BASE.length))).toEqual(["/$batch", "/a"]);
    expect(waits).toEqual([waitMs]);
  });

  test("one scope that nobody agreed to does not keep the others from their answers", async () => {
    const { graph, sent } = scripted({ body: { value: 1 } });
    const consent = (scopes: readonly string[]) =>
      scopes.includes("Sites.Selected") ? err({ type: "ConsentMissing", scopes } as const) : ok("secret");
    const door = graph({ tokens: { token: async (scopes) => consent(scopes) } });
    const [calendar, document] = await Promise.all([
      door.send(reading("/me/calendarView", { scopes: ["Calendars.Read"] })),
      door.send(reading("/sites/site", { scopes: ["Sites.Selected"] })),
    ]);
    expect(calendar.ok).toBe(true);
    expect(document).toEqual(err({ type: "ConsentMissing", scopes: ["Sites.Selected"] }));
    expect(sent).toHaveLength(1);
  });

  const together = { together: true } as const;

  test("P4: writes that may travel together do, apart from reads, and none is sent again by itself", async () => {
    const { graph, sent } = scripted({ body: { responses: [part("0", 201, { id: "1" }), part("1", 429)] } });
    const door = graph();
    const answers = await Promise.all([door.send(writing(together)), door.send(writing(together))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(sent.map(({ url }) => url.slice(BASE.length))).toEqual(["/$batch"]);
  });

  test("P4: without an answer the outcome of each write is unknown, and a single one travels as it always did", async () => {
    const { graph, sent } = scripted(undefined);
    const door = graph();
    const answers = await Promise.all([door.send(writing(together)), door.send(writing(together))]);
    expect(answers).toEqual([err({ type: "OutcomeUnknown" }), err({ type: "OutcomeUnknown" })]);
    await door.send(writing(together));
    expect(sent.map(({ url }) => url.slice(BASE.length))).toEqual(["/$batch", writing().path]);
  });

  test("an answer that is missing is a failure of that call alone", async () => {
    const door = scripted({ body: { responses: [part("1", 200, { b: 1 })] } }).graph();
    const [missing, found] = await Promise.all([door.send(reading("/a")), door.send(reading("/b"))]);
    expect([missing.ok, found.ok]).toEqual([false, true]);
  });
});

describe("paging and paths", () => {
  test("pages are followed to the end and put together", async () => {
    const next = `${BASE}/users?$skiptoken=2`;
    const { graph, sent } = scripted(
      { body: { value: ["amina"], "@odata.nextLink": next } },
      { body: { value: ["rafael"], "@odata.deltaLink": `${BASE}/users/delta?token=7` } },
    );
    const pages = valueOf(await readPages(graph(), reading("/users")));
    expect(pages).toEqual({ items: ["amina", "rafael"], gone: false, deltaPath: "/users/delta?token=7" });
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/users`, next]);
  });

  test("pages that lead in a circle end", async () => {
    const { graph } = scripted({ body: { value: [], "@odata.nextLink": `${BASE}/users` } });
    expect((await readPages(graph(), reading("/users"))).ok).toBe(false);
  });

  test("a name with signs of its own stays one value on the wire", async () => {
    const { graph, sent } = scripted({ body: {} });
    const name = "O'Hara & Söhne #1 / 50%?";
    await graph().send(reading(graphPath`/items/${name}?$filter=${`Title eq ${odataText(name)}`}&$top=2`));
    const url = new URL(sent[0]?.url ?? "");
    expect(url.pathname).toBe(`/v1.0/items/${encodeURIComponent(name)}`);
    expect(url.searchParams.get("$filter")).toBe("Title eq 'O''Hara & Söhne #1 / 50%?'");
    expect(url.searchParams.get("$top")).toBe("2");
  });
});
