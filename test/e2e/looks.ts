import type { Frame, Page } from "playwright-core";
import "../../src/sandbox/office/parentOutlook";
import { colourViolationsOf, violationsOf } from "./axe";
import { PATIENCE_MS } from "./harness";

/** The looks that a host may ask for beside its first one, `default`. */
const OTHER_THEMES = ["dark", "contrast"] as const;

/** A pane in Outlook, and a wide tab in Teams. */
const WIDTHS = [1280, 320] as const;

/** What is wrong with the screen that is open, in every look and width, in words; nothing when it is well. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => [
  ...(await faultsOfPlaces(page)),
  ...(await violationsOf(meridianIn(page), [FOR_FOCUS])).filter((fault) => !isOverPage(fault)),
  ...(await faultsInOtherLooks(page)),
];

/** Fluent's own places for the focus, at which nobody stops. */
const FOR_FOCUS = "[data-tabster-dummy]";

/** The other direction changes places and no roles, names or colours: what can be wrong with it is where things stand. */
export const faultsOfPlaces = async (page: Page): Promise<readonly string[]> => {
  const frame = meridianIn(page);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const fault of [...(await sideways(frame)), ...(await smallTargets(frame))])
      faults.push(`at ${width}, ${fault}`);
  }
  // The narrow one is open.
  await enlargeText(frame, 2);
  for (const fault of [...(await sideways(frame)), ...(await cutFields(frame))])
    faults.push(`in text of 200 %, ${fault}`);
  await enlargeText(frame, 1);
  return [...faults, ...(await wordless(frame))];
};

/** Larger text is larger steps of Fluent's type ramp: browsers offer no other way here. */
const enlargeText = (frame: Frame, times: number): Promise<void> =>
  frame.evaluate((factor) => {
    const provider = document.querySelector<HTMLElement>(".fui-FluentProvider");
    if (!provider) return;
    const ramp = [10, 12, 14, 16, 20, 24].flatMap(
      (size, index) =>
        [
          [`--fontSizeBase${index + 1}00`, size],
          [`--lineHeightBase${index + 1}00`, size + (size < 16 ? 4 : size < 20 ? 6 : 8)],
        ] as const,
    );
    for (const [name, size] of ramp)
      if (factor === 1) provider.style.removeProperty(name);
      else provider.style.setProperty(name, `${size * factor}px`);
  }, times);

/** Another theme changes colours and nothing else. */
/** Another theme changes colours and nothing else. */
const faultsInOtherLooks = async (page: Page): Promise<readonly string[]> => {
  const frame = meridianIn(page);
  const faults: string[] = [];
  for (const theme of OTHER_THEMES) {
    await wear(page, frame, theme);
    if ((await nativeControlsOf(frame)) !== "dark") faults.push(`in ${theme}, the browser's own controls are light`);
    const violations = await colourViolationsOf(frame, [FOR_FOCUS]);
    faults.push(...violations.map((violation) => `in ${theme}, ${violation}`));
  }
  await wear(page, frame, "default");
  return faults;
};

const meridianIn = (page: Page): Frame => {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error("There is no frame. Maybe the page is still opening.");
  return frame;
};

/** What is wrong with the screen around Meridian, the stage itself. */
export const stageFaults = async (page: Page): Promise<readonly string[]> => {
  await colouredThrough(page);
  return violationsOf(page.mainFrame(), ["iframe"]);
};

/** What is wrong with the stage of a meeting, on the page that plays Teams. */
export const meetingStageFaults = async (page: Page): Promise<readonly string[]> => {
  const shown = await page.locator('iframe[title="The stage of the meeting"]').elementHandle();
  const frame = await shown?.contentFrame();
  if (!frame) throw new Error("The stage of the meeting shows no page.");
  return violationsOf(frame);
};

/** An open menu and a toast stand at the end of the page, outside of its landmarks, as all of Fluent's do. */
const isOverPage = (fault: string): boolean => /^region: .*\.fui-(Menu|Toast)/.test(fault);

/** Changes the look as the host does, and waits until it has changed: Teams by a letter, Outlook by its own theme and by Windows' forced colours. */
const wear = async (page: Page, frame: Frame, theme: (typeof OTHER_THEMES)[number] | "default"): Promise<void> => {
  const before = await paperOf(frame);
  const isOutlook = await page.evaluate((name) => {
    window.meridianOutlook?.setTheme(name);
    window.frames[0]?.postMessage({ func: "themeChange", args: [name] }, location.origin);
    return window.meridianOutlook !== undefined;
  }, theme);
  if (isOutlook) await page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
  const limit = Date.now() + PATIENCE_MS;
  while ((await paperOf(frame)) === before)
    if (Date.now() > limit) throw new Error(`The page does not put on the look ${theme}.`);
  await colouredThrough(frame);
};

/** Fluent's buttons take 100 ms from one colour to the other: what stands between the two is no look. */
const colouredThrough = (frame: Pick<Frame, "evaluate">): Promise<void> =>
  frame.evaluate(() =>
    Promise.race([
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map(({ finished }) => finished),
      ),
      // One that is paused, or of a part that is not drawn, never ends.
      new Promise((end) => setTimeout(end, 2_000)),
    ]).then(() => undefined),
  );

/** The colour that everything is written on. */
const paperOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider ? getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1") : "";
  });

/** How the browser draws its own parts of a control: the calendar sign of a date, the button of a file. Under forced colours the system decides that. */
const nativeControlsOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    if (matchMedia("(forced-colors: active)").matches) return "dark";
    return getComputedStyle(document.documentElement).colorScheme;
  });

/** Fluent puts an open menu in its new place after the screen has got another width. */
const sideways = async (frame: Frame): Promise<readonly string[]> => {
  const limit = Date.now() + SETTLES_WITHIN_MS;
  for (;;) {
    const { wide, room } = await frame.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    if (wide <= room) return [];
    if (Date.now() > limit) return [`scrolls sideways, ${wide} in ${room}`];
  }
};

const SETTLES_WITHIN_MS = 3_000;

/** A field beside another one that has no room for what it holds. One that fills its row can be no wider. */
const cutFields = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    return [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input[type=date], input[type=time]"),
    ].flatMap((at) => {
      const field = at.closest<HTMLElement>(".fui-Field");
      const row = field?.parentElement;
      if (!pen || !field || !row || !at.checkVisibility() || field.clientWidth > row.clientWidth / 2) return [];
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(at);
      pen.font = font;
      const words =
        at instanceof HTMLSelectElement
          ? (at.selectedOptions[0]?.text ?? "")
          : at.type === "date"
            ? "00/00/0000"
            : "00:00";
      // The browser's own sign stands inside of a date and a time.
      const sign = at instanceof HTMLSelectElement ? 0 : 24;
      const room = at.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - sign;
      const wanted = pen.measureText(words).width;
      return wanted > room + 1 ? [`"${words}" needs ${Math.round(wanted)} and has ${Math.round(room)}`] : [];
    });
  });

/** A message that nobody loaded shows its id, such as "write.keep". */
const wordless = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll("main *")].flatMap((at) => {
      const words = at.childElementCount === 0 ? at.textContent.trim() : "";
      return /^[a-z][A-Za-z]*\.[a-z][A-Za-z-]*$/.test(words) ? [`"${words}" is the id of a message`] : [];
    }),
  );

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
