import type { FrameLocator, Page } from "playwright-core";
import { emptySite } from "../../src/sandbox/seed/pairs";
import { amina, hannah, jonas, mona, nusrat, type SeedPerson } from "../../src/sandbox/seed/people";
import { go, inTime, type Sandbox } from "./harness";
import { faultsOfPlaces, faultsOf, stageFaults } from "./looks";
import { arrives, beginning, chooseBelow, freshDevice, press, reads, setScene, subPageIn, threeTimes } from "./scene";

const scene = setScene();
const device = freshDevice(scene, {
  viewport: { width: 1280, height: 900 },
  reducedMotion: "reduce",
  permissions: ["clipboard-read", "clipboard-write"],
});

interface Walker {
  readonly sandbox: Sandbox;
  /** `page` is the part of a link that Teams hands to the page. */
  readonly open: (person: SeedPerson, page?: string) => Promise<FrameLocator>;
  readonly lookAt: (screen: string) => Promise<void>;
}

type Look = (page: Page) => Promise<readonly string[]>;

/** What is wrong on the way, in any look; nothing when all is well. */
const faultsOnTheWay = async (
  walk: (walker: Walker) => Promise<void>,
  locale = "en-us",
  look: Look = faultsOf,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  let last = "the beginning";
  const walking = walk({
    sandbox: scene.sandbox,
    open: (person, page = "") => device.open(person, { locale, page }),
    lookAt: async (screen) => {
      last = screen;
      for (const fault of await inTime(`Looking at "${screen}"`, look(device.page))) faults.push(`${screen}: ${fault}`);
    },
  });
  await walking.catch(async (cause: unknown) => {
    const body = device.page.frames()[1]?.locator("body");
    const shown = await body?.innerText({ timeout: 5_000 }).catch(() => undefined);
    throw new Error(`The way ends after "${last}": ${String(cause)}\nThe page says: ${shown ?? "nothing"}`, { cause });
  });
  return faults;
};

/** The two richest walks go the other way, too. The rest is its mirror: no style names a side (architecture.test.ts). */
const DIRECTIONS: readonly (readonly [string, string, Look])[] = [
  ["left to right", "en-us", faultsOf],
  ["right to left", "ar-xb", faultsOfPlaces],
];

/** One long journey, so that no time is left to meet. */
const keepBusy = async (sandbox: Sandbox, person: SeedPerson): Promise<void> => {
  const [start, end] = [0, 60].map((days) => ({
    dateTime: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, -1),
    timeZone: "UTC",
  }));
  const { status } = await sandbox.askGraph(person, "/me/events", "POST", { subject: "A journey", start, end });
  expect(status).toBe(201);
};

test.each(DIRECTIONS)(
  "Amina finds, books, talks and writes, and nothing stands in anybody's way, %s",
  async (_, locale, look) => {
    const faults = await faultsOnTheWay(
      async ({ sandbox, open, lookAt }) => {
        await sandbox.setFaults([{ kind: "slow", path: "/$batch", afterMs: 60_000 }]);
        await reads(await open(amina), "Looking at both calendars…");
        await lookAt("looking");
        await sandbox.setFaults([]);
        const frame = await open(amina);
        await threeTimes(frame);
        await press(frame, "Book this time");
        await reads(frame, /^Booked: /);
        await lookAt("found and booked");
        await go(frame, "Talk");
        await beginning(frame).waitFor();
        await press(frame, "Difficult conversations");
        const help = frame.getByRole("menuitem").first();
        await help.waitFor();
        await lookAt("before the meeting");
        await help.press("Escape");
        await press(frame, "Our ground rules");
        await reads(frame, "How each of us is heard");
        await lookAt("the ground rules");
        await frame.getByRole("link", { name: "How I work" }).click();
        await press(frame, "Write my card");
        await lookAt("how I work");
        await go(frame, "Talk");
        await beginning(frame).click();
        await reads(frame, "Part 1 of 7");
        await press(frame, "More for this part");
        await frame.getByRole("menuitem", { name: "End now" }).waitFor();
        await lookAt("the menu of a meeting");
        await frame.getByRole("menuitem", { name: "End now" }).click();
        await lookAt("in the meeting");
        await press(frame, "Yes, end it");
        await reads(frame, "Your conversation has ended.");
        await lookAt("after the meeting");
        await go(frame, "Our story");
        await frame.getByLabel("Write a note").fill("A first line.");
        await press(frame, "Keep this note");
        await arrives(frame, "A first line.");
        await lookAt("the document");
      },
      locale,
      look,
    );
    expect(faults).toEqual([]);
  },
);

