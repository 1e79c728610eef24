import type { FrameLocator, Page } from "playwright-core";
import { pairs } from "../../src/sandbox/seed/pairs";
import { mona, yousef } from "../../src/sandbox/seed/people";
import { go, meridianOf, openPage } from "./harness";
import { arrives, setScene, STILL } from "./scene";

const scene = setScene();
const circle = pairs.find(({ keptIn }) => keptIn === "onenote");
if (!circle) throw new Error("Nobody in the seed keeps a document in OneNote.");
const NOTES = `/groups/${circle.groupId}/onenote`;

const ofMona = (page: Page): FrameLocator => meridianOf(page, mona);
const ofYousef = (page: Page): FrameLocator => meridianOf(page, yousef);

const write = async (frame: FrameLocator, words: string): Promise<void> => {
  await frame.getByLabel("Write a note").fill(words);
  await frame.getByRole("button", { name: "Keep this note" }).click();
};

/** What stands on the newest page, as somebody reads it who opens it in OneNote. */
const newestPage = async (): Promise<{ readonly id: string; readonly html: string }> => {
  const listed = await scene.sandbox.askGraph(mona, `${NOTES}/sections/${circle.sectionId}/pages`);
  const { id } = (await listed.json()).value[0];
  const content = await scene.sandbox.askGraph(mona, `${NOTES}/pages/${id}/content`);
  return { id, html: await content.text() };
};

test("P4: Mona and Yousef keep their document in OneNote: words arrive on the page and on the other screen, and what Kenji types by hand is shown as written there", async () => {
  const { page, complaints } = await openPage(
    await scene.browser.newContext({ ...STILL, viewport: { width: 1280, height: 1000 } }),
  );
  await page.goto(`${scene.sandbox.url}/stage.html?left=${mona.id}&right=${yousef.id}`);
  await go(ofMona(page), "Our story");
  await go(ofYousef(page), "Our story");
  await ofMona(page).getByText("You shared when you can meet.").waitFor();
  await ofYousef(page).getByText("You shared when you can meet.").waitFor();

  await write(ofMona(page), "Who <b>speaks</b> first?\nWe take turns.");
  await arrives(ofMona(page), /^Who <b>speaks/);
  const { id, html } = await newestPage();
  expect(html).toContain("Who &lt;b&gt;speaks&lt;/b&gt; first?<br>We take turns.");
  expect(html).toContain("Mona Farouk");

  const typed = [{ target: "body", action: "append", content: "<p>Bring <i>tea</i></p>" }];
  await scene.sandbox.askGraph(mona, `${NOTES}/pages/${id}/content`, "PATCH", typed);
  await write(ofYousef(page), "Yes, in turns.");
  await ofYousef(page).getByText("Who <b>speaks</b> first?").waitFor();
  await ofYousef(page).getByRole("article", { name: "Written in OneNote" }).getByText("Bring tea").waitFor();
  await ofMona(page).getByText("Yes, in turns.").waitFor();
  expect(complaints).toEqual([]);
});
