import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import { amina, claire, priya, rafael } from "../../src/sandbox/seed/people";
import {
  atOneNote,
  htmlPage,
  IN_THEIR_GROUP,
  IN_THEIR_SITE,
  innerOf,
  THEIR_SECTION,
  THEIR_SECTIONS,
} from "./onenoteDesk";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stoppedClock, TUESDAY, visitor } from "./sandboxTools";

const HTML = { "Content-Type": "text/html" };
const errorOf = ({
  status,
  body,
}: {
  readonly status: number;
  readonly body: { readonly error?: { readonly code: string } };
}) => [status, body.error?.code];

describe("notebooks and sections", () => {
  test("a group's notebook is its site's notebook, and both members find it", async () => {
    const { ask, graph } = atOneNote();
    const inGroup = await ask("GET", `${IN_THEIR_GROUP}/notebooks`);
    const inSite = await visitor(graph, rafael).ask("GET", `${IN_THEIR_SITE}/notebooks`);
    expect(inGroup.body.value).toMatchObject([{ displayName: "Mentoring", isShared: true }]);
    expect(inSite.body.value[0].id).toBe(inGroup.body.value[0].id);
  });

  test("somebody outside of the group or the site is kept out", async () => {
    const { graph } = atOneNote();
    const { ask } = visitor(graph, claire);
    expect(errorOf(await ask("GET", `${IN_THEIR_GROUP}/notebooks`))).toEqual([403, "40003"]);
    expect((await ask("GET", `${IN_THEIR_SITE}/notebooks`)).status).toBe(403);
    expect(errorOf(await ask("GET", "/groups/none/onenote/notebooks"))).toEqual([404, "20102"]);
  });

  test("a person's own notebook is nobody else's", async () => {
    const { ask, graph } = atOneNote();
    const made = await ask("POST", "/me/onenote/notebooks", { displayName: "Mine" });
    expect([made.status, (await ask("GET", "/me/onenote/notebooks")).body.value.length]).toEqual([201, 1]);
    expect((await visitor(graph, priya).ask("GET", "/me/onenote/notebooks")).body.value).toEqual([]);
    const { status } = await visitor(graph, priya).ask("GET", `/me/onenote/notebooks/${made.body.id}/sections`);
    expect(status).toBe(404);
  });

  test.each([
    ["twice", "Plan", [409, "20117"]],
    ["with a sign that a file cannot have", "a/b", [400, "20153"]],
    ["empty", "", [400, "20153"]],
  ])("a section's name that is %s is refused", async (_, displayName, refusal) => {
    const { ask } = atOneNote();
    await ask("POST", THEIR_SECTIONS, { displayName: "Plan" });
    expect(errorOf(await ask("POST", THEIR_SECTIONS, { displayName }))).toEqual(refusal);
  });

  test("without the scope nobody reads or writes, and the code says so", async () => {
    const { graph } = atOneNote();
    const { ask } = visitor(graph, amina, ["Notes.ReadWrite"]);
    expect(errorOf(await ask("GET", THEIR_SECTION))).toEqual([403, "40004"]);
    expect(errorOf(await ask("POST", THEIR_SECTION, htmlPage("t", "<p>x</p>"), HTML))).toEqual([403, "40004"]);
  });
});