test.each(DIRECTIONS)(
  "Amina declares her time and looks at what Rafael would see, and nothing stands in her way, %s",
  async (_, locale, look) => {
    const faults = await faultsOnTheWay(
      async ({ open, lookAt }) => {
        const frame = await open(amina);
        await go(frame, "My time");
        const part = (name: RegExp) =>
          frame.getByRole("group", { name: "Parts of my time" }).getByRole("button", { name }).click();
        await reads(frame, "My week");
        await lookAt("my time, first");
        await part(/^Where I am/);
        await press(frame, "Add a place");
        await frame.getByLabel("City with the same clock").fill("lag");
        await press(frame, "Lagos (Nigeria)");
        await press(frame, "Keep");
        await press(frame, "Done");
        await part(/^Rhythms/);
        await press(frame, "Sabbath, by the sun");
        await lookAt("a rhythm by the sun");
        await press(frame, "Use Lagos");
        await frame.getByLabel(/^Only times/).check();
        await press(frame, "Keep");
        await press(frame, "Done");
        await part(/^Observances/);
        await frame.getByLabel("Search for an observance").fill("ramadan");
        await press(frame, "Ramadan");
        await reads(frame, "What it means for meetings");
        await lookAt("an observance");
        await press(frame, "Keep");
        await press(frame, "Done");
        await part(/^My limits/);
        await reads(frame, "How hard each hour is");
        await lookAt("my limits");
        await press(frame, "Done");
        await frame.getByRole("button", { name: /^Time away/ }).hover();
        await lookAt("my time, declared");
        await part(/^What others see/);
        await reads(frame, /^Every Friday, about/);
        await lookAt("what others see");
      },
      locale,
      look,
    );
    expect(faults).toEqual([]);
  },
);

test("S59, S60, S65: Amina's journal, her lessons, a programme, its steward's room, whom she can turn to and how a pair is set up stand in nobody's way", async () => {
  const faults = await faultsOnTheWay(async ({ open, lookAt }) => {
    const frame = await open(amina);
    await go(frame, "Journal");
    await reads(frame, "Your first page can be one sentence.");
    await frame.getByText("Take everything with you").click();
    await lookAt("the journal");
    await go(frame, "Lessons");
    await reads(frame, "Listening across a language");
    await lookAt("the lessons");
    await frame.getByRole("button", { name: "Begin: Listening across a language" }).click();
    await press(frame, "Next part");
    await frame.getByRole("radio").first().check();
    await reads(frame, /^Most people answer yes/);
    await lookAt("a choice in a lesson");
    await frame.getByRole("link", { name: "If something is not right" }).click();
    await frame.getByRole("heading", { name: "If something is not right" }).waitFor();
    await lookAt("whom to turn to");
    await frame.getByRole("link", { name: /^Back/ }).click();
    await go(frame, "Talk");
    await chooseBelow(frame, "Set up another pair or circle");
    await reads(frame, "Who takes part?");
    await lookAt("setting up");
    // A steward's page has all that others see there, and their room.
    const programme = await open(mona, "take-part/across");
    await press(programme, "Write a notice");
    await programme.getByLabel("What would you like to be?").selectOption("mentor");
    await programme.getByLabel("What do you offer, or look for?").fill("Ask me about the first year.");
    await reads(programme, "This is what others will read");
    await programme.getByRole("button", { name: "Answer", exact: true }).click();
    await programme.getByRole("radio", { name: "As a mentor" }).check();
    await programme.getByLabel("Would you like to add one sentence?").fill("I led my first review.");
    await programme.getByRole("checkbox", { name: "Show mentors and mentees apart" }).check();
    await programme.getByRole("button", { name: /^Make the page for/ }).click();
    await programme.getByText("Texts to copy").click();
    await reads(programme, "Text to invite people");
    await reads(programme, "Everybody will read this");
    await lookAt("a programme, its notice board, a form for answers, a result and a steward's room");
  });
  expect(faults).toEqual([]);
});

