import type { FrameLocator } from "playwright-core";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { faultsOf } from "./looks";
import { arrives, freshDevice, press, reads, setScene, threeTimes } from "./scene";

const scene = setScene();
const hers = freshDevice(scene, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
const his = freshDevice(scene, { viewport: { width: 320, height: 570 }, reducedMotion: "reduce" });

const offerTwoTimes = async (frame: FrameLocator): Promise<void> => {
  await threeTimes(frame);
  await press(frame, "Offer several times instead");
  await frame.getByRole("heading", { name: "Offer times to Rafael Nogueira" }).waitFor();
  await frame.getByRole("checkbox").nth(0).check();
  await frame.getByRole("checkbox").nth(2).check();
};

test("S47: Amina offers two times, Rafael takes one with a press, and both have it in their calendars", async () => {
  const faults: string[] = [];
  const amina1 = await hers.open(amina);
  await offerTwoTimes(amina1);
  faults.push(...(await faultsOf(hers.page)).map((fault) => `making an offer: ${fault}`));
  await press(amina1, "Offer these 2 times");
  await reads(amina1, "Rafael Nogueira has not answered yet.");
  await arrives(amina1, "Rafael Nogueira has not answered yet.");
  faults.push(...(await faultsOf(hers.page)).map((fault) => `an offer that waits: ${fault}`));

  const frame = await his.open(rafael);
  const offer = frame.getByRole("region", { name: "Amina Bello offers you 2 times" });
  await offer.getByRole("button", { name: "Take this time" }).nth(1).waitFor();
  faults.push(...(await faultsOf(his.page)).map((fault) => `an offer to answer: ${fault}`));
  await offer.getByRole("button", { name: "Take this time" }).first().click();
  await reads(frame, /^You chose .*\. It is in your calendar\. The other time is free again\.$/);
  await offer.waitFor({ state: "detached" });

  await reads(amina1, /^Rafael Nogueira chose .*\. It is in your calendar\. The other time is free again\.$/);
  await go(amina1, "Our story");
  await reads(amina1, /^You offered 2 times\. Rafael Nogueira chose /);
  expect(faults).toEqual([]);
});

test("S47: without calendars Amina still offers a time, and Rafael says that none fits, and not why", async () => {
  await scene.sandbox.setFaults([{ kind: "unavailable", who: amina.id, path: "/getSchedule" }]);
  const frame = await hers.open(amina);
  await reads(frame, /has a problem right now/);
  await press(frame, "Offer several times instead");
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await frame.getByLabel("Day").fill(soon);
  await frame.getByLabel("Start, on your clock").fill("14:00");
  await press(frame, "Add this time");
  await press(frame, "Offer this time");
  await arrives(frame, "Rafael Nogueira has not answered yet.");
  await scene.sandbox.setFaults([]);

  const theirs = await his.open(rafael);
  await press(theirs, "It does not fit");
  await reads(theirs, "You told Amina Bello that none of the times fits.");
  await reads(frame, "Rafael Nogueira says that none of your times fits.");
});
