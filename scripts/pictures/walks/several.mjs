import { openAs } from "../browse.mjs";

const SITE = "https://meridian.sharepoint.example/sites/mentoring-one";

/** Somebody with two pairs: a card for each on the first screen, before and after a meeting is booked, and the other pair opened. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const hannah = await openAs(browser, sandbox, look, "Hannah Levi");
  await hannah.see("Only find a time with somebody");
  await hannah.press("Set up a pair");
  await setUp(hannah, "Nusrat", "Mentoring log A");
  await openSetUp(hannah);
  await setUp(hannah, "Mereana", "Mentoring log B");
  await hannah.press("Us");
  await hannah.see("No meeting is booked.");
  await hannah.frame.getByRole("button", { name: "Book this time" }).first().waitFor();
  await hannah.shoot("several-none");
  await hannah.press("Book this time");
  await hannah.see(/^Booked: /);
  await hannah.frame
    .getByRole("navigation", { name: "With" })
    .getByText(/ for you/)
    .first()
    .waitFor();
  await hannah.shoot("several-booked");
  await hannah.frame.getByRole("navigation", { name: "With" }).getByRole("button", { name: "Mereana" }).click();
  await hannah.frame.getByRole("heading", { level: 1, name: /Mereana/ }).waitFor();
  await hannah.shoot("several-other");
  await hannah.close();
};

const openSetUp = async ({ press, frame }) => {
  await press("Signed in as Hannah Levi");
  await frame.getByRole("menuitem", { name: "Set up another pair or circle" }).click();
};

const setUp = async ({ press, frame, see }, name, log) => {
  await see("Who takes part?");
  await frame.getByRole("searchbox").fill(name.slice(0, 3));
  await frame
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await press("Continue");
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
