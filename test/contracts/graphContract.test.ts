import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RecordedExchange, recorderOf } from "../../src/sandbox/graph/record";
import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, people, priya, rafael } from "../../src/sandbox/seed/people";
import { at, stoppedClock, TUESDAY, visitor, type Visitor } from "../sandbox/sandboxTools";
import { type Contract, readContract, recorded, SLICE, SLICE_ABSENT } from "./graphContract";

const isHere = existsSync(SLICE);
if (!isHere) console.warn(SLICE_ABSENT);
const whenHere = isHere ? describe : describe.skip;

let contract: Contract;
beforeAll(() => {
  if (isHere) contract = readContract();
});

const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const pair = pairs[0]!;
const LISTS = `/sites/${pair.siteId}/lists`;
const ITEMS = `${LISTS}/${pair.logListId}/items`;
const schedule = {
  schedules: people.map(({ address }) => address),
  startTime: utc("2026-12-01T00:00:00"),
  endTime: utc("2026-12-15T00:00:00"),
  availabilityViewInterval: 30,
};
const meeting = {
  subject: "Mentoring",
  body: { contentType: "html", content: "<p>13:00 UTC</p>" },
  start: utc("2026-12-08T13:00:00"),
  end: utc("2026-12-08T14:00:00"),
  attendees: [{ type: "required", emailAddress: { address: rafael.address, name: rafael.name } }],
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "T1",
};

const seePeople = async ({ ask }: Visitor) => {
  await ask("GET", "/me");
  await ask("GET", "/me?$select=id,displayName");
  await ask("GET", "/me/people?$top=5");
  await ask("GET", '/users?$search="displayName:raf"', undefined, { ConsistencyLevel: "eventual" });
  await ask("GET", '/users?$search="displayName:raf"');
  await ask("GET", `/users/${rafael.id}`);
  await ask("GET", "/users/nobody");
};

const seeCalendars = async ({ ask }: Visitor) => {
  await ask("POST", "/me/calendar/getSchedule", schedule, { Prefer: 'outlook.timezone="UTC"' });
  const booked = await ask("POST", "/me/events", meeting);
  await ask("GET", `/me/events/${booked.body.id}`);
  await ask("GET", "/me/events/none");
  const view = "startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z&$top=5";
  const page = await ask("GET", `/me/calendarView?${view}`);
  await ask("GET", page.body["@odata.nextLink"]);
};

const writeLists = async ({ ask }: Visitor) => {
  await ask("GET", `/sites/${pair.siteId}`);
  await ask("GET", LISTS);
  const key = { name: "Key", text: {}, indexed: true, enforceUniqueValues: true };
  const list = await ask("POST", LISTS, { displayName: "Plan", list: { template: "genericList" }, columns: [key] });
  await ask("GET", `${LISTS}/${list.body.id}`);
  await ask("POST", `${LISTS}/${list.body.id}/columns`, { name: "Due", dateTime: { format: "dateOnly" } });
  await ask("GET", `${LISTS}/${pair.logListId}/columns`);
  const delta = await ask("GET", `${ITEMS}/delta?$expand=fields`);
  const note = { fields: { Title: "note", EntryId: "N1", Kind: "note", Body: "a <b>", SchemaVer: 1 } };
  const { body } = await ask("POST", ITEMS, note);
  await ask("POST", ITEMS, note);
  await ask("POST", ITEMS, { fields: { Nonsense: 1 } });
  await ask("GET", `${ITEMS}?$expand=fields&$filter=fields/EntryId eq 'N1'&$top=2`);
  await ask("GET", `${ITEMS}?$expand=fields&$top=1`);
  await ask("GET", `${ITEMS}/${body.id}?$expand=fields`);
  await ask("PATCH", `${ITEMS}/${body.id}/fields`, { Body: "b" }, { "If-Match": body.eTag });
  await ask("PATCH", `${ITEMS}/${body.id}/fields`, { Body: "c" }, { "If-Match": body.eTag });
  await ask("PATCH", `${ITEMS}/${body.id}`, { fields: { Body: "d" } });
  await ask("DELETE", `${ITEMS}/${body.id}`);
  await ask("GET", delta.body["@odata.deltaLink"]);
  await ask("GET", `${ITEMS}/delta?token=nonsense`);
};

