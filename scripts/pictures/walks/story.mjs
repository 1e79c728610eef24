import { openAs } from "../browse.mjs";
import { plantHalfYear } from "../halfYear.mjs";

/** Our story: empty, with half a year of meetings in it, looked through, written in, and on paper. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const empty = await openAs(browser, sandbox, look, "Amina Bello");
  await empty.press("Our story");
  await empty.see("Write a note");
  await empty.shoot("story-first");
  await empty.close();
  await plantHalfYear(sandbox);
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  await press("Our story");
  await frame.getByText("Thursday's slides went well.").first().waitFor();
  await shoot("story-half-year");
  await frame
    .getByRole("button", { name: /^Read all/ })
    .first()
    .click();
  await shoot("story-meeting-opened");
  await frame.getByLabel("Write a note").fill("She asked first, and I had an answer.");
  await press("Keep this note");
  await press("Show it");
  await shoot("story-kept");
  await frame.getByRole("searchbox").fill("submarine");
  await see("Nothing found.");
  await shoot("story-search-nothing");
  await frame.getByRole("searchbox").fill("silence");
  await frame.locator("mark").first().waitFor();
  await shoot("story-search");
  await frame.getByRole("searchbox").fill("");
  await press("Show only");
  await shoot("story-show-only");
  await press("Show only");
  await press("More");
  await frame.getByRole("menuitem").first().waitFor();
  await shoot("story-entry-menu");
  await amina.page.keyboard.press("Escape");
  if (
    !(await frame
      .getByRole("button", { name: "More", exact: true })
      .first()
      .evaluate((it) => it === it.ownerDocument.activeElement))
  )
    throw new Error("The focus is not on the press that opened the menu.");
  await press("Write something else");
  await see("Something that troubles you");
  await shoot("story-tiles");
  await press("Close");
  await press("Our half year");
  await see("Promises kept");
  await shoot("story-half-year-page");
  await amina.page.emulateMedia({ media: "print" });
  await shoot("story-half-year-print");
  await amina.page.emulateMedia({ media: "screen" });
  await press("Back to our story");
  await frame.getByText("Who can read this").first().click();
  await frame.getByText("Copies, and how to end").click();
  await see("Save a page to read");
  await shoot("story-foot");
  await amina.page.emulateMedia({ media: "print" });
  await shoot("story-print");
  await amina.page.emulateMedia({ media: "screen" });
  await amina.close();
};
