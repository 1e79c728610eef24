// npm run pictures: walks every screen and state in a real browser and takes a picture of each.
//   dist/pictures/<width>-<theme>-<direction>/<state>.png   for designers and reviewers
//   docs/stage.png                                          the picture in the README
// Words after -- choose looks: npm run pictures -- 320-light-ltr stage
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleForNode, CACHE, ensureBrowser, ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const STATIC = join(CACHE, "pictures");
const THEMES = { light: "default", dark: "dark", contrast: "contrast" };
const LOCALES = { ltr: "en-us", rtl: "ar-xb" };

const LOOKS = Object.keys(THEMES).flatMap((theme) =>
  Object.keys(LOCALES).flatMap((dir) =>
    [320, 1280].map((width) => ({ name: `${width}-${theme}-${dir}`, theme, dir, width })),
  ),
);

/** Starts the embedded local Graph with an empty data directory. */
const startSandbox = async () => {
  const server = await bundleForNode("src/sandbox/main.ts", "sandbox-pictures");
  const data = mkdtempSync(join(tmpdir(), "meridian-pictures-"));
  const port = await freePort();
  const child = spawn(process.execPath, [server, "--port", `${port}`, "--data", data, "--static", STATIC]);
  await new Promise((ready) => {
    child.stdout.on("data", (chunk) => String(chunk).includes("Meridian is at") && ready());
    child.on("exit", (code) => stop(`The local Graph ended with ${code} before it was ready.`));
  });
  const url = `http://localhost:${port}`;
  return {
    url,
    people: (await (await fetch(`${url}/sandbox/people`)).json()).people,
    startOver: () => fetch(`${url}/sandbox/reset`, { method: "POST" }),
    fail: (...faults) =>
      fetch(`${url}/sandbox/faults`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ faults }),
      }),
    stop: () => {
      child.removeAllListeners("exit");
      child.kill("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
};

const freePort = () =>
  new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** The whole screen: the frame fills the window, so the window grows to the content's height. */
const shoot = async (page, frame, width, file) => {
  mkdirSync(dirname(file), { recursive: true });
  const height = await frame.locator("body").evaluate((body) => body.ownerDocument.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(570, height) });
  await page.screenshot({ path: file, animations: "disabled" });
  await page.setViewportSize({ width, height: 570 });
};

/** Opens Meridian in a frame for one person; returns functions to walk through it. */
const openAs = async (browser, sandbox, look, name) => {
  const { theme, dir, width } = look;
  const context = await browser.newContext({ viewport: { width, height: 570 } });
  const page = await context.newPage();
  const person = sandbox.people.find((one) => one.name === name);
  await page.goto(
    `${sandbox.url}/host.html?person=${person.id}&theme=${THEMES[theme]}&locale=${LOCALES[dir]}&width=${width}`,
  );
  const frame = page.frameLocator("iframe");
  return {
    page,
    frame,
    press: (label) => frame.getByRole("button", { name: label, exact: true }).first().click(),
    see: (words) => frame.getByText(words).first().waitFor(),
    shoot: (state) => shoot(page, frame, width, join(ROOT, "dist/pictures", look.name, `${state}.png`)),
    /** Keyboard focus, so that its ring is in the picture. */
    tab: () => page.keyboard.press("Tab"),
    close: () => context.close(),
  };
};

/** Amina's way through her first meeting with Rafael, from an empty page to a written one. */
const walk = async (browser, sandbox, look) => {
  await sandbox.startOver();
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ id: "slow", kind: "slow", who: id });
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.see("We look at both calendars now.");
  await amina.shoot("times-looking");
  await sandbox.fail();
  await amina.frame.getByRole("article").nth(2).waitFor();
  await amina.shoot("times-found");
  await amina.frame.getByText("Why this time?").first().click();
  await amina.frame.getByText("How to read the drawings").click();
  await amina.shoot("times-explained");
  await amina.frame.getByText("Day by day", { exact: true }).click();
  await amina.frame.getByRole("radio").nth(5).check({ force: true });
  await amina.frame.getByText("Plan several meetings", { exact: true }).click();
  await amina.press("Plan these meetings");
  await amina.see("Book all 6 meetings");
  await amina.frame.getByText("Who carried early and late hours", { exact: true }).click();
  await amina.shoot("times-closer");
  await amina.press("Our document");
  await amina.see("Write a note");
  await amina.shoot("document-first");
  await amina.press("Find a time");
  await amina.press("Book this time");
  await amina.frame.getByRole("button", { name: "Booked" }).waitFor();
  await amina.shoot("times-booked");
  await amina.press("Conversation");
  await amina.see("Start our first meeting");
  await amina.shoot("conversation-before");
  await converse(amina);
  await amina.press("Our document");
  await amina.see("We start with his questions.");
  await amina.shoot("document-written");
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  await amina.frame.getByRole("textbox", { name: "Write a note" }).fill("Written on a train.");
  await amina.press("Keep this note");
  await amina.frame.getByRole("alert").first().waitFor();
  await amina.shoot("document-offline");
  await sandbox.fail();
  await amina.close();
};

