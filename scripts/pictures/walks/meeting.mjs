import { openMeeting } from "../browse.mjs";

const SHARED = /^Part (\d) of/;

/** Amina and Rafael in a Teams meeting: what the stage shows to everybody, from before the first part to after the last. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const {
    left: amina,
    right: rafael,
    stage,
    close,
  } = await openMeeting(...[browser, sandbox, look, "Amina Bello", "Rafael Nogueira"]);
  await amina.press("Show on the meeting stage");
  await stage.see("Your conversation has not begun yet.");
  await amina.shoot("meeting-panel-before");
  await stage.shoot("meeting-stage-waiting");
  await amina.press("Start this conversation");
  await stage.see(SHARED);
  await stage.shoot("meeting-stage-part-1");
  await amina.shoot("meeting-panel-part-1");
  for (let part = 2; part <= 4; part++) {
    await amina.press("Next part");
    await stage.see(new RegExp(`^Part ${part} of`));
    await stage.shoot(`meeting-stage-part-${part}`);
  }
  await rafael.see(/^Part 4 of/);
  await rafael.shoot("meeting-panel-part-4");
  await rafael.press("I need a moment");
  await rafael.frame.getByRole("menuitem", { name: "Wait a moment" }).click();
  await stage.see(/A short pause/);
  await stage.shoot("meeting-stage-pause");
  await rafael.press("Continue");
  // Amina's press is for the step that goes on.
  await stage.frame.getByText(/A short pause/).waitFor({ state: "hidden" });
  for (let part = 5; part <= 7; part++) {
    await amina.press("Next part");
    await stage.see(new RegExp(`^Part ${part} of`));
    if (part >= 6) await stage.shoot(`meeting-stage-part-${part}`);
  }
  await amina.press("End for today");
  await amina.press("Nothing this time: end the conversation");
  await stage.see("Your conversation has ended.");
  await stage.shoot("meeting-stage-over");
  await amina.press("Difficult conversations");
  await amina.frame.getByRole("menuitem", { name: "Something went wrong between us" }).click();
  await amina.press("Start this conversation");
  await stage.see("This conversation stays in your side panels.");
  await stage.shoot("meeting-stage-closed");
  await close();
};
