import { openAs } from "../browse.mjs";

/** The lessons of Amina: the list, each kind of part, what she writes for herself, the list afterwards, and the way there. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame, press, see, shoot } = amina;
  const next = () => frame.getByRole("button", { name: "Next part" }).click();
  await press("Me");
  await press("Lessons");
  await see("Listening across a language");
  await shoot("lessons-list");
  await frame.getByRole("button", { name: "Begin: Listening across a language" }).click();
  await see("A yes that was no yes");
  await shoot("lessons-case");
  await next();
  await shoot("lessons-choice");
  await frame.getByRole("radio").first().check();
  await see(/^Most people answer yes/);
  await shoot("lessons-why");
  await next();
  await shoot("lessons-practise");
  await next();
  await next();
  await press("Write down what you will try");
  await frame.getByRole("textbox").fill("I wait until Rafael has found his word.");
  await shoot("lessons-try");
  await press("Finish");
  await see("Done: Listening across a language");
  await shoot("lessons-done");
  await press("Talk");
  await see("Ten minutes alone: a lesson");
  await shoot("lessons-from-talk");
  await amina.close();
};