const converse = async (amina) => {
  await amina.press("Start our first meeting");
  await amina.see(/^Part 1 of/);
  await amina.shoot("conversation-running");
  await amina.frame.getByRole("textbox").fill("We start with his questions.");
  await amina.press("Keep this note");
  await amina.see("In your document.");
  await amina.press("How much time is left?");
  for (let part = 2; !(await amina.frame.getByRole("region", { name: "Only for you" }).isVisible()); part++) {
    await amina.press("Next part");
    await amina.see(new RegExp(`^Part ${part} of`));
  }
  await amina.shoot("conversation-private");
  await amina.press("End now");
  await amina.tab();
  await amina.shoot("conversation-end-question");
  await amina.press("Yes, end it");
  await amina.see("Your meeting has ended.");
  await amina.shoot("conversation-ended");
};

/** Simulates a person on leave for months. No seed person is, and nothing else leaves a search without times. */
const addLeaveOf = (address) => async (route) => {
  const response = await route.fetch();
  const answer = await response.json();
  const [start, end] = [-30, 90].map((days) => ({
    dateTime: new Date(Date.now() + days * 86_400_000).toISOString().replace("Z", "0000"),
    timeZone: "UTC",
  }));
  for (const { body } of answer.responses)
    for (const { scheduleId, scheduleItems } of body?.value ?? [])
      if (scheduleId?.startsWith(address)) scheduleItems.push({ status: "oof", start, end });
  await route.fulfill({ response, json: answer });
};

/** Other states: hours that hardly or never overlap, missing consent, nobody chosen yet. */
const others = async (browser, sandbox, look) => {
  await sandbox.startOver();
  const priya = await openAs(browser, sandbox, look, "Priya Raman");
  await priya.frame.getByLabel("Length").selectOption("90");
  await priya.frame.getByLabel("How far ahead").selectOption("1");
  await priya.frame.getByRole("article").nth(2).waitFor();
  await priya.shoot("times-hard");
  await priya.frame.getByLabel("Meet with").selectOption("somebody-else");
  await priya.see("People you work with");
  await priya.frame.getByRole("listitem").nth(4).waitFor();
  await priya.shoot("times-search");
  await priya.close();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.page.route("**/v1.0/$batch", addLeaveOf("rafael.nogueira@"));
  await amina.frame.getByLabel("How far ahead").selectOption("4");
  await amina.frame.getByRole("heading", { name: "No time suits both of you yet" }).waitFor();
  await amina.shoot("times-none");
  await amina.close();
  await sandbox.fail({ id: "no-consent", kind: "no-consent", who: "everyone" });
  const jonas = await openAs(browser, sandbox, look, "Jonas Lindqvist");
  await jonas.frame.getByRole("alert").first().waitFor();
  await jonas.shoot("times-no-consent");
  await sandbox.fail();
  await jonas.close();
};

/** Amina declares her place, weekly patterns and observances, and looks at her year and at what Rafael would see. */
const declare = async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  await press("My time");
  await see("Where I am");
  await shoot("mytime-first");
  await press("Add a place");
  await frame.getByLabel("City with the same clock").fill("lag");
  await press("Lagos (Nigeria)");
  await frame.getByLabel("Public holidays of").selectOption("NG");
  await shoot("mytime-place");
  await press("Keep");
  await press("Look up my working hours in Outlook");
  await press("Use these hours");
  for (const start of ["Lunch", "Sabbath, by the sun"]) {
    await press(start);
    await frame.getByLabel("Only times, without a reason.").check();
    if (start !== "Lunch") await shoot("mytime-rhythm");
    await press("Keep");
  }
  await press("Use the position of Lagos");
  await frame.getByLabel("Search for an observance").fill("ramadan");
  await press("Ramadan");
  await see("What it means for meetings");
  await shoot("mytime-observance");
  await press("Keep");
  await see("Tell Rafael Nogueira");
  await shoot("mytime-declared");
  await amina.close();
};

/** The start page of `npm start`. */
const stage = async (browser, sandbox, { width, height, theme, file }) => {
  await sandbox.startOver();
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/stage.html?theme=${THEMES[theme]}`);
  for (const name of ["Amina Bello", "Rafael Nogueira"])
    await page.frameLocator(`iframe[title="Meridian, as ${name} sees it"]`).getByRole("article").nth(2).waitFor();
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
  await context.close();
};

const STAGES = [
  { name: "stage", width: 1400, height: 1000, theme: "light", file: join(ROOT, "docs/stage.png") },
  ...LOOKS.filter(({ dir }) => dir === "ltr").map((look) => ({
    ...look,
    name: `stage-${look.name}`,
    height: 1000,
    file: join(ROOT, "dist/pictures", look.name, "stage.png"),
  })),
];

await ensureModules();
process.env.CHROME_PATH = await ensureBrowser();
const { chromium } = await import("playwright-core");
if (runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", "env=local", "--env", `out=${STATIC}`]) !== 0)
  stop("The app could not be built.");
const sandbox = await startSandbox();
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: FLAGS });
const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
try {
  for (const look of LOOKS.filter(isWanted)) {
    console.log(look.name);
    await walk(browser, sandbox, look);
    await others(browser, sandbox, look);
    await declare(browser, sandbox, look);
  }
  for (const one of STAGES.filter(isWanted)) {
    console.log(one.name);
    await stage(browser, sandbox, one);
  }
} finally {
  await browser.close();
  sandbox.stop();
}
