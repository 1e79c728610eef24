import { pageHtml, pageKeyOf } from "../../../src/graph/oneNote/page";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { valueOf } from "../../doubles/graphTools";
import { herNote, hisNote, meeting, openNotebook, parseHtml, plainText, words } from "../../doubles/oneNoteTools";

const linesIn = (html: string): readonly string[] =>
  [...parseHtml(html).querySelectorAll("p")].map(({ textContent }) => textContent ?? "");

describe("a page that somebody opens in OneNote", () => {
  test("reads like a document: whose words, when, the words, and the rest in small print", async () => {
    const { storeOf, pages } = openNotebook();
    valueOf(
      await storeOf(amina.id).append(herNote(1, { text: "<b>Thank you</b> & see you\non Sunday", session: meeting })),
    );
    const [page] = await pages();
    expect(page?.title).toBe("2026-11-24 · Meeting [s:01KAV12345]");
    expect(linesIn(page?.html ?? "")).toEqual([
      "You can write here too.",
      "Amina Bello · 2026-11-24 09:01 UTC · note",
      "<b>Thank you</b> & see youon Sunday",
      expect.stringMatching(/^\[01[0-9A-Z]{24} \{"by":"a11ce000-[^ ]+\}\]$/),
    ]);
    const small = parseHtml(page?.html ?? "").querySelector('[data-id^="mc1-q-"]');
    expect(small?.getAttribute("style")).toContain("font-size:8pt");
  });

  test("is about one meeting, or about one month beside the meetings", async () => {
    const { storeOf, pages, clock } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1, { session: meeting })));
    clock.pass(1_000);
    valueOf(await store.append(herNote(2)));
    clock.pass(1_000);
    valueOf(await store.append(herNote(40 * 1_440)));
    valueOf(await store.append(herNote(3, { session: meeting })));
    expect((await pages()).map(({ title }) => title)).toEqual([
      "2026-11-24 · Meeting [s:01KAV12345]",
      "2026-11 · Notes [m:2026-11]",
      "2027-01 · Notes [m:2027-01]",
    ]);
    expect(plainText((await pages())[0]?.html ?? "")).toContain("in minute 3");
  });

  test("holds every note once, also when two are sent at the same moment", async () => {
    const { storeOf, pages } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    await Promise.all([store.append(herNote(2)), store.append(herNote(3)), storeOf(rafael.id).append(hisNote(2))]);
    const text = (await pages()).map(({ html }) => plainText(html)).join("");
    expect(text.match(/in minute \d/g)?.toSorted()).toEqual([
      "in minute 1",
      "in minute 2",
      "in minute 2",
      "in minute 3",
    ]);
  });
});

describe("two pages about the same meeting", () => {
  test("are read as one, and from then on both people write on the older one", async () => {
    const { storeOf, pages, addPage, clock } = openNotebook();
    const [hers, his] = [storeOf(amina.id), storeOf(rafael.id)];
    const [one, two, three, four] = [herNote(1), hisNote(1), herNote(2), hisNote(3)];
    valueOf(await hers.append(one));
    clock.pass(1_000);
    await addPage(pageHtml(pageKeyOf(two), { kind: "month", when: "2026-11" }, [two], words));
    expect((await pages()).map(({ title }) => title)).toEqual([
      "2026-11 · Notes [m:2026-11]",
      "2026-11 · Notes [m:2026-11]",
    ]);
    clock.pass(60_000);
    for (const store of [hers, his]) valueOf(await store.changes());
    valueOf(await hers.append(three));
    valueOf(await his.append(four));
    const [older, newer] = await pages();
    expect(
      [plainText(older?.html ?? ""), plainText(newer?.html ?? "")].map((text) => /minute [23]/.test(text)),
    ).toEqual([true, false]);
    expect(valueOf(await hers.changes()).entries).toEqual([one, two, three, four]);
  });

  test("stay one when a person gives the page another title", async () => {
    const { storeOf, pages, change } = openNotebook();
    const store = storeOf(amina.id);
    valueOf(await store.append(herNote(1)));
    const [page] = await pages();
    await change(page?.id ?? "", [{ target: "title", action: "replace", content: "What we talked about" }]);
    const another = storeOf(rafael.id);
    valueOf(await another.changes());
    valueOf(await another.append(hisNote(2)));
    expect((await pages()).map(({ title }) => title)).toEqual(["What we talked about"]);
  });
});