describe("a new page", () => {
  test("keeps its title and words in one outline, with every data-id that holds something", async () => {
    const { write, contentOf } = atOneNote();
    const { status, body } = await write("A &amp; B", '<h1 id="x">Hello</h1><p data-id="w">good  <b>day</b></p>');
    expect([status, body.title]).toEqual([201, "A & B"]);
    const content = await contentOf(body.id);
    expect(content).toContain("<title>A &amp; B</title>");
    expect(innerOf(content)).toBe('<h1>Hello</h1>\n<p data-id="w">good <b>day</b></p>');
  });

  test("comes as one part of several too, called Presentation", async () => {
    const { graph, contentOf } = atOneNote();
    const { token } = visitor(graph, amina);
    const post = async (...names: readonly string[]) => {
      const body = new FormData();
      for (const name of names) body.append(name, htmlPage("Parts", "<p>x</p>"));
      const headers = { Authorization: `Bearer ${token}` };
      return graph.fetch(`http://graph.local/v1.0${THEIR_SECTION}`, { method: "POST", headers, body });
    };
    const made = await post("Presentation");
    expect(made.status).toBe(201);
    expect(innerOf(await contentOf((await made.json()).id))).toBe("<p>x</p>");
    expect((await (await post("Other")).json()).error.code).toBe("20001");
    expect((await (await post("Presentation", "Presentation")).json()).error.code).toBe("20002");
  });

  test("runs nothing: scripts, event handlers, frames and script links do not get in", async () => {
    const { open, contentOf } = atOneNote();
    const id = await open(
      '<p onclick="x()">a<script>x()</script></p><a href="javascript:x()">b</a><style>p{}</style><p style="color:red;background:url(x)">c</p>',
    );
    expect(innerOf(await contentOf(id))).toBe('<p>a</p>\n<a>b</a>\n<p style="color:red">c</p>');
  });

  test("that a person has laid out has several outlines, and body means the first", async () => {
    const { ask, change, contentOf } = atOneNote();
    const page = htmlPage("t", "").replace(
      "<body>",
      '<body data-absolute-enabled="true"><div style="position:absolute;left:9px;top:9px"><p>a</p></div><div style="position:absolute;left:9px;top:99px"><p>b</p></div>',
    );
    const { body } = await ask("POST", THEIR_SECTION, page, HTML);
    await change(body.id, [{ target: "body", action: "append", content: "<p>c</p>" }]);
    expect((await contentOf(body.id)).replaceAll("\n", "")).toMatch(
      /<p>a<\/p><p>c<\/p><\/div><div[^>]*><p>b<\/p><\/div>/,
    );
  });

  test("may have no title for some seconds when it is asked for alone; the listing has it at once", async () => {
    const { write, ask, clock } = atOneNote();
    const { body } = await write("Session 5", "<p>x</p>");
    const alone = async () => (await ask("GET", `${IN_THEIR_GROUP}/pages/${body.id}?$select=title`)).body.title;
    expect(await alone()).toBe("");
    expect((await ask("GET", `${THEIR_SECTION}?$select=id,title`)).body.value).toEqual([
      { id: body.id, title: "Session 5" },
    ]);
    clock.pass(6_000);
    expect(await alone()).toBe("Session 5");
  });

  test("is refused by a section that is full, with 507 and 30102", async () => {
    const { graph, write } = atOneNote();
    graph.faults.set([{ id: "1", kind: "section-full", who: "everyone" }]);
    expect(errorOf(await write("t", "<p>x</p>"))).toEqual([507, "30102"]);
  });
});

describe("time stamps", () => {
  const stamps = async ({ ask }: Pick<ReturnType<typeof atOneNote>, "ask">) => ({
    section: (await ask("GET", THEIR_SECTIONS)).body.value[0].lastModifiedDateTime,
    page: (await ask("GET", THEIR_SECTION)).body.value[0]?.lastModifiedDateTime,
  });

  test("the section's moves with every change of a page; the page's does not move with its title", async () => {
    const desk = atOneNote();
    const id = await desk.open("<p>x</p>");
    expect(await stamps(desk)).toEqual({ section: "2026-11-24T09:00:00Z", page: "2026-11-24T09:00:00Z" });
    desk.clock.pass(1_500);
    await desk.change(id, [{ target: "title", action: "replace", content: "Other" }]);
    expect(await stamps(desk)).toEqual({ section: "2026-11-24T09:00:01Z", page: "2026-11-24T09:00:00Z" });
    desk.clock.pass(1_500);
    await desk.change(id, [{ target: "body", action: "append", content: "<p>y</p>" }]);
    expect(await stamps(desk)).toEqual({ section: "2026-11-24T09:00:03Z", page: "2026-11-24T09:00:03Z" });
    desk.clock.pass(1_500);
    expect((await desk.ask("DELETE", `${IN_THEIR_GROUP}/pages/${id}`)).status).toBe(204);
    expect(await stamps(desk)).toEqual({ section: "2026-11-24T09:00:04Z", page: undefined });
  });
});

