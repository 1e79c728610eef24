import { openAs } from "../browse.mjs";

/** Five questions a month in Amina's journal: before she begins, the questions, and her answers. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  const chooseAll = async () => {
    for (const answer of ["Often", "More than 5"])
      for (const radio of await frame.getByRole("radio", { name: answer }).all()) await radio.check();
  };
  await press("Me");
  await press("Journal");
  await frame.getByText("Five questions a month").click();
  await see("We wrote them ourselves.");
  await shoot("pulse-before");
  await press("Begin");
  await see("In the last month");
  await shoot("pulse-questions");
  for (let part = 2; part <= 4; part++) {
    await chooseAll();
    await press("Next part");
    await see(`Part ${part} of 4`);
  }
  await press("Keep my answers");
  await see("You answered this month.");
  await shoot("pulse-answered");
  await frame.getByText("Your answers so far").click();
  await see("A column for each answer");
  await shoot("pulse-answers");
  await press("Show one answer");
  await shoot("pulse-show-one");
  await amina.close();
};
