import { assert, option, property, string, stringMatching } from "fast-check";
import { createAppLinks } from "../../../src/domain/links/appLinks";
import { parseSubPage, subPageOf } from "../../../src/domain/links/destination";

const APP = {
  teams: "https://teams.microsoft.com",
  appId: "8a7f9d34-1b5e-4f0c-8d2b-5f3f6f9e7b22",
  home: "https://meridian.contoso.example/tab.html",
};

test("a link to the conversation of Amina and Rafael opens it in Teams, and on the web where there is no Teams", () => {
  const link = new URL(createAppLinks(APP).inTeams({ screen: "conversation", about: "pair-lagos-sao-paulo" }));
  expect(`${link.origin}${link.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${APP.appId}/meridian`);
  expect(JSON.parse(link.searchParams.get("context") ?? "")).toEqual({
    subEntityId: "conversation/pair-lagos-sao-paulo",
  });
  expect(link.searchParams.get("webUrl")).toBe(`${APP.home}#conversation/pair-lagos-sao-paulo`);
});

test("where nobody knows the id of Meridian in the organisation's catalogue, the link leads to the web page", () => {
  expect(createAppLinks({ ...APP, appId: "" }).inTeams({ screen: "document" })).toBe(`${APP.home}#document`);
});

test("in a cloud of its own, every link into Teams leads to the Teams of that cloud", () => {
  const links = createAppLinks({ ...APP, teams: "https://gov.teams.microsoft.us" });
  const when = { start: "2026-12-01T13:00:00Z", end: "2026-12-01T13:45:00Z" };
  const all = [
    links.inTeams({ screen: "document" }),
    links.chat(["amina@example.org"], "Come in"),
    links.meetingForm({ subject: "Mentoring", addresses: ["amina@example.org"], ...when, lines: ["Lagos: 14:00"] }),
  ];
  expect(all.map((link) => new URL(link).origin)).toEqual(all.map(() => "https://gov.teams.microsoft.us"));
});

test("whatever a link is about comes out of it as it went in", () => {
  assert(
    property(
      stringMatching(/^[a-z][A-Za-z]{0,12}$/),
      option(string({ unit: "grapheme", minLength: 1, maxLength: 60 }), { nil: undefined }),
      option(string({ unit: "grapheme", minLength: 1, maxLength: 60 }), { nil: undefined }),
      (screen, about, within) => {
        const to = { screen, ...(about !== undefined && { about, ...(within !== undefined && { within }) }) };
        expect(parseSubPage(subPageOf(to))).toEqual(to);
      },
    ),
  );
});

test.each(["", "/", "Conversation", "conversation/", "conversation/a/b/c", "conversation/%", "../tab", "a".repeat(50)])(
  "an address that somebody made up (%j) leads nowhere and breaks nothing",
  (text) => expect(parseSubPage(text)).toBeUndefined(),
);

test("no text that anybody can put behind # makes the screen fail", () => {
  assert(property(string({ unit: "binary" }), (text) => expect(parseSubPage(text)?.screen ?? "a").toMatch(/^[a-z]/)));
});

test("S46: Teams' own form opens with the time in UTC, the people and the words that both may read", () => {
  const link = createAppLinks(APP).meetingForm({
    subject: "Mentoring",
    addresses: ["amina@example.org", "rafael+mentor@example.org"],
    start: "2026-12-01T13:00:00Z",
    end: "2026-12-01T13:45:00Z",
    lines: ["Lagos: 14:00 & São Paulo: 10:00", "UTC: 13:00"],
  });
  const { searchParams, pathname } = new URL(link);
  expect(pathname).toBe("/l/meeting/new");
  expect(Object.fromEntries(searchParams)).toEqual({
    subject: "Mentoring",
    attendees: "amina@example.org,rafael+mentor@example.org",
    startTime: "2026-12-01T13:00:00Z",
    endTime: "2026-12-01T13:45:00Z",
    content: "Lagos: 14:00 & São Paulo: 10:00\nUTC: 13:00",
  });
  expect(link).not.toContain("+");
});
