import { postpone, type SessionState } from "../../src/domain/conversation/session";
import type { SessionStore, StoredSession } from "../../src/domain/conversation/liveSession";
import type { Failure } from "../../src/domain/shared/failure";
import type { PersonId, SessionId } from "../../src/domain/shared/ids";
import type { Result } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { at, idAt, noa } from "../doubles/entries";

/** Two people's stores of one pair's meetings. */
export interface SessionStoreSetUp {
  readonly hers: SessionStore;
  readonly his: SessionStore;
  readonly her: PersonId;
  readonly him: PersonId;
  /** The service's clock goes on. */
  readonly pass: (ms: number) => void;
  /** The next write of `hers` takes effect, and its answer is lost. */
  readonly loseTheNextAnswer: () => void;
}

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(`Expected an answer, got ${result.error.type}.`);
  return result.value;
};

const sessionId = (minute: number): SessionId => {
  const id: string = idAt(minute);
  return id as SessionId;
};

/** A first meeting, just opened by Noa. */
export const opened = (minute = 0, extra: Partial<SessionState> = {}): SessionState => {
  const startedAt = (at("2026-11-24T09:00:00Z") + minute * 60_000) as Instant;
  return {
    id: sessionId(minute),
    guide: { id: "first-meeting", version: "1.0.0" },
    minutes: 45,
    step: 0,
    movedBy: noa.id,
    startedAt,
    stepStartedAt: startedAt,
    ended: false,
    move: 0,
    ...extra,
  };
};

