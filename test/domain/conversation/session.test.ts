import * as fc from "fast-check";
import {
  addPress,
  clearSignal,
  endSession,
  isNewerStep,
  joinSteps,
  moveTo,
  newestStep,
  postpone,
  raiseSignal,
  skipStep,
  startSession,
  underGuide,
  type SessionState,
  waitsForYes,
  wasPostponed,
  withPresses,
  yetToPress,
} from "../../../src/domain/conversation/session";
import type { PersonId, SessionId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { times } from "../../cases";
import { at, emeka, noa } from "../../doubles/entries";

const nine = at("2026-11-24T09:00:00Z");
const ten = at("2026-11-24T09:10:00Z");
const both = [noa.id, emeka.id];
const repair = { id: "repair", version: "1.0.0", depth: 3 } as const;
const opened = startSession("s" as SessionId, { id: "first-meeting", version: "1.0.0" }, 45, noa.id, nine);

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
  const hosted = startSession("s" as SessionId, guide, 45, noa.id, nine, noa.id);
  expect(moveTo(hosted, 2, emeka.id, ten).host).toBe("noa");
  expect(postpone(hosted, both, ten)).not.toHaveProperty("host");
  expect(opened).not.toHaveProperty("host");
});

describe("a tender meeting", () => {
  const tender = startSession("s" as SessionId, { id: "repair", version: "1.0.0", depth: 3 }, 45, noa.id, nine);

  test("S8: “another day” ends it before it began, and what is left tells nothing of the guide, of a yes, or of a no", () => {
    const putAside = postpone(addPress(tender, "yes-today", noa.id), both, ten);
    expect(wasPostponed(putAside)).toBe(true);
    expect(JSON.stringify(putAside)).not.toMatch(/repair|yes-today|tender|noa|emeka/);
  });

  test("S8: once both have said yes it can be ended, but no longer be put off", () => {
    const running = both.reduce((state, by) => addPress(state, "yes-today", by), tender);
    expect(postpone(running, both, ten)).toBe(running);
  });

  test("S8: a row in which somebody moved it on, or that calls it a usual one, keeps Noa at its first step and free to go", () => {
    const { tender: _, ...forged } = moveTo(addPress(tender, "yes-today", emeka.id), 3, emeka.id, ten);
    const held = underGuide(forged, repair, both);
    expect(held).toMatchObject({ tender: true, step: 0 });
    expect(waitsForYes(held, both)).toBe(true);
    expect(wasPostponed(postpone(forged, both, ten))).toBe(true);
    const agreed = addPress(forged, "yes-today", noa.id);
    expect(underGuide(agreed, repair, both)).toMatchObject({ tender: true, step: 3 });
    expect(underGuide(opened, { depth: 1 }, both)).toBe(opened);
  });

  test("saying the same twice is saying it once", () => {
    const said = addPress(tender, "yes-today", noa.id);
    expect(addPress(said, "yes-today", noa.id)).toBe(said);
    expect(yetToPress(said, "yes-today", [noa.id, emeka.id])).toEqual([emeka.id]);
  });
});

test("S44: a pause takes no time from its part, and whoever likes ends it", () => {
  const waiting = raiseSignal(opened, "wait", noa.id, at("2026-11-24T09:02:00Z"));
  expect(raiseSignal(waiting, "wait", noa.id, ten)).toBe(waiting);
  const again = clearSignal(waiting, at("2026-11-24T09:07:00Z"));
  expect(again).toMatchObject({ move: 2, stepStartedAt: at("2026-11-24T09:05:00Z"), startedAt: nine });
  expect(again.signal).toBeUndefined();
  expect(clearSignal(again, ten)).toBe(again);
});

test("S4: somebody asks for an explanation, and it takes the place of a pause", () => {
  const asked = raiseSignal(raiseSignal(opened, "wait", noa.id, nine), "explain", emeka.id, ten);
  expect(asked.signal).toEqual({ kind: "explain", by: emeka.id, at: ten });
  expect(clearSignal(asked, ten).stepStartedAt).toBe(ten);
});

test("S8: a part that was passed over is remembered until somebody comes back to it", () => {
  const skipped = skipStep(skipStep(opened, noa.id, ten), noa.id, ten);
  expect(skipped).toMatchObject({ step: 2, skipped: [0, 1] });
  expect(moveTo(skipped, 1, noa.id, ten)).toMatchObject({ step: 1, skipped: [0] });
  expect(skipStep(endSession(skipped, noa.id, ten), noa.id, ten)).toMatchObject({ ended: true, step: 2 });
});

