import type { Locator, Page, Request } from "playwright-core";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { pairs } from "../../src/sandbox/seed/pairs";
import { meridianOf, openPage } from "./harness";
import { meetingStageFaults } from "./looks";
import { press, reads, setScene, STILL } from "./scene";

const [pair] = pairs;
if (!pair) throw new Error("The seed has no pair.");
const NOTE = "Only for our document: canary-stage-91.";

const scene = setScene();
let page: Page;
let complaints: string[];
const fromStage: Request[] = [];

beforeAll(async () => {
  const context = await scene.browser.newContext({ ...STILL, viewport: { width: 1440, height: 1000 } });
  ({ page, complaints } = await openPage(context));
  page.on("request", (request) => {
    if (request.frame().url().includes("pair.html?site=")) fromStage.push(request);
  });
  await page.goto(`${scene.sandbox.url}/stage.html?left=${amina.id}&right=${rafael.id}&view=meeting`);
});

const stage = () => page.frameLocator('iframe[title="The stage of the meeting"]');
const paper = () =>
  stage()
    .locator(".fui-FluentProvider")
    .first()
    .evaluate((at) => getComputedStyle(at).getPropertyValue("--colorNeutralBackground1"));

/** Seen in a panel without a scroll. */
const isInPanel = (at: Locator): Promise<boolean> =>
  at.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe("Amina and Rafael in a Teams meeting, each with a side panel", () => {
  test("S53: Amina shows the stage, Rafael moves, and all three follow", async () => {
    const [hers, his] = [meridianOf(page, amina), meridianOf(page, rafael)];
    await press(hers, "Show on the meeting stage");
    await reads(stage(), "Your conversation has not begun yet.");
    expect(await isInPanel(hers.getByRole("button", { name: "Start this conversation" }))).toBe(true);
    await press(hers, "Start this conversation");
    await reads(stage(), "Part 1 of 7");
    await reads(his, "Part 1 of 7");
    await press(his, "Next part");
    await reads(stage(), "Part 2 of 7");
    await reads(hers, "Part 2 of 7");
  });

  test("S53: the stage shows Amina's clock and Rafael's, and stands in nobody's way", async () => {
    const clocks = stage().getByRole("list", { name: "Your clocks now" }).getByRole("listitem");
    await clocks.nth(1).waitFor();
    expect(await clocks.count()).toBe(2);
    expect(await stage().getByRole("button").count()).toBe(0);
    expect(await meetingStageFaults(page)).toEqual([]);
  });

  test("P1: what Amina writes is in the document, and neither on the stage nor in anything that the stage asked for", async () => {
    const hers = meridianOf(page, amina);
    await hers.getByLabel("A note from this meeting").fill(NOTE);
    await press(hers, "Keep this note");
    await reads(meridianOf(page, rafael), NOTE);
    await press(hers, "Next part");
    await reads(stage(), "Part 3 of 7");
    expect(await stage().locator("body").innerText()).not.toContain(NOTE);
    const asked = fromStage.map((request) => `${request.url()} ${request.postData() ?? ""}`);
    expect(asked.some((each) => each.includes(pair.sessionListId))).toBe(true);
    expect(asked.filter((each) => each.includes(pair.logListId) || each.includes("approot"))).toEqual([]);
  });

  test("P1: the stage says who tells, as the panels do, and no address or request of it holds a name", async () => {
    const title = `${amina.name} tells first`;
    await reads(meridianOf(page, rafael), title);
    await reads(stage(), title);
    const asked = fromStage.map((request) => decodeURIComponent(`${request.url()} ${request.postData() ?? ""}`));
    const names = [amina, rafael].flatMap(({ name }) => [name, ...name.split(" ")]);
    expect(asked.filter((each) => names.some((name) => each.includes(name)))).toEqual([]);
  });

  test("the stage puts on Teams' dark look when Teams does", async () => {
    const light = await paper();
    await page.getByLabel("Look").selectOption({ label: "Dark" });
    await expect(
      page.waitForFunction(
        ([before]) => {
          const frame = document.querySelector<HTMLIFrameElement>('iframe[title="The stage of the meeting"]');
          const at = frame?.contentDocument?.querySelector(".fui-FluentProvider");
          return at && getComputedStyle(at).getPropertyValue("--colorNeutralBackground1") !== before;
        },
        [light],
      ),
    ).resolves.toBeDefined();
    expect(await meetingStageFaults(page)).toEqual([]);
  });

  test("taken off, the stage is the two faces again", async () => {
    const hers = meridianOf(page, amina);
    await press(hers, "More for this part");
    await hers.getByRole("menuitem", { name: "Take it off the stage" }).click();
    await page.getByText(/Press “Show on the meeting stage” in a side panel/).waitFor();
    // The conversation runs: the press is where it was just taken back.
    await page.getByText(/During a conversation it is behind “\.\.\.”/).waitFor();
    expect(complaints).toEqual([]);
  });
});

test("a channel's tab is made by one choice and Teams' own Save, and opens the pair", async () => {
  const { page: settings, complaints: heard } = await openPage(await scene.browser.newContext(STILL));
  const host = `${scene.sandbox.url}/host.html?person=${amina.id}`;
  await settings.goto(`${host}&door=config.html&frame=settings`);
  const frame = meridianOf(settings, amina);
  const save = settings.getByRole("button", { name: "Save" });
  await reads(frame, "Whose tab is it?");
  expect(await save.isDisabled()).toBe(true);
  await press(frame, rafael.name);
  await save.click();
  await settings.getByText(`pair.html?pair=${pair.id}`).waitFor();
  await settings.goto(`${host}&door=config.html&frame=remove`);
  await reads(frame, "Only this tab goes away.");
  expect(heard).toEqual([]);
  await settings.context().close();
});
