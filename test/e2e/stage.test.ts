import type { FrameLocator, Page } from "playwright-core";
import { amina, jonas, mona, priya, rafael } from "../../src/sandbox/seed/people";
import { go, meridianOf, openPage } from "./harness";
import { setScene, STILL } from "./scene";

const scene = setScene();
let page: Page;

beforeAll(async () => {
  ({ page } = await openPage(await scene.browser.newContext({ ...STILL, viewport: { width: 1280, height: 1000 } })));
  await page.goto(`${scene.sandbox.url}/stage.html`);
});

const choosePair = (title: string) => page.getByLabel("Who is on the stage").selectOption({ label: title });
const onStage = (name: string) => page.getByRole("button", { name });

const cardsOf = async (frame: FrameLocator): Promise<readonly string[]> => {
  await frame.getByRole("article").nth(2).waitFor();
  return Promise.all((await frame.getByRole("article").all()).map((card) => card.innerText()));
};

const write = async (frame: FrameLocator, words: string): Promise<void> => {
  await go(frame, "Our story");
  await frame.getByLabel("Write a note").fill(words);
  await frame.getByRole("button", { name: "Keep this note" }).click();
};

describe("who is on the stage", () => {
  test("Priya and Claire have no working hour in common: the first of their times says who bends", async () => {
    await choosePair("Priya and Claire");
    const [card] = await cardsOf(meridianOf(page, priya));
    expect(card).toMatch(/Vancouver time/);
    expect(card).toMatch(/Early|early|Late|late|day off/);
    expect(card).not.toMatch(/In working hours for both/);
  });

  test("E6: Grace's calendar cannot be read: Jonas still gets times, and the screen says so", async () => {
    await choosePair("Jonas and Grace");
    const [card] = await cardsOf(meridianOf(page, jonas));
    expect(card).toContain("not known");
    await meridianOf(page, jonas)
      .getByText("These may suit, but we cannot read the calendar of Grace Wanjiru.")
      .waitFor();
  });

  test("S46: the circle of three: the first of Mona's times says what it is in Egypt, the Emirates and Japan", async () => {
    await choosePair("Mona, Yousef and Kenji");
    const [card] = await cardsOf(meridianOf(page, mona));
    expect(card).toMatch(/^You\n9:15/m);
    for (const clock of ["United Arab Emirates", "Japan"]) expect(card).toContain(`${clock} time`);
  });
});

test("the back button of Teams takes Amina through the screens that she came by, and then out of Meridian", async () => {
  await choosePair("Amina and Rafael");
  const [hers, seat] = [meridianOf(page, amina), page.getByRole("region", { name: amina.name })];
  const back = seat.getByRole("button", { name: "Back", exact: true });
  const isOn = (screen: string) => hers.locator(`button[aria-current="page"]:text-is("${screen}")`).waitFor();
  await hers.getByRole("article").first().waitFor();
  await go(hers, "Us");
  await go(hers, "Our story");
  await isOn("Our story");
  await hers.getByRole("link", { name: "If something is not right" }).click();
  await hers.getByRole("heading", { name: "If something is not right" }).waitFor();
  await back.click();
  await isOn("Our story");
  await back.click();
  await isOn("Us");
  await back.click();
  await seat.getByText("In Teams this would leave Meridian.").waitFor();
});

describe("make it fail", () => {
  test("Amina is put offline and right again from the stage, and then Rafael reads her note", async () => {
    await choosePair("Amina and Rafael");
    const ofAmina = meridianOf(page, amina);
    await cardsOf(ofAmina);
    await onStage("Make it fail").click();
    await page.getByLabel("Offline", { exact: true }).selectOption({ label: "For Amina Bello" });
    await onStage("Make it fail (1 on)").waitFor();
    await ofAmina.getByRole("button", { name: "45 minutes, within 2 weeks" }).click();
    await ofAmina.getByLabel("Length").selectOption("30");
    await ofAmina.getByText("You are offline. We try again when you are back.").waitFor();
    await onStage("Put everything right").click();
    await cardsOf(ofAmina);
    await write(ofAmina, "Written on a train.");
    await go(meridianOf(page, rafael), "Our story");
    await meridianOf(page, rafael).getByText("Written on a train.").waitFor();
  });

  test("S61: a month later the clock of the product has gone on too, and Amina's words are a month old", async () => {
    await choosePair("Amina and Rafael");
    const dayOf = (): Promise<number> =>
      meridianOf(page, amina)
        .locator("body")
        .evaluate(() => Math.floor(Date.now() / 86_400_000));
    const before = await dayOf();
    await onStage("A month later").click();
    await page.getByText(/^Here it is \d{4}-\d\d-\d\d\.$/).waitFor();
    await cardsOf(meridianOf(page, amina));
    expect((await dayOf()) - before).toBeGreaterThanOrEqual(30);
  });

  test("start over asks first, then takes everything back to the first day", async () => {
    await onStage("Start over").click();
    await onStage("Yes, start over").click();
    const ofAmina = meridianOf(page, amina);
    await cardsOf(ofAmina);
    await go(ofAmina, "Our story");
    await ofAmina.getByText("When you can meet", { exact: true }).waitFor();
    expect(await ofAmina.getByText("Written on a train.").count()).toBe(0);
  });
});
