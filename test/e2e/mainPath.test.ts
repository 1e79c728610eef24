import type { FrameLocator, Page } from "playwright-core";
import { amina as aminaBello, rafael as rafaelNogueira } from "../../src/sandbox/seed/people";
import { go, meridianOf, openPage } from "./harness";
import { arrives, beginning, setScene, STILL } from "./scene";

const NOTE = "We start with her questions. Next time: <b>the map</b> of her first year.";

const scene = setScene();
let page: Page;
let complaints: string[];

beforeAll(async () => {
  ({ page, complaints } = await openPage(
    await scene.browser.newContext({ ...STILL, viewport: { width: 1280, height: 1000 } }),
  ));
});

const openStage = async (): Promise<{ amina: FrameLocator; rafael: FrameLocator }> => {
  await page.goto(`${scene.sandbox.url}/stage.html?left=${aminaBello.id}&right=${rafaelNogueira.id}`);
  return { amina: meridianOf(page, aminaBello), rafael: meridianOf(page, rafaelNogueira) };
};

describe("Amina in Lagos and Rafael in São Paulo, side by side", () => {
  test("S46: Amina sees three times, each in both places, each explained", async () => {
    const { amina } = await openStage();
    const cards = amina.getByRole("article");
    await cards.nth(2).waitFor();
    expect(await cards.count()).toBe(3);
    for (const card of await cards.all()) {
      // The first is a card; the others are rows that open.
      for (const row of await card.getByRole("button", { expanded: false }).all()) await row.click();
      const words = await card.innerText();
      expect(words).toMatch(/^You$/m);
      expect(words).toMatch(/São Paulo time/);
      expect(await card.getByRole("img").getAttribute("aria-label")).toMatch(/side by side/);
    }
  });

  test("S46: one press books, and the time is then taken for Rafael as well", async () => {
    const { amina, rafael } = await openStage();
    const first = amina.getByRole("article").first();
    const when = await first.getByRole("heading").innerText();
    await first.getByRole("button", { name: "Book this time" }).click();
    await amina.getByText(/^Booked: .* Rafael Nogueira has an invitation\.$/).waitFor();
    await go(rafael, "Our story");
    await rafael.getByText(/Meeting planned/).waitFor();
    expect(await rafael.getByText(/Meeting planned/).innerText()).toContain(when.split(",")[0]);
  });

  test("S53: they run the first meeting together, and either may lead", async () => {
    const { amina, rafael } = await openStage();
    await go(amina, "Talk");
    await go(rafael, "Talk");
    await beginning(amina).click();
    await amina.getByText("Part 1 of 7").waitFor();
    await rafael.getByText("Part 1 of 7").waitFor();
    await amina.getByRole("button", { name: "Next part" }).click();
    await rafael.getByText("Part 2 of 7").waitFor();
    await rafael.getByRole("button", { name: "Next part" }).click();
    await amina.getByText("Part 3 of 7").waitFor();
  });

  test("P4: what Amina writes during the meeting arrives in Rafael's document, as text and not as markup", async () => {
    const { amina, rafael } = await openStage();
    await go(amina, "Talk");
    await amina.getByText("Part 3 of 7").waitFor();
    await amina.getByLabel("A note from this meeting").fill(NOTE);
    await amina.getByRole("button", { name: "Keep this note" }).click();
    await arrives(amina, NOTE);
    await go(rafael, "Our story");
    await rafael.getByText(NOTE).waitFor();
  });

  test("P4: everything is still there after the server was killed and started again, and on a new device", async () => {
    await scene.sandbox.restart();
    const { rafael } = await openStage();
    await go(rafael, "Our story");
    await rafael.getByText(NOTE).waitFor();
    const fresh = await openPage(await scene.browser.newContext(STILL));
    await fresh.page.goto(`${scene.sandbox.url}/stage.html?left=${aminaBello.id}&right=${rafaelNogueira.id}`);
    const elsewhere = meridianOf(fresh.page, rafaelNogueira);
    await go(elsewhere, "Our story");
    await elsewhere.getByText(NOTE).waitFor();
    await elsewhere.getByText(/Meeting planned/).waitFor();
    await fresh.page.context().close();
  });

  test("the browser had nothing to complain about", () => {
    expect(complaints).toEqual([]);
  });
});
