import { openAs } from "../browse.mjs";
import { plantParts } from "../halfYear.mjs";

const PARTS = ["Plan", "Promises", "Opportunities", "Then and now", "Advice", "Concerns", "Words", "Rules"];

/** The parts of our story: each before its first word, each of a pair in month six, and writing where it belongs. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const empty = await openAs(browser, sandbox, look, "Amina Bello");
  await empty.press("Our story");
  await empty.see("Write a note");
  for (const part of PARTS) {
    await open(empty, part);
    await empty.shoot(`parts-empty-${nameOf(part)}`);
  }
  await empty.close();
  await plantParts(sandbox);
  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  const { frame, press, see, shoot } = rafael;
  await press("Our story");
  await frame.getByText("Within this week").first().waitFor();
  for (const part of PARTS) {
    await open(rafael, part);
    await frame.getByRole("article").first().waitFor();
    await shoot(`parts-${nameOf(part)}`);
  }
  await open(rafael, "Plan");
  await frame.getByText("Copy lines for a career talk").click();
  await frame.getByRole("checkbox").first().click();
  await see("This is what you copy");
  await shoot("parts-plan-copy");
  await open(rafael, "Plan");
  await frame.getByRole("button", { name: "Add a step" }).first().click();
  await see("What is the step?");
  await shoot("parts-plan-step");
  await open(rafael, "Opportunities");
  await press("I accept");
  await see("Accepted");
  await press("Introduce Amina Bello to somebody");
  await see("What is this introduction for?");
  await shoot("parts-doors-writing");
  await open(rafael, "Opportunities");
  await press("Ask for an introduction");
  await see("What is this introduction for?");
  await shoot("parts-doors-asking");
  await open(rafael, "Then and now");
  await press("Do you still see it this way?");
  await press("Partly");
  await shoot("parts-shifts-still");
  await rafael.close();
};

const open = async ({ openPart, frame }, part) => {
  await openPart(part);
  await frame.getByRole("heading", { level: 1, name: part }).waitFor();
  await frame
    .getByRole("button", { name: /^(Add|Plan|Promise|Write|Say)/ })
    .last()
    .waitFor();
};

const nameOf = (part) => part.toLowerCase().replaceAll(" ", "-");
