import { listsFor } from "../../scripts/lists/main";
import { makeLists } from "../../scripts/lists/makeLists";
import { LOG_LIST } from "../../src/graph/sharePoint/documentLists";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, kenji } from "../../src/sandbox/seed/people";
import { entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { sandbox, valueOf } from "../doubles/graphTools";
import { visitor } from "../sandbox/sandboxTools";

const [hers] = pairs;
if (!hers) throw new Error("The sandbox has no pair. Maybe its seed was emptied.");
const { siteId, logListId } = hers;

test("the lists of a pair are made, a note is kept there once, and a second run changes nothing", async () => {
  const { graphOf } = sandbox();
  const graph = graphOf(amina.id);
  const first = valueOf(await makeLists(graph, siteId, "Amina and Rafael"));
  expect([first.log.outcome, first.log.wrong, first.sessions.outcome, first.sessions.wrong]).toEqual([
    "made",
    [],
    "made",
    [],
  ]);
  const document = {
    store: "sharepoint-list" as const,
    siteId,
    logListId: first.log.id,
    sessionListId: first.sessions.id,
  };
  const store = createSharePointEntryStore(graph, { ...noaAndEmeka, document });
  const note = entryAt(1, noa);
  valueOf(await store.append(note));
  expect(await store.append(note)).toMatchObject({ ok: false, error: { type: "AlreadyThere" } });

  const second = valueOf(await makeLists(graph, siteId, "Amina and Rafael"));
  expect([second.log.outcome, second.log.id, second.sessions.outcome, second.sessions.id]).toEqual([
    "right already",
    first.log.id,
    "right already",
    first.sessions.id,
  ]);
});

test("the lists of the sandbox have all that the script would make", async () => {
  const { log, sessions } = valueOf(await makeLists(sandbox().graphOf(amina.id), siteId));
  expect([log, sessions]).toMatchObject([
    { id: logListId, outcome: "right already", wrong: [] },
    { outcome: "right already", wrong: [] },
  ]);
});

test("a list that somebody began by hand is completed, and a column in another form is named and left alone", async () => {
  const { local, graphOf } = sandbox();
  const begun = await visitor(local, amina).ask("POST", `/sites/${siteId}/lists`, {
    displayName: "Mentoring log begun",
    list: { template: "genericList" },
    columns: [
      { name: "EntryId", text: {} },
      { name: "Body", text: {} },
    ],
  });
  const { log } = valueOf(await makeLists(graphOf(amina.id), siteId, "begun"));
  expect(log).toMatchObject({ id: begun.body.id, outcome: "columns added", wrong: ["EntryId", "Body"] });
});

test.each([
  ["the host alone, which is the root site of the organisation", siteId.split(",")[0] ?? ""],
  ["an id that PowerShell took apart", siteId.replaceAll(",", " ")],
  ["two parts of it", siteId.split(",").slice(0, 2).join(",")],
  ["nothing", ""],
])("%s is no place for lists: none is made", async (_, wrong) => {
  const { graphOf, roundTrips } = sandbox();
  expect(await makeLists(graphOf(amina.id), wrong, "new")).toMatchObject({
    error: { type: "NotFound", what: "place" },
  });
  expect(roundTrips()).toBe(0);
  const wish = { file: "env/.env.example", siteId: wrong, say: () => undefined };
  await expect(listsFor(wish)).rejects.toThrow("three parts with commas");
});

test("the site is called by its own name; a list that was made before the author's index is complete", async () => {
  const { local, graphOf } = sandbox();
  const columns = LOG_LIST.columns.map((column) =>
    column.name === "AuthorKey" ? { name: "AuthorKey", text: {} } : column,
  );
  await visitor(local, amina).ask("POST", `/sites/${siteId}/lists`, {
    displayName: "Mentoring log older",
    list: { template: "genericList" },
    columns,
  });
  const { siteName, log } = valueOf(await makeLists(graphOf(amina.id), siteId, "older"));
  expect([siteName, log.outcome, log.wrong]).toEqual([hers.title, "right already", []]);
  const made = await visitor(local, amina).ask("GET", `/sites/${siteId}/lists/${logListId}/columns`);
  expect(made.body.value.find(({ name }: { name: string }) => name === "AuthorKey").indexed).toBe(true);
});

test("somebody who may not make lists, or not open the site, is told so", async () => {
  const { graphOf } = sandbox();
  expect(await makeLists(graphOf(amina.id, ["Sites.Manage.All"]), siteId, "new")).toMatchObject({
    ok: false,
    // SharePoint says the same for a person and for a token.
    error: { type: "NotAllowed" },
  });
  expect(await makeLists(graphOf(kenji.id), siteId, "new")).toMatchObject({
    ok: false,
    error: { type: "NotAllowed" },
  });
});
