import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { bundleForNode, CACHE, ROOT, stop } from "../bootstrap.mjs";

/** Where the production pages stand that are looked at. */
export const PAGES = join(CACHE, "pictures");

/** Theme of each look, by the name that the host gives it. */
export const THEMES = { light: "default", dark: "dark", contrast: "contrast" };
const LOCALES = { ltr: "en-us", rtl: "ar-xb" };

/** Every width, theme and direction, and text of twice the size. */
export const LOOKS = [
  ...Object.keys(THEMES).flatMap((theme) =>
    Object.keys(LOCALES).flatMap((dir) =>
      [320, 1280].map((width) => ({ name: `${width}-${theme}-${dir}`, theme, dir, width, text: 1 })),
    ),
  ),
  ...[320, 1280].map((width) => ({ name: `${width}-light-ltr-200`, theme: "light", dir: "ltr", width, text: 2 })),
];

const { additionalLanguages } = JSON.parse(
  readFileSync(join(ROOT, "appPackage/manifest.json"), "utf8"),
).localizationInfo;

/** The languages that are written in the direction of a look, English first. */
export const languagesOf = ({ dir }) =>
  ["en", ...additionalLanguages.map(({ languageTag }) => languageTag)].filter(
    (tag) => (tag === "ar") === (dir === "rtl"),
  );

