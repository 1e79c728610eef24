import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import { amina, hannah, jonas, type SeedPerson } from "../../src/sandbox/seed/people";
import { go, openAlone, startBrowser, startSandbox, type Sandbox } from "./harness";

/** Every look, and both writing directions. */
const LOOKS = [
  { theme: "default", locale: "en-us" },
  { theme: "dark", locale: "ar-xb" },
  { theme: "contrast", locale: "en-us" },
] as const;

/** A pane in Outlook, and a wide tab in Teams. */
const WIDTHS = [1280, 320] as const;

let sandbox: Sandbox;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), startBrowser()]);
});

beforeEach(async () => {
  await sandbox.startOver();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

const press = (frame: FrameLocator, name: string) => frame.getByRole("button", { name, exact: true }).first().click();
const reads = (frame: FrameLocator, sentence: string | RegExp) => frame.getByText(sentence).first().waitFor();

/** What is wrong with the screen that is open, in words; nothing when it is well. */
const faultsOf = async (screen: string): Promise<readonly string[]> => {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error("There is no frame. Maybe the page is still opening.");
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const fault of [...(await sideways(frame)), ...(await smallTargets(frame))])
      faults.push(`at ${width}, ${fault}`);
  }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include("iframe").analyze();
  const axe = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  return [...axe, ...faults].map((fault) => `${screen}: ${fault}`);
};

const sideways = async (frame: Frame): Promise<readonly string[]> => {
  const [wide, room] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return wide !== undefined && room !== undefined && wide > room ? [`scrolls sideways, ${wide} in ${room}`] : [];
};

/** WCAG 2.5.8: what can be pressed is at least 24 by 24; a link inside a sentence may be smaller. */
const smallTargets = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, textarea, input, summary, a[href]")].flatMap((at) => {
      const target = at instanceof HTMLInputElement ? (at.closest("label") ?? at) : at;
      const { width, height } = target.getBoundingClientRect();
      const isSeen = at.checkVisibility({ visibilityProperty: true }) && width > 0;
      const isInSentence = at instanceof HTMLAnchorElement && at.closest("p") !== null;
      if (!isSeen || isInSentence || (width >= 24 && height >= 24)) return [];
      return [`"${at.textContent}" is only ${Math.round(width)} by ${Math.round(height)}`];
    }),
  );

/** One long journey, so that no time is left to meet. */
const keepBusy = async (person: SeedPerson): Promise<void> => {
  const [start, end] = [0, 60].map((days) => ({
    dateTime: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, -1),
    timeZone: "UTC",
  }));
  const { status } = await sandbox.askGraph(person, "/me/events", "POST", { subject: "A journey", start, end });
  expect(status).toBe(201);
};

type Look = (typeof LOOKS)[number];
const open = (person: SeedPerson, look: Look): Promise<FrameLocator> => openAlone(page, sandbox, person, look);

describe.each(LOOKS)("in the look $theme, $locale", (look) => {
  test("Amina finds, books, talks and writes, and nothing stands in anybody's way", async () => {
    const faults: string[] = [];
    const lookAt = async (screen: string): Promise<void> => void faults.push(...(await faultsOf(screen)));
    await sandbox.setFaults([{ kind: "slow", path: "/$batch", afterMs: 3_000 }]);
    const frame = await open(amina, look);
    await reads(frame, "We look at both calendars now.");
    await lookAt("looking");
    await sandbox.setFaults([]);
    await frame.getByRole("article").nth(2).waitFor();
    await frame.getByText("How to read the drawings").click();
    await press(frame, "Book this time");
    await reads(frame, /It is in your calendar/);
    await lookAt("found and booked");
    await go(frame, "Conversation");
    await frame.getByRole("button", { name: "Start our first meeting" }).waitFor();
    await lookAt("before the meeting");
    await press(frame, "Start our first meeting");
    await reads(frame, "Part 1 of 7");
    await press(frame, "End now");
    await lookAt("in the meeting");
    await press(frame, "Yes, end it");
    await reads(frame, "Your meeting has ended.");
    await lookAt("after the meeting");
    await go(frame, "Our document");
    await frame.getByLabel("Write a note").fill("A first line.");
    await press(frame, "Keep this note");
    await reads(frame, "In your document.");
    await lookAt("the document");
    expect(faults).toEqual([]);
  });

  test("what Hannah and Jonas see when there is little to see", async () => {
    const faults: string[] = [];
    const lookAt = async (screen: string): Promise<void> => void faults.push(...(await faultsOf(screen)));
    await sandbox.setFaults([{ kind: "unavailable", who: amina.id, path: "/getSchedule" }]);
    await reads(await open(amina, look), /does not answer well right now/);
    await lookAt("a problem");
    await sandbox.setFaults([]);
    await keepBusy(amina);
    await reads(await open(amina, look), "No time suits both of you yet");
    await lookAt("no time");
    const hannahs = await open(hannah, look);
    await reads(hannahs, /You have no mentoring pair yet/);
    await lookAt("nobody to meet");
    const frame = await open(jonas, look);
    await frame.getByRole("article").first().waitFor();
    await lookAt("an unknown calendar");
    expect(faults).toEqual([]);
  });
});

test("the alarms of this file ring: planted faults are found", async () => {
  await (await openAlone(page, sandbox, amina)).getByRole("article").nth(2).waitFor();
  await page.frames()[1]?.evaluate(() => {
    const [tiny, wide] = [document.createElement("button"), document.createElement("div")];
    Object.assign(tiny.style, { width: "10px", height: "10px", padding: "0" });
    Object.assign(wide.style, { width: "3000px", height: "1px" });
    document.querySelector("main")?.append(tiny, wide);
  });
  expect((await faultsOf("planted")).join("\n")).toMatch(/button-name.*\n.*scrolls sideways.*\n.*only 10 by 10/);
});

describe("the stage", () => {
  test.each(["default", "dark", "contrast"])("in the look %s, nothing stands in anybody's way", async (theme) => {
    await page.goto(`${sandbox.url}/stage.html?theme=${theme}`);
    await page.getByRole("button", { name: "Make it fail" }).click();
    await page.getByRole("heading", { name: "Make it fail" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual([]);
  });
});
