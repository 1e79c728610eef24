import { createGraphDirectory } from "../../src/graph/directory";
import { createGraphCalendarWriter } from "../../src/graph/calendarWriter";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createPairStore, parsePairs } from "../../src/graph/pairStore";
import type { MeetingRequest } from "../../src/domain/people/appointment/calendarWriter";
import type { Person } from "../../src/domain/people/person";
import type { PersonId } from "../../src/domain/shared/ids";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { emeka, noa } from "../doubles/entries";
import { at, visitor } from "../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf } from "../doubles/graphTools";

const personOf = ({ id, name, address }: SeedPerson): Person => ({ id: id as PersonId, name, address });

describe("the directory", () => {
  test("knows who is signed in", async () => {
    const { graphOf } = sandbox();
    expect(valueOf(await createGraphDirectory(graphOf(amina.id)).me())).toEqual(personOf(amina));
  });

  test("finds people by a part of their name, ten at most", async () => {
    const { graphOf } = sandbox();
    const directory = createGraphDirectory(graphOf(amina.id));
    expect(valueOf(await directory.search("rafael"))).toEqual([personOf(rafael)]);
    expect(valueOf(await directory.search("a")).length).toBeLessThanOrEqual(10);
  });

  test.each(["", "   ", '"', '\\"'])("an empty search (%j) finds nobody and asks nobody", async (words) => {
    const { graph, sent } = scripted({ body: { value: [] } });
    expect(valueOf(await createGraphDirectory(graph()).search(words))).toEqual([]);
    expect(sent).toEqual([]);
  });

  test("a search cannot be turned into another question", async () => {
    const { graph, sent } = scripted({ body: { value: [] } });
    await createGraphDirectory(graph()).search('x" OR "mail:a&$top=999');
    const query = new URL(sent[0]?.url ?? "").searchParams;
    expect([query.get("$search"), query.get("$top")]).toEqual(['"displayName:x  OR  mail:a&$top=999"', "10"]);
  });

  test("people near somebody are people: groups and rooms are left out", async () => {
    const { graph } = scripted({
      body: {
        value: [
          { id: "1", displayName: "Marketing", userPrincipalName: "m@example.org", personType: { class: "Group" } },
          { id: "2", displayName: "Blue Room", userPrincipalName: "b@example.org", personType: { subclass: "Room" } },
          { id: "3", displayName: "Nobody's address", personType: { class: "Person" } },
          {
            id: "4",
            displayName: "Noa Ben-David",
            jobTitle: " Nurse ".padEnd(200, "!"),
            officeLocation: "",
            userPrincipalName: "",
            scoredEmailAddresses: [{ address: "noa@example.org" }],
            personType: { class: "Person", subclass: "OrganizationUser" },
          },
        ],
      },
    });
    const near = valueOf(await createGraphDirectory(graph()).peopleNearMe());
    const job = "Nurse ".padEnd(80, "!");
    expect(near).toEqual([{ id: "4", name: "Noa Ben-David", address: "noa@example.org", job }]);
  });

  test("P7: without consent to look for people the missing scope is named", async () => {
    const { graphOf } = sandbox();
    const directory = createGraphDirectory(graphOf(amina.id, ["People.Read"]));
    const failure = { type: "ConsentMissing", scopes: ["People.Read"] };
    expect(await directory.peopleNearMe()).toEqual({ ok: false, error: failure });
  });
});

