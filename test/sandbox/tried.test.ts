import { pageHtml, pageKeyOf } from "../../src/graph/oneNote/page";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, mona, priya, rafael, yousef, claire } from "../../src/sandbox/seed/people";
import { entryAt, noa } from "../doubles/entries";
import { words } from "../doubles/oneNoteTools";
import { localGraph, stoppedClock, TUESDAY, visitor } from "./sandboxTools";

const pairOf = (title: string) => {
  const found = pairs.find((pair) => pair.title === title);
  if (!found) throw new Error(`There is no pair "${title}".`);
  return found;
};

test("what Amina and Rafael tried is told by their document, without what was there before", async () => {
  const { siteId, logListId, sessionListId } = pairOf("Amina and Rafael");
  const graph = localGraph();
  const itemsOf = (list: string) => `/sites/${siteId}/lists/${list}/items`;
  const tried = () => graph.tried([rafael.id, amina.id]);
  expect(tried()).toEqual([]);
  for (const [id, Kind] of [
    ["N1", "note"],
    ["N2", "meeting"],
    ["N3", "offer"],
  ])
    await visitor(graph, amina).ask("POST", itemsOf(logListId), { fields: { Title: "Said", EntryId: id, Kind } });
  expect(tried()).toEqual(["write", "book"]);
  await visitor(graph, rafael).ask("POST", itemsOf(sessionListId), { fields: { Title: "A talk", SessionKey: "S1" } });
  expect(tried()).toEqual(["write", "book", "talk"]);
  expect([graph.tried([priya.id, claire.id]), graph.tried([amina.id, claire.id])]).toEqual([[], []]);
  graph.reset();
  expect(tried()).toEqual([]);
});

test("S26: Amina and Rafael can be met in month six: what they wrote is in their list, once, and counts as nothing tried", async () => {
  const { siteId, logListId } = pairOf("Amina and Rafael");
  const graph = localGraph();
  const written = async () => {
    const { body } = await visitor(graph, rafael).ask(
      "GET",
      `/sites/${siteId}/lists/${logListId}/items?$expand=fields&$top=400`,
    );
    return body.value.length;
  };
  const before = await written();
  graph.liveHalfYear(["meetings", "parts"]);
  const after = await written();
  expect(after - before).toBeGreaterThan(200);
  graph.liveHalfYear(["meetings", "parts"]);
  expect([await written(), graph.tried([amina.id, rafael.id])]).toEqual([after, []]);
  graph.reset();
  expect(await written()).toBe(before);
});

test("a circle that keeps its document in OneNote has ticks too", async () => {
  const { groupId, sectionId } = pairOf("Mona, Yousef and Kenji");
  const graph = localGraph(stoppedClock(TUESDAY));
  const entry = entryAt(1, noa);
  const html = pageHtml(pageKeyOf(entry), { kind: "month", when: "2026-11" }, [entry], words);
  const { status } = await visitor(graph, mona).ask(
    "POST",
    `/groups/${groupId}/onenote/sections/${sectionId}/pages`,
    html,
    {
      "Content-Type": "text/html",
    },
  );
  expect(status).toBe(201);
  expect(graph.tried([mona.id, yousef.id])).toEqual(["write"]);
});

test("S55: Amina, who is in no circle, reads nowhere what Mona's circle is called", async () => {
  const { groupId, sectionId } = pairOf("Mona, Yousef and Kenji");
  const graph = localGraph();
  const pages = `/groups/${groupId}/onenote/sections/${sectionId}/pages`;
  const { body } = await visitor(graph, mona).ask("GET", pages);
  const contents = body.value.map(
    ({ id }: { readonly id: string }) => `/groups/${groupId}/onenote/pages/${id}/content`,
  );
  /** The small print of an entry spells its spaces. */
  const read = async (who: typeof mona): Promise<readonly string[]> =>
    Promise.all(
      contents.map(async (path: string) =>
        JSON.stringify((await visitor(graph, who).ask("GET", path)).body).replaceAll(/\\+u0020/g, " "),
      ),
    );
  expect((await read(mona)).join(" ")).toContain("Leading across three cities");
  expect((await read(amina)).join(" ")).not.toContain("Leading across");
  expect(JSON.stringify([pairs, graph.groups()])).not.toContain("Leading across");
});
