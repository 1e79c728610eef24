import { openAs } from "../browse.mjs";

/** By the link that an organisation sends: this device has not read the policy yet. */
const follow = ({ frame }) => frame.locator("body").evaluate(() => void (window.location.hash = "take-part/across"));

/** A programme: who was brought together, the page, the notice board of two people, from a notice to a yes. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const mereana = await openAs(browser, sandbox, look, "Mereana Parata");
  await mereana.see("You and Kenji Mori");
  await mereana.shoot("programme-brought");
  await mereana.close();

  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.see("Book this time");
  await follow(amina);
  await amina.see("What others wrote");
  await amina.shoot("programme-page");
  await amina.press("Write a notice");
  await amina.frame.getByLabel("What would you like to be?").selectOption("mentor");
  await amina.frame
    .getByLabel("What do you offer, or look for?")
    .fill("I have led teams in Lagos for nine years. Ask me about the first year in a new place.");
  await amina.see("This is what others will read");
  await amina.shoot("programme-notice");
  await amina.press("Put it on the notice board");
  await amina.see("Take it back");

  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  await rafael.see("Book this time");
  await follow(rafael);
  await rafael.frame.getByRole("button", { name: "Ask Amina Bello" }).click();
  await rafael.shoot("programme-ask");
  await rafael.press("Ask now");
  await rafael.see("You asked. Amina Bello has not answered yet.");
  await rafael.shoot("programme-asked");

  await amina.press("Me");
  await follow(amina);
  await amina.see("You can say yes or no. Nobody asks why.");
  await amina.shoot("programme-question");
  await amina.press("Yes");
  await amina.see(/^You said yes to Rafael/);
  await amina.shoot("programme-yes");
  await amina.close();
  await rafael.close();
};