const keepFiles = async ({ ask }: Visitor) => {
  await ask("GET", "/me/drive/special/approot");
  await ask("PUT", "/me/drive/special/approot:/me.json:/content", { schema: 1 });
  await ask("PUT", "/me/drive/special/approot:/me.json:/content", { schema: 1 }, { "If-Match": '"old"' });
  await ask("GET", "/me/drive/special/approot:/me.json:/content");
  await ask("POST", "/$batch", {
    requests: [
      { id: "1", method: "GET", url: "/me" },
      { id: "2", method: "GET", url: "/users/nobody", dependsOn: ["1"] },
      { id: "3", method: "GET", url: "/me", dependsOn: ["2"] },
      {
        id: "4",
        method: "POST",
        url: "/me/calendar/getSchedule",
        headers: { "Content-Type": "application/json" },
        body: schedule,
      },
    ],
  });
  await ask("POST", "/$batch", { requests: [] });
};

const keepNotes = async ({ ask }: Visitor) => {
  const base = `/groups/${pair.groupId}/onenote`;
  const book = await ask("POST", "/me/onenote/notebooks", { displayName: "Mine" });
  await ask("POST", `/me/onenote/notebooks/${book.body.id}/sections`, { displayName: "Ideas" });
  await ask("GET", `${base}/notebooks?$select=displayName`);
  await ask("GET", `/sites/${pair.siteId}/onenote/notebooks/${pair.notebookId}/sections`);
  const pages = `${base}/sections/${pair.sectionId}/pages`;
  const html = "<html><head><title>Notes</title></head><body><p data-id='a'>One</p></body></html>";
  const page = await ask("POST", pages, html, { "Content-Type": "text/html" });
  await ask("GET", `${pages}?$select=id,title,lastModifiedDateTime&$top=1&$orderby=createdDateTime`);
  await ask("GET", `${pages}?$top=101`);
  const path = `${base}/pages/${page.body.id}`;
  await ask("GET", path);
  await ask("PATCH", `${path}/content`, [{ target: "#a", action: "insert", content: "<p>Two</p>" }]);
  await ask("PATCH", `${path}/content`, [{ target: "#b", action: "append", content: "<p>Three</p>" }]);
  await ask("GET", `${path}/content?includeIDs=true`);
  await ask("DELETE", path);
  await ask("GET", `${path}/content`);
};

/** Calls everything that the local Graph supports, and returns the exchanges. */
const tour = async (): Promise<readonly RecordedExchange[]> => {
  const exchanges: RecordedExchange[] = [];
  const clock = stoppedClock(TUESDAY);
  const graph = createLocalGraph({ clock, record: (exchange) => exchanges.push(exchange) });
  const amy = visitor(graph, amina);
  await seePeople(amy);
  await seeCalendars(amy);
  await writeLists(amy);
  await keepFiles(amy);
  await keepNotes(amy);
  await visitor(graph, priya).ask("GET", ITEMS);
  const { body } = await amy.ask("GET", `${ITEMS}/delta?token=latest`);
  clock.pass(31 * 86_400_000);
  await amy.ask("GET", body["@odata.deltaLink"]);
  await visitor(graph, amina).ask("GET", body["@odata.deltaLink"]);
  graph.faults.set([
    { id: "1", kind: "throttled", who: "everyone", left: 1 },
    { id: "2", kind: "unavailable", who: "everyone" },
  ]);
  await amy.ask("GET", "/me");
  await amy.ask("GET", "/me");
  return exchanges;
};

