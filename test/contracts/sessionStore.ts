import type { SessionState } from "../../src/domain/conversation/session";
import type { SessionStore, StoredSession } from "../../src/domain/conversation/liveSession";
import type { Failure } from "../../src/domain/shared/failure";
import type { SessionId } from "../../src/domain/shared/ids";
import type { Result } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { at, emeka, idAt, noa } from "../doubles/entries";

/** Two people's stores of one pair's meetings. */
export interface SessionStoreSetUp {
  readonly hers: SessionStore;
  readonly his: SessionStore;
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

/** Noa's first meeting with Emeka, just opened. */
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
  describe(`${name} keeps where a pair's meeting is`, () => {
    const open = async (store: SessionStore, state = opened()): Promise<StoredSession> =>
      valueOf(await store.open(state));

    test("before the first meeting there is none", async () => {
      const { hers } = await setUp();
      expect(valueOf(await hers.latest())).toBeUndefined();
      expect(valueOf(await hers.read(opened().id))).toBeUndefined();
    });

    test("what one person opens, the other one finds exactly so", async () => {
      const { hers, his } = await setUp();
      await open(hers);
      expect(valueOf(await his.latest())?.state).toEqual(opened());
      expect(valueOf(await his.read(opened().id))?.state).toEqual(opened());
    });

    test("a meeting that the other person opened first is there already", async () => {
      const { hers, his } = await setUp();
      await open(hers);
      const again = await his.open(opened(0, { movedBy: emeka.id, minutes: 30 }));
      expect(again).toMatchObject({ ok: false, error: { type: "AlreadyThere" } });
      expect(valueOf(await his.latest())?.state).toEqual(opened());
    });

    test("either may lead: both move on from what the other one did", async () => {
      const { hers, his } = await setUp();
      await open(hers);
      const found = valueOf(await his.latest());
      const second = opened(0, { step: 1, move: 1, movedBy: emeka.id });
      valueOf(await his.move(second, found?.version ?? ""));
      const seen = valueOf(await hers.latest());
      expect(seen?.state).toEqual(second);
      const third = opened(0, { step: 2, move: 2, ended: true });
      valueOf(await hers.move(third, seen?.version ?? ""));
      expect(valueOf(await his.read(third.id))?.state).toEqual(third);
    });

    test("S8: presses, a sign and what was passed over arrive exactly so, and a sign that came down is gone", async () => {
      const { hers, his } = await setUp();
      const first = await open(hers, opened(0, { tender: true }));
      const signs = {
        host: noa.id,
        tender: true as const,
        said: [{ press: "yes-today" as const, by: noa.id }],
        signal: { kind: "wait" as const, by: noa.id, at: at("2026-11-24T09:01:00Z") },
        skipped: [0, 2],
      };
      const second = valueOf(await hers.move(opened(0, { ...signs, move: 1 }), first.version));
      expect(valueOf(await his.latest())?.state).toEqual(opened(0, { ...signs, move: 1 }));
      valueOf(await hers.move(opened(0, { move: 2 }), second.version));
      expect(valueOf(await his.latest())?.state).toEqual(opened(0, { move: 2 }));
    });

    test("a person may move twice in a row without looking", async () => {
      const { hers, his } = await setUp();
      const first = await open(hers);
      const second = valueOf(await hers.move(opened(0, { step: 1, move: 1 }), first.version));
      valueOf(await hers.move(opened(0, { step: 2, move: 2 }), second.version));
      expect(valueOf(await his.latest())?.state.step).toBe(2);
    });

    test("who moves from an old state is told so, and nothing is overwritten", async () => {
      const { hers, his } = await setUp();
      const { version } = await open(hers);
      const theirs = opened(0, { step: 1, move: 1, movedBy: emeka.id });
      valueOf(await his.move(theirs, version));
      const late = await hers.move(opened(0, { step: 5, move: 1 }), version);
      expect(late).toMatchObject({ ok: false, error: { type: "ChangedMeanwhile" } });
      expect(valueOf(await hers.latest())?.state).toEqual(theirs);
    });

    test("the newest meeting counts, also when it was opened before an older one moved", async () => {
      const { hers, his } = await setUp();
      const old = await open(hers, opened(0));
      await open(his, opened(30));
      valueOf(await hers.move(opened(0, { ended: true, move: 1 }), old.version));
      expect(valueOf(await his.latest())?.state).toEqual(opened(30));
    });

    test("when the answer is lost, the meeting is found nevertheless", async () => {
      const { hers, his, loseTheNextAnswer } = await setUp();
      loseTheNextAnswer();
      await hers.open(opened());
      expect(valueOf(await hers.latest())?.state).toEqual(opened());
      expect(valueOf(await his.latest())?.state).toEqual(opened());
    });
  });
};
