import type { Instant } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { CANARY, seedEvents } from "../../src/sandbox/seed/calendars";
import { amina, claire, grace, people, priya, rafael, type SeedPerson, yousef } from "../../src/sandbox/seed/people";
import { type Answer, at, localGraph, stoppedClock, visitor } from "./sandboxTools";

const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const week = { startTime: utc("2026-11-30T00:00:00"), endTime: utc("2026-12-07T00:00:00") };
const PATH = "/me/calendar/getSchedule";

const schedule = async (schedules: readonly string[], more: object = {}, headers: Record<string, string> = {}) =>
  visitor(localGraph(), amina).ask(
    "POST",
    PATH,
    { schedules, ...week, availabilityViewInterval: 30, ...more },
    headers,
  );

test("Rafael's week comes as a string of steps and as items in UTC", async () => {
  const { body, status } = await schedule([rafael.address]);
  expect(status).toBe(200);
  const [{ availabilityView, scheduleItems, workingHours }] = body.value;
  expect(availabilityView).toMatch(/^[0-3]{336}$/);
  expect(scheduleItems[0].start.timeZone).toBe("UTC");
  expect(workingHours.timeZone).toEqual({ name: "E. South America Standard Time" });
  for (const { status: show, start } of scheduleItems.filter((item: { status: string }) => item.status === "busy")) {
    const step = (Date.parse(`${start.dateTime.slice(0, 19)}Z`) - Date.parse("2026-11-30T00:00:00Z")) / 1_800_000;
    expect([show, Number(availabilityView[Math.floor(step)])]).toEqual(["busy", expect.any(Number)]);
    expect(Number(availabilityView[Math.floor(step)])).toBeGreaterThanOrEqual(2);
  }
});

test("a half Friday is flattened to one span for all days, as the real mailbox does", async () => {
  const { body } = await schedule([yousef.address]);
  expect(body.value[0].workingHours).toMatchObject({
    daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    startTime: "08:00:00.0000000",
    endTime: "17:00:00.0000000",
  });
});

test("Claire's mailbox has a zone of its own making, in the documented form", async () => {
  const { body } = await schedule([claire.address]);
  expect(body.value[0].workingHours.timeZone).toEqual({
    "@odata.type": "#microsoft.graph.customTimeZone",
    bias: 480,
    name: "Customized Time Zone",
    standardOffset: { time: "02:00:00.0000000", dayOfWeek: "sunday", year: 0, dayOccurrence: 1, month: 11 },
    daylightOffset: {
      daylightBias: -60,
      time: "02:00:00.0000000",
      dayOfWeek: "sunday",
      year: 0,
      dayOccurrence: 2,
      month: 3,
    },
  });
});

test("a guest and a stranger are answered with 5009 and nothing else", async () => {
  const { body, status } = await schedule([grace.address, "nobody@elsewhere.example"]);
  expect(status).toBe(200);
  for (const entry of body.value) {
    expect(Object.keys(entry)).toEqual(["scheduleId", "error"]);
    expect(entry.error.responseCode).toBe("5009");
  }
});

test("Priya's settings show subjects to colleagues, Rafael's do not", async () => {
  const { body } = await schedule([priya.address, rafael.address]);
  expect(JSON.stringify(body.value[0])).toContain(CANARY);
  expect(JSON.stringify(body.value[1])).not.toContain(CANARY);
});

test.each([
  ["21 calendars", { schedules: Array.from({ length: 21 }, (_, i) => `p${i}@meridian.example`) }, 400],
  ["no calendar", { schedules: [] }, 400],
  ["62 days", { startTime: utc("2026-11-30T00:00:00"), endTime: utc("2027-01-31T00:00:00") }, 400],
  ["an end before the start", { endTime: utc("2026-11-29T00:00:00") }, 400],
  ["steps of 4 minutes", { availabilityViewInterval: 4 }, 400],
  ["steps of 1441 minutes", { availabilityViewInterval: 1441 }, 400],
  ["no step at all (null)", { availabilityViewInterval: null }, 500],
  ["an unknown zone", { startTime: { dateTime: "2026-11-30T00:00:00", timeZone: "Mars" } }, 400],
])("a question with %s is refused", async (_, wrong, status) => {
  expect((await schedule([rafael.address], wrong)).status).toBe(status);
});

