import { amina, kenji, mereana, mona, rafael } from "../../src/sandbox/seed/people";
import { openDevice, press, reads, setScene } from "./scene";

const scene = setScene();

test("S53: Mereana opens Meridian for the first time, sees with whom she was brought together, and begins with one press; Kenji joins", async () => {
  await scene.sandbox.startOver();
  const [hers, his] = await Promise.all([openDevice(scene), openDevice(scene)]);
  const her = await hers.open(mereana);
  await her.getByRole("heading", { name: `You and ${kenji.name}` }).waitFor();
  await press(her, "Begin");
  await reads(her, "Three small things, in any order.");
  const him = await his.open(kenji, { page: "take-part/across" });
  await him.getByRole("link", { name: "See where, and begin" }).click();
  await him.getByRole("heading", { name: `${mereana.name} invites you` }).waitFor();
  await press(him, "Join");
  await reads(him, "Three small things, in any order.");
  await Promise.all([hers.context.close(), his.context.close()]);
});

test("S60: Amina writes a notice, Rafael asks, and her yes reaches him: sealed in one browser, opened in the other", async () => {
  await scene.sandbox.startOver();
  const [hers, his] = await Promise.all([openDevice(scene), openDevice(scene)]);
  const page = "take-part/across";
  const her = await hers.open(amina, { page });
  await press(her, "Write a notice");
  await her.getByLabel("What would you like to be?").selectOption("mentor");
  await her.getByLabel("What do you offer, or look for?").fill("Ask me about the first year.");
  await press(her, "Put it on the notice board");
  await reads(her, "Take it back");
  const him = await his.open(rafael, { page });
  await press(him, `Ask ${amina.name}`);
  await press(him, "Ask now");
  await reads(him, `You asked. ${amina.name} has not answered yet.`);
  const asked = await hers.open(amina, { page });
  await press(asked, "Yes");
  await reads(asked, `You said yes to ${rafael.name}.`);
  await reads(await his.open(rafael, { page }), `${amina.name} said yes.`);
  await Promise.all([hers.context.close(), his.context.close()]);
});

test("S61, S65: Amina gives to the open wave and takes it back; Mona makes the page of the closed one, and Amina reads it", async () => {
  await scene.sandbox.startOver();
  const [hers, stewards] = await Promise.all([openDevice(scene), openDevice(scene)]);
  const page = "take-part/across";
  const her = await hers.open(amina, { page });
  await press(her, "Answer");
  await her.getByRole("radio", { name: "As a mentor" }).check();
  await her.getByRole("radio", { name: "A few times" }).first().check();
  await press(her, "Give this to the programme");
  await reads(her, /^You gave your answers\./);
  await press(her, "Take them back");
  await reads(her, /^Your answers are taken back\./);
  const desk = await stewards.open(mona, { page });
  await desk.getByRole("button", { name: /^Make the page for/ }).click();
  await reads(desk, "Everybody will read this");
  await desk.getByRole("radio", { name: "In part" }).check();
  await desk.getByLabel("What is there to say about it?").fill("Half of the teams have done it.");
  await desk.getByLabel("What will you change?").fill("No meeting before eight.");
  await desk.getByLabel("By when?").fill("2027-05-01");
  await press(desk, "Publish for everybody");
  await reads(desk, `Published by ${mona.name}.`);
  const again = await hers.open(amina, { page });
  for (const words of ["No meeting before eight.", "It was done in part.", `Published by ${mona.name}.`])
    await reads(again, words);
  await Promise.all([hers.context.close(), stewards.context.close()]);
});
