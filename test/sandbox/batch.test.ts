import { amina, rafael } from "../../src/sandbox/seed/people";
import { localGraph, visitor } from "./sandboxTools";

const get = (id: string, url = "/me", more: object = {}) => ({ id, method: "GET", url, ...more });
const statuses = (body: { responses: { id: string; status: number }[] }) =>
  Object.fromEntries(body.responses.map(({ id, status }) => [id, status]));

test("several questions travel together and each has its own answer", async () => {
  const schedule = {
    schedules: [rafael.address],
    startTime: { dateTime: "2026-12-01T00:00:00", timeZone: "UTC" },
    endTime: { dateTime: "2026-12-02T00:00:00", timeZone: "UTC" },
    availabilityViewInterval: 30,
  };
  const { body, status } = await visitor(localGraph(), amina).ask("POST", "/$batch", {
    requests: [
      get("a", "me?$select=displayName"),
      get("b", "/users/nobody"),
      {
        id: "c",
        method: "POST",
        url: "/me/calendar/getSchedule",
        headers: { "Content-Type": "application/json" },
        body: schedule,
      },
    ],
  });
  expect([status, statuses(body)]).toEqual([200, { a: 200, b: 404, c: 200 }]);
  expect(body.responses[0].body.displayName).toBe("Amina Bello");
  expect(body.responses[2].body.value[0].scheduleId).toBe(rafael.address);
});

test("what depends on a failed request is not tried", async () => {
  const { body } = await visitor(localGraph(), amina).ask("POST", "/$batch", {
    requests: [
      get("a", "/users/nobody"),
      get("b", "/me", { dependsOn: ["a"] }),
      get("c", "/me", { dependsOn: ["b"] }),
      get("d"),
    ],
  });
  expect(statuses(body)).toEqual({ a: 404, b: 424, c: 424, d: 200 });
});

test("one of several can be throttled alone, and says when to come back", async () => {
  const graph = localGraph();
  graph.faults.set([{ id: "1", kind: "throttled", who: amina.id, path: "/me/people", left: 1 }]);
  const amy = visitor(graph, amina);
  const { body } = await amy.ask("POST", "/$batch", { requests: [get("a"), get("b", "/me/people")] });
  expect(statuses(body)).toEqual({ a: 200, b: 429 });
  expect(body.responses[1].headers["Retry-After"]).toBe("2");
  expect(body.responses[1].body.error.code).toBe("TooManyRequests");
});

test("file content inside a batch is an address, as from the real service", async () => {
  const { body } = await visitor(localGraph(), amina).ask("POST", "/$batch", {
    requests: [get("a", "/me/drive/special/approot:/pairs.json:/content")],
  });
  expect(body.responses[0].status).toBe(302);
  expect(body.responses[0].headers.Location).toMatch(/\/download\//);
});

test.each([
  ["21 requests", Array.from({ length: 21 }, (_, i) => get(`${i}`))],
  ["no request", []],
  ["the same id twice", [get("a"), get("a")]],
  ["an unknown dependency", [get("a", "/me", { dependsOn: ["z"] })]],
  ["an absolute address", [get("a", "https://graph.microsoft.com/v1.0/me")]],
  ["a body without a type", [{ id: "a", method: "POST", url: "/me/events", body: {} }]],
  ["an unknown method", [{ id: "a", method: "BREW", url: "/me" }]],
])("a batch with %s is refused as a whole", async (_, requests) => {
  expect((await visitor(localGraph(), amina).ask("POST", "/$batch", { requests })).status).toBe(400);
});

test("nobody gets into a batch without a token", async () => {
  const response = await localGraph().fetch("http://graph.local/v1.0/$batch", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ requests: [get("a")] }),
  });
  expect(response.status).toBe(401);
});
