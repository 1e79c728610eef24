import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { openAlone, PATIENCE_MS, startBrowser, startSandbox, type Sandbox } from "./harness";

/** What a file of browser tests plays on. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
}

/** Starts a local Graph and a browser before the tests of this file, and ends both after them. */
export const setScene = (openBrowser: () => Promise<Browser> = startBrowser): Scene => {
  let sandbox: Sandbox;
  let browser: Browser;
  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startSandbox(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get browser() {
      return browser;
    },
  };
};

/** Nothing moves: what is drawn again and again costs time and proves no more. */
export const STILL = { reducedMotion: "reduce" } as const;

/** One device with a browser on it. */
export interface Device {
  readonly context: BrowserContext;
  /** This person's Meridian in a new window, alone. `how` goes into the address: theme, locale, width, frame. */
  readonly open: (person: SeedPerson, how?: Readonly<Record<string, string>>) => Promise<FrameLocator>;
  /** The window that was opened last. */
  readonly page: Page;
}

export const openDevice = async ({ browser, sandbox }: Scene, options: BrowserContextOptions = {}): Promise<Device> => {
  const context = await browser.newContext({ ...STILL, viewport: { width: 640, height: 1000 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  let page: Page;
  return {
    context,
    open: async (person, how) => {
      page = await context.newPage();
      return openAlone(page, sandbox, person, how);
    },
    get page() {
      return page;
    },
  };
};

/** Before each test: the first day again, with nothing failing, and a new device. */
export const freshDevice = (scene: Scene, options?: BrowserContextOptions): Device => {
  let device: Device;
  beforeEach(async () => {
    await scene.sandbox.startOver();
    device = await openDevice(scene, options);
  });
  afterEach(() => device.context.close());
  return {
    get context() {
      return device.context;
    },
    get page() {
      return device.page;
    },
    open: (person, how) => device.open(person, how),
  };
};

/** Presses the first button with exactly this name. */
export const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole("button", { name, exact: true }).first().click();

/** Chooses from the menu at the foot of every screen. */
export const chooseBelow = async (frame: FrameLocator | Page, name: string): Promise<void> => {
  await frame.getByRole("button", { name: /^Signed in as/ }).click();
  await frame.getByRole("menuitem", { name, exact: true }).click();
};

/** What `chooseBelow` finds. */
const BELOW = ["Use another account", "Sign out"];

/** Presses something, wherever it stands. */
export const pressAnywhere = (frame: FrameLocator | Page, name: string): Promise<void> =>
  BELOW.includes(name) ? chooseBelow(frame, name) : frame.getByRole("button", { name, exact: true }).first().click();

/** Waits until somebody can read this: the whole of a text, or what matches. */
export const reads = (frame: FrameLocator, words: string | RegExp): Promise<void> =>
  frame.getByText(words, { exact: true }).first().waitFor();

/** Waits until these words stand on the screen and have reached the document: then nothing is said of where they are. */
export const arrives = async (frame: FrameLocator, words: string | RegExp): Promise<void> => {
  await frame.locator("p", { hasText: words }).first().waitFor();
  await frame
    .getByText(/^Kept on this device/)
    .first()
    .waitFor({ state: "detached" });
};

/** The press that begins a conversation: of a meeting that is days away it says that this is the exception. */
export const beginning = (frame: FrameLocator): Locator =>
  frame.getByRole("button", { name: /^Start (this conversation|it now)$/ });

/** Waits until three times are on the screen. */
export const threeTimes = (frame: FrameLocator): Promise<void> => frame.getByRole("article").nth(2).waitFor();

/** What Teams hands to the page when somebody opens a link of ours. */
export const subPageIn = (link: string): string => {
  const { subEntityId }: { subEntityId: string } = JSON.parse(new URL(link).searchParams.get("context") ?? "{}");
  return subEntityId;
};
