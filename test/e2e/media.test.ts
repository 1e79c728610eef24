import type { Frame, FrameLocator } from "playwright-core";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { go, startBrowserWithScrollbars } from "./harness";
import { type Device, openDevice, press, reads, setScene, threeTimes } from "./scene";

const scene = setScene(startBrowserWithScrollbars);

/** Amina and Rafael have known each other for half a year. */
beforeAll(async () => {
  await scene.sandbox.liveHalfYear();
});

let device: Device;
afterEach(() => device.context.close());

/** What Rafael wrote down half a year ago. */
const GOAL = "Lead the review of our release";

const frameOf = ({ page }: Device): Frame => {
  const frame = page.frames()[1];
  if (!frame) throw new Error("There is no frame. Maybe the page is still opening.");
  return frame;
};

describe("on paper", () => {
  /** What can only be pressed, chosen or filled in. */
  const CONTROLS = "button, select, input, textarea, summary, details, [role=button], [contenteditable]";

  const shownControls = (): Promise<readonly string[]> =>
    frameOf(device).evaluate(
      (controls) =>
        [...document.querySelectorAll<HTMLElement>(controls)]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0)
          .map((each) => `${each.localName} "${each.getAttribute("aria-label") ?? each.innerText}"`),
      CONTROLS,
    );

  /** The screen has controls; the same screen on paper has none. Returns what then stands on it. */
  const onPaper = async (): Promise<string> => {
    expect((await shownControls()).length).toBeGreaterThan(3);
    await device.page.emulateMedia({ media: "print" });
    expect(await shownControls()).toEqual([]);
    return frameOf(device).locator("body").innerText();
  };

  const open = async (person: SeedPerson): Promise<FrameLocator> => {
    device = await openDevice(scene, { viewport: { width: 1280, height: 900 } });
    const frame = await device.open(person);
    await go(frame, "Our story");
    return frame;
  };

  test("S53: Amina's story and half year have what both wrote, and neither a question to herself nor the choice of a language nor a press", async () => {
    const frame = await open(amina);
    await reads(frame, "Do you still see it this way?");
    await frame.getByText("Thursday's slides went well.").first().waitFor();
    const story = await onPaper();
    expect(story).toContain("Thursday's slides went well.");
    expect(story).not.toContain("Do you still see it this way?");
    await device.page.emulateMedia({ media: "screen" });
    await press(frame, "Our half year");
    await reads(frame, "Promises kept");
    expect(await onPaper()).toContain("Promises kept");
  });

  test("S53: Rafael's plan has the goals of both, and no press and nothing to fill in", async () => {
    const frame = await open(rafael);
    await press(frame, "Plan");
    await reads(frame, GOAL);
    expect(await onPaper()).toContain(GOAL);
  });
});

describe("between the same edges", () => {
  test("a short screen and a long one stand at the same place, so nothing jumps when Amina goes from one to the other", async () => {
    device = await openDevice(scene, { viewport: { width: 1280, height: 900 } });
    const frame = await device.open(amina);
    const edgesOf = async () => {
      await frame.locator("main h1").waitFor({ state: "attached" });
      return frameOf(device).evaluate(() => {
        const { clientWidth, scrollHeight } = document.documentElement;
        const main = document.querySelector("main")?.getBoundingClientRect();
        return { isLong: scrollHeight > innerHeight, edges: [clientWidth, main?.left, main?.right] };
      });
    };
    const both = async () => {
      await go(frame, "Our story");
      await frame.getByText("Thursday's slides went well.").first().waitFor();
      const long = await edgesOf();
      await go(frame, "Journal");
      await reads(frame, "Your first page can be one sentence.");
      const short = await edgesOf();
      expect([long.isLong, short.isLong]).toEqual([true, false]);
      return { long: long.edges, short: short.edges };
    };
    const { long, short } = await both();
    expect(long).toEqual(short);
    // The alarm rings: here a scrollbar takes room, and without the rule the page jumps.
    await frameOf(device).evaluate(() => void (document.documentElement.style.overflowY = "auto"));
    const without = await both();
    expect(without.long).not.toEqual(without.short);
  });
});

describe("what moves", () => {
  interface Moved {
    readonly what: string;
    readonly ms: number;
  }

  /** Looks in each picture what moves there, in every window. */
  const watch = (): void => {
    const seen = new Map<string, number>();
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { effect } = animation;
        if (!(effect instanceof KeyframeEffect)) continue;
        const name = animation instanceof CSSTransition ? animation.transitionProperty : "animation";
        const { duration } = effect.getComputedTiming();
        const at = effect.target;
        seen.set(
          `${name} of ${at?.localName} ${at?.classList[0] ?? ""}${effect.pseudoElement ?? ""}`,
          Number(duration),
        );
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { moved: () => [...seen].map(([what, ms]) => ({ what, ms })) });
  };

  /** What is awaited is awaited long enough to be seen. */
  const SLOW = [{ kind: "slow", path: "/$batch", afterMs: 700 }];

  /** Through the main screens, with waiting, a booking, a dialog, a menu and a fold: what moved for longer than nobody sees. */
  const walk = async (reducedMotion: "reduce" | "no-preference"): Promise<readonly string[]> => {
    await scene.sandbox.startOver();
    await scene.sandbox.setFaults(SLOW);
    device = await openDevice(scene, { viewport: { width: 1280, height: 900 }, reducedMotion });
    await device.context.addInitScript(watch);
    const frame = await device.open(amina);
    await reads(frame, "Looking at both calendars…");
    await scene.sandbox.setFaults([]);
    await threeTimes(frame);
    await press(frame, "Book this time");
    await reads(frame, /^Booked: /);
    await press(frame, "Call off");
    await frame.getByRole("dialog").waitFor();
    await device.page.keyboard.press("Escape");
    await frame.getByRole("dialog").waitFor({ state: "detached" });
    await scene.sandbox.setFaults(SLOW);
    await press(frame, "Move");
    await frame.getByRole("progressbar").waitFor();
    await scene.sandbox.setFaults([]);
    await go(frame, "Talk");
    await press(frame, "Difficult conversations");
    await frame.getByRole("menuitem").first().press("Escape");
    await go(frame, "Our story");
    await frame.getByText("Who can read this").click();
    for (const room of ["My time", "How I work", "Journal", "Lessons"] as const) await go(frame, room);
    await reads(frame, "Listening across a language");
    const moved = await frameOf(device).evaluate(() => {
      const all: unknown = Reflect.get(window, "moved");
      return typeof all === "function" ? all() : [];
    });
    return moved.filter(({ ms }: Moved) => ms > 10).map(({ what, ms }: Moved) => `${what} ${ms}`);
  };

  test("P5: nothing moves for Amina, whose device asks for that, on the main screens and after booking", async () => {
    expect(await walk("reduce")).toEqual([]);
  });

  test("P5: on any other device the booked time is drawn, a fold turns its sign, and what is awaited breathes", async () => {
    const moved = (await walk("no-preference")).join("\n");
    for (const one of [/^animation of rect/m, /^rotate of svg/m, /^animation of div.* 2000$/m])
      expect(moved).toMatch(one);
  });
});
