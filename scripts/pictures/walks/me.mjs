import { openAs } from "../browse.mjs";

/** Amina declares her place, weekly patterns and observances, and looks at her year and at what Rafael would see. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  await press("Me");
  await see("Where I am");
  await shoot("mytime-first");
  await press("Add a place");
  await frame.getByLabel("City with the same clock").fill("lag");
  await press("Lagos (Nigeria)");
  await frame.getByLabel("Public holidays of").selectOption("NG");
  await shoot("mytime-place");
  await press("Keep");
  await press("Look up my working hours in Outlook");
  await press("Use these hours");
  for (const start of ["Lunch", "Sabbath, by the sun"]) {
    await press(start);
    await frame.getByLabel("Only times, without a reason.").check();
    if (start !== "Lunch") await shoot("mytime-rhythm");
    await press("Keep");
  }
  await press("Use the position of Lagos");
  await frame.getByLabel("Search for an observance").fill("ramadan");
  await press("Ramadan");
  await see("What it means for meetings");
  await shoot("mytime-observance");
  await press("Keep");
  await see("Tell Rafael Nogueira");
  await shoot("mytime-declared");
  await amina.close();
};
