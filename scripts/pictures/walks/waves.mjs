import { openAs } from "../browse.mjs";

const follow = ({ frame }) => frame.locator("body").evaluate(() => void (window.location.hash = "take-part/across"));

/** A programme's waves: what came of the first one, giving to the open one, and a steward who makes a page. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.see("Book this time");
  await follow(amina);
  await amina.see("Published by Mereana Parata.");
  await amina.shoot("waves-page");
  await amina.frame.getByRole("button", { name: "Answer", exact: true }).click();
  await amina.frame.getByRole("radio", { name: "As a mentor" }).check();
  await amina.frame.getByRole("radio", { name: "Yes", exact: true }).check();
  for (const radio of await amina.frame.getByRole("radio", { name: "A few times" }).all()) await radio.check();
  await amina.frame
    .getByLabel("Would you like to add one sentence?")
    .fill("I led my first review, and nobody had to help.");
  await amina.frame.getByRole("checkbox", { name: "It is something to celebrate." }).check();
  await amina.frame.getByRole("checkbox", { name: "Show mentors and mentees apart" }).check();
  await amina.see("Exactly this goes");
  await amina.shoot("waves-preview");
  await amina.press("Give this to the programme");
  await amina.see("You gave your answers.");
  await amina.shoot("waves-given");
  await amina.close();

  const mona = await openAs(browser, sandbox, look, "Mona Farouk");
  await mona.see("Me");
  await follow(mona);
  await mona.see("Your key is in the policy.");
  await mona.frame.getByRole("button", { name: /^Make the page for/ }).click();
  await mona.see("Everybody will read this");
  await mona.frame.getByText("Texts to copy").click();
  await mona.see("Text to invite people");
  await mona.shoot("waves-steward");
  await mona.close();
};