/** A window that looks so. Larger text is larger steps of Fluent's type ramp, since browsers offer no other way here. */
const openWindow = async (browser, { text }, viewport) => {
  const context = await browser.newContext({ viewport });
  if (text !== 1)
    await context.addInitScript((times) => {
      const sizes = { 100: [10, 14], 200: [12, 16], 300: [14, 20], 400: [16, 22], 500: [20, 28], 600: [24, 32] };
      const lines = Object.entries(sizes).map(([step, [size, line]]) => {
        return `--fontSizeBase${step}: ${size * times}px !important; --lineHeightBase${step}: ${line * times}px !important;`;
      });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.fui-FluentProvider { ${lines.join(" ")} }`);
      document.adoptedStyleSheets.push(sheet);
    }, text);
  return { context, page: await context.newPage() };
};

/** Starts the embedded local Graph with an empty data directory. */
export const startSandbox = async () => {
  const server = await bundleForNode("src/sandbox/main.ts", "sandbox-pictures");
  const data = mkdtempSync(join(tmpdir(), "meridian-pictures-"));
  const port = await freePort();
  const child = spawn(process.execPath, [server, "--port", `${port}`, "--data", data, "--static", PAGES]);
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
const shoot = async (page, frame, width, file, { part = page, around = 0 } = {}) => {
  mkdirSync(dirname(file), { recursive: true });
  const height = await frame.locator("body").evaluate((body) => body.ownerDocument.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(570, height + around) });
  // What was below the window is drawn with the next frames.
  await frame
    .locator("body")
    .evaluate(
      ({ ownerDocument: { defaultView: window } }) =>
        new Promise((drawn) => window.requestAnimationFrame(() => window.requestAnimationFrame(drawn))),
    );
  await part.screenshot({ path: file, animations: "disabled" });
  const isWide = await frame
    .locator("body")
    .evaluate(({ ownerDocument: { documentElement: root } }) => root.scrollWidth > root.clientWidth);
  console.log(
    `  ${basename(file, ".png")}: ${await measure(frame, file)}, ${(height / 640).toFixed(1)} screens of 640 px` +
      (isWide ? ", SCROLLS SIDEWAYS" : ""),
  );
  await page.setViewportSize({ width, height: 570 });
};

/** Words and controls that can be seen; texts of options and of drawings, and what is only read out, are not counted. The words stand beside the picture. */
const measure = async (frame, picture) => {
  const { lines, controls } = await frame.locator("body").evaluate((body) => {
    const isOnlyReadOut = (node) => node.clientWidth === 1 && node.clientHeight === 1;
    const isSeen = (node) => {
      if (!node.checkVisibility({ checkVisibilityCSS: true })) return false;
      for (let around = node; around; around = around.parentElement) if (isOnlyReadOut(around)) return false;
      return true;
    };
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const lines = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest("svg, option, script, style") && isSeen(node.parentElement))
        lines.push(node.data);
    const pressed = [...body.querySelectorAll("button, a[href], input, select, textarea, summary")];
    return { lines, controls: pressed.filter(isSeen).length };
  });
  const counted = lines.map((line) => [line.match(/[\p{L}\p{N}][\p{L}\p{N}'’:.,-]*/gu)?.length ?? 0, line]);
  writeFileSync(picture.replace(/\.png$/, ".txt"), counted.map(([words, line]) => `${words}\t${line}\n`).join(""));
  return `${counted.reduce((sum, [words]) => sum + words, 0)} words, ${controls} controls`;
};

/** Opens Meridian in a frame for one person, perhaps so many days from now; returns functions to walk through it. */
export const openAs = async (browser, sandbox, look, name, { inDays = 0, locale } = {}) => {
  const { theme, dir, width } = look;
  const { context, page } = await openWindow(browser, look, { width, height: 570 });
  if (inDays > 0) await context.clock.install({ time: Date.now() + inDays * 86_400_000 });
  const person = sandbox.people.find((one) => one.name === name);
  await page.goto(
    `${sandbox.url}/host.html?person=${person.id}&theme=${THEMES[theme]}&locale=${locale ?? LOCALES[dir]}&width=${width}`,
  );
  const frame = page.frameLocator("iframe");
  return { ...walker(page, frame, look, (file) => shoot(page, frame, width, file)), close: () => context.close() };
};

/** Takes a picture of a page that is read without signing in, as `managers.fr`. */
export const shootReading = async (browser, sandbox, look, name) => {
  const { theme, width } = look;
  const { context, page } = await openWindow(browser, look, { width, height: 570 });
  await page.emulateMedia({
    colorScheme: theme === "light" ? "light" : "dark",
    forcedColors: theme === "contrast" ? "active" : "none",
  });
  await page.goto(`${sandbox.url}/${name}.html`);
  await shoot(page, page, width, join(ROOT, "dist/pictures", look.name, `reading-${name}.png`));
  await context.close();
};

/** Room of Outlook's own window around the pane. */
const AROUND = { width: 640, height: 120 };

/** Opens Outlook with Meridian's pane beside what is written or read there; pictures show the pane. */
export const openBeside = async (browser, sandbox, look, name, how = {}) => {
  const { theme, dir } = look;
  const paneWidth = look.width === 320 ? 320 : 450;
  const width = paneWidth + AROUND.width;
  const { context, page } = await openWindow(browser, look, { width, height: 570 });
  // Outlook leaves high contrast to the system.
  if (theme === "contrast") await page.emulateMedia({ forcedColors: "active" });
  const person = sandbox.people.find((one) => one.name === name);
  const asked = { person: person.id, theme: THEMES[theme], locale: LOCALES[dir], width: `${paneWidth}`, ...how };
  await page.goto(`${sandbox.url}/outlook.html?${new URLSearchParams(asked)}`);
  const pane = `iframe[title^="Meridian, as"]`;
  const frame = page.frameLocator(pane);
  const part = page.locator(pane);
  return {
    ...walker(page, frame, look, (file) => shoot(page, frame, width, file, { part, around: AROUND.height })),
    /** The appointment is given this time by hand, on the clock of whoever writes it. */
    at: async (start, end) => {
      await page.getByLabel("Start", { exact: true }).fill(start);
      await page.getByLabel("End", { exact: true }).fill(end);
    },
    close: () => context.close(),
  };
};

/**
 * A meeting in Teams on the page of `npm start`: both side panels, and the stage that everybody sees. One of the three fills
 * the window while it is looked at.
 */
export const openMeeting = async (browser, sandbox, look, left, right) => {
  const { theme, dir, width } = look;
  const { context, page } = await openWindow(browser, look, { width, height: 694 });
  const idOf = (wanted) => sandbox.people.find(({ name }) => name === wanted).id;
  const asked = { left: idOf(left), right: idOf(right), view: "meeting", theme: THEMES[theme], locale: LOCALES[dir] };
  await page.goto(`${sandbox.url}/stage.html?${new URLSearchParams(asked)}`);
  const seen = (title) => {
    const frame = page.frameLocator(`iframe[title="${title}"]`);
    const picture = async (file) => {
      const place = page.locator(`iframe[title="${title}"]`);
      const before = await place.getAttribute("style");
      await place.evaluate((frame) => {
        frame.style.cssText = "position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 9; border: 0";
        // Its own page would lay a scrollbar over it.
        frame.ownerDocument.documentElement.style.overflow = "hidden";
      });
      // The panel, or the stage, is as high as Teams makes it: the window does not grow.
      await page.waitForTimeout(300);
      mkdirSync(dirname(file), { recursive: true });
      await page.screenshot({ path: file, animations: "disabled" });
      const height = await frame.locator("body").evaluate((body) => body.ownerDocument.documentElement.scrollHeight);
      console.log(
        `  ${basename(file, ".png")}: ${await measure(frame, file)}, ${(height / 694).toFixed(1)} screens of 694 px`,
      );
      await place.evaluate((frame, style) => {
        frame.style.cssText = style ?? "";
        frame.ownerDocument.documentElement.style.overflow = "";
      }, before);
    };
    return walker(page, frame, look, picture);
  };
  const panel = (name) => seen(`Meridian, as ${name} sees it`);
  return {
    left: panel(left),
    right: panel(right),
    stage: seen("The stage of the meeting"),
    close: () => context.close(),
  };
};

/** What one does on a screen of ours. */
const walker = (page, frame, look, picture) => ({
  page,
  frame,
  press: (label) => frame.getByRole("button", { name: label, exact: true }).first().click(),
  /** A part of our story: its link in the row, or in the list behind it where the row has no room. */
  openPart: async (name) => {
    const row = frame.getByRole("navigation", { name: "Parts of our story" });
    await row.getByRole("button").first().waitFor();
    const link = row.getByRole("button", { name, exact: true });
    if (await link.isVisible()) return link.click();
    await row.getByRole("button", { name: "More parts of our story" }).click();
    return frame.getByRole("menuitem", { name, exact: true }).click();
  },
  see: (words) => frame.getByText(words).first().waitFor(),
  shoot: (state) => picture(join(ROOT, "dist/pictures", look.name, `${state}.png`)),
  /** Keyboard focus, so that its ring is in the picture. */
  tab: () => page.keyboard.press("Tab"),
});
