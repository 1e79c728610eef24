import { openMeeting } from "./meetingScene";

test.each([
  ["a list", "sharepoint-list"],
  ["OneNote", "onenote"],
] as const)(
  "S53: with the document in %s, one side's step is on the other's panel and on the stage within five seconds",
  async (_, kind) => {
    const { time, hers, his, waitsMs } = await openMeeting(kind);
    for (let step = 1; step <= 6; step++) {
      // Words and steps go out together, as they do when people talk.
      hers.write(`What Mona said in part ${step}`);
      const waits = await waitsMs(step % 2 ? hers.steps : his.steps, step);
      expect(Math.max(waits.panel, waits.stage)).toBeLessThanOrEqual(5_000);
      await time.pass(60_000 * step + 700 * step);
    }
  },
);
