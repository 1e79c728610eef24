import type { SessionId } from "../../src/domain/shared/ids";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { createLiveSession } from "../../src/sync/liveSession";
import { emeka, noa, noaAndEmeka } from "../doubles/entries";
import { createMemorySessions } from "../doubles/memorySessionStore";
import { createTestPage } from "../doubles/stoppedTime";
import { createScene, note, shown } from "./documentScene";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const ignore = (): void => undefined;

/** Noa in Haifa and Emeka in Lagos, each with the panel of their meeting open: the steps and the document. */
const openPanels = () => {
  const { time, openFrame } = createScene();
  const sessions = createMemorySessions();
  let salt = 0;
  const panelOf = (me: typeof noa) => {
    const session = createLiveSession({
      ...{ pair: noaAndEmeka, me, store: sessions.storeFor(me.id), page: createTestPage() },
      ...{ clock: time.clock, timer: time.timer, elapsed: time.elapsed },
      newSessionId: () => `session-${(salt += 1)}` as SessionId,
    });
    const { document } = openFrame(me, { meeting: session.pulse });
    const close = session.subscribe(ignore);
    document.subscribe(ignore);
    return { session, document, closeSteps: close };
  };
  const [hers, his] = [panelOf(noa), panelOf(emeka)];
  /** Seconds until her words stand on his screen. */
  const takes = async (text: string): Promise<number> => {
    await hers.document.write(note(text));
    for (let seconds = 0; seconds <= 120; seconds++) {
      if (shown(his.document).some(([words]) => words === text)) return seconds;
      await time.pass(SECOND_MS);
    }
    throw new Error(`"${text}" did not come within two minutes.`);
  };
  return { time, hers, his, takes };
};

test("P9: in a meeting, what Noa writes after ten quiet minutes is on Emeka's screen in a few seconds", async () => {
  const { time, hers, takes } = openPanels();
  await hers.session.start(firstMeeting, 45);
  const waits: number[] = [];
  for (const quiet of [10, 2, 5, 1]) {
    await time.pass(quiet * MINUTE_MS);
    waits.push(await takes(`after ${quiet} minutes`));
  }
  expect(Math.max(...waits)).toBeLessThanOrEqual(4);
});

test("P9: a meeting that begins after a quiet half hour wakes a document that has slowed down", async () => {
  const { time, hers, his, takes } = openPanels();
  await time.pass(9 * MINUTE_MS);
  await hers.session.start(firstMeeting, 45);
  await time.pass(5 * SECOND_MS);
  expect(his.session.snapshot().session?.step).toBe(0);
  expect(await takes("We begin.")).toBeLessThanOrEqual(4);
});

test("a document whose meeting nobody follows any more slows down again", async () => {
  const { time, hers, his, takes } = openPanels();
  await hers.session.start(firstMeeting, 45);
  await time.pass(MINUTE_MS);
  his.closeSteps();
  await time.pass(30 * MINUTE_MS);
  expect(await takes("Much later")).toBeGreaterThan(4);
});