test("61 days and 20 calendars are fine", async () => {
  const { body } = await schedule(
    Array.from({ length: 20 }, (_, i) => people[i % people.length]?.address ?? ""),
    { endTime: utc("2027-01-30T00:00:00") },
  );
  expect(body.value).toHaveLength(20);
});

test("a zone wish in single quotes makes the service fall over with a page", async () => {
  const { status, headers } = await schedule([rafael.address], {}, { Prefer: "outlook.timezone='UTC'" });
  expect([status, headers.get("Content-Type")]).toEqual([500, "text/html; charset=utf-8"]);
});

test("a zone wish in double quotes is followed", async () => {
  const { body } = await schedule([amina.address], {}, { Prefer: 'outlook.timezone="Africa/Lagos"' });
  const [{ start }] = body.value[0].scheduleItems;
  expect(start.timeZone).toBe("Africa/Lagos");
});

test("the seed's calendars are the same again for another visitor, and never run out", async () => {
  const first = await schedule([priya.address]);
  expect((await schedule([priya.address])).body).toEqual(first.body);
  const later = { startTime: utc("2029-05-07T00:00:00"), endTime: utc("2029-06-07T00:00:00") };
  const { body } = await schedule([priya.address], later);
  expect(body.value[0].scheduleItems.length).toBeGreaterThan(10);
});

const meeting = {
  subject: "Mentoring",
  body: { contentType: "html", content: "<p>Lagos 14:00<br>São Paulo 10:00</p>" },
  start: utc("2026-12-08T13:00:00"),
  end: utc("2026-12-08T14:00:00"),
  attendees: [{ type: "required", emailAddress: { address: rafael.address, name: rafael.name } }],
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "01KATRANSACTION",
};
const window = "startDateTime=2026-12-08T12:59:00Z&endDateTime=2026-12-08T13:01:00Z";

test("a booked meeting is in both calendars, with a link to join", async () => {
  const graph = localGraph();
  const { status, body } = await visitor(graph, amina).ask("POST", "/me/events", meeting);
  expect(status).toBe(201);
  expect(body).toMatchObject({ subject: "Mentoring", isOrganizer: true, isOnlineMeeting: true });
  expect(body.onlineMeeting.joinUrl).toMatch(/^https:/);
  const theirs = await visitor(graph, rafael).ask("GET", `/me/calendarView?${window}&$top=50`);
  const copy = theirs.body.value.find(({ subject }: { subject: string }) => subject === "Mentoring");
  expect(copy).toMatchObject({ isOrganizer: false, iCalUId: body.iCalUId, body: { content: meeting.body.content } });
  expect((await visitor(graph, rafael).ask("GET", `/me/events/${copy.id}`)).body.subject).toBe("Mentoring");
  expect((await visitor(graph, priya).ask("GET", `/me/events/${copy.id}`)).status).toBe(404);
});

test("a meeting that its organizer moves is moved in both calendars, and nobody else can move it", async () => {
  const graph = localGraph();
  const amy = visitor(graph, amina);
  const booked = await amy.ask("POST", "/me/events", meeting);
  const path = `/me/events/${booked.body.id}`;
  const later = { start: utc("2026-12-03T10:00:00"), end: utc("2026-12-03T10:45:00") };
  expect((await amy.ask("PATCH", path, later)).status).toBe(200);
  const window = "startDateTime=2026-12-03T09:00:00Z&endDateTime=2026-12-03T12:00:00Z";
  const theirs = await visitor(graph, rafael).ask("GET", `/me/calendarView?${window}&$top=50`);
  const copy = theirs.body.value.find(({ subject }: { subject: string }) => subject === "Mentoring");
  expect(copy.start.dateTime).toContain("2026-12-03T10:00:00");
  expect((await visitor(graph, rafael).ask("PATCH", `/me/events/${copy.id}`, later)).status).toBe(403);
  expect((await visitor(graph, priya).ask("PATCH", path, later)).status).toBe(404);
  const backwards = { start: later.end, end: later.start };
  expect((await amy.ask("PATCH", path, backwards)).status).toBe(400);
});

