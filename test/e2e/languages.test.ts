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
