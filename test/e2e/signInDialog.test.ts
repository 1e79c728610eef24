import type { FrameLocator, Page } from "playwright-core";
import words from "../../src/locales/en/common.json";
import shellWords from "../../src/locales/en/shell.json";
import pageWords from "../../src/locales/en/signIn.json";
import { amina, jonas, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { meridianOf, openPage } from "./harness";
import { keptIn, listenForTokens } from "./keptIn";
import { freshDevice, press, pressAnywhere, reads, setScene, threeTimes } from "./scene";

const scene = setScene();
const device = freshDevice(scene, { viewport: { width: 1000, height: 1000 } });

/** An Outlook that signs nobody in by itself, with the pane beside an appointment of Amina's. */
const openOlderOutlook = async (how: Readonly<Record<string, string>> = {}) => {
  const { page, complaints } = await openPage(device.context);
  const asked = new URLSearchParams({ person: amina.id, with: rafael.id, naa: "off", ...how });
  await page.goto(`${scene.sandbox.url}/outlook.html?${asked}`);
  const pane = meridianOf(page, amina);
  await reads(pane, words["failure.SignInNeeded"]);
  return { page, pane, complaints };
};

/** Presses what opens Outlook's dialog, and goes on there until it closes. */
const inDialog = async (page: Page, name: string, act: (dialog: Page) => Promise<void>): Promise<void> => {
  const opening = page.waitForEvent("popup");
  await pressAnywhere(meridianOf(page, amina), name);
  const dialog = await opening;
  await act(dialog);
  if (!dialog.isClosed()) await dialog.waitForEvent("close");
};

const agree = async (dialog: Page): Promise<void> => dialog.getByRole("button", { name: "Accept" }).click();
const signInAsAmina = async (dialog: Page): Promise<void> => {
  await dialog.getByRole("button", { name: amina.name }).click();
  await agree(dialog);
};

const isThere = (pane: FrameLocator, { name }: SeedPerson): Promise<void> =>
  pane.getByRole("button", { name: `Signed in as ${name}` }).waitFor();

test("Amina’s Outlook signs nobody in: she signs in by its dialog, and no token outlives the page or crosses to it", async () => {
  const { page, pane, complaints } = await openOlderOutlook({ dialog: "stranger" });
  const heard = listenForTokens(device.context);
  await inDialog(page, "Sign in", signInAsAmina);
  for (const scope of ["Files.ReadWrite.AppFolder", "Calendars.Read"] as const) {
    await pane
      .getByRole("listitem")
      .filter({ hasText: words[`permission.${scope}`] })
      .waitFor();
    await inDialog(page, "Ask for permission", agree);
  }
  await threeTimes(pane);
  // The pane itself redeems the answer: the dialog never held a token.
  expect([...heard.askedBy]).toEqual(["/taskpane.html"]);
  const kept = await keptIn(page, amina.id);
  const tokens = await heard.tokens();
  expect(tokens.length).toBeGreaterThan(2);
  expect(tokens.filter((token) => kept.includes(token))).toEqual([]);

  // She may leave by the same door.
  await inDialog(page, "Sign out", async () => undefined);
  await reads(pane, shellWords["leave.left"]);
  expect(complaints).toEqual([]);
});

test("she closes the dialog, says no in it, chooses another account: each time the pane goes on from there", async () => {
  const { page, pane } = await openOlderOutlook();
  await inDialog(page, "Sign in", async (dialog) => {
    // A window that is closed while it is still going somewhere now and then never tells playwright that it is closed.
    await dialog.getByRole("button", { name: amina.name }).waitFor();
    await dialog.close();
  });
  await reads(pane, words["failure.SignInNeeded"]);
  await inDialog(page, "Sign in", async (dialog) => {
    await dialog.getByRole("button", { name: amina.name }).click();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });
  await reads(pane, words["failure.SignInNeeded"]);
  await inDialog(page, "Sign in", agree);
  await isThere(pane, amina);
  await inDialog(page, "Use another account", async (dialog) => {
    await dialog.getByRole("button", { name: jonas.name }).click();
    await agree(dialog);
  });
  await isThere(pane, jonas);
});

test("she says no when Outlook asks whether a dialog may open: she reads what to do, and the press stays there", async () => {
  const { pane } = await openOlderOutlook({ dialog: "ignored" });
  await press(pane, "Sign in");
  await reads(pane, /^Outlook did not open the sign-in window\./);
  await pane.getByRole("button", { name: "Sign in", exact: true }).waitFor();
});

test("an Outlook that does not trust our address is left for a window of Microsoft’s", async () => {
  const { page, pane } = await openOlderOutlook({ dialog: "untrusted" });
  await inDialog(page, "Sign in", signInAsAmina);
  await isThere(pane, amina);
});

test("the dialog’s page says so when there is no Outlook to tell, and what it is when somebody opens it by itself", async () => {
  const { page, complaints } = await openPage(device.context);
  await page.goto(`${scene.sandbox.url}/signInDialog.html#code=1&state=2`);
  await page.getByText(pageWords["signInDialog.notHandedOver"]).waitFor();
  await page.goto("about:blank");
  await page.goto(`${scene.sandbox.url}/signInDialog.html#to=https%3A%2F%2Felsewhere.example%2F`);
  await page.getByText(pageWords["authEnd.nothing"]).waitFor();
  expect(complaints).toEqual([]);
});
