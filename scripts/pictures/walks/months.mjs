import { openAs } from "../browse.mjs";
import { plantHalfYear } from "../halfYear.mjs";

/** What changes between meetings: a plan written and changed, a promise moved, a door offered and accepted. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  await plantHalfYear(sandbox);
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  const box = (label) => frame.getByLabel(label).first();
  await press("Our story");
  await see("Our plan");
  await frame.getByText("Our plan", { exact: true }).click();
  await see("Write yours");
  await shoot("months-plan-success");
  await press("Write yours");
  await box(/^How will you know that it was worth it/).fill("Rafael asks me what I would do.");
  await shoot("months-success-form");
  await press("Add it to our document");
  await see("Rafael asks me what I would do.");
  await press("Write something else");
  await frame.getByRole("button", { name: /^Money and hours/ }).click();
  await box(/^What is it/).fill("A course in Portuguese");
  await box(/^How much money/).fill("240");
  await box(/^In which currency/).fill("EUR");
  await shoot("months-budget-form");
  await press("Add it to our document");
  await see("A course in Portuguese");
  await press("Write something else");
  await frame.getByRole("button", { name: /^Introduction/ }).click();
  await box(/^What is this introduction for/).fill("She builds what you want to learn.");
  await box(/^Whom do you meet/).fill("Ada in Nairobi");
  await shoot("months-door-form");
  await press("Add it to our document");
  await see("It waits for the yes of");
  await shoot("months-door-offered");
  await frame
    .getByRole("article")
    .filter({ hasText: "A course in Portuguese" })
    .first()
    .getByRole("button", { name: "More" })
    .click();
  await frame.getByRole("menuitem", { name: "Change it" }).click();
  await box(/^How much money/).fill("260");
  await shoot("months-change-form");
  await press("Keep the change");
  await frame.getByText("Show the earlier version").first().click();
  await shoot("months-earlier-version");
  await amina.close();
  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  await rafael.press("Our story");
  await rafael.see("I accept");
  await rafael.shoot("months-door-for-me");
  await rafael.press("I accept");
  await rafael.see("Accepted");
  await rafael.shoot("months-door-accepted");
  await rafael.close();
};
