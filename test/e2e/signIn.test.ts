import type { Page } from "playwright-core";
import words from "../../src/locales/en/common.json";
import shellWords from "../../src/locales/en/shell.json";
import { amina, jonas, type SeedPerson } from "../../src/sandbox/seed/people";
import { openPage } from "./harness";
import { keptIn, listenForTokens } from "./keptIn";
import { freshDevice, press, pressAnywhere, reads, setScene } from "./scene";

const scene = setScene();
const device = freshDevice(scene);

const asked = new WeakMap<Page, string[]>();

/** Meridian in a browser, outside of any host: nobody signs this person in but they themselves. */
const openOutside = async () => {
  const { page, complaints } = await openPage(device.context);
  const silently: string[] = [];
  asked.set(page, silently);
  page.on("request", (request) => {
    if (new URL(request.url()).searchParams.get("prompt") === "none") silently.push(request.url());
  });
  await page.goto(`${scene.sandbox.url}/tab.html`);
  return { page, complaints };
};

/** Frames of the page that asked Microsoft without showing anything. */
const silentQuestions = (page: Page): number => asked.get(page)?.length ?? 0;

/** Presses what opens Microsoft's window, and goes on there. */
const inWindow = async (page: Page, name: string, act: (window: Page) => Promise<void>): Promise<void> => {
  const opening = page.waitForEvent("popup");
  await pressAnywhere(page, name);
  const window = await opening;
  await act(window);
  if (!window.isClosed()) await window.waitForEvent("close");
};

const pick = (window: Page, { name }: SeedPerson): Promise<void> => window.getByRole("button", { name }).click();
const accept = (window: Page): Promise<void> => window.getByRole("button", { name: "Accept" }).click();

