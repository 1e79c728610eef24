import type { FrameLocator } from "playwright-core";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { openDevice, press, reads, setScene, type Device } from "./scene";

const scene = setScene();
const PARTS = 6;
const NOTES = [
  "The report comes too late, every month.",
  "Here we ask by mail and wait.",
  "Written while the line was down.",
  "Half a sentence, and the rest after a reload.",
] as const;
const ROW = "People want to be asked before others decide.";
const HEARD = "You ask first, because nobody likes a surprise.";
const PROMISE = "Ask both teams before the next report.";

/** Somebody at their own desk, with a browser of their own. */
const sitDown = async (person: typeof amina): Promise<{ readonly device: Device; readonly frame: FrameLocator }> => {
  // As large as the side panel of a meeting.
  const device = await openDevice(scene, { viewport: { width: 320, height: 694 } });
  const frame = await device.open(person, { width: "320" });
  await go(frame, "Talk");
  return { device, frame };
};

const note = async (frame: FrameLocator, words: string): Promise<void> => {
  await frame.getByLabel("A note from this meeting").fill(words);
  await press(frame, "Keep this note");
};

const type = (frame: FrameLocator, box: string | RegExp, words: string): Promise<void> =>
  frame.getByRole("textbox", { name: box }).fill(words);

const pressLine = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole("menuitem", { name, exact: true }).click();

const choose = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole("tab", { name, exact: true }).click();

/** The part has come, and its heading stands in the panel without a scroll. */
const part = async (frame: FrameLocator, number: number): Promise<void> => {
  await reads(frame, `Part ${number} of ${PARTS}`);
  const heading = frame.locator("main h2").first();
  const { top, bottom, height } = await heading.evaluate((at) => {
    const box = at.getBoundingClientRect();
    return { top: box.top, bottom: box.bottom, height: at.ownerDocument.documentElement.clientHeight };
  });
  expect({ number, isInView: top >= 0 && bottom <= height }).toEqual({ number, isInView: true });
};

/** All that both wrote, as it stands on this person's screen from top to bottom. */
const inOrder = async (frame: FrameLocator): Promise<readonly string[]> => {
  await go(frame, "Our story");
  for (const words of [...NOTES, ROW, HEARD, PROMISE]) await reads(frame, words);
  const page = await frame.locator("main").innerText();
  return [...NOTES, ROW, HEARD, PROMISE].toSorted((a, b) => page.indexOf(a) - page.indexOf(b));
};

test("P4: Amina and Rafael hold a whole guide of 45 minutes, with a broken line and a reload in it: both have all of it", async () => {
  const [{ device: hers, frame: ofAmina }, { device: his, frame: ofRafael }] = await Promise.all([
    sitDown(amina),
    sitDown(rafael),
  ]);
  await press(ofAmina, "Another conversation");
  await ofAmina.getByText("All conversations").click();
  await press(ofAmina, "Look at this one: One problem, two places");
  await press(ofAmina, "Start this conversation");
  await Promise.all([part(ofAmina, 1), part(ofRafael, 1)]);

  await note(ofAmina, NOTES[0]);
  await press(ofRafael, "Next part");
  await part(ofAmina, 2);
  await press(ofRafael, "I need a moment");
  await pressLine(ofRafael, "Please explain this to me");
  await reads(ofAmina, "Rafael Nogueira asks: please explain this.");
  await press(ofAmina, "Rather not");
  await note(ofRafael, NOTES[1]);

  // His line breaks. She goes on; he writes.
  await his.context.setOffline(true);
  await note(ofRafael, NOTES[2]);
  await reads(ofRafael, "Kept on this device. It waits until you are online.");
  await press(ofAmina, "Next part");
  await part(ofAmina, 3);
  await his.context.setOffline(false);
  await part(ofRafael, 3);

  // She opens the page again, in the middle of a sentence.
  await press(ofRafael, "Next part");
  await part(ofAmina, 4);
  await ofAmina.getByLabel("A note from this meeting").fill(NOTES[3]);
  await hers.page.reload();
  await go(ofAmina, "Talk");
  await part(ofAmina, 4);
  await ofAmina.getByRole("textbox", { name: "A note from this meeting" }).and(ofAmina.getByText(NOTES[3])).waitFor();
  await press(ofAmina, "Keep this note");

  await press(ofAmina, "Next part");
  await part(ofRafael, 5);
  await choose(ofAmina, "Here and there");
  await type(ofAmina, /^What does it show you/, ROW);
  await type(ofAmina, /^How is it here/, "By mail");
  await type(ofAmina, /^How is it there/, "At the table");
  await press(ofAmina, "Add to our story");
  await reads(ofRafael, ROW);

  await press(ofRafael, "Next part");
  await part(ofAmina, 6);
  await choose(ofRafael, "What I heard");
  await type(ofRafael, "What I heard", HEARD);
  await press(ofRafael, "Show it to Amina Bello");
  await press(ofAmina, "Yes, that is it");
  await type(ofAmina, "I will", PROMISE);
  await press(ofAmina, "Keep this");
  await reads(ofRafael, "Amina Bello wrote what they will do.");
  await press(ofRafael, "Nothing this time");
  await press(ofRafael, "End for today");
  await press(ofRafael, "Yes, end it");
  await Promise.all([reads(ofAmina, "Your conversation has ended."), reads(ofRafael, "Your conversation has ended.")]);

  const [onHers, onHis] = await Promise.all([inOrder(ofAmina), inOrder(ofRafael)]);
  expect(onHers).toEqual(onHis);
  for (const words of onHis) {
    expect(await ofAmina.locator("main").getByText(words, { exact: true }).count()).toBe(1);
    expect(await ofRafael.locator("main").getByText(words, { exact: true }).count()).toBe(1);
  }
  await Promise.all([hers.context.close(), his.context.close()]);
});