/** Of what can be written besides a note, two forms that have every kind of field between them. */
const FORMS = { experience: /Something to do, and to talk about/, concern: /Something that troubles you/ };

/** A press behind the first "..." of a screen. */
const inMenu = async (frame: FrameLocator, name: string): Promise<void> => {
  await press(frame, "More");
  await frame.getByRole("menuitem", { name }).click();
};

/** What somebody answers, by the question. */
const fillIn = async (frame: FrameLocator, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [question, answer] of Object.entries(answers)) await frame.getByLabel(question).fill(answer);
};

test("what Amina can write, and what stands beside it, stands in nobody's way", async () => {
  const faults = await faultsOnTheWay(async ({ open, lookAt }) => {
    const frame = await open(amina);
    await go(frame, "Our story");
    await press(frame, "Write something else");
    await frame.getByRole("button", { name: /^Goal/ }).hover();
    await lookAt("what can be written");
    for (const [kind, line] of Object.entries(FORMS)) {
      const another = frame.getByRole("button", { name: "Choose another" });
      if (await another.isVisible()) await another.click();
      await frame.getByRole("button", { name: line }).click();
      await lookAt(`writing a ${kind}`);
    }
    await fillIn(frame, { "What is your concern?": "Our meetings end when she is just beginning." });
    await frame.getByLabel("What would you like?").selectOption("act");
    await press(frame, "Add to our story");
    await reads(frame, "Nothing is agreed yet. Agree on one action and its day.");
    await inMenu(frame, "Add a search word");
    await fillIn(frame, { "Which word?": "time" });
    await press(frame, "Add to our story");
    await inMenu(frame, "Say it in another language");
    await frame.getByLabel("In which language?").selectOption("pt");
    await fillIn(frame, { "How do you say it in that language?": "As nossas reuniões acabam cedo." });
    await press(frame, "Add to our story");
    await reads(frame, "Nobody has checked it yet.");
    await press(frame, "More");
    await frame.getByRole("menuitem", { name: "Remove “time”" }).waitFor();
    await frame.getByRole("menuitem", { name: "Add a search word" }).click();
    await press(frame, "Add an action");
    await lookAt("a concern, a tag and a translation");
    for (const part of ["Plan", "Opportunities"]) {
      const link = frame.getByRole("button", { name: part, exact: true });
      // Where the row has no room, its last parts are behind a press.
      if (await link.isVisible()) await link.click();
      else {
        await press(frame, "More parts of our story");
        await frame.getByRole("menuitem", { name: part, exact: true }).click();
      }
      await frame.getByRole("heading", { level: 1, name: part }).waitFor();
      await frame.getByRole("heading", { level: 2 }).first().waitFor();
      await lookAt(part);
    }
  });
  expect(faults).toEqual([]);
});

