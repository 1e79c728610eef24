import { openAs } from "../browse.mjs";

/** The doors, the beginning of a pair from both sides, help outside the pair, the foot and its menu, a page that cannot be read, and signing in. */
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
  await hannah.press("Continue");
  await hannah.see("Where do you keep your story?");
  await hannah.shoot("shell-where");
  await hannah.frame.getByRole("radio", { name: /^A list in SharePoint/ }).click();
  await hannah.frame.getByLabel("Address of the place").fill("https://meridian.sharepoint.example/sites/mentoring-one");
  await hannah.press("Look there");
  await hannah.frame.getByRole("radio", { name: /Mentoring log A/ }).click();
  await hannah.shoot("shell-where-found");
  await hannah.press("Continue");
  await hannah.shoot("shell-confirm");
  await hannah.press("Set it up");
  await hannah.see("Copy the link");
  await hannah.shoot("shell-invite");
  await hannah.press("Continue");
  await hannah.see("Three small things, in any order.");
  await hannah.shoot("shell-begin");
  await hannah.press("Us");
  await hannah.see("Your first steps");
  await hannah.shoot("shell-first-steps");
  await hannah.close();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.press("Me");
  await amina.press("How I work");
  await amina.see("Private, except what you show");
  await amina.shoot("shell-me");
  await amina.press("Signed in as Amina Bello");
  await amina.frame.getByRole("menuitem", { name: "Account and this device" }).waitFor();
  await amina.shoot("shell-menu");
  await amina.frame.getByRole("menuitem", { name: "Account and this device" }).click();
  await amina.see(/^This removes copies/);
  await amina.shoot("shell-account");
  await amina.press("Close");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "safety"));
  await amina.see(/^You do not have to solve this alone/);
  await amina.shoot("shell-safety");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "roles"));
  await amina.see("Who does what");
  await amina.shoot("shell-who-does-what");
  await amina.frame.locator("body").evaluate(() => void (location.hash = "join"));
  await amina.see("Paste the invitation");
  await amina.shoot("shell-join");
  await amina.close();
  const link = await programmeLink(sandbox);
  const together = await openAs(browser, sandbox, look, "Hannah Levi");
  await together.frame.locator("body").evaluate((_, hash) => void (location.hash = hash), link);
  await together.see("A mentoring programme may have sent you this link.");
  await together.shoot("shell-together");
  await together.close();
  await sandbox.fail({ kind: "unavailable", path: "/getSchedule" });
  const failing = await openAs(browser, sandbox, look, "Amina Bello");
  await failing.see(/has a problem right now/);
  await failing.shoot("shell-problem");
  await failing.close();
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ kind: "no-bridge", who: id });
  const nobody = await openAs(browser, sandbox, look, "Amina Bello");
  await nobody.see("You are not signed in.");
  await nobody.shoot("shell-sign-in");
  await nobody.close();
  await sandbox.fail();
};

/** The link that `npm run programme` would write for Hannah and Nusrat, to the lists of the empty site. */
const programmeLink = async (sandbox) => {
  const [hannah, nusrat] = ["Hannah Levi", "Nusrat Jahan"].map((name) =>
    sandbox.people.find((person) => person.name === name),
  );
  const signedIn = await fetch(`${sandbox.url}/sandbox/sign-in`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ person: hannah.id }),
  });
  const { accessToken } = await signedIn.json();
  const ask = async (path) => {
    const port = Number(new URL(sandbox.url).port) + 1;
    const headers = { Authorization: `Bearer ${accessToken}` };
    return (await fetch(`http://localhost:${port}/v1.0${path}`, { headers })).json();
  };
  const { id } = await ask("/sites/meridian.sharepoint.example:/sites/mentoring-one");
  const { value } = await ask(`/sites/${id}/lists`);
  const list = (name) => value.find(({ displayName }) => displayName === name).id;
  const place = [id, list("Mentoring log A"), list("Mentoring sessions A")];
  return `together/01JD9Z3W5T8QK2M4N6P7R9S0VX!${place.join("!")}!m${hannah.id}!t${nusrat.id}`;
};