test("the same transaction books once, another one books again", async () => {
  const amy = visitor(localGraph(), amina);
  const [first, second] = [await amy.ask("POST", "/me/events", meeting), await amy.ask("POST", "/me/events", meeting)];
  expect(second.body.id).toBe(first.body.id);
  const third = await amy.ask("POST", "/me/events", { ...meeting, transactionId: "other" });
  expect(third.body.id).not.toBe(first.body.id);
});

test("whenever somebody starts, Amina and Rafael have three free working hours in common within two weeks", () => {
  const zones = createZoneData();
  const day = 86_400_000;
  const isFree = (person: SeedPerson, start: Instant): boolean => {
    const window = { start, end: (start + 3_600_000) as Instant };
    const { weekday, wallMinutes } = zones.readAt(person.zone, start);
    const works = person.work.some(
      ({ days, fromMinutes, toMinutes }) =>
        days.includes(weekday) && fromMinutes <= wallMinutes && wallMinutes + 60 <= toMinutes,
    );
    return works && seedEvents(person, window, zones).every(({ show }) => show === "free");
  };
  for (let week = 0; week < 52; week++) {
    const monday = at("2026-11-23T00:00:00Z") + week * 7 * day;
    const hours = Array.from({ length: 14 * 24 }, (_, hour) => (monday + hour * 3_600_000) as Instant);
    const common = hours.filter((hour) => isFree(amina, hour) && isFree(rafael, hour));
    expect({ week, enough: common.length >= 3 }).toEqual({ week, enough: true });
  }
});

test("a booked hour is busy for its organizer in the next getSchedule", async () => {
  const amy = visitor(localGraph(), amina);
  await amy.ask("POST", "/me/events", meeting);
  const hour = { startTime: meeting.start, endTime: meeting.end, availabilityViewInterval: 60 };
  const { body } = await amy.ask("POST", PATH, { schedules: [amina.address], ...hour });
  expect(body.value[0].availabilityView).toBe("2");
});

test("a month comes in pages, each entry once", async () => {
  const amy = visitor(localGraph(stoppedClock("2026-11-30T08:00:00Z")), amina);
  const month = "startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z";
  const whole = await amy.ask("GET", `/me/calendarView?${month}&$top=500`);
  expect(whole.body["@odata.nextLink"]).toBeUndefined();
  const paged: string[] = [];
  for (let next: string | undefined = `/me/calendarView?${month}&$top=7&$select=subject`; next;) {
    const { body }: Answer = await amy.ask("GET", next);
    expect(body.value.length).toBeLessThanOrEqual(7);
    paged.push(...body.value.map(({ id }: { id: string }) => id));
    next = body["@odata.nextLink"];
  }
  expect(paged).toEqual(whole.body.value.map(({ id }: { id: string }) => id));
});

test("an entry of the seed can be read by its id, by its owner only", async () => {
  const graph = localGraph();
  const { body } = await visitor(graph, amina).ask(
    "GET",
    `/me/calendarView?${window.replace("08T12", "08T01")}&$top=1`,
  );
  const [{ id, subject }] = body.value;
  expect((await visitor(graph, amina).ask("GET", `/me/events/${id}`)).body.subject).toBe(subject);
  expect((await visitor(graph, rafael).ask("GET", `/me/events/${id}`)).status).toBe(404);
});

test("a guest has no mailbox here", async () => {
  const { status, body } = await visitor(localGraph(), grace).ask("GET", `/me/calendarView?${window}`);
  expect([status, body.error.code]).toEqual([404, "MailboxNotEnabledForRESTAPI"]);
});
