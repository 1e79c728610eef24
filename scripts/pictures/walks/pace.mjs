import { openAs } from "../browse.mjs";

/** A day next week, as a date field wants it. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Amina's limits and her hours; then why not another time, and the nearest fair one for a meeting that cannot be. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  await press("Me");
  await see("My week");
  await press("Use these hours");
  const part = frame.getByRole("group", { name: "Parts of my time" });
  await part.getByRole("button", { name: /^My limits/ }).click();
  await see("How hard each hour is");
  await shoot("pace-first");
  await frame.getByLabel("Free time before a meeting").selectOption("15");
  await frame.getByLabel("Shortest notice").selectOption("48");
  await frame.getByLabel("Late hours a month").selectOption("4");
  await press("Evenings are easy");
  await see("Very hard:");
  await shoot("pace-set");
  for (const hour of await frame.getByRole("slider").all()) await hour.press("End");
  await see("You marked many hours as hard");
  await shoot("pace-all-hard");
  await press("My working hours");
  await frame.getByRole("button", { name: "Done", exact: true }).click();
  await shoot("pace-tile");
  await press("Us");
  await see("Why not another time?");
  await frame.getByText("Why not another time?").click();
  const group = frame.getByRole("group", { name: "Why not another time?" });
  await shoot("why-not-first");
  await group.getByLabel("Day").fill(inDays(1));
  await group.getByLabel("Start, on your clock").fill("09:00");
  await press("Look at this time");
  await see("does not work.");
  await shoot("why-not-no");
  await group.getByLabel("Day").fill(inDays(8));
  // Which hours are free next week depends on the day on which the pictures are taken.
  for (const hour of ["13:15", "14:30", "15:15", "16:00", "10:00"]) {
    await group.getByLabel("Start, on your clock").fill(hour);
    await press("Look at this time");
    const works = frame.getByText("works.").first();
    const isFound = await works.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isFound) break;
  }
  await shoot("why-not-works");
  await amina.close();
};