describe("listing pages", () => {
  test("twenty at a time, a hundred at most, the last changed first", async () => {
    const { write, ask, clock } = atOneNote();
    for (let n = 1; n <= 25; n++) {
      await write(`Page ${n}`, "<p>x</p>");
      clock.pass(1_000);
    }
    const first = await ask("GET", `${THEIR_SECTION}?$select=title`);
    const rest = await ask("GET", first.body["@odata.nextLink"]);
    expect([first.body.value.length, first.body.value[0].title]).toEqual([20, "Page 25"]);
    expect(rest.body.value.map(({ title }: { title: string }) => title)).toEqual([
      "Page 5",
      "Page 4",
      "Page 3",
      "Page 2",
      "Page 1",
    ]);
    expect(errorOf(await ask("GET", `${THEIR_SECTION}?$top=101`))).toEqual([400, "20129"]);
    expect(errorOf(await ask("GET", "/me/onenote/pages"))).toEqual([400, "20266"]);
  });
});

describe("limits", () => {
  const lookTimes = async ({ ask }: Pick<ReturnType<typeof atOneNote>, "ask">, times: number) => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n++) statuses.push((await ask("GET", THEIR_SECTION)).status);
    return statuses.filter((status) => status === 429).length;
  };

  test("120 requests a minute for one person, without a word about how long to wait", async () => {
    const desk = atOneNote();
    expect(await lookTimes(desk, 121)).toBe(1);
    const refused = await desk.ask("GET", THEIR_SECTION);
    expect([...errorOf(refused), refused.headers.get("Retry-After")]).toEqual([429, "20166", null]);
    expect((await visitor(desk.graph, rafael).ask("GET", THEIR_SECTION)).status).toBe(200);
    desk.clock.pass(60_001);
    expect(await lookTimes(desk, 1)).toBe(0);
  });

  test("400 requests an hour", async () => {
    const desk = atOneNote();
    for (let minute = 0; minute < 4; minute++) {
      expect(await lookTimes(desk, 100)).toBe(0);
      desk.clock.pass(61_000);
    }
    expect(await lookTimes(desk, 1)).toBe(1);
    desk.clock.pass(3_600_000);
    expect(await lookTimes(desk, 1)).toBe(0);
  });

  test("five at once", async () => {
    const { ask } = atOneNote();
    const sent = Array.from({ length: 7 }, () => ask("POST", THEIR_SECTION, htmlPage("t", "<p>x</p>"), HTML));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});

describe("trouble", () => {
  test("a change can be late to show: the page is read as it was, and a new page not at all", async () => {
    const { graph, clock, open, contentOf, change, ask } = atOneNote();
    const id = await open("<p>a</p>");
    clock.pass(10_000);
    await change(id, [{ target: "body", action: "append", content: "<p>b</p>" }]);
    const young = await open("<p>c</p>");
    graph.faults.set([{ id: "1", kind: "delayed-reads", who: "everyone" }]);
    expect(innerOf(await contentOf(id))).toBe("<p>a</p>");
    expect(errorOf(await ask("GET", `${IN_THEIR_GROUP}/pages/${young}/content`))).toEqual([404, "20102"]);
    clock.pass(5_000);
    expect(innerOf(await contentOf(id))).toBe("<p>a</p>\n<p>b</p>");
    expect(innerOf(await contentOf(young))).toBe("<p>c</p>");
  });

  test("a notebook that was deleted is not found", async () => {
    const { graph, ask } = atOneNote();
    graph.faults.set([{ id: "1", kind: "document-deleted", who: "everyone" }]);
    expect(errorOf(await ask("GET", THEIR_SECTION))).toEqual([404, "20102"]);
  });

  test("P4: what was acknowledged is there after the power was cut", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "meridian-"));
    try {
      const clock = stoppedClock(TUESDAY);
      const first = createLocalGraph({ clock, dataDir });
      const { body } = await visitor(first, amina).ask("POST", THEIR_SECTION, htmlPage("t", "<p>x</p>"), HTML);
      // Not closed: whoever is cut off closes nothing.
      const second = createLocalGraph({ clock, dataDir });
      const found = await visitor(second, rafael).ask("GET", `${IN_THEIR_SITE}/pages/${body.id}/content`);
      expect(innerOf(found.body)).toBe("<p>x</p>");
      first.close();
      second.close();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});