/** Contract of the session store, run against each implementation. */
export const sessionStoreContract = (name: string, setUp: () => Promise<SessionStoreSetUp>): void => {
  const setUpBoth = async () => {
    const both = await setUp();
    const meeting = (minute = 0, extra: Partial<SessionState> = {}): SessionState =>
      opened(minute, { movedBy: both.her, ...extra });
    const open = async (store: SessionStore, state = meeting()): Promise<StoredSession> =>
      valueOf(await store.open(state));
    return { ...both, meeting, open };
  };

  describe(`${name} keeps where a pair's meeting is`, () => {
    test("before the first meeting there is none", async () => {
      const { hers, meeting } = await setUpBoth();
      expect(valueOf(await hers.latest())).toBeUndefined();
      expect(valueOf(await hers.read(meeting().id))).toBeUndefined();
    });

    test("what one person opens, the other one finds exactly so", async () => {
      const { hers, his, meeting, open } = await setUpBoth();
      await open(hers);
      expect(valueOf(await his.latest())?.state).toEqual(meeting());
      expect(valueOf(await his.read(meeting().id))?.state).toEqual(meeting());
    });

    test("a meeting that the other person opened first is there already", async () => {
      const { hers, his, him, meeting, open } = await setUpBoth();
      await open(hers);
      const again = await his.open(meeting(0, { movedBy: him, minutes: 30 }));
      expect(again).toMatchObject({ ok: false, error: { type: "AlreadyThere" } });
      expect(valueOf(await his.latest())?.state).toEqual(meeting());
    });

    test("either may lead: both move on from what the other one did", async () => {
      const { hers, his, him, meeting, open } = await setUpBoth();
      await open(hers);
      const found = valueOf(await his.latest());
      const second = meeting(0, { step: 1, move: 1, movedBy: him });
      valueOf(await his.move(second, found?.version ?? ""));
      const seen = valueOf(await hers.latest());
      expect(seen?.state).toEqual(second);
      const third = meeting(0, { step: 2, move: 2, ended: true });
      valueOf(await hers.move(third, seen?.version ?? ""));
      expect(valueOf(await his.read(third.id))?.state).toEqual(third);
    });

    test("S8: a sign and what was passed over arrive exactly so, and a sign that came down is gone", async () => {
      const { hers, his, her, meeting, open } = await setUpBoth();
      const first = await open(hers, meeting(0, { tender: true }));
      const signs = {
        host: her,
        tender: true as const,
        signal: { kind: "wait" as const, by: her, at: at("2026-11-24T09:01:00Z") },
        skipped: [0, 2],
      };
      const second = valueOf(await hers.move(meeting(0, { ...signs, move: 1 }), first.version));
      expect(valueOf(await his.latest())?.state).toEqual(meeting(0, { ...signs, move: 1 }));
      valueOf(await hers.move(meeting(0, { move: 2 }), second.version));
      expect(valueOf(await his.latest())?.state).toEqual(meeting(0, { move: 2 }));
    });

    test("S8: a pause that is over within the second in which it was asked for is over for both", async () => {
      const { hers, his, her, meeting, open } = await setUpBoth();
      const first = await open(hers, meeting(0));
      const signal = { kind: "wait" as const, by: her, at: at("2026-11-24T09:01:00Z") };
      const waiting = valueOf(await hers.move(meeting(0, { signal, move: 1 }), first.version));
      // She has not looked in between.
      valueOf(await hers.move(meeting(0, { move: 2 }), waiting.version));
      expect(valueOf(await his.latest())?.state).toEqual(meeting(0, { move: 2 }));
    });

    test("S8: two who say “yes, today” in one moment are both heard, and a press twice is one", async () => {
      const { hers, his, her, him, meeting, open } = await setUpBoth();
      await open(hers, meeting(0, { tender: true }));
      await his.latest();
      const { id } = meeting();
      await Promise.all([hers.press(id, "yes-today"), his.press(id, "yes-today"), hers.press(id, "yes-today")]);
      for (const store of [hers, his]) {
        const said = valueOf(await store.latest())?.state.said ?? [];
        expect(said.map(({ press, by }) => `${press} ${by}`).toSorted()).toEqual(
          [her, him].map((by) => `yes-today ${by}`).toSorted(),
        );
      }
    });

    test("S8: a press is its author's alone: what a step says of presses is not kept", async () => {
      const { hers, his, her, him, meeting, open } = await setUpBoth();
      const said = [{ press: "yes-today" as const, by: her }];
      const first = await open(his, meeting(0, { movedBy: him, tender: true, said }));
      expect(valueOf(await hers.latest())?.state.said).toBeUndefined();
      valueOf(await his.move(meeting(0, { movedBy: him, tender: true, said, move: 1 }), first.version));
      expect(valueOf(await hers.latest())?.state.said).toBeUndefined();
      valueOf(await hers.press(meeting().id, "keep-record"));
      expect(valueOf(await his.latest())?.state.said).toEqual([{ press: "keep-record", by: her }]);
    });

    test("S8: a press stops no step, and after “another day” nobody's press is there", async () => {
      const { hers, his, her, meeting, open } = await setUpBoth();
      const { version, state } = await open(
        hers,
        meeting(0, { tender: true, guide: { id: "repair", version: "1.0.0" } }),
      );
      valueOf(await his.press(state.id, "yes-today"));
      const another = postpone(state, [her], at("2026-11-24T09:01:00Z"));
      valueOf(await hers.move(another, version));
      for (const store of [hers, his]) expect(valueOf(await store.latest())?.state).toEqual(another);
    });

    test("a press in a meeting that is not there says so", async () => {
      const { hers, meeting } = await setUpBoth();
      expect(await hers.press(meeting().id, "yes-today")).toMatchObject({ error: { type: "NotFound" } });
    });

    test("a person may move twice in a row without looking", async () => {
      const { hers, his, meeting, open } = await setUpBoth();
      const first = await open(hers);
      const second = valueOf(await hers.move(meeting(0, { step: 1, move: 1 }), first.version));
      valueOf(await hers.move(meeting(0, { step: 2, move: 2 }), second.version));
      expect(valueOf(await his.latest())?.state.step).toBe(2);
    });

    test("who moves from an old state is told so, and nothing is overwritten", async () => {
      const { hers, his, him, meeting, open } = await setUpBoth();
      const { version } = await open(hers);
      const theirs = meeting(0, { step: 1, move: 1, movedBy: him });
      valueOf(await his.move(theirs, version));
      const late = await hers.move(meeting(0, { step: 5, move: 1 }), version);
      expect(late).toMatchObject({ ok: false, error: { type: "ChangedMeanwhile" } });
      expect(valueOf(await hers.latest())?.state).toEqual(theirs);
    });

    test("the newest meeting counts, also when it was opened before an older one moved", async () => {
      const { hers, his, him, meeting, open, pass } = await setUpBoth();
      const old = await open(hers, meeting(0));
      pass(3 * 60_000);
      await open(his, meeting(3, { movedBy: him }));
      valueOf(await hers.move(meeting(0, { ended: true, move: 1 }), old.version));
      expect(valueOf(await his.latest())?.state).toEqual(meeting(3, { movedBy: him }));
    });

    test("when the answer is lost, the meeting is found nevertheless", async () => {
      const { hers, his, meeting, loseTheNextAnswer } = await setUpBoth();
      loseTheNextAnswer();
      await hers.open(meeting());
      expect(valueOf(await hers.latest())?.state).toEqual(meeting());
      expect(valueOf(await his.latest())?.state).toEqual(meeting());
    });
  });
};
