import { openAs } from "../browse.mjs";

/** Amina finds a time with Rafael and writes in their story. What they talk about is in `talk.mjs`. */
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
  await amina.see(/^Booked: /);
  await amina.shoot("times-booked");
  await amina.press("Our story");
  await amina.frame.getByRole("textbox", { name: "Write a note" }).fill("We start with his questions.");
  await amina.press("Keep this note");
  await amina.frame.getByRole("article").filter({ hasText: "We start with his questions." }).first().waitFor();
  await amina.shoot("document-written");
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  await amina.frame.getByRole("textbox", { name: "Write a note" }).fill("Written on a train.");
  await amina.press("Keep this note");
  await amina.frame.getByRole("alert").first().waitFor();
  await amina.shoot("document-offline");
  await sandbox.fail();
  await amina.close();
};
