import { openAs } from "../browse.mjs";

/** The doors, the beginning of a pair from both sides, help outside the pair, the foot, and a page that cannot be read. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const hannah = await openAs(browser, sandbox, look, "Hannah Levi");
  await hannah.see("Only find a time with somebody");
  await hannah.shoot("shell-welcome");
  await hannah.press("Set up a pair");
  await hannah.see("Who takes part?");
  await hannah.shoot("shell-who");
  await hannah.frame.getByRole("searchbox").fill("nus");
  await hannah.frame
    .getByRole("button", { name: /^Nusrat/ })
    .first()
    .click();
  await hannah.shoot("shell-roles");
  await hannah.press("Go on");
  await hannah.see("Where do you keep your story?");
  await hannah.shoot("shell-where");
  await hannah.frame.getByRole("radio", { name: /^A list in SharePoint/ }).click();
  await hannah.frame.getByLabel("Address of the place").fill("https://meridian.sharepoint.example/sites/mentoring-one");
  await hannah.press("Look there");
  await hannah.frame.getByRole("radio", { name: /Mentoring log A/ }).click();
  await hannah.shoot("shell-where-found");
  await hannah.press("Go on");
  await hannah.shoot("shell-confirm");
  await hannah.press("Set it up");
  await hannah.see("Copy the link");
  await hannah.shoot("shell-invite");
  await hannah.press("Go on");
  await hannah.see("Three small things, in any order.");
  await hannah.shoot("shell-begin");
  await hannah.press("Us");
  await hannah.see("Your first steps");
  await hannah.shoot("shell-first-steps");
  await hannah.close();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.press("Me");
  await amina.press("How I work");
  await amina.see("Only you read this here");
  await amina.shoot("shell-me");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "safety"));
  await amina.see("If something is not right");
  await amina.shoot("shell-safety");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "roles"));
  await amina.see("Who does what");
  await amina.shoot("shell-who-does-what");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "join"));
  await amina.see("Paste the invitation");
  await amina.shoot("shell-join");
  await amina.close();
  await sandbox.fail({ kind: "unavailable", path: "/getSchedule" });
  const failing = await openAs(browser, sandbox, look, "Amina Bello");
  await failing.see(/does not answer well right now/);
  await failing.shoot("shell-problem");
  await failing.close();
  await sandbox.fail();
};
