import { parsePlaceAddress, type PlaceAddress } from "../../src/domain/people/setUp/documentPlaces";
import { createGraphDocumentPlaces } from "../../src/graph/documentPlaces";
import { LOG_LIST, SESSION_LIST } from "../../src/graph/sharePoint/documentLists";
import { sectionName } from "../../src/graph/oneNote/notebookPlaces";
import { amina, hannah, kenji, nusrat } from "../../src/sandbox/seed/people";
import { emptySite, pairs } from "../../src/sandbox/seed/pairs";
import { documentPlacesContract } from "../contracts/documentPlaces";
import { createMemoryPlaces } from "../doubles/memoryPlaces";
import { visitor } from "../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf } from "../doubles/graphTools";

const address = (text: string): PlaceAddress => {
  const read = parsePlaceAddress(text);
  if (typeof read === "string") throw new Error(`${text} is ${read}.`);
  return read;
};
const site = address(emptySite.address);
const team = address(`https://teams.microsoft.com/l/team/19:x/conversations?groupId=${emptySite.groupId}`);
const notebook = address(`${emptySite.address}/SiteAssets/${encodeURIComponent(emptySite.notebook)}`);
const nowhere = address("https://meridian.sharepoint.example/sites/nowhere");

documentPlacesContract("Graph", async () => {
  const places = createGraphDocumentPlaces(sandbox().graphOf(hannah.id));
  return { places, site, team, notebook, nowhere };
});

documentPlacesContract("memory", async () => {
  const found = { id: "site-1", name: "Mentoring One", address: emptySite.address };
  const lists = ["A", "B"].map((whose) => ({
    ...{ name: `Mentoring log ${whose}`, lacking: [], used: false },
    place: {
      store: "sharepoint-list" as const,
      ...{ siteId: found.id, logListId: `l${whose}`, sessionListId: `s${whose}` },
    },
  }));
  const link = `${emptySite.address}/SiteAssets/${encodeURIComponent(emptySite.notebook)}`;
  const one = { id: "1-n", name: "Mentoring One", owner: "sites" as const, ownerId: found.id, sections: [], link };
  const place = { site: found, lists, notebooks: [one] };
  const { places } = createMemoryPlaces({ "sites/mentoring-one": place, [emptySite.groupId]: place });
  return { places, site, team, notebook, nowhere };
});

test("a person who is not a member is told so, for lists and for notebooks", async () => {
  const places = createGraphDocumentPlaces(sandbox().graphOf(kenji.id));
  const failure = { ok: false, error: { type: "NotAllowed", what: "place" } };
  expect(await places.site(site)).toEqual(failure);
  expect(await places.notebooks(team)).toEqual(failure);
});

test("P7: looking in a notebook asks for OneNote alone, and says which permission is missing", async () => {
  const { graphOf } = sandbox();
  const without = createGraphDocumentPlaces(graphOf(hannah.id, ["Notes.ReadWrite"]));
  const failure = { ok: false, error: { type: "ConsentMissing", scopes: ["Notes.ReadWrite"] } };
  expect(await without.notebooks(team)).toEqual(failure);
  const notesOnly = createGraphDocumentPlaces(graphOf(hannah.id, ["Sites.Selected", "Sites.Manage.All"]));
  expect(valueOf(await notesOnly.notebooks(notebook)).map(({ name }) => name)).toEqual([emptySite.notebook]);
});

test("lists in which somebody writes are marked, and columns that are missing are named", async () => {
  const { local, graphOf } = sandbox();
  const [planted] = pairs;
  const places = createGraphDocumentPlaces(graphOf(amina.id));
  const theirs = valueOf(await places.site(address(`https://meridian.sharepoint.example/sites/${planted?.id}`)));
  expect(valueOf(await places.lists(theirs))).toMatchObject([{ used: true, lacking: [] }]);
  const { ask } = visitor(local, amina);
  // A pair whose words are in OneNote uses only the list of its meetings.
  for (const { displayName, columns } of [LOG_LIST, SESSION_LIST])
    await ask("POST", `/sites/${theirs.id}/lists`, { displayName: `${displayName} met`, columns });
  const there: { displayName: string; id: string }[] = (await ask("GET", `/sites/${theirs.id}/lists`)).body.value;
  const met = there.find(({ displayName }) => displayName === "Mentoring sessions met");
  expect(valueOf(await places.lists(theirs)).find(({ name }) => name.endsWith("met"))?.used).toBe(false);
  await ask("POST", `/sites/${theirs.id}/lists/${met?.id}/items`, { fields: { SessionKey: "one" } });
  expect(valueOf(await places.lists(theirs)).find(({ name }) => name.endsWith("met"))?.used).toBe(true);
  for (const displayName of ["Mentoring log begun", "Mentoring sessions begun"])
    await ask("POST", `/sites/${theirs.id}/lists`, { displayName, columns: [{ name: "EntryId", text: {} }] });
  const begun = valueOf(await places.lists(theirs)).find(({ name }) => name.endsWith("begun"));
  expect(begun?.lacking).toEqual(expect.arrayContaining(["EntryId", "PairKey", "SessionKey"]));
});

test("P4: a section whose answer was lost is there once, and of two people who make it at once neither fails", async () => {
  const { local, graphOf } = sandbox();
  const places = createGraphDocumentPlaces(graphOf(hannah.id));
  const [found] = valueOf(await places.notebooks(team));
  if (!found) throw new Error("The notebook is not there.");
  local.faults.set([{ id: "one", who: "everyone", kind: "lost-answer", left: 1 }]);
  const made = valueOf(await places.makeSection(found, "Hannah and Nusrat"));
  const other = createGraphDocumentPlaces(graphOf(nusrat.id));
  const both = await Promise.all([places, other].map((each) => each.makeSection(found, "Second try")));
  const second = new Set(both.map((each) => valueOf(each).id));
  expect(second.size).toBe(1);
  expect(valueOf(await places.sections(found)).map(({ id }) => id)).toEqual([made.id, ...second]);
});

test("the notebook of a private channel is told as one", async () => {
  const { graph } = scripted(refusal(403, "20160"));
  expect(await createGraphDocumentPlaces(graph()).notebooks(team)).toEqual({
    ok: false,
    error: { type: "NotAllowed", what: "private-channel" },
  });
});

test("somebody's own notebook is no place for two: only a group's or a site's is taken", async () => {
  const own = { id: "1-own", displayName: "Mine", self: "https://graph.example/v1.0/users/me/onenote/notebooks/1-own" };
  const { graph, sent } = scripted({ body: own }, refusal(404, "itemNotFound"));
  expect(await createGraphDocumentPlaces(graph()).notebooks(notebook)).toMatchObject({
    ok: false,
    error: { type: "NotFound" },
  });
  expect(sent.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test.each([
  ["Hannah & Nusrat: 1/2?", "Hannah Nusrat 1 2"],
  ["حنّة ونصرة", "حنّة ونصرة"],
  ["😀".repeat(40), "😀".repeat(25)],
  ["***", "Mentoring"],
])("OneNote takes the name %s as %s", (wanted, name) => {
  expect(sectionName(wanted)).toBe(name);
});
