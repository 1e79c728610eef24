import { amina, rafael } from "../../src/sandbox/seed/people";
import { LANGUAGES } from "../../src/locales/language";
import { loadText, type MessageId } from "../../src/locales/text";
import { freshDevice, openDevice, reads, setScene, threeTimes } from "./scene";

const scene = setScene();
const device = freshDevice(scene, { viewport: { width: 320, height: 640 } });

/** One language for each way in which words are divided: in long ones, in none, and by spaces below a line. */
const WALKED = LANGUAGES.filter((language) => ["de", "ja", "hi"].includes(language));

const NOTE = "Rafael says: begin with the map. ありがとう · धन्यवाद · Danke schön";

test.each(WALKED)("P5: Amina books, talks and writes in %s, beside Rafael in English", async (language) => {
  const say = await loadText(language, "document", "guide", "prepare");
  const hers = await device.open(amina, { locale: language });
  const press = (id: MessageId) =>
    hers
      .getByRole("button", { name: say(id), exact: true })
      .first()
      .click();
  await threeTimes(hers);
  expect(await hers.locator("html").getAttribute("lang")).toBe(language);
  const width = await hers.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await press("book.press");
  await hers.getByText("Rafael Nogueira").last().waitFor();
  const other = await openDevice(scene);
  const his = await other.open(rafael);
  await his.getByRole("button", { name: "Our story", exact: true }).first().click();
  await reads(his, /Meeting planned/);
  await press("nav.conversation");
  // The meeting is days away: to begin today is the exception, and says so.
  await hers
    .getByRole("button", { name: say("prepare.startNow"), exact: true })
    .or(hers.getByRole("button", { name: say("prepare.start"), exact: true }))
    .first()
    .click();
  await reads(hers, say("guide.part", { part: "1", parts: "7" }));
  await press("guide.next");
  await reads(hers, say("guide.part", { part: "2", parts: "7" }));
  await hers.getByLabel(say("guide.note")).fill(NOTE);
  await press("document.keep");
  await reads(his, NOTE);
  await other.context.close();
});

test("P5: at whatever width Amina reads Chinese, no clock time is divided in its middle", async () => {
  const hers = await device.open(amina, { locale: "zh-Hans" });
  await threeTimes(hers);
  const { whole, divided } = await hers.locator("body").evaluate((body) => {
    const found = { whole: 0, divided: [] as string[] };
    for (let width = 220; width <= 320; width += 3) {
      body.style.width = `${width}px`;
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { 0: time, index } of text.textContent?.matchAll(/\d{1,2}:\d{2}/g) ?? []) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + time.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size === 1) found.whole++;
          if (lines.size > 1) found.divided.push(`${time} at ${width}`);
        }
    }
    return found;
  });
  expect(whole).toBeGreaterThan(100);
  expect(divided).toEqual([]);
});
