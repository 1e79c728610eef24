import { openAs } from "../browse.mjs";

/** Amina and Rafael before, in and after a conversation, and a tender one that waits for his yes. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  await amina.press("Talk");
  await amina.see("Start this conversation");
  await amina.shoot("talk-before");
  await amina.press("Another conversation");
  await amina.see("All conversations");
  await amina.shoot("talk-others");
  await amina.press("Back");
  await amina.press("Our ground rules");
  await amina.see("What stays between us");
  await amina.shoot("talk-rules");
  await amina.press("What you tell me stays here. I may tell my own part.");
  await amina.shoot("talk-rules-begun");
  await amina.press("Back");
  await amina.press("Start this conversation");
  await amina.see(/^Part 1 of/);
  await amina.shoot("talk-part-1");
  await amina.press("More");
  await amina.frame.getByRole("menuitem").first().waitFor();
  await amina.shoot("talk-menu");
  await amina.page.keyboard.press("Escape");
  await rafael.press("Talk");
  await rafael.see(/^Part 1 of/);
  for (let part = 2; part <= 4; part++) {
    await amina.press("Next part");
    await amina.see(new RegExp(`^Part ${part} of`));
  }
  await rafael.see(/^Part 4 of/);
  await rafael.frame.getByRole("tab", { name: "What I heard" }).click();
  await rafael.frame
    .getByRole("textbox", { name: "What I heard" })
    .fill("You ask first, because nobody likes a surprise.");
  await rafael.shoot("talk-heard-typed");
  await rafael.press("Show it to Amina Bello");
  await amina.see(/heard you say this/);
  await amina.shoot("talk-heard-asked");
  await amina.press("Yes, that is it");
  await amina.press("I need a moment");
  await amina.frame.getByRole("menuitem", { name: "Wait a moment" }).click();
  await rafael.see(/asked for a moment/);
  await rafael.shoot("talk-moment");
  await rafael.press("Continue");
  await amina.press("Next part");
  await amina.see(/^Part 5 of/);
  await amina.press("Next part");
  await amina.see(/^Part 6 of/);
  await amina.shoot("talk-private");
  await amina.press("Next part");
  await amina.see(/^Part 7 of/);
  await amina.frame.getByRole("textbox", { name: "I will" }).fill("Ask both teams before the next report.");
  await amina.press("Keep this");
  await amina.shoot("talk-last-part");
  await amina.press("End for today");
  await amina.shoot("talk-end-question");
  await amina.press("Yes, end it");
  await amina.see("When do you meet next?");
  await amina.frame.getByRole("button", { name: "Book this time" }).waitFor();
  await amina.shoot("talk-today");
  await amina.press("Get help");
  await amina.frame.getByRole("menuitem").first().waitFor();
  await amina.shoot("talk-help");
  await amina.frame.getByRole("menuitem", { name: "Something went wrong between us" }).click();
  await amina.see("Start this conversation");
  await amina.shoot("talk-repair");
  await amina.press("Start this conversation");
  await rafael.see(/would like to talk about/);
  await rafael.shoot("talk-consent");
  await rafael.press("Read it first");
  await rafael.shoot("talk-consent-read");
  await amina.close();
  await rafael.close();
};
