import { amina, kenji, mereana, rafael } from "../../src/sandbox/seed/people";
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
