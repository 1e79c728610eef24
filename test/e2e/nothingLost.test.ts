import type { FrameLocator } from "playwright-core";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { arrives, openDevice, press, reads, setScene, type Device } from "./scene";

const scene = setScene();

// One evening of theirs: each test goes on where the last one stopped, since every page that is opened costs a second.
let hers: Device;
let frame: FrameLocator;
let rafaels: FrameLocator;
beforeAll(async () => {
  hers = await openDevice(scene);
});

/** The whole device, as with a cable that is pulled; Rafael has another one. */
const goOffline = () => hers.context.setOffline(true);
const goOnline = () => hers.context.setOffline(false);

const openDocument = async (device = hers, person = amina): Promise<FrameLocator> => {
  const frame = await device.open(person);
  await go(frame, "Our story");
  await frame.getByLabel("Write a note").waitFor();
  return frame;
};

const rafaelOpensDocument = async (): Promise<FrameLocator> => openDocument(await openDevice(scene), rafael);

const write = async (box: string, words: string): Promise<void> => {
  await frame.getByLabel(box).fill(words);
  await press(frame, "Keep this note");
};

interface Row {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const [aminaAndRafael] = pairs;
const items = `/sites/${aminaAndRafael?.siteId}/lists/${aminaAndRafael?.logListId}/items`;

/** The rows of their list that hold `words`, as an administrator sees them. */
const rowsWith = async (words: string): Promise<readonly Row[]> => {
  const answer = await scene.sandbox.askGraph(rafael, `${items}?$expand=fields&$top=200`);
  const { value }: { value: readonly Row[] } = await answer.json();
  return value.filter(({ fields }) => JSON.stringify(fields).includes(words));
};

const rafaelReadsOnce = async (words: string): Promise<void> => {
  await reads(rafaels, words);
  expect(await rafaels.getByText(words).count()).toBe(1);
  expect(await rowsWith(words)).toHaveLength(1);
};

describe("in the middle of their meeting", () => {
  test("P4: Amina goes offline: her note is kept, the parts still move, and later Rafael has all of it once", async () => {
    frame = await hers.open(amina);
    await go(frame, "Talk");
    await press(frame, "Start this conversation");
    await reads(frame, "Part 1 of 7");
    await goOffline();
    await write("A note from this meeting", "The line broke, the talk did not.");
    await reads(frame, "Kept on this device. It waits until you are online.");
    await press(frame, "Next part");
    await reads(frame, "Part 2 of 7");
    await goOnline();
    await arrives(frame, "The line broke, the talk did not.");
    // He was not there when it happened.
    rafaels = await rafaelOpensDocument();
    await rafaelReadsOnce("The line broke, the talk did not.");
    await go(rafaels, "Talk");
    await reads(rafaels, "Part 2 of 7");
    await go(rafaels, "Our story");
  });

  test("P4: the page is opened again: half a sentence is still in its box, and the meeting in its part", async () => {
    await frame.getByLabel("A note from this meeting").fill("What I wanted to say");
    await press(frame, "Next part");
    await reads(frame, "Part 3 of 7");
    await hers.page.reload();
    await go(frame, "Talk");
    await reads(frame, "Part 3 of 7");
    const box = frame.getByLabel("A note from this meeting");
    await box.and(frame.locator("textarea")).waitFor();
    await expect(box.inputValue()).resolves.toBe("What I wanted to say");
    await press(frame, "Keep this note");
    await arrives(frame, "What I wanted to say");
    await rafaelReadsOnce("What I wanted to say");
  });

  test("P4: the page is closed while a kept note still waits, and opened again: it is sent once", async () => {
    await goOffline();
    await write("A note from this meeting", "Kept before the page went away.");
    await reads(frame, "Kept on this device. It waits until you are online.");
    await hers.page.close();
    await goOnline();
    frame = await openDocument();
    await arrives(frame, "Kept before the page went away.");
    await rafaelReadsOnce("Kept before the page went away.");
  });
});

describe("in their document", () => {
  test("P4: the answer to a note is lost: it is looked for before it is sent again, and is there once", async () => {
    await scene.sandbox.setFaults([{ kind: "lost-answer", who: amina.id, path: "/items" }]);
    await write("Write a note", "Sent, but nobody said so.");
    await arrives(frame, "Sent, but nobody said so.");
    await scene.sandbox.setFaults([]);
    await rafaelReadsOnce("Sent, but nobody said so.");
  });

  test("P4: somebody takes her note out by hand: Amina is asked, Rafael is not, and she can put it back", async () => {
    await write("Write a note", "Not meant to go.");
    await arrives(frame, "Not meant to go.");
    await reads(rafaels, "Not meant to go.");
    const [row] = await rowsWith("Not meant to go.");
    expect((await scene.sandbox.askGraph(rafael, `${items}/${row?.id}`, "DELETE")).status).toBe(204);
    await frame.getByText(/^Somebody deleted or changed one of your notes/).waitFor();
    await rafaels.getByText("Not meant to go.").waitFor({ state: "detached" });
    expect(await rafaels.getByText(/Somebody deleted/).count()).toBe(0);
    await press(frame, "Put it back");
    await frame.getByText(/^Somebody deleted or changed one of your notes/).waitFor({ state: "detached" });
    await reads(rafaels, "Not meant to go.");
    expect(await rowsWith("Not meant to go.")).toHaveLength(1);
  });

  test("P4: two pages of Amina's hold the same waiting note: it is sent once", async () => {
    const other = await openDocument();
    await goOffline();
    await write("Write a note", "One voice, two windows.");
    await reads(frame, "Kept on this device. It waits until you are online.");
    await goOnline();
    await Promise.all([arrives(frame, "One voice, two windows."), arrives(other, "One voice, two windows.")]);
    await rafaelReadsOnce("One voice, two windows.");
  });

  test("P4: the document is gone: Amina reads so, her words are kept, and arrive when it is back", async () => {
    await scene.sandbox.setFaults([{ kind: "document-deleted", who: "everyone" }]);
    await write("Write a note", "Written to nowhere.");
    await reads(frame, "Kept on this device. We cannot find the document now. Ask whether it was moved.");
    await reads(frame, "The shared document is not there any more. Ask the other person if they moved it.");
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await arrives(frame, "Written to nowhere.");
    rafaels = await rafaelOpensDocument();
    await rafaelReadsOnce("Written to nowhere.");
  });
});