whenHere("by Microsoft's own description", () => {
  test("every answer of the local Graph is valid", async () => {
    const exchanges = await tour();
    expect(exchanges.flatMap(contract)).toEqual([]);
    const statuses = [...new Set(exchanges.map(({ status }) => status))].toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 201, 204, 302, 400, 401, 403, 404, 410, 412, 429, 500, 503]);
  });

  test("whatever the rest of this test run has asked and answered so far is valid too", () => {
    expect(recorded().flatMap(contract)).toEqual([]);
  });

  test("the alarm rings: wrong questions and wrong answers are found", () => {
    const good: RecordedExchange = {
      method: "POST",
      path: "/me/calendar/getSchedule",
      userAgent: "",
      contentType: "application/json",
      sent: JSON.stringify(schedule),
      status: 200,
      answerType: "application/json",
      answer: JSON.stringify({ value: [{ scheduleId: "a", scheduleItems: [{ status: "Busy" }] }] }),
    };
    const wrong: readonly Partial<RecordedExchange>[] = [
      { sent: JSON.stringify({ ...schedule, Schedules: [] }) },
      { sent: JSON.stringify({ ...schedule, availabilityViewInterval: 3 }) },
      { sent: JSON.stringify({ ...schedule, schedules: Array.from({ length: 21 }, () => "a@b.example") }) },
      { sent: "" },
      { contentType: "text/plain" },
      { path: "/me/calendar/getSchedule?$oops=1" },
      { path: "/me/calendars" },
      { status: 202 },
      { answer: "<html>" },
      { answer: JSON.stringify({ value: [{ scheduleId: "a", secret: "b" }] }) },
      { answer: JSON.stringify({ value: [{ scheduleItems: [{ status: "asleep" }] }] }) },
      { status: 404, answer: JSON.stringify({ message: "not in Graph's shape" }) },
    ];
    expect(contract(good)).toEqual([]);
    for (const change of wrong)
      expect({ change, found: contract({ ...good, ...change }).length > 0 }).toEqual({ change, found: true });
  });

  test("the alarm rings inside a batch as well", () => {
    const inner = { id: "1", method: "POST", url: "/me/events", headers: { "Content-Type": "application/json" } };
    const exchange = (body: object): RecordedExchange => ({
      method: "POST",
      path: "/$batch",
      userAgent: "",
      contentType: "application/json",
      sent: JSON.stringify({ requests: [{ ...inner, body }] }),
      status: 200,
      answerType: "application/json",
      answer: JSON.stringify({
        responses: [{ id: "1", status: 201, headers: { "Content-Type": "application/json" }, body: { id: "e" } }],
      }),
    });
    expect(contract(exchange(meeting))).toEqual([]);
    expect(contract(exchange({ ...meeting, start: "today" }))).not.toEqual([]);
  });
});

test("no exchange that is recorded holds a token", async () => {
  const exchanges: RecordedExchange[] = [];
  const graph = createLocalGraph({ clock: { now: () => at(TUESDAY) }, record: (exchange) => exchanges.push(exchange) });
  const { ask, token } = visitor(graph, amina);
  await ask("GET", "/me");
  expect(exchanges).toHaveLength(1);
  expect(JSON.stringify(exchanges)).not.toContain(token);
});

test("half a line, of a server that was killed while it wrote, takes no other exchange with it", () => {
  const folder = mkdtempSync(join(tmpdir(), "meridian-record-"));
  const file = join(folder, "recorded.ndjson");
  const keep = recorderOf(file);
  const exchange: RecordedExchange = {
    ...{ method: "GET", path: "/me", userAgent: "", contentType: "", sent: "" },
    ...{ status: 200, answerType: "application/json", answer: "{}" },
  };
  const next = { ...exchange, path: "/me/calendars" };
  keep?.(exchange);
  appendFileSync(file, '\n{"method":"GE');
  keep?.(next);
  keep?.(exchange);
  expect(recorded(file)).toEqual([exchange, next]);
  rmSync(folder, { recursive: true });
});
