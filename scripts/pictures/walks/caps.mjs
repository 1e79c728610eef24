import { openAs } from "../browse.mjs";
import { plantParts } from "../halfYear.mjs";

/** Month six: what waits leads to its entry, advice that is said aloud, and the mentor's own look at themselves. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  await plantParts(sandbox);
  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  await rafael.see("Waiting for you");
  await rafael.frame
    .getByRole("button", { name: /^Answer: / })
    .first()
    .click();
  await rafael.frame.locator("article:focus").waitFor();
  await rafael.shoot("caps-arrived");
  await rafael.openPart("Advice");
  await rafael.press("Say how you like to hear it");
  await rafael.press("Add to our story");
  await rafael.frame.getByText("Spoken", { exact: true }).last().waitFor();
  // It is Amina's to read once it has left this device.
  await rafael.frame
    .getByText(/On its way/)
    .first()
    .waitFor({ state: "hidden" });
  await rafael.close();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  await press("Our story");
  await amina.openPart("Advice");
  await frame.getByText("Spoken", { exact: true }).last().waitFor();
  await press("Write what you noticed");
  await frame.getByLabel("What did you notice?").fill("You spoke last, and everybody listened.");
  await see("likes to hear advice like this");
  await shoot("caps-spoken");
  await press("Say it when we meet");
  await see("given with care");
  await shoot("caps-said-in");
  await press("Me");
  await press("Journal");
  await see("Your first page can be one sentence.");
  await shoot("caps-journal");
  const questions = frame.getByRole("region", { name: "Empathy, curiosity, respect: then and now" });
  await questions.getByText("Empathy, curiosity, respect: then and now").click();
  await shoot("caps-check-first");
  for (const words of ["I guess.", "I ask, and I wait for the whole answer."]) {
    await questions
      .getByRole("button", { name: /^Answer/ })
      .first()
      .click();
    await questions.getByRole("textbox").fill(words);
    await shoot(`caps-check-${words.length < 10 ? "writing" : "again"}`);
    await questions.getByRole("button", { name: "Keep this page" }).click();
    await questions.getByRole("paragraph").filter({ hasText: words }).waitFor();
  }
  await see("Now, ");
  await shoot("caps-check-then-now");
  await amina.close();
};
