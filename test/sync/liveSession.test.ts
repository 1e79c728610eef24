import type { Guide } from "../../src/domain/conversation/guide";
import type { LiveSession, SessionStore } from "../../src/domain/conversation/liveSession";
import type { Pair } from "../../src/domain/people/pair";
import type { SessionId } from "../../src/domain/shared/ids";
import { createLazySession } from "../../src/sync/lazySession";
import { createLiveSession } from "../../src/sync/liveSession";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { repair } from "../../src/guides/repair";
import { emeka, noa, noaAndEmeka } from "../doubles/entries";
import type { Fault } from "../doubles/memoryEntryStore";
import { createMemorySessions } from "../doubles/memorySessionStore";
import { createStoppedTime, createTestPage, everythingSettled } from "../doubles/stoppedTime";

const guide: Guide = firstMeeting;

const createScene = (pair: Pair = noaAndEmeka) => {
  const sessions = createMemorySessions();
  const time = createStoppedTime();
  const calls: string[] = [];
  let made = 0;
  const openFrame = (me = noa) => {
    let fault: Fault = "none";
    const page = createTestPage();
    const inner = sessions.storeFor(me.id, () => fault);
    const store: SessionStore = {
      latest: (signal) => (calls.push("latest"), inner.latest(signal)),
      read: (id, signal) => (calls.push("read"), inner.read(id, signal)),
      open: (state, signal) => (calls.push("open"), inner.open(state, signal)),
      move: (state, version, signal) => (calls.push("move"), inner.move(state, version, signal)),
      press: (id, press, signal) => (calls.push("press"), inner.press(id, press, signal)),
    };
    const newSessionId = () => `session-${(made += 1)}` as SessionId;
    const session = createLiveSession({
      pair,
      me,
      store,
      clock: time.clock,
      timer: time.timer,
      elapsed: time.elapsed,
      newSessionId,
      page,
    });
    const setFault = (next: Fault): void => {
      fault = next;
    };
    return { session, page, setFault };
  };
  return { time, calls, openFrame };
};

/** Noa and Emeka in a meeting that Noa has opened, both watching. */
const createMeeting = async () => {
  const scene = createScene();
  const [hers, his] = [scene.openFrame(noa), scene.openFrame(emeka)];
  hers.session.subscribe(() => undefined);
  his.session.subscribe(() => undefined);
  await hers.session.start(guide, 45);
  await scene.time.pass(5_000);
  return { ...scene, hers, his };
};

const stepOf = (session: LiveSession) => session.snapshot().session?.step;

test("among equals the host that somebody chose is the host on every screen, and with a mentor nobody is", async () => {
  const equals = { ...noaAndEmeka, members: noaAndEmeka.members.map((each) => ({ ...each, role: "peer" as const })) };
  const circle = createScene(equals);
  const [hers, his] = [circle.openFrame(), circle.openFrame(emeka)];
  await hers.session.start(guide, 45, emeka.id);
  await his.session.refresh();
  expect(his.session.snapshot().session?.host).toBe("emeka");
  const mentoring = createScene().openFrame();
  await mentoring.session.start(guide, 45, emeka.id);
  expect(mentoring.session.snapshot().session).not.toHaveProperty("host");
});

test("before the first meeting there is none, and the screen knows", async () => {
  const { openFrame } = createScene();
  const { session } = openFrame();
  expect(session.snapshot()).toEqual({ phase: "opening", moving: false });
  await session.refresh();
  expect(session.snapshot()).toEqual({ phase: "open", moving: false });
});

test("either may lead: a move shows at once here and within five seconds there", async () => {
  const { hers, his, time } = await createMeeting();
  const going = his.session.goTo(2);
  expect([stepOf(his.session), his.session.snapshot().moving]).toEqual([2, true]);
  await going;
  expect(his.session.snapshot().moving).toBe(false);
  await time.pass(5_000);
  expect(hers.session.snapshot().session).toMatchObject({ step: 2, movedBy: "emeka", move: 1 });
  await hers.session.goTo(1);
  await time.pass(5_000);
  expect([stepOf(hers.session), stepOf(his.session)]).toEqual([1, 1]);
});

test("Emeka waits on this screen: five minutes later he still sees within five seconds that Noa starts", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  his.session.subscribe(() => undefined);
  await time.pass(5 * 60_000);
  await hers.session.start(guide, 45);
  await time.pass(5_000);
  expect(stepOf(his.session)).toBe(0);
});

