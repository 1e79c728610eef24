import * as fc from "fast-check";
import { joinSteps } from "../../../src/domain/conversation/joinSteps";
import { isNewer } from "../../../src/domain/conversation/newestStep";
import { hasSaid, waitsForYes, wasPutOff, type SessionState } from "../../../src/domain/conversation/session";
import * as moves from "../../../src/domain/conversation/sessionMoves";
import type { PersonId, SessionId } from "../../../src/domain/shared/ids";
import { times } from "../../cases";
import { at, emeka, noa } from "../../doubles/entries";

const nine = at("2026-11-24T09:00:00Z");
const later = (minutes: number) => at(`2026-11-24T09:${String(minutes).padStart(2, "0")}:00Z`);
const repair = { id: "repair", version: "1.0.0", depth: 3 } as const;
const tender = moves.openSession("s" as SessionId, repair, 45, noa.id, nine);
const both = [noa.id, emeka.id];

type Change = (state: SessionState) => SessionState;

const anyChange = (by: PersonId): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.constantFrom<Change>(
      (state) => moves.say(state, "yes-today", by),
      (state) => moves.say(state, "none-this-time", by),
      (state) => moves.putUp(state, "wait", by, later(3)),
      (state) => moves.putUp(state, "explain", by, later(4)),
      (state) => moves.takeDown(state, later(5)),
      (state) => moves.skipStep(state, by, later(6)),
      (state) => moves.endSession(state, by, later(7)),
      (state) => moves.putOff(state, by, later(7)),
    ),
    fc.nat(4).map(
      (step): Change =>
        (state) =>
          moves.moveTo(state, step, by, later(8)),
    ),
  );

const after = (state: SessionState, changes: readonly Change[]): SessionState =>
  changes.reduce((now, change) => change(now), state);

const hers = fc.array(anyChange(noa.id), { minLength: 1, maxLength: 4 });
const his = fc.array(anyChange(emeka.id), { minLength: 1, maxLength: 4 });

test("D10: whatever two people press at once, what stands is newer than what was there, and no yes is lost", () => {
  fc.assert(
    fc.property(fc.array(anyChange(noa.id), { maxLength: 3 }), hers, his, (before, mineToo, theirsToo) => {
      const base = after(tender, before);
      const [mine, theirs] = [after(base, mineToo), after(base, theirsToo)];
      const joined = joinSteps(base, mine, theirs);
      expect(joined === theirs || (isNewer(joined, theirs) && isNewer(joined, mine))).toBe(true);
      expect(wasPutOff(joined) && joined.said).toBeFalsy();
      const all = [mine, theirs].some(wasPutOff) ? [] : [...(mine.said ?? []), ...(theirs.said ?? [])];
      expect(all.filter(({ press, by }) => !hasSaid(joined, press, by))).toEqual([]);
    }),
    times(2_000),
  );
});

test("S8: Noa and Emeka say “yes, today” in the same second: both count, and the meeting opens", () => {
  const [mine, theirs] = [moves.say(tender, "yes-today", noa.id), moves.say(tender, "yes-today", emeka.id)];
  expect(waitsForYes(mine, both)).toBe(true);
  expect(waitsForYes(joinSteps(tender, mine, theirs), both)).toBe(false);
  expect(waitsForYes(joinSteps(tender, theirs, mine), both)).toBe(false);
});

test("S4: Emeka asks for an explanation while Noa says her yes: his sign is still up", () => {
  const theirs = moves.putUp(tender, "explain", emeka.id, later(1));
  expect(joinSteps(tender, moves.say(tender, "yes-today", noa.id), theirs)).toMatchObject({
    sign: { kind: "explain", by: "emeka" },
    said: [{ press: "yes-today", by: "noa" }],
  });
});

test("a sign comes down when the meeting moves on, also when somebody put it up in that very second", () => {
  const open = after(tender, [
    (state) => moves.say(state, "yes-today", noa.id),
    (state) => moves.say(state, "yes-today", emeka.id),
  ]);
  const moved = moves.moveTo(open, 1, emeka.id, later(2));
  expect(joinSteps(open, moves.putUp(open, "wait", noa.id, later(1)), moved).sign).toBeUndefined();
  expect(moves.moveTo(moves.putUp(open, "wait", noa.id, later(1)), 1, emeka.id, later(2)).sign).toBeUndefined();
});
