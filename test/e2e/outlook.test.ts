import type { FrameLocator, Page } from "playwright-core";
import { amina, hannah, jonas, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { meridianOf, openPage } from "./harness";
import { faultsOf } from "./looks";
import { press, reads, setScene, threeTimes, STILL } from "./scene";

const scene = setScene();
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const context = await scene.browser.newContext({ ...STILL, viewport: { width: 1000, height: 1000 } });
  ({ page, complaints } = await openPage(context));
});

/** Outlook as somebody has it open, with the pane beside it. */
const openOutlook = async (person: SeedPerson, how: Readonly<Record<string, string>> = {}): Promise<FrameLocator> => {
  await page.goto(`${scene.sandbox.url}/outlook.html?${new URLSearchParams({ person: person.id, ...how })}`);
  return meridianOf(page, person);
};

const formSays = async () => ({
  start: await page.getByLabel("Start", { exact: true }).inputValue(),
  end: await page.getByLabel("End", { exact: true }).inputValue(),
  text: await page.getByLabel("Text", { exact: true }).innerText(),
});

describe("Hannah writes an appointment with Amina in Outlook", () => {
  test("her own time and others stand at 320 pixels, one press fills the form, one takes it back", async () => {
    const pane = await openOutlook(hannah, { with: amina.id });
    await threeTimes(pane);
    expect(await pane.getByRole("article").first().innerText()).toMatch(/^\d+:\d+\s.*for Amina Bello/m);
    const before = await formSays();
    await press(pane, "Use");
    await reads(pane, /^It is in the appointment/);
    const filled = await formSays();
    expect(filled.start).not.toBe(before.start);
    expect(filled.text).toMatch(/Hannah Levi, .+\d:\d\d/);
    expect(filled.text).toMatch(/Amina Bello, Nigeria time.+\d:\d\d/);
    expect(filled.text).toContain("Bring your questions.");
    // Her own time opens where the pane stands, and leaves the form as it is.
    await press(pane, "My time");
    await reads(pane, "My week");
    await press(pane, "Back");
    await reads(pane, /^It is in the appointment/);
    expect(await formSays()).toEqual(filled);
    await press(pane, "Undo");
    await reads(pane, /^The time is as it was/);
    expect(await formSays()).toEqual(before);
  });

  test("she invites Jonas as well, and the pane looks again for all three", async () => {
    const pane = meridianOf(page, hannah);
    await page.getByLabel("Invite attendees").selectOption({ label: jonas.name });
    await page.getByRole("button", { name: "Add" }).click();
    await reads(pane, `With ${amina.name} and ${jonas.name}`);
    await reads(pane, /^(Other times|Times that suit|Times for|These may suit|No hour suits)/);
  });

  test("the button without a pane fills the form and says so above it", async () => {
    await openOutlook(amina, { with: rafael.id });
    await page.getByRole("button", { name: "Use the first time" }).click();
    await page.getByText(/this time suits both of you\. Open Meridian to undo it\./).waitFor();
    expect((await formSays()).text).toMatch(/Rafael Nogueira, São Paulo/);
  });

  test("an older Outlook that refuses is explained, and the form stays as it was", async () => {
    const pane = await openOutlook(amina, { with: rafael.id, mailbox: "1.5", fail: "start.setAsync" });
    await threeTimes(pane);
    const before = await formSays();
    await press(pane, "Use");
    await reads(pane, /^Outlook did not do this, and nothing has changed\./);
    expect(await formSays()).toEqual(before);
  });
});

test("P9: Send closes Amina's form, and what she opens again is in nobody's way, least of all in its own", async () => {
  const pane = await openOutlook(amina, { with: rafael.id });
  await press(pane, "Use");
  await reads(pane, /^It is in the appointment/);
  await press(pane, "Note it once it is sent");
  await reads(pane, /^Not sent yet/);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "New event" }).waitFor();
  expect(await page.locator("iframe[title^='Meridian']").count()).toBe(0);
  await page.getByRole("link", { name: amina.name }).click();
  await reads(pane, "Noted in Our story.");
  await threeTimes(pane);
  const [own] = await pane.getByRole("article").allInnerTexts();
  expect(own).not.toContain("You are busy.");
  await page.getByRole("button", { name: "Send the change" }).click();
  await page.getByRole("button", { name: "New event" }).click();
  await page.getByRole("heading", { name: "New meeting" }).waitFor();
});

test("beside an invitation of Rafael's, Amina prepares, in Arabic, from right to left, and every look is well", async () => {
  const pane = await openOutlook(amina, { item: "appointment", with: rafael.id, locale: "ar-EG" });
  await pane.getByRole("button", { name: "الاستعداد", expanded: false }).click();
  await pane.getByRole("heading", { name: "دقيقة واحدة قبل اللقاء" }).waitFor();
  expect(await pane.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await faultsOf(page)).toEqual([]);
});

test("the pane of an appointment is well in every look", async () => {
  await threeTimes(await openOutlook(amina, { with: rafael.id }));
  expect(await faultsOf(page)).toEqual([]);
});

test("the browser had nothing to complain about", () => {
  expect(complaints).toEqual([]);
});
