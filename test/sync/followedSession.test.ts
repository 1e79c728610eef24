import { firstMeeting } from "../../src/guides/firstMeeting";
import { endSession, moveTo, startSession } from "../../src/domain/conversation/session";
import type { SessionId } from "../../src/domain/shared/ids";
import { createFollowedSession } from "../../src/sync/followedSession";
import { at, emeka, noa } from "../doubles/entries";
import type { Fault } from "../doubles/memoryEntryStore";
import { createMemorySessions } from "../doubles/memorySessionStore";
import { createStoppedTime, createTestPage } from "../doubles/stoppedTime";

const NINE = at("2026-11-24T09:00:00Z");
const opened = startSession("one" as SessionId, firstMeeting, 45, noa.id, NINE);

const createStage = () => {
  const sessions = createMemorySessions();
  const time = createStoppedTime(NINE);
  const page = createTestPage();
  let fault: Fault = "none";
  let reads = 0;
  const store = sessions.storeFor(noa.id, () => fault);
  const latest = () => {
    reads++;
    return store.latest();
  };
  const stage = createFollowedSession({
    store: { latest },
    clock: time.clock,
    timer: time.timer,
    elapsed: time.elapsed,
    page,
  });
  return {
    ...{ time, page, stage, theirs: sessions.storeFor(emeka.id) },
    reads: () => reads,
    setFault: (next: Fault) => void (fault = next),
  };
};

test("the stage knows that no meeting has begun, and shows the first part within five seconds of its begin", async () => {
  const { time, stage, theirs } = createStage();
  stage.subscribe(() => undefined);
  await time.pass(1_000);
  expect(stage.snapshot()).toEqual({ phase: "open", moving: false });
  await theirs.open(opened);
  await time.pass(5_000);
  expect(stage.snapshot().session).toMatchObject({ step: 0, ended: false });
});

test("Noa moves, then Emeka: the stage follows both, and knows when they end", async () => {
  const { time, stage, theirs } = createStage();
  const first = await theirs.open(opened);
  stage.subscribe(() => undefined);
  const second = moveTo(opened, 1, noa.id, time.clock.now());
  const moved = await theirs.move(second, first.ok ? first.value.version : "");
  await time.pass(5_000);
  expect(stage.snapshot().session?.step).toBe(1);
  await theirs.move(endSession(second, emeka.id, time.clock.now()), moved.ok ? moved.value.version : "");
  await time.pass(5_000);
  expect(stage.snapshot().session?.ended).toBe(true);
});

test("a store that answers with something older does not take the stage back", async () => {
  const { time, stage, theirs } = createStage();
  const first = await theirs.open(opened);
  await theirs.move(moveTo(opened, 3, noa.id, NINE), first.ok ? first.value.version : "");
  stage.subscribe(() => undefined);
  await time.pass(1_000);
  const older = createMemorySessions().storeFor(noa.id);
  await older.open(opened);
  const stale = createFollowedSession({
    store: older,
    clock: time.clock,
    timer: time.timer,
    elapsed: time.elapsed,
    page: createTestPage(),
  });
  stale.subscribe(() => undefined);
  await time.pass(10_000);
  expect(stage.snapshot().session?.step).toBe(3);
});

test("without a connection the question stays where it is, and the stage says what is wrong", async () => {
  const { time, stage, theirs, setFault } = createStage();
  await theirs.open(opened);
  stage.subscribe(() => undefined);
  await time.pass(1_000);
  setFault("offline");
  await time.pass(10_000);
  expect(stage.snapshot()).toMatchObject({ problem: { type: "Offline" }, session: { step: 0 } });
  setFault("none");
  await stage.refresh();
  expect(stage.snapshot().problem).toBeUndefined();
});

test("a meeting that was left open yesterday is over on the stage as well", async () => {
  const { time, stage, theirs } = createStage();
  await theirs.open(opened);
  await time.pass(24 * 60 * 60_000);
  stage.subscribe(() => undefined);
  await time.pass(1_000);
  expect(stage.snapshot().session?.ended).toBe(true);
});

test("a stage that nobody sees asks nothing", async () => {
  const { time, stage, page, reads } = createStage();
  const close = stage.subscribe(() => undefined);
  await time.pass(1_000);
  page.show(false);
  const before = reads();
  await time.pass(60_000);
  expect(reads()).toBeLessThanOrEqual(before + 1);
  page.show(true);
  close();
  await time.pass(60_000);
  expect(time.waiting()).toBe(0);
});
