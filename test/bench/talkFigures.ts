import type { Browser, FrameLocator } from "playwright-core";
import { amina, kenji, mona, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { go, openAlone, PATIENCE_MS, startBrowser, startSandbox, type Sandbox } from "../e2e/harness";
import { median } from "./median";
import { table } from "./table";

const NOTES_EACH = 10;
/** Nothing of ours has this rhythm, so each note falls at another moment between two looks. */
const BETWEEN_MS = 4_300;
/** Longer than a document stays lively by itself. */
const QUIET_MS = 75_000;

/** Nothing that is measured may end the run. */
const LONGEST_MS = 300_000;

interface Talk {
  readonly store: string;
  readonly people: readonly [SeedPerson, SeedPerson];
  /** Where each reads what the other writes. */
  readonly reading: "Talk" | "Our story";
}

const TALKS: readonly Talk[] = [
  { store: "list", people: [amina, rafael], reading: "Talk" },
  // Nothing moves a notebook's readers together: each of them runs the conversation alone, and reads the story.
  { store: "OneNote", people: [mona, kenji], reading: "Our story" },
];

/** Two people in two browsers while their meeting runs: real seconds from the press of one to the words on the other's screen. */
export const benchTalk = async (): Promise<readonly string[]> => {
  const [sandbox, browser] = await Promise.all([startSandbox(), startBrowser()]);
  try {
    // At once: both mostly wait.
    const columns = await Promise.all(TALKS.map((talk) => secondsOf(sandbox, browser, talk)));
    return [
      `While a meeting runs, in Chromium ${browser.version()}: ${NOTES_EACH} notes each way, the first after ${QUIET_MS / 1000} quiet seconds`,
      ...table([
        ["seconds until the other screen shows it", ...TALKS.map(({ store }) => store)],
        ["median", ...columns.map((seconds) => median(seconds).toFixed(1))],
        ["worst", ...columns.map((seconds) => Math.max(...seconds).toFixed(1))],
        ["the first, after quiet", ...columns.map(([first = Number.NaN]) => first.toFixed(1))],
      ]),
    ];
  } finally {
    await browser.close();
    await sandbox.stop();
  }
};

const secondsOf = async (sandbox: Sandbox, browser: Browser, { people, reading }: Talk): Promise<readonly number[]> => {
  const contexts = await Promise.all(people.map(() => browser.newContext()));
  try {
    const [first, second] = await Promise.all(
      people.map(async (person, index) => {
        const page = await contexts[index]!.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        const frame = await openAlone(page, sandbox, person);
        await go(frame, "Talk");
        return frame;
      }),
    );
    if (!first || !second) throw new Error("Two people talk.");
    await press(first, /^Start /);
    await first.getByText(/^Part 1 of/).waitFor();
    if (reading === "Talk") await second.getByText(/^Part 1 of/).waitFor();
    else for (const frame of [first, second]) await go(frame, "Our story");
    await pause(QUIET_MS);
    const seconds: number[] = [];
    for (let note = 0; note < 2 * NOTES_EACH; note++) {
      const [from, to] = note % 2 === 0 ? [first, second] : [second, first];
      const words = `Note ${note} of the bench.`;
      await from
        .getByRole("textbox", { name: reading === "Talk" ? "A note from this meeting" : "Write a note" })
        .fill(words);
      const began = performance.now();
      await press(from, "Keep this note");
      await to.getByText(words).first().waitFor({ timeout: LONGEST_MS });
      seconds.push((performance.now() - began) / 1000);
      await pause(BETWEEN_MS);
    }
    return seconds;
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
  }
};

const press = (frame: FrameLocator, name: string | RegExp): Promise<void> =>
  frame.getByRole("button", { name, exact: true }).first().click();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
