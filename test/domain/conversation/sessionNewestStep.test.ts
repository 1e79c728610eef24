import * as fc from "fast-check";
import { isNewer, newestStep } from "../../../src/domain/conversation/newestStep";
import { moveTo, openSession } from "../../../src/domain/conversation/sessionMoves";
import type { SessionState } from "../../../src/domain/conversation/session";
import type { PersonId, SessionId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { times } from "../../cases";
import { at, emeka, noa } from "../../doubles/entries";

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
      expect(isNewer(a, a)).toBe(false);
    }),
    times(100),
  );
});

test("D10: more moves win; of two first moves the later wins", () => {
  const nine = at("2026-11-24T09:00:00Z");
  const opened = openSession("s" as SessionId, { id: "first-meeting", version: "1.0.0" }, 45, noa.id, nine);
  const hers = moveTo(opened, 1, noa.id, at("2026-11-24T09:05:00Z"));
  const his = moveTo(opened, 3, emeka.id, at("2026-11-24T09:05:02Z"));
  expect(newestStep(hers, his)).toBe(his);
  expect(newestStep(moveTo(hers, 2, noa.id, nine), his)).toMatchObject({ step: 2 });
});
