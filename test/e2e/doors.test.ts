import type { BrowserContext, Page } from "playwright-core";
import doors from "../../appPackage/doors.json";
import { OFFICE_DOORS } from "../../scripts/package/doors";
import { amina } from "../../src/sandbox/seed/people";
import { PATIENCE_MS } from "./harness";
import { setScene, STILL } from "./scene";

const scene = setScene();

const THEMES = ["dark", "contrast", "glass", "default"] as const;

const names = Object.keys(doors);
const isOffice = (door: string): boolean => OFFICE_DOORS.some((office) => office === door);

/** A page that notes every complaint of the browser, and every host that it was asked to reach. */
const listeningPage = async (context: BrowserContext) => {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    // A file that somebody has not made yet is a plain answer of Graph's.
    const isNoSuchFile =
      message.text().includes("404") && new URL(message.location().url).pathname.startsWith("/v1.0/");
    if (message.type() === "error" && !isNoSuchFile) complaints.push(message.text());
  });
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  return { page, complaints, hosts };
};

/** Waits until the door shows words of its own; the frame that every page comes with has none but the name. */
const words = async (page: Page, inFrame: boolean): Promise<void> => {
  const body = inFrame ? page.locator("iframe").first().contentFrame().locator("body") : page.locator("body");
  await body
    .getByText(/\p{L}{2,}\s+\p{L}{2,}/u)
    .first()
    .waitFor();
};

/** Changes the look as Teams does, by a letter to the frame, and as Outlook does. */
const wear = (page: Page, theme: (typeof THEMES)[number]): Promise<void> =>
  page.evaluate((name) => {
    window.frames[0]?.postMessage({ func: "themeChange", args: [name] }, location.origin);
    window.meridianOutlook?.setTheme(name);
  }, theme);

/** Where a door is shown, by the address of what plays its host. One's own tab also stands in Outlook and in Microsoft 365. */
const standInsOf = (door: string): readonly string[] => {
  // The functions of Outlook have no screen: Outlook opens their page beside the pane.
  if (door === "commands") return [];
  if (isOffice(door)) return ["outlook.html?item=compose"];
  const programs = door === "tab" ? ["Teams", "Outlook", "Office"] : ["Teams"];
  return programs.map((program) => `host.html?door=${door}.html&in=${program}`);
};

/** What the browser has against a door, and the hosts it asked: inside its stand-ins, or outside of any. */
const look = async (context: BrowserContext, door: string, inside?: string): Promise<readonly string[]> => {
  const { url } = scene.sandbox;
  const { page, complaints, hosts } = await listeningPage(context);
  if (inside === undefined) {
    await page.goto(`${url}/${door}.html`);
    await words(page, false);
  } else
    for (const standIn of standInsOf(door)) {
      await page.goto(`${url}/${standIn}&${new URLSearchParams({ person: amina.id, locale: inside })}`);
      await words(page, true);
      for (const theme of THEMES) await wear(page, theme);
    }
  const { port } = new URL(url);
  const ours = [`localhost:${port}`, `localhost:${Number(port) + 1}`, ""];
  const strangers = [...hosts].filter((host) => !ours.includes(host));
  await page.close();
  return [...complaints, ...strangers].map((fault) => `${door}: ${fault}`);
};

/** Each door in both directions: the one inside, the other outside. */
const [OUTSIDE, INSIDE] = ["en-us", "ar-sa"];

test("every door opens inside its stand-in and outside of any, in all looks, without a complaint", async () => {
  const faults = await Promise.all(
    [undefined, INSIDE].map(async (inside) => {
      const locale = inside ?? OUTSIDE;
      const context = await scene.browser.newContext({ ...STILL, locale, viewport: { width: 480, height: 800 } });
      const found: string[] = [];
      for (const door of names) found.push(...(await look(context, door, inside)));
      await context.close();
      return found;
    }),
  );
  expect(faults.flat()).toEqual([]);
});

/** The pages of a pair, and what stands there once their first times do. */
const FIRST_TIMES = [
  ["the tab", "host.html?", "article"],
  ["the pane beside an appointment", "outlook.html?item=compose&", "article"],
] as const;

test.each(FIRST_TIMES)(
  "P1, P8: in %s Amina, who keeps no day, has her first times before any late script, and asks for the days of all as everybody does",
  async (_where, standIn, role) => {
    const context = await scene.browser.newContext({ ...STILL, viewport: { width: 640, height: 1000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const held: string[] = [];
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => (release = done));
    // Late code is called by a number and its content. Data, such as a country's holidays, is called by its content alone.
    await page.route(/\/\d+\.[0-9a-f]{6}\.js$/, async (route) => {
      held.push(route.request().url());
      await released;
      await route.continue();
    });
    await page.goto(`${scene.sandbox.url}/${standIn}${new URLSearchParams({ person: amina.id })}`);
    await page.frameLocator("iframe").getByRole(role).first().waitFor();
    const texts = await Promise.all(held.map(async (url) => (await fetch(url)).text()));
    expect(texts.filter((text) => text.includes("yom-kippur"))).toHaveLength(1);
    release();
    await context.close();
  },
);

test("text that somebody wrote becomes no HTML and no script on any page without office.js, and nothing of a page may allow it", async () => {
  const context = await scene.browser.newContext(STILL);
  const page = await context.newPage();
  const allowed: string[] = [];
  for (const door of names.filter((name) => !isOffice(name))) {
    await page.goto(`${scene.sandbox.url}/${door}.html`);
    allowed.push(...(await page.evaluate(tryEverySink)).map((way) => `${door}: ${way}`));
  }
  expect(allowed).toEqual([]);
  await context.close();
});

/** Runs in the page: the ways in which text would get through. */
const tryEverySink = (): readonly string[] => {
  const words = "<img src=x onerror=alert(1)>";
  const types = (window as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes;
  const ways: Readonly<Record<string, () => unknown>> = {
    innerHTML: () => (document.createElement("p").innerHTML = words),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", words),
    parseFromString: () => new DOMParser().parseFromString(words, "text/html"),
    srcdoc: () => (document.createElement("iframe").srcdoc = words),
    "a script's address": () => (document.createElement("script").src = "https://elsewhere.example/x.js"),
    "a script's text": () => (document.createElement("script").text = "alert(1)"),
    "a policy of a stranger": () => types?.createPolicy("stranger", {}),
    "a second policy of ours": () =>
      ["meridian-scripts", "meridian-scripts"].map((name) => types?.createPolicy(name, {})),
  };
  return Object.entries(ways).flatMap(([way, run]) => {
    try {
      run();
      return [way];
    } catch {
      return [];
    }
  });
};

test("the alarm of this file rings: an error of a script and a stranger's host are found", async () => {
  const context = await scene.browser.newContext(STILL);
  const { page, complaints, hosts } = await listeningPage(context);
  await page.goto(`${scene.sandbox.url}/authEnd.html`);
  await page.evaluate(() => {
    console.error("planted");
    void fetch("https://elsewhere.example/").catch(() => undefined);
  });
  await page.waitForTimeout(0);
  expect(complaints).toContain("planted");
  expect([...hosts]).toContain("localhost:" + new URL(scene.sandbox.url).port);
  await context.close();
});
