import { endSession, moveTo, openSession } from "../../../src/domain/conversation/sessionMoves";
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
