import { mona, yousef } from "../../src/sandbox/seed/people";
import { openDevice, openScene } from "./oneNoteScene";

/** Seconds until `text` stands on this screen. */
const secondsUntil = async (
  { time }: ReturnType<typeof openScene>,
  device: ReturnType<typeof openDevice>,
  text: string,
): Promise<number> => {
  for (let seconds = 0; seconds <= 90; seconds++) {
    if (
      device
        .open()
        .snapshot()
        .entries.some(({ entry }) => entry.text === text)
    )
      return seconds;
    await time.pass(1_000);
  }
  throw new Error(`"${text}" did not come within a minute and a half.`);
};

test("P4: an hour of talk with twenty notes stays below OneNote's 400 requests, and answers come within ten seconds", async () => {
  const scene = openScene();
  const [hers, his] = [openDevice(scene, mona, 1), openDevice(scene, yousef, 101)];
  for (const device of [hers, his]) device.open();
  const [questions, answers]: [number[], number[]] = [[], []];
  for (let n = 0; n < 10; n++) {
    hers.write(`question ${n}`);
    questions.push(await secondsUntil(scene, his, `question ${n}`));
    await scene.time.pass(20_000);
    his.write(`answer ${n}`);
    answers.push(await secondsUntil(scene, hers, `answer ${n}`));
    await scene.time.pass(300_000);
  }
  expect(Math.max(...answers)).toBeLessThanOrEqual(10);
  expect(Math.max(...questions)).toBeLessThanOrEqual(60);
  expect(hers.open().snapshot().problem).toBeUndefined();
  for (const { id } of [mona, yousef]) expect(scene.asked.get(id)).toBeLessThan(320);
});

test("P4: somebody who has looked too often still gets their words out", async () => {
  const scene = openScene();
  const [hers, his] = [openDevice(scene, mona, 1), openDevice(scene, yousef, 101)];
  for (let n = 0; n < 330; n++) {
    await hers.open().refresh();
    await scene.time.pass(1_000);
  }
  expect(hers.open().snapshot().problem).toMatchObject({ type: "Throttled" });
  hers.write("I have to go now.");
  await scene.time.pass(30_000);
  expect(await secondsUntil(scene, his, "I have to go now.")).toBeLessThanOrEqual(60);
});

test("a page that lies open asks about once a minute when half an hour has gone by without a word", async () => {
  const scene = openScene();
  openDevice(scene, mona, 1).open();
  await scene.time.pass(2_400_000);
  const before = scene.asked.get(mona.id) ?? 0;
  await scene.time.pass(3_600_000);
  expect((scene.asked.get(mona.id) ?? 0) - before).toBeLessThanOrEqual(60);
});
