import { openAs } from "../browse.mjs";

const SITE = "https://meridian.sharepoint.example/sites/mentoring-one";
const NAME = "Leading from two places";

/** A circle from its first press: its name, its page before and after words, and a case that waits for a partner's yes. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const hannah = await openAs(browser, sandbox, look, "Hannah Levi");
  const { frame, press, see, shoot } = hannah;
  await see("Only find a time with somebody");
  await press("Set up a pair");
  await choose(hannah, "Nusrat");
  await press("Continue");
  await place(hannah, "Mentoring log A");
  await press("Signed in as Hannah Levi");
  await frame.getByRole("menuitem", { name: "Set up another pair or circle" }).click();
  await choose(hannah, "Nusrat");
  await press("Add a person");
  await choose(hannah, "Mereana");
  await frame.getByLabel(/^What is your circle called/).fill(NAME);
  await frame.getByLabel(/^What is it for/).fill("We lead teams in two cities, and help each other with it.");
  await shoot("circle-set-up");
  await press("Continue");
  await place(hannah, "Mentoring log B");
  await press("Us");
  await frame.getByRole("button", { name: NAME }).first().click();
  await shoot("circle-us");
  await openCircle(hannah);
  await see("Nobody has brought a case yet.");
  await shoot("circle-empty");
  await press("Bring a case");
  await frame.getByLabel("The case, in words for the circle").fill("Somebody on my team is silent in each review.");
  for (const box of await frame.getByRole("checkbox").all()) await box.check();
  await frame.getByRole("radio", { name: "No, only my own" }).check();
  await shoot("circle-case");
  await press("Show it to the circle");
  await see("The circle can read it now.");
  await press("Close");
  await press("Write what worked");
  await frame.getByLabel(/^What worked/).fill("Ask the one who is silent first.");
  await press("Add to our story");
  await press("Celebrate something");
  await frame.getByLabel("One sentence to celebrate").fill("We held our fourth meeting.");
  await press("Show it to the circle");
  await see("The circle can read it now.");
  await press("Close");
  await shoot("circle-full");
  await press("Bring a case");
  await frame.getByLabel("The case, in words for the circle").fill("A partner said: a silence is a no.");
  for (const box of await frame.getByRole("checkbox").all()) await box.check();
  await frame.getByRole("radio", { name: /^Yes, words of Nusrat/ }).check();
  await shoot("circle-asking");
  await hannah.close();

  const mona = await openAs(browser, sandbox, look, "Mona Farouk");
  await openCircle(mona);
  await mona.see("Leading across three cities");
  await mona.shoot("circle-living");
  await mona.close();
};

const openCircle = async ({ frame, press, openPart }) => {
  await press("Our story");
  await openPart("Circle");
  await frame.getByRole("heading", { level: 1, name: "Circle" }).waitFor();
};

const choose = async ({ frame, see }, name) => {
  await see("Who takes part?");
  await frame.getByRole("searchbox").fill(name.slice(0, 3));
  await frame
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
};

const place = async ({ press, frame, see }, log) => {
  await see("Where do you keep your story?");
  await frame.getByRole("radio", { name: /^A list in SharePoint/ }).click();
  await frame.getByLabel("Address of the place").fill(SITE);
  await press("Look there");
  await frame.getByRole("radio", { name: new RegExp(log) }).click();
  await press("Continue");
  await press("Set it up");
  await see("Copy the link");
  await press("Continue");
};