test("a screen that was left open for an hour asks seldom, and quickly again once somebody starts", async () => {
  const { calls, openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  his.session.subscribe(() => undefined);
  await time.pass(60 * 60_000);
  calls.length = 0;
  await time.pass(10 * 60_000);
  expect(calls.length).toBeLessThanOrEqual(41);
  await hers.session.start(guide, 45);
  await time.pass(15_000);
  await hers.session.goTo(1);
  await time.pass(5_000);
  expect(stepOf(his.session)).toBe(1);
});

test("S8: a tender meeting stays at its first step until both said “yes, today”, also when they say it in one moment", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  hers.session.subscribe(() => undefined);
  his.session.subscribe(() => undefined);
  await hers.session.start(repair, 45);
  await time.pass(5_000);
  await hers.session.goTo(1);
  expect(stepOf(hers.session)).toBe(0);
  await Promise.all([hers.session.press("yes-today"), his.session.press("yes-today")]);
  await time.pass(5_000);
  await his.session.goTo(1);
  await time.pass(5_000);
  expect([stepOf(hers.session), stepOf(his.session)]).toEqual([1, 1]);
});

test("S8: a yes without a connection shows here at once, and is there when the network is back; one that arrived is not made twice", async () => {
  const { openFrame, time, calls } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  hers.session.subscribe(() => undefined);
  his.session.subscribe(() => undefined);
  await hers.session.start(repair, 45);
  await time.pass(5_000);
  hers.setFault("offline");
  await hers.session.press("yes-today");
  const mine = [{ press: "yes-today", by: noa.id }];
  expect(hers.session.snapshot()).toMatchObject({
    moving: true,
    session: { said: mine },
    problem: { type: "Offline" },
  });
  hers.setFault("none");
  await time.pass(10_000);
  expect(his.session.snapshot().session?.said).toEqual(mine);
  his.setFault("lost-answer");
  const pressing = his.session.press("yes-today");
  his.setFault("none");
  await pressing;
  await time.pass(10_000);
  expect(his.session.snapshot()).toMatchObject({ moving: false });
  expect(hers.session.snapshot().session?.said).toHaveLength(2);
  expect(calls.filter((call) => call === "press")).toHaveLength(3);
});

test("S8: Emeka says “another day” while Noa says yes: both screens are where they were, and nobody has said anything", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  hers.session.subscribe(() => undefined);
  his.session.subscribe(() => undefined);
  await hers.session.start(repair, 45);
  await time.pass(5_000);
  await Promise.all([his.session.postpone(), hers.session.press("yes-today")]);
  await time.pass(10_000);
  for (const { session } of [hers, his]) {
    expect(session.snapshot()).toMatchObject({ moving: false, session: { ended: true, guide: { id: "another-day" } } });
    expect(session.snapshot().session).not.toHaveProperty("said");
  }
});

test("S4: what Emeka asks for is on Noa's screen within five seconds, and her “rather not” takes it away on both", async () => {
  const { hers, his, time } = await createMeeting();
  await his.session.raiseSignal("explain");
  await time.pass(5_000);
  expect(hers.session.snapshot().session?.signal).toMatchObject({ kind: "explain", by: "emeka" });
  await hers.session.clearSignal();
  await time.pass(5_000);
  expect(his.session.snapshot().session?.signal).toBeUndefined();
});

test("two people who move at the same moment end on the same step", async () => {
  const { hers, his, time } = await createMeeting();
  await Promise.all([hers.session.goTo(1), his.session.goTo(3)]);
  await time.pass(10_000);
  expect(stepOf(hers.session)).toBe(stepOf(his.session));
  expect(hers.session.snapshot().moving || his.session.snapshot().moving).toBe(false);
});

test("two quick presses end on the second step", async () => {
  const { hers, his, time } = await createMeeting();
  await Promise.all([hers.session.goTo(1), hers.session.goTo(2)]);
  await time.pass(5_000);
  expect([stepOf(hers.session), stepOf(his.session)]).toEqual([2, 2]);
});

test("a move without a connection shows here, says so, and goes when the network is back", async () => {
  const { hers, his, time } = await createMeeting();
  hers.setFault("offline");
  await hers.session.goTo(2);
  expect(hers.session.snapshot()).toMatchObject({ moving: true, problem: { type: "Offline" }, session: { step: 2 } });
  hers.setFault("none");
  hers.page.networkIsBack();
  await time.pass(10_000);
  expect(hers.session.snapshot()).toMatchObject({ moving: false, session: { step: 2 } });
  expect(hers.session.snapshot()).not.toHaveProperty("problem");
  expect(stepOf(his.session)).toBe(2);
});

test("a move that arrives late gives way to newer ones", async () => {
  const { hers, his, time } = await createMeeting();
  hers.setFault("offline");
  await hers.session.goTo(1);
  await his.session.goTo(2);
  await his.session.goTo(3);
  hers.setFault("none");
  await time.pass(30_000);
  expect([stepOf(hers.session), stepOf(his.session)]).toEqual([3, 3]);
});

