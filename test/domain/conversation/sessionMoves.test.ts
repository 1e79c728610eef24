import {
  endSession,
  moveTo,
  openSession,
  putOff,
  putUp,
  say,
  skipStep,
  takeDown,
} from "../../../src/domain/conversation/sessionMoves";
import { silentOn, wasPutOff } from "../../../src/domain/conversation/session";
import type { SessionId } from "../../../src/domain/shared/ids";
import { at, emeka, noa } from "../../doubles/entries";

const nine = at("2026-11-24T09:00:00Z");
const ten = at("2026-11-24T09:10:00Z");
const opened = openSession("s" as SessionId, { id: "first-meeting", version: "1.0.0" }, 45, noa.id, nine);

test("a meeting opens at its first step", () => {
  expect(opened).toMatchObject({
    step: 0,
    move: 0,
    movedBy: "noa",
    startedAt: nine,
    stepStartedAt: nine,
    ended: false,
  });
});

test("either may lead, forward and back", () => {
  const forward = moveTo(opened, 2, emeka.id, ten);
  expect(forward).toMatchObject({ step: 2, move: 1, movedBy: "emeka", startedAt: nine, stepStartedAt: ten });
  expect(moveTo(forward, 1, noa.id, ten)).toMatchObject({ step: 1, move: 2, movedBy: "noa" });
});

test("a press on the step where everybody is already is no move", () => {
  expect(moveTo(opened, 0, emeka.id, ten)).toBe(opened);
  expect(moveTo(opened, -1, emeka.id, ten)).toBe(opened);
});

test("a meeting that has ended stays where it ended", () => {
  const ended = endSession(moveTo(opened, 2, noa.id, ten), emeka.id, ten);
  expect(ended).toMatchObject({ ended: true, step: 2, move: 2, movedBy: "emeka" });
  expect(moveTo(ended, 3, noa.id, ten)).toBe(ended);
  expect(endSession(ended, noa.id, ten)).toBe(ended);
});

test("among equals a meeting knows its host, whoever moves on, and forgets the host when it is put off", () => {
  const guide = { id: "repair", version: "1.0.0", depth: 3 } as const;
  const hosted = openSession("s" as SessionId, guide, 45, noa.id, nine, noa.id);
  expect(moveTo(hosted, 2, emeka.id, ten).host).toBe("noa");
  expect(putOff(hosted, emeka.id, ten)).not.toHaveProperty("host");
  expect(opened).not.toHaveProperty("host");
});

describe("a tender meeting", () => {
  const tender = openSession("s" as SessionId, { id: "repair", version: "1.0.0", depth: 3 }, 45, noa.id, nine);

  test("S8: “another day” ends it before it began, and what is left tells neither which guide it was nor who had said yes", () => {
    const putAside = putOff(say(tender, "yes-today", noa.id), emeka.id, ten);
    expect(wasPutOff(putAside)).toBe(true);
    expect(JSON.stringify(putAside)).not.toMatch(/repair|yes-today|tender/);
  });

  test("once it runs it can be ended, but no longer be put off", () => {
    const running = moveTo(tender, 1, noa.id, ten);
    expect(putOff(running, emeka.id, ten)).toBe(running);
    expect(putOff(opened, emeka.id, ten)).toBe(opened);
  });

  test("saying the same twice is saying it once", () => {
    const said = say(tender, "yes-today", noa.id);
    expect(say(said, "yes-today", noa.id)).toBe(said);
    expect(silentOn(said, "yes-today", [noa.id, emeka.id])).toEqual([emeka.id]);
  });
});

test("S44: a pause takes no time from its part, and whoever likes ends it", () => {
  const waiting = putUp(opened, "wait", noa.id, at("2026-11-24T09:02:00Z"));
  expect(putUp(waiting, "wait", noa.id, ten)).toBe(waiting);
  const again = takeDown(waiting, at("2026-11-24T09:07:00Z"));
  expect(again).toMatchObject({ move: 2, stepStartedAt: at("2026-11-24T09:05:00Z"), startedAt: nine });
  expect(again.sign).toBeUndefined();
  expect(takeDown(again, ten)).toBe(again);
});

test("S4: somebody asks for an explanation, and it takes the place of a pause", () => {
  const asked = putUp(putUp(opened, "wait", noa.id, nine), "explain", emeka.id, ten);
  expect(asked.sign).toEqual({ kind: "explain", by: emeka.id, at: ten });
  expect(takeDown(asked, ten).stepStartedAt).toBe(ten);
});

test("S8: a part that was passed over is remembered until somebody comes back to it", () => {
  const skipped = skipStep(skipStep(opened, noa.id, ten), noa.id, ten);
  expect(skipped).toMatchObject({ step: 2, skipped: [0, 1] });
  expect(moveTo(skipped, 1, noa.id, ten)).toMatchObject({ step: 1, skipped: [0] });
  expect(skipStep(endSession(skipped, noa.id, ten), noa.id, ten)).toMatchObject({ ended: true, step: 2 });
});
