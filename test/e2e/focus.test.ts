import { LANGUAGES, nameOf } from "../../src/locales/language";
import type { Frame } from "playwright-core";
import { amina, hannah, people, type SeedPerson } from "../../src/sandbox/seed/people";
import { freshDevice, setScene } from "./scene";

/** No screen has so many kinds of presses, with what they open: one that grows new ones for ever fails here. */
const TOO_MANY = 150;
/** A press that was answered by then has its focus. */
const SETTLES_MS = 1_500;
/** These leave Meridian or the person, and have their own tests. */
const ELSEWHERE = new RegExp(
  `^(Sign out|Use another account|Forget this device|Sign in$|${LANGUAGES.map((each) => nameOf(each).replace(/[()]/g, "\\$&")).join("|")})`,
);

const NAMES = people.map(({ name }) => name).join("|");

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

interface Pressed {
  readonly words: string;
  /** Outside of the screen and of what opens on it: every screen has the same. */
  readonly isAround: boolean;
  /** All that was there to be pressed and was not tried. */
  readonly all: readonly string[];
}

/** What was tried of that, on whichever screen came first. */
const AROUND: string[] = [];

/**
 * The next press that was not tried yet gets the focus; its words, without what tells it from the next of its kind.
 * `left` is what is not pressed around the screen.
 */
const focusNext = (
  frame: Frame,
  tried: readonly string[],
  left: readonly string[],
  before: readonly string[],
): Promise<Pressed | undefined> =>
  frame.evaluate(
    ([done, left, elsewhere, names, before]) => {
      const dialogs = [...document.querySelectorAll("[role=dialog], [role=menu]")].filter((each) =>
        each.checkVisibility(),
      );
      const ground = dialogs.at(-1) ?? document;
      const presses = [...ground.querySelectorAll<HTMLElement>("button, [role^=menuitem], summary, main a[href^='#']")];
      const found: { press: HTMLElement; words: string; isAround: boolean }[] = [];
      for (const press of presses) {
        if (!press.checkVisibility() || press.matches(":disabled, [aria-disabled=true]")) continue;
        const words = (press.getAttribute("aria-label") ?? press.textContent ?? "")
          .trim()
          .replace(/:.*| on .*day$/s, "")
          .replace(new RegExp(names), "Somebody")
          .replace(/\d[\d:.,]*/g, "0");
        const isAround = press.closest("main, [role=dialog], [role=menu]") === null;
        if (done.includes(words) || (isAround && left.includes(words)) || new RegExp(elsewhere).test(words)) continue;
        found.push({ press, words, isAround });
      }
      // What has just opened comes first: what stands beside it might close it.
      const next = found.find(({ words }) => !before.includes(words)) ?? found[0];
      if (next === undefined) return undefined;
      next.press.focus();
      return { words: next.words, isAround: next.isAround, all: found.map(({ words }) => words) };
    },
    [tried, left, ELSEWHERE.source, NAMES, before] as const,
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

/** Waits until nothing has come or gone for so long. */
const settled = (frame: Frame, quietMs: number): Promise<void> =>
  frame.evaluate(
    (ms) =>
      new Promise<void>((done) => {
        const end = (): void => {
          watching.disconnect();
          done();
        };
        let timer = setTimeout(end, ms);
        const watching = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, ms);
        });
        watching.observe(document, { subtree: true, childList: true });
      }),
    quietMs,
  );

const goTo = async (frame: Frame, address: string): Promise<void> => {
  await frame.evaluate((hash) => void (location.hash = hash), address);
  await settled(frame, 150);
};

/** The same screen with nothing opened on it. */
const openAnew = async (frame: Frame, address: string): Promise<void> => {
  for (
    let times = 0;
    times < 3 && (await frame.locator("[role=dialog]:visible, [role=menu]:visible").count()) > 0;
    times++
  )
    await device.page.keyboard.press("Escape");
  await goTo(frame, address === "us" ? "journal" : "us");
  await goTo(frame, address);
};

/** Presses everything on a screen and in what opens on it, by keyboard. Returns the presses that left the focus nowhere. */
const pressAll = async (
  frame: Frame,
  address: string,
  left: readonly string[],
): Promise<{ lost: readonly string[]; pressed: number }> => {
  const tried: string[] = [];
  const lost: string[] = [];
  let before: readonly string[] = [];
  let isNew = true;
  while (tried.length < TOO_MANY) {
    const next = await focusNext(frame, tried, left, before);
    if (next === undefined) {
      // Nothing is left in what is open: the screen as it was may have more.
      if (isNew) break;
      await openAnew(frame, address);
      [before, isNew] = [[], true];
      continue;
    }
    const { words, isAround } = next;
    [before, isNew] = [next.all, false];
    tried.push(words);
    if (isAround) AROUND.push(words);
    await device.page.keyboard.press("Enter");
    if (!(await hasFocus(frame))) lost.push(words);
    if (await frame.evaluate((hash) => location.hash.split("/")[0] !== hash, `#${address}`)) await goTo(frame, address);
  }
  return { lost, pressed: tried.length };
};

test.each(SCREENS)("S53: whatever is pressed by keyboard on “%s”, the focus is never lost", async (_, person, page) => {
  const meridian = await device.open(person, { page });
  // The help lies over a page that may stand hidden below it.
  await meridian.locator("main :is(h1, h2):visible").first().waitFor();
  await meridian.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  const frame = device.page.frames()[1];
  if (!frame) throw new Error("There is no frame. Maybe the page is still opening.");
  await settled(frame, 300);
  const ofItsOwn = await pressAll(frame, page, [...AROUND]);
  const { lost, pressed } = ofItsOwn.pressed > 0 ? ofItsOwn : await pressAll(frame, page, []);
  expect(pressed).toBeGreaterThan(0);
  expect(pressed).toBeLessThan(TOO_MANY);
  expect(lost).toEqual([]);
});
