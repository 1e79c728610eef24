import type { Frame } from "playwright-core";
import { amina, hannah, type SeedPerson } from "../../src/sandbox/seed/people";
import { freshDevice, setScene } from "./scene";

/** More presses than a screen has with what they open; a screen is left after so many. */
const PRESSES = 30;
/** A press that was answered by then has its focus. */
const SETTLES_MS = 1_500;
/** These leave Meridian or the person, and have their own tests. */
const ELSEWHERE = /^(Sign out|Use another account|Forget this device|Sign in$|English|Español|Français|العربية)/;

const scene = setScene();
const device = freshDevice(scene, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });

const SCREENS: readonly (readonly [string, SeedPerson, string])[] = [
  ["Us", amina, "us"],
  ["Talk", amina, "conversation"],
  ["Our story", amina, "document"],
  ["My time", amina, "mytime"],
  ["How I work", amina, "howiwork"],
  ["Journal", amina, "journal"],
  ["Lessons", amina, "lessons"],
  ["the help outside a pair", amina, "safety"],
  ["who does what", amina, "roles"],
  ["setting up a pair", hannah, "setup"],
  ["an invitation that is pasted", hannah, "join"],
];

/** The next press that was not tried yet gets the focus; its words, with what tells it from the next of its kind left out. */
const focusNext = (frame: Frame, tried: readonly string[]): Promise<string | undefined> =>
  frame.evaluate(
    ([done, elsewhere]) => {
      const dialogs = [...document.querySelectorAll("[role=dialog], [role=menu]")].filter((each) =>
        each.checkVisibility(),
      );
      const ground = dialogs.at(-1) ?? document;
      const presses = [...ground.querySelectorAll<HTMLElement>("button, [role^=menuitem], summary, main a[href^='#']")];
      for (const press of presses) {
        if (!press.checkVisibility() || press.matches(":disabled, [aria-disabled=true]")) continue;
        const words = (press.getAttribute("aria-label") ?? press.textContent ?? "")
          .trim()
          .replace(/:.*| on .*day$/s, "");
        if (done.includes(words) || new RegExp(elsewhere).test(words)) continue;
        press.focus();
        return words;
      }
      return undefined;
    },
    [tried, ELSEWHERE.source] as const,
  );

/** Waits until something has the focus; false when it is nowhere in the end. */
const hasFocus = async (frame: Frame): Promise<boolean> => {
  await frame.waitForTimeout(80);
  const kept = await frame
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, undefined, {
      timeout: SETTLES_MS,
      polling: 100,
    })
    .catch(() => undefined);
  return kept !== undefined;
};

/** Presses everything on a screen and in what opens on it, by keyboard. Returns the presses that left the focus nowhere. */
const pressAll = async (frame: Frame, address: string): Promise<{ lost: readonly string[]; pressed: number }> => {
  const tried: string[] = [];
  const lost: string[] = [];
  while (tried.length < PRESSES) {
    const words = await focusNext(frame, tried);
    if (words === undefined) break;
    tried.push(words);
    await device.page.keyboard.press("Enter");
    if (!(await hasFocus(frame))) lost.push(words);
    if (await frame.evaluate((hash) => location.hash.split("/")[0] !== hash, `#${address}`)) {
      await frame.evaluate((hash) => void (location.hash = hash), address);
      await frame.waitForTimeout(300);
    }
  }
  return { lost, pressed: tried.length };
};

test.each(SCREENS)("S53: whatever is pressed by keyboard on “%s”, the focus is never lost", async (_, person, page) => {
  const meridian = await device.open(person, { page });
  await meridian.locator("main h1, main h2").first().waitFor();
  await meridian.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  const frame = device.page.frames()[1];
  if (!frame) throw new Error("There is no frame. Maybe the page is still opening.");
  await frame.waitForTimeout(1_000);
  const { lost, pressed } = await pressAll(frame, page);
  expect(pressed).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
