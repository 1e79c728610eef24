import { createNoticeBoard } from "../../../src/app/wiring/programme/noticeBoard";
import type { Board, NoticeBoard } from "../../../src/domain/programme/noticeBoard";
import { createGraphMyFolder } from "../../../src/graph/myFolder";
import { createSharePointBoard } from "../../../src/graph/sharePoint/boardStore";
import { amina, hannah, mereana, nusrat, rafael, type SeedPerson } from "../../../src/sandbox/seed/people";
import { createHpkeSealing } from "../../../src/sealing/hpkeSealing";
import { createOwnProgrammes } from "../../../src/sync/own/programmeStore";
import { sandbox, valueOf } from "../../doubles/graphTools";
import { createMemoryDevice } from "../../doubles/memoryMyTime";
import { personOf } from "../../doubles/oneNoteTools";
import { visitor } from "../../sandbox/sandboxTools";

const SITE = "meridian.sharepoint.example/sites/everybody";
const sealing = createHpkeSealing();

/** The programme's site in the local Graph, and people on devices of their own. */
const openTown = () => {
  const { local, clock, graphOf } = sandbox();
  const boardOf = (person: SeedPerson): NoticeBoard => {
    const [me, graph] = [personOf(person), graphOf(person.id)];
    return createNoticeBoard({
      ...{ me, clock, sealing, programme: "across", store: createSharePointBoard(graph, SITE, me.id) },
      own: createOwnProgrammes({ folder: createGraphMyFolder(graph), device: createMemoryDevice(), clock }),
    });
  };
  const read = async (person: SeedPerson): Promise<Board> => valueOf(await boardOf(person).read());
  /** The rows of the list, as anybody sees them who opens it in SharePoint. */
  const rows = async (person: SeedPerson) => {
    const hers = visitor(local, person);
    const site = await hers.ask("GET", "/sites/meridian.sharepoint.example:/sites/everybody");
    const lists = await hers.ask("GET", `/sites/${site.body.id}/lists`);
    const list = lists.body.value.find((each: { displayName: string }) => each.displayName === "Mentoring notices");
    const items = `/sites/${site.body.id}/lists/${list.id}/items`;
    const all = await hers.ask("GET", `${items}?$expand=fields&$top=500`);
    return { hers, items, all: all.body.value as readonly { id: string; fields: Record<string, string> }[] };
  };
  return { boardOf, read, rows };
};

const noticeOf = (board: Board, person: SeedPerson) => {
  const found = board.notices.find(({ author }) => author.id === person.id);
  if (!found) throw new Error(`There is no notice of ${person.name}.`);
  return found;
};

const HELP = { role: "mentor", text: "I have led teams in Lagos. Ask me about the first year." } as const;

test("S60: Amina writes a notice, changes it and takes it back; Rafael reads it under the name that SharePoint knows", async () => {
  const { boardOf, read } = openTown();
  valueOf(await boardOf(amina).put(HELP));
  expect(noticeOf(await read(rafael), amina)).toMatchObject({ ...HELP, author: { name: "Amina Bello" } });
  valueOf(await boardOf(amina).put({ ...HELP, text: "Ask me about anything." }));
  expect(noticeOf(await read(rafael), amina).text).toBe("Ask me about anything.");
  expect((await read(amina)).mine?.text).toBe("Ask me about anything.");
  valueOf(await boardOf(amina).takeBack());
  expect((await read(rafael)).notices.some(({ author }) => author.id === amina.id)).toBe(false);
});

test.each([["yes"], ["no"]] as const)("S60: Rafael asks, and Amina says %s without a reason", async (says) => {
  const { boardOf, read } = openTown();
  valueOf(await boardOf(amina).put(HELP));
  valueOf(await boardOf(rafael).ask(noticeOf(await read(rafael), amina)));
  const [asked] = (await read(amina)).askedMe;
  expect(asked).toMatchObject({ from: { name: "Rafael Nogueira", address: rafael.address }, role: "mentee" });
  expect((await read(rafael)).askedByMe).toEqual([{ to: expect.objectContaining({ id: amina.id }), role: "mentor" }]);
  valueOf(await boardOf(amina).answer(asked!, says));
  expect((await read(rafael)).askedByMe[0]?.answer).toBe(says);
  expect((await read(amina)).askedMe[0]?.answer).toBe(says);
});

test("P1: to all others, a question, a yes and a no are rows of noise of one length", async () => {
  const { boardOf, read, rows } = openTown();
  for (const person of [amina, nusrat]) valueOf(await boardOf(person).put(HELP));
  for (const person of [amina, nusrat]) valueOf(await boardOf(rafael).ask(noticeOf(await read(rafael), person)));
  valueOf(await boardOf(amina).answer((await read(amina)).askedMe[0]!, "yes"));
  valueOf(await boardOf(nusrat).answer((await read(nusrat)).askedMe[0]!, "no"));
  const sealed = (await rows(hannah)).all.filter(({ fields }) => fields.Kind === "sealed");
  expect(sealed).toHaveLength(4);
  expect(new Set(sealed.map(({ fields }) => fields.Body?.length)).size).toBe(1);
  const { askedMe, askedByMe } = await read(hannah);
  expect([...askedMe, ...askedByMe]).toEqual([]);
});

test("P1: Hannah gains nothing by copying Rafael's sealed row, or by changing a row of Amina's", async () => {
  const { boardOf, read, rows } = openTown();
  valueOf(await boardOf(amina).put(HELP));
  valueOf(await boardOf(rafael).ask(noticeOf(await read(rafael), amina)));
  const { hers, items, all } = await rows(hannah);
  const copied = all.find(({ fields }) => fields.Kind === "sealed")!;
  await hers.ask("POST", items, { fields: { Title: "sealed", Kind: "sealed", Body: copied.fields.Body } });
  expect((await read(amina)).askedMe.map(({ from }) => from.name)).toEqual(["Rafael Nogueira"]);
  const notice = all.find(({ fields }) => fields.Body === HELP.text)!;
  await hers.ask("PATCH", `${items}/${notice.id}/fields`, { Body: "I resign.", PublicKey: "B" });
  expect((await read(rafael)).notices.some(({ author }) => author.id === amina.id)).toBe(false);
});

test("a flood of one person's sealed rows hides nobody else's question", async () => {
  const { boardOf, read, rows } = openTown();
  valueOf(await boardOf(amina).put(HELP));
  valueOf(await boardOf(rafael).ask(noticeOf(await read(rafael), amina)));
  const { hers, items } = await rows(mereana);
  for (let i = 0; i < 30; i++)
    await hers.ask("POST", items, { fields: { Title: "sealed", Kind: "sealed", Body: "x".repeat(400) } });
  expect((await read(amina)).askedMe.map(({ from }) => from.name)).toEqual(["Rafael Nogueira"]);
});

test("two devices of one person have one key, also when the second never saw the first", async () => {
  const { boardOf, read } = openTown();
  valueOf(await boardOf(amina).put(HELP));
  const before = noticeOf(await read(rafael), amina).key;
  valueOf(await boardOf(amina).put({ ...HELP, text: "From my other device." }));
  expect(noticeOf(await read(rafael), amina).key).toBe(before);
});