test("a move whose answer was lost is not made twice", async () => {
  const { hers, time } = await createMeeting();
  hers.setFault("lost-answer");
  await hers.session.goTo(2);
  hers.setFault("none");
  await time.pass(10_000);
  expect(hers.session.snapshot()).toMatchObject({ moving: false, session: { step: 2, move: 1 } });
});

test("a meeting that one person ends has ended for both", async () => {
  const { hers, his, time } = await createMeeting();
  await his.session.end();
  await time.pass(5_000);
  expect(hers.session.snapshot().session).toMatchObject({ ended: true, movedBy: "emeka" });
});

test("a meeting that nobody moved for three hours has ended, on every screen", async () => {
  const { hers, his, time, openFrame } = await createMeeting();
  his.page.show(false);
  await time.pass(3 * 3_600_000 - 10_000);
  expect(hers.session.snapshot().session).toMatchObject({ ended: false });
  await time.pass(10_000);
  expect(hers.session.snapshot().session).toMatchObject({ ended: true, step: 0 });
  his.page.show(true);
  const later = openFrame(emeka).session;
  await later.refresh();
  await everythingSettled();
  expect([his, { session: later }].map(({ session }) => session.snapshot().session?.ended)).toEqual([true, true]);
});

test("two people who start within two minutes are in one meeting", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  const first = await hers.session.start(guide, 45);
  await time.pass(20_000);
  expect(await his.session.start(guide, 30)).toEqual(first);
});

test("two people who start at the very same moment end in one meeting", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  hers.session.subscribe(() => undefined);
  his.session.subscribe(() => undefined);
  await Promise.all([hers.session.start(guide, 45), his.session.start(guide, 45)]);
  await time.pass(10_000);
  expect(hers.session.snapshot().session).toEqual(his.session.snapshot().session);
});

test("the next meeting is a new one", async () => {
  const { hers, his, time } = await createMeeting();
  await hers.session.end();
  await time.pass(7 * 24 * 3_600_000);
  const next = await his.session.start(guide, 30);
  await time.pass(20_000);
  expect(next.ok && hers.session.snapshot().session?.id === next.value).toBe(true);
});

test("a start without a connection says so and opens nothing", async () => {
  const { openFrame } = createScene();
  const { session, setFault } = openFrame();
  setFault("offline");
  expect(await session.start(guide, 45)).toEqual({ ok: false, error: { type: "Offline" } });
  expect(session.snapshot()).not.toHaveProperty("session");
});

test("the screens ask every three seconds in a meeting, every fifteen when it is over, and never while hidden", async () => {
  const { hers, his, time, calls } = await createMeeting();
  his.page.show(false);
  const asked = async (ms: number): Promise<number> => {
    const before = calls.length;
    await time.pass(ms);
    return calls.length - before;
  };
  expect(await asked(60_000)).toBe(20);
  await hers.session.end();
  await time.pass(60_000);
  expect(await asked(60_000)).toBe(4);
  hers.page.show(false);
  expect(await asked(60_000)).toBe(0);
});

test("a screen that looks twice gets the same snapshot until something has changed", async () => {
  const { hers, time } = await createMeeting();
  const before = hers.session.snapshot();
  await time.pass(10_000);
  await everythingSettled();
  expect(hers.session.snapshot()).toBe(before);
});

test("Emeka's screen waits for the meeting's code, and then sees Noa start; what he left before is not told", async () => {
  const { openFrame, time } = createScene();
  const [hers, his] = [openFrame(noa), openFrame(emeka)];
  let arrive = (): void => undefined;
  const late = createLazySession(() => new Promise((resolve) => (arrive = () => resolve(his.session))));
  const [seen, left, moved] = [jest.fn(), jest.fn(), jest.fn()];
  late.pulse.onMove(moved);
  late.subscribe(seen);
  late.subscribe(left)();
  expect([late.snapshot(), late.pulse.isRunning()]).toEqual([{ phase: "opening", moving: false }, false]);
  arrive();
  await time.pass(5_000);
  await hers.session.start(guide, 45);
  await time.pass(5_000);
  expect([stepOf(late), late.pulse.isRunning()]).toEqual([0, true]);
  expect([seen.mock.calls.length > 0, moved.mock.calls.length > 0, left.mock.calls.length]).toEqual([true, true, 0]);
});

test("Noa starts without the meeting's code: she reads that she is offline, and her next press finds it", async () => {
  const { openFrame } = createScene();
  const { session } = openFrame(noa);
  const load = jest.fn(() => Promise.resolve(session)).mockImplementationOnce(() => Promise.reject(new Error("gone")));
  const late = createLazySession(load);
  const seen = jest.fn();
  late.subscribe(seen);
  await everythingSettled();
  expect(late.snapshot()).toMatchObject({ phase: "opening", problem: { type: "Offline" } });
  expect((await late.start(guide, 45)).ok).toBe(true);
  expect([stepOf(late), load.mock.calls.length]).toEqual([0, 2]);
});
