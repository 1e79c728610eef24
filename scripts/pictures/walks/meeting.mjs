import { openAs } from "../browse.mjs";

/** Amina's way through her first meeting with Rafael, from an empty page to a written one. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ id: "slow", kind: "slow", who: id });
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.see("We look at both calendars now.");
  await amina.shoot("times-looking");
  await sandbox.fail();
  await amina.frame.getByRole("article").nth(2).waitFor();
  await amina.shoot("times-found");
  await amina.press("Our story");
  await amina.see("Write a note");
  await amina.shoot("document-first");
  await amina.press("Us");
  await amina.press("Book this time");
  await amina.frame.getByRole("button", { name: "Booked" }).waitFor();
  await amina.shoot("times-booked");
  await amina.press("Talk");
  await amina.see("Start our first meeting");
  await amina.shoot("conversation-before");
  await converse(amina);
  await amina.press("Our story");
  await amina.see("We start with his questions.");
  await amina.shoot("document-written");
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  await amina.frame.getByRole("textbox", { name: "Write a note" }).fill("Written on a train.");
  await amina.press("Keep this note");
  await amina.frame.getByRole("alert").first().waitFor();
  await amina.shoot("document-offline");
  await sandbox.fail();
  await amina.close();
};

const converse = async (amina) => {
  await amina.press("Start our first meeting");
  await amina.see(/^Part 1 of/);
  await amina.shoot("conversation-running");
  await amina.frame.getByRole("textbox").fill("We start with his questions.");
  await amina.press("Keep this note");
  await amina.frame.getByRole("article").filter({ hasText: "We start with his questions." }).first().waitFor();
  await amina.press("How much time is left?");
  for (let part = 2; !(await amina.frame.getByRole("region", { name: "Only for you" }).isVisible()); part++) {
    await amina.press("Next part");
    await amina.see(new RegExp(`^Part ${part} of`));
  }
  await amina.shoot("conversation-private");
  await amina.press("End now");
  await amina.tab();
  await amina.shoot("conversation-end-question");
  await amina.press("Yes, end it");
  await amina.see("Your meeting has ended.");
  await amina.shoot("conversation-ended");
};