describe("booking", () => {
  const request: MeetingRequest = {
    transactionId: "press-1",
    subject: "Mentoring",
    bodyLines: ["Lagos: Thursday, 14:00", `São Paulo: <10:00> & "not" 'later'`],
    window: { start: at("2026-11-26T13:00:00Z"), end: at("2026-11-26T13:45:00Z") },
    attendees: [personOf(rafael)],
  };
  const events = "/me/calendarView?startDateTime=2026-11-26T13:00:00Z&endDateTime=2026-11-26T13:45:00Z";

  test("puts the meeting into both calendars, with a link to join", async () => {
    const { graphOf, local } = sandbox();
    const booked = valueOf(await createGraphCalendarWriter(graphOf(amina.id)).book(request));
    expect(booked).toMatchObject({ window: request.window, joinUrl: expect.stringContaining("http") });
    for (const person of [amina, rafael]) {
      const { value } = (await visitor(local, person).ask("GET", events)).body;
      expect(value.filter(({ subject }: { subject: string }) => subject === "Mentoring")).toHaveLength(1);
    }
  });

  test("the same press twice, also over a broken connection, books once", async () => {
    const { graphOf, local } = sandbox();
    const book = createGraphCalendarWriter(graphOf(amina.id));
    local.faults.set([{ id: "one", who: "everyone", kind: "lost-answer", left: 1 }]);
    const first = valueOf(await book.book(request));
    const second = valueOf(await book.book(request));
    expect(second.eventId).toBe(first.eventId);
    const { value } = (await visitor(local, rafael).ask("GET", events)).body;
    expect(value.filter(({ subject }: { subject: string }) => subject === "Mentoring")).toHaveLength(1);
  });

  test("a press that Outlook says it has seen is looked up in the calendar", async () => {
    const seen = refusal(409, "ErrorDuplicateTransactionId");
    const [start, end] = ["2026-11-26T13:00:00.0000000", "2026-11-26T13:45:00.0000000"].map((dateTime) => ({
      dateTime,
      timeZone: "UTC",
    }));
    const event = { id: "event-1", transactionId: "press-1", isOrganizer: true, start, end };
    const { graph } = scripted(seen, { body: { value: [{ id: "other" }, event] } });
    expect(valueOf(await createGraphCalendarWriter(graph()).book(request)).eventId).toBe("event-1");
  });

  test("lines are text: no sign in them becomes markup", async () => {
    const { graph, sent } = scripted({ body: { id: "event-1" } });
    await createGraphCalendarWriter(graph()).book(request);
    expect(sent[0]?.body.body.content).toBe(
      '<p dir="ltr">Lagos: Thursday, 14:00</p>' +
        '<p dir="ltr">São Paulo: &lt;10:00&gt; &amp; &quot;not&quot; &#39;later&#39;</p>',
    );
  });
});

describe("a person's own folder", () => {
  test("holds the pairs that somebody belongs to", async () => {
    const { graphOf } = sandbox();
    const mine = valueOf(await createPairStore(createGraphMyFolder(graphOf(amina.id))).pairs());
    const planted = pairs.filter(({ members }) => members.some(({ person }) => person.id === amina.id));
    expect(mine.map(({ id }) => id)).toEqual(planted.map(({ id }) => id));
    expect(mine[0]?.document).toMatchObject({ store: "sharepoint-list", siteId: planted[0]?.siteId });
  });
});

describe("pairs.json", () => {
  const document = { store: "sharepoint-list", siteId: "site", logListId: "log", sessionListId: "sessions" };
  const members = [
    { ...noa, role: "mentor" },
    { ...emeka, role: "mentee" },
  ];
  const pair = { id: "noa-emeka", members, document };

  test("is read when it is whole", () => {
    expect(valueOf(parsePairs({ schema: 1, pairs: [pair] }))).toEqual([pair]);
    expect(valueOf(parsePairs({ schema: 1, pairs: [] }))).toEqual([]);
  });

  test.each([
    ["with a list for the steps of a meeting", { steps: { siteId: "site", sessionListId: "sessions" } }],
    ["alone", {}],
  ])("may say that the document is in OneNote, %s", (_, more) => {
    const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "1-section", ...more };
    expect(valueOf(parsePairs({ schema: 1, pairs: [{ ...pair, document: notebook }] }))[0]?.document).toEqual(notebook);
  });

  test.each<[string, unknown, string]>([
    ["another schema", { schema: 2, pairs: [] }, "schema is not 1"],
    ["no list", { schema: 1, pairs: {} }, "pairs is not a list"],
    ["a pair without an id", { schema: 1, pairs: [pair, { ...pair, id: "" }] }, "pairs[1].id"],
    ["one person alone", { schema: 1, pairs: [{ ...pair, members: [members[0]] }] }, "pairs[0].members"],
    [
      "an unknown role",
      { schema: 1, pairs: [{ ...pair, members: [members[0], { ...emeka, role: "boss" }] }] },
      "pairs[0].members[1].role",
    ],
    [
      "an unknown store",
      { schema: 1, pairs: [{ ...pair, document: { ...document, store: "paper" } }] },
      "pairs[0].document.store",
    ],
    [
      "a notebook of nobody",
      { schema: 1, pairs: [{ ...pair, document: { store: "onenote", owner: "me", ownerId: "me", sectionId: "1" } }] },
      "pairs[0].document.owner",
    ],
  ])("with %s names the place, and nobody", (_, json, detail) => {
    expect(parsePairs(json)).toEqual({ ok: false, error: { type: "UnexpectedAnswer", from: "pairs.json", detail } });
  });
});
