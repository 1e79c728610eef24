import type { ElementHandle, Page } from "playwright-core";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { meridianOf, openPage } from "./harness";
import { arrives, beginning, setScene } from "./scene";

const NOTE = "She asked first, and I listened.";
/** More stops than the longest way on the stage. A way that is longer than this is lost. */
const FAR = 120;

const scene = setScene();
let page: Page;

beforeAll(async () => {
  const context = await scene.browser.newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce" });
  ({ page } = await openPage(context));
});

type Focused = ElementHandle<Element>;

/** What has the focus, looked for inside the frames as well. */
const focused = async (): Promise<Focused> => {
  const onStage = (await page.evaluateHandle(() => document.activeElement ?? document.body)).asElement();
  const frame = await onStage?.contentFrame();
  const inFrame = frame && (await frame.evaluateHandle(() => document.activeElement ?? document.body)).asElement();
  const element = inFrame ?? onStage;
  if (!element) throw new Error("Nothing has the focus.");
  return element;
};

/** The words that somebody hears there: "body" when the focus is lost. */
const wordsOf = (element: Focused): Promise<string> =>
  element.evaluate((at) => {
    if (at === at.ownerDocument.body) return "body";
    const label = at.id === "" ? null : at.ownerDocument.querySelector(`label[for="${at.id}"]`);
    return (at.getAttribute("aria-label") ?? label?.textContent ?? at.textContent ?? "").trim();
  });

/** Everything that may show where the focus is: on the element, around it, and on the field that holds it. */
const lookOf = (element: Focused): Promise<string> =>
  element.evaluate((at) => {
    const parts = [at, at.parentElement ?? at].flatMap((part) => [
      getComputedStyle(part),
      getComputedStyle(part, "::after"),
    ]);
    return JSON.stringify(
      parts.map((style) => [style.outline, style.boxShadow, style.border, style.transform, style.backgroundColor]),
    );
  });

/** One step with Tab. What is left behind must look different from before: so the eye could see where it was. */
const step = async (key: "Tab" | "Shift+Tab"): Promise<void> => {
  const before = await focused();
  const [words, look] = [await wordsOf(before), await lookOf(before)];
  await page.keyboard.press(key);
  if (words !== "body" && (await lookOf(before)) === look) throw new Error(`Nobody sees the focus on "${words}".`);
};

const walkTo = async (words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  const passed: string[] = [];
  for (let steps = 0; steps < FAR; steps++) {
    await step(key);
    const here = await wordsOf(await focused());
    if (here === words) return;
    passed.push(here);
  }
  throw new Error(`No way to "${words}" with ${key}. On the way: ${passed.join(" | ")}`);
};

/** Inside a frame and on something of the page, not nowhere. */
const focusIsKept = async (): Promise<boolean> => {
  const element = await focused();
  const frame = await element.ownerFrame();
  return frame?.parentFrame() !== null && (await wordsOf(element)) !== "body";
};

describe("Amina and Rafael without a mouse", () => {
  const ofAmina = () => meridianOf(page, amina);

  test("S46: Amina walks into her frame, chooses a longer meeting, and hears of new times", async () => {
    await page.goto(`${scene.sandbox.url}/stage.html?left=${amina.id}&right=${rafael.id}`);
    await ofAmina().getByRole("article").nth(2).waitFor();
    await walkTo("Us");
    await walkTo("45 minutes, within 2 weeks");
    await page.keyboard.press("Enter");
    // Its code comes with the press: nobody presses Tab within those milliseconds, but this test does.
    await ofAmina().getByLabel("Length").waitFor();
    await walkTo("Length");
    await page.keyboard.press("ArrowDown");
    expect(await focusIsKept()).toBe(true);
    await ofAmina().getByRole("article").nth(2).waitFor();
    expect(await ofAmina().getByLabel("Length").inputValue()).toBe("60");
  });

  test("S46: she books the first time, and goes on at the meeting that it has become", async () => {
    await walkTo("Book this time");
    await page.keyboard.press("Enter");
    await ofAmina()
      .getByText(/has an invitation/)
      .waitFor();
    expect(await focusIsKept()).toBe(true);
    expect(await wordsOf(await focused())).toMatch(/, in \d+ days|, tomorrow|, today/);
  });

  test("S53: she starts their conversation and moves on, and the focus is never lost", async () => {
    await walkTo("Talk", "Shift+Tab");
    await page.keyboard.press("Enter");
    const start = await beginning(ofAmina()).innerText();
    expect(await focusIsKept()).toBe(true);
    await walkTo(start);
    await page.keyboard.press("Space");
    await ofAmina().getByText("Part 1 of 7").waitFor();
    expect(await focusIsKept()).toBe(true);
    await walkTo("Next part");
    await page.keyboard.press("Enter");
    await ofAmina().getByText("Part 2 of 7").waitFor();
    expect(await wordsOf(await focused())).toBe("Next part");
  });

  test("P4: she keeps a note, and Rafael reads it in his frame", async () => {
    await ofAmina().getByLabel("A note from this meeting").waitFor();
    await walkTo("A note from this meeting");
    await page.keyboard.type(NOTE);
    await walkTo("Keep this note");
    await page.keyboard.press("Enter");
    await arrives(ofAmina(), NOTE);
    expect(await focusIsKept()).toBe(true);
    await walkTo(`The seat of ${rafael.name}`);
    await walkTo("Our story");
    await page.keyboard.press("Enter");
    await meridianOf(page, rafael).getByText(NOTE).waitFor();
    expect(await focusIsKept()).toBe(true);
    expect(await wordsOf(await focused())).toBe("Our story");
  });
});