test("how Hannah sets up a pair in OneNote, and what Nusrat finds behind her link, stand in nobody's way", async () => {
  const faults = await faultsOnTheWay(async ({ open, lookAt }) => {
    const hers = await open(hannah);
    await reads(hers, "Only find a time with somebody");
    await lookAt("nobody here yet");
    await press(hers, "Set up a pair");
    await hers.getByRole("searchbox").fill("nus");
    await press(hers, nusrat.name);
    await press(hers, "Continue");
    await fillIn(hers, { "Address of the place": emptySite.address });
    await press(hers, "Look there");
    await press(hers, "Make this section");
    await press(hers, "Continue");
    await press(hers, "Look for a list for the steps");
    await hers.getByRole("radio", { name: /Mentoring log A/ }).click();
    await lookAt("a list for the steps");
    await press(hers, "Set it up");
    await lookAt("the invitation");
    await press(hers, "Copy the link");
    await reads(hers, "Copied.");
    const link = await hers.locator("body").evaluate(() => navigator.clipboard.readText());
    await press(hers, "Continue");
    await reads(hers, "Three small things, in any order.");
    await lookAt("the first steps");
    await go(hers, "Our story");
    await hers.getByText("Who can read this").click();
    await hers.getByRole("link", { name: "Everybody at the same step" }).click();
    await hers.getByRole("heading", { name: "Everybody at the same step" }).waitFor();
    await lookAt("the list for the steps, later");
    const his = await open(nusrat, subPageIn(link));
    await his.getByRole("heading", { name: `${hannah.name} invites you` }).waitFor();
    await lookAt("an invitation that somebody opens");
    await his.getByRole("link", { name: "Who does what, who can read what" }).click();
    await his.getByRole("heading", { name: "Who does what", exact: true }).waitFor();
    await lookAt("who does what");
  });
  expect(faults).toEqual([]);
});

test("what Hannah and Jonas see when there is little to see stands in nobody's way either", async () => {
  const faults = await faultsOnTheWay(async ({ sandbox, open, lookAt }) => {
    await sandbox.setFaults([{ kind: "unavailable", who: amina.id, path: "/getSchedule" }]);
    await reads(await open(amina), /has a problem right now/);
    await lookAt("a problem");
    await sandbox.setFaults([]);
    await keepBusy(sandbox, amina);
    await reads(await open(amina), "No time suits both of you yet");
    await lookAt("no time");
    await reads(await open(hannah, "times"), /You have no pair or circle yet/);
    await lookAt("nobody to meet");
    await (await open(jonas)).getByRole("article").first().waitFor();
    await lookAt("an unknown calendar");
  });
  expect(faults).toEqual([]);
});

test("the alarms of this file ring: planted faults are found, also one that only other looks have", async () => {
  await threeTimes(await device.open(amina));
  await device.page.frames()[1]?.evaluate(() => {
    const make = (name: string, style: string, words = ""): HTMLElement => {
      const made = document.createElement(name);
      made.style.cssText = style;
      made.textContent = words;
      return made;
    };
    const dim = make("p", "color: #333", "Dark ink on any paper.");
    dim.id = "dim";
    // The ink of every text, on a patch that is none of its parents.
    const stained = make("div", "position: relative");
    const words = make("p", "position: relative", "The ink of all, on a stain.");
    words.id = "stained";
    stained.append(make("div", "position: absolute; inset: 0; background: #444"), words);
    const tiny = make("button", "width: 10px; height: 10px; padding: 0");
    document
      .querySelector("main")
      ?.append(tiny, make("div", "width: 3000px; height: 1px"), dim, stained, make("p", "", "write.keep"));
  });
  const found = (await faultsOf(device.page)).join("\n");
  for (const alarm of [
    /scrolls sideways/,
    /only 10 by 10/,
    /id of a message/,
    /^button-name/m,
    /^color-contrast: #stained$/m,
    /^in dark, color-contrast: #dim$/m,
  ])
    expect(found).toMatch(alarm);
  expect(found).not.toMatch(/^color-contrast: #dim$/m);
});

test("nothing on the stage stands in anybody's way, whatever its look", async () => {
  const page = await device.context.newPage();
  await page.goto(`${scene.sandbox.url}/stage.html`);
  await page.getByRole("button", { name: "Make it fail" }).click();
  await page.getByRole("heading", { name: "Make it fail" }).waitFor();
  const faults: string[] = [];
  for (const look of ["Light", "Dark", "High contrast"]) {
    await page.getByLabel("Look").selectOption(look);
    faults.push(...(await stageFaults(page)).map((fault) => `${look}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