test("Amina opens Meridian alone in a browser: she signs in by a window, and no token outlives the page", async () => {
  const { page, complaints } = await openOutside();
  await page.getByText("You are not signed in.").waitFor();
  // A hidden frame that asks Microsoft who is there would keep her waiting, ten seconds where nobody answers.
  expect(silentQuestions(page)).toBe(0);
  const heard = listenForTokens(device.context);
  await inWindow(page, "Sign in", async (window) => {
    await pick(window, amina);
    await accept(window);
  });
  await page.getByRole("button", { name: `Signed in as ${amina.name}` }).waitFor();
  // Signing in told who she is. Her list of pairs and the calendars are other permissions, with other reasons (P7).
  for (const reason of ["To keep your journal", "To see when you and the others are free"]) {
    await page.getByRole("listitem").filter({ hasText: reason }).waitFor();
    await inWindow(page, "Ask for permission", accept);
  }
  await page.getByRole("article").nth(2).waitFor();
  const kept = await keptIn(page, amina.id);
  const tokens = await heard.tokens();
  expect(tokens.length).toBeGreaterThan(2);
  expect(tokens.filter((token) => kept.includes(token))).toEqual([]);
  expect(complaints).toEqual([]);

  // The browser is still signed in at Microsoft, so a reload asks nobody.
  await page.reload();
  await page.getByRole("article").nth(2).waitFor();
  expect(silentQuestions(page)).toBeGreaterThan(0);

  // In a tunnel she reads that Microsoft is out of reach, not that she is not signed in; outside she goes on.
  await device.context.route("**/authority/**", (route) => route.abort("internetdisconnected"));
  await page.reload();
  await page.getByText(/^Microsoft’s sign-in does not answer right now/).waitFor();
  await device.context.unroute("**/authority/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("article").nth(2).waitFor();

  // On a line that swallows the silent question she reads what she waits for, and need not.
  await device.context.route(/prompt=none/, () => undefined);
  // The hidden frame keeps the page from being loaded as a whole.
  await page.reload({ waitUntil: "commit" });
  await page.getByText(words["signIn.asking"]).waitFor();
  await inWindow(page, "Sign in now", async () => undefined);
  await page.getByRole("article").nth(2).waitFor();
  expect(complaints).toEqual([]);
});

test("somebody who turns back in the window is still there, and may press again", async () => {
  const { page } = await openOutside();
  await inWindow(page, "Sign in", async (window) => {
    await pick(window, amina);
    await window.getByRole("button", { name: "Cancel" }).click();
  });
  await page.getByText("You are not signed in.").waitFor();
  // A window that is simply closed tells nobody.
  await inWindow(page, "Sign in", async (window) => {
    await window.getByRole("button", { name: "Accept" }).waitFor();
    await window.close();
  });
  await inWindow(page, "Sign in", accept);
  await page.getByRole("button", { name: `Signed in as ${amina.name}` }).waitFor();
});

test("another person on the same device sees nothing of the first", async () => {
  const { page } = await openOutside();
  await inWindow(page, "Sign in", async (window) => {
    await pick(window, amina);
    await accept(window);
  });
  await page.getByRole("button", { name: `Signed in as ${amina.name}` }).waitFor();
  await inWindow(page, "Use another account", async (window) => {
    await pick(window, jonas);
    await accept(window);
  });
  await page.getByRole("button", { name: `Signed in as ${jonas.name}` }).waitFor();
  expect(await page.locator("body").innerText()).not.toContain(amina.name);
  // He changes his mind, and then leaves: a window that was only closed must not stand in the way of that.
  await inWindow(page, "Use another account", async (window) => {
    await window.getByRole("button", { name: amina.name }).waitFor();
    await window.close();
  });
  await inWindow(page, "Sign out", async () => undefined);
  await page.getByText(shellWords["leave.left"]).waitFor();
  expect(await page.locator("body").innerText()).not.toContain(jonas.name);
  // He has left at Microsoft, too: whoever comes next is asked who they are.
  await inWindow(page, "Sign in", async (window) => {
    await window.getByRole("button", { name: amina.name }).waitFor();
    await window.close();
  });
});

test.each([
  ["policy-block", /A rule of your organisation stopped the sign-in/],
  ["admin-approval", /Only your administrator can agree to this/],
] as const)("when Microsoft says no (%s), Amina reads why and what to do", async (kind, sentence) => {
  await scene.sandbox.setFaults([{ id: kind, kind, who: amina.id }]);
  const { page } = await openOutside();
  await inWindow(page, "Sign in", (window) => pick(window, amina));
  await page.getByText(sentence).waitFor();
  if (kind !== "admin-approval") return;
  await page.getByText("What it is for:").waitFor();
  expect(await page.getByRole("textbox", { name: "A message to your administrator" }).inputValue()).toMatch(
    /adminconsent\?client_id=/,
  );
});

test("Teams signs nobody in: Amina signs in by a window", async () => {
  await scene.sandbox.setFaults([{ kind: "no-bridge", who: amina.id }]);
  const frame = await device.open(amina);
  await reads(frame, words["failure.SignInNeeded"]);
  const opening = device.page.waitForEvent("popup");
  await press(frame, "Sign in");
  const window = await opening;
  await pick(window, amina);
  await accept(window);
  await frame.getByRole("button", { name: `Signed in as ${amina.name}` }).waitFor();
});

test("the end page says how consent went, and what it is when somebody opens it by itself", async () => {
  const { page, complaints } = await openPage(device.context);
  const open = (query: string) => page.goto(`${scene.sandbox.url}/authEnd.html${query}`);
  await open("?admin_consent=True&tenant=x&state=meridian-consent");
  await page.getByText("Your organisation has agreed to these permissions.").waitFor();
  await open("?error=access_denied&error_description=AADSTS65004%3A+no&state=meridian-consent");
  await page.getByText(/AADSTS65004/).waitFor();
  await open("");
  await page.getByRole("link", { name: "Open Meridian" }).waitFor();
  expect(complaints).toEqual([]);
});