const small = fc.nat(2);
const anyState: fc.Arbitrary<SessionState> = fc
  .record({ id: small, started: small, step: small, moved: small, by: small, ended: fc.boolean(), move: small })
  .map(({ id, started, step, moved, by, ended, move }) => ({
    id: `s${id}` as SessionId,
    guide: { id: "first-meeting", version: "1.0.0" },
    minutes: 45,
    step,
    movedBy: `p${by}` as PersonId,
    startedAt: started as Instant,
    stepStartedAt: moved as Instant,
    ended,
    move,
  }));

test("D10: all screens agree on the newest step, whichever state reaches them first", () => {
  fc.assert(
    fc.property(anyState, anyState, anyState, (a, b, c) => {
      expect(newestStep(a, b)).toEqual(newestStep(b, a));
      expect(newestStep(a, newestStep(b, c))).toEqual(newestStep(newestStep(a, b), c));
      expect(newestStep(a, a)).toBe(a);
      expect(isNewerStep(a, a)).toBe(false);
    }),
    times(100),
  );
});

test("D10: more moves win; of two first moves the later wins", () => {
  const hers = moveTo(opened, 1, noa.id, at("2026-11-24T09:05:00Z"));
  const his = moveTo(opened, 3, emeka.id, at("2026-11-24T09:05:02Z"));
  expect(newestStep(hers, his)).toBe(his);
  expect(newestStep(moveTo(hers, 2, noa.id, nine), his)).toMatchObject({ step: 2 });
});

const later = (minutes: number) => at(`2026-11-24T09:${String(minutes).padStart(2, "0")}:00Z`);
const tender = startSession("s" as SessionId, repair, 45, noa.id, nine);

type Change = (state: SessionState) => SessionState;

const anyChange = (by: PersonId): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.constantFrom<Change>(
      (state) => addPress(state, "yes-today", by),
      (state) => addPress(state, "none-this-time", by),
      (state) => raiseSignal(state, "wait", by, later(3)),
      (state) => raiseSignal(state, "explain", by, later(4)),
      (state) => clearSignal(state, later(5)),
      (state) => skipStep(state, by, later(6)),
      (state) => endSession(state, by, later(7)),
      (state) => postpone(state, both, later(7)),
    ),
    fc.nat(4).map(
      (step): Change =>
        (state) =>
          moveTo(state, step, by, later(8)),
    ),
  );

const after = (state: SessionState, changes: readonly Change[]): SessionState =>
  changes.reduce((now, change) => change(now), state);

const hers = fc.array(anyChange(noa.id), { minLength: 1, maxLength: 4 });
const his = fc.array(anyChange(emeka.id), { minLength: 1, maxLength: 4 });

test("D10: whatever two people do at once, what stands is newer than what was there", () => {
  fc.assert(
    fc.property(fc.array(anyChange(noa.id), { maxLength: 3 }), hers, his, (before, mineToo, theirsToo) => {
      const base = after(tender, before);
      const [mine, theirs] = [after(base, mineToo), after(base, theirsToo)];
      const joined = joinSteps(base, mine, theirs);
      const isNoStep = !isNewerStep(mine, theirs) && !isNewerStep(theirs, mine);
      expect(joined === theirs || isNoStep || (isNewerStep(joined, theirs) && isNewerStep(joined, mine))).toBe(true);
      expect(wasPostponed(joined) && joined.said).toBeFalsy();
    }),
    times(2_000),
  );
});

test("S8: Noa and Emeka say “yes, today” in the same second: both count, and the meeting opens", () => {
  const [mine, theirs] = [addPress(tender, "yes-today", noa.id), addPress(tender, "yes-today", emeka.id)];
  expect(waitsForYes(mine, both)).toBe(true);
  expect(waitsForYes(withPresses(mine, theirs.said ?? []), both)).toBe(false);
  expect(withPresses(mine, mine.said ?? []).said).toEqual(mine.said);
});

test("S4: Emeka asks for an explanation while Noa says her yes: his sign is still up", () => {
  const theirs = raiseSignal(tender, "explain", emeka.id, later(1));
  expect(joinSteps(tender, addPress(tender, "yes-today", noa.id), theirs)).toMatchObject({
    signal: { kind: "explain", by: "emeka" },
  });
});

test("a sign comes down when the meeting moves on, also when somebody put it up in that very second", () => {
  const open = after(tender, [
    (state) => addPress(state, "yes-today", noa.id),
    (state) => addPress(state, "yes-today", emeka.id),
  ]);
  const moved = moveTo(open, 1, emeka.id, later(2));
  expect(joinSteps(open, raiseSignal(open, "wait", noa.id, later(1)), moved).signal).toBeUndefined();
  expect(moveTo(raiseSignal(open, "wait", noa.id, later(1)), 1, emeka.id, later(2)).signal).toBeUndefined();
});
