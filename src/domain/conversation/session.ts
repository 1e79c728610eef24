import { compareText } from "../shared/compareText";
import { others, type Pair } from "../people/pair";
import type { PersonId, SessionId } from "../shared/ids";
import { MS_PER_HOUR, plusMs, type Instant } from "../time/interval";
import type { Duration, Guide } from "./guide";

/** What a person can press once for the whole meeting. */
export const PRESSES = ["yes-today", "none-this-time", "keep-record"] as const;
/**
 * "yes-today": agrees to start a tender meeting. "none-this-time": a full answer to "what will you do?". "keep-record":
 * agrees that words of a tender meeting are written down.
 */
export type Press = (typeof PRESSES)[number];

/** A press and its author. Holds no words. */
export interface PressBy {
  readonly press: Press;
  readonly by: PersonId;
}

/** The kinds of signal that a person can raise in one step of a meeting. */
export const SIGNALS = ["explain", "wait"] as const;

/** "I do not know this: please explain", or a calm pause. It stands until a person clears it or the meeting moves on. */
export interface Signal {
  readonly kind: (typeof SIGNALS)[number];
  readonly by: PersonId;
  readonly at: Instant;
}

/** State of a meeting. Control data: it never holds a person's words (D10). */
export interface SessionState {
  readonly id: SessionId;
  readonly guide: { readonly id: string; readonly version: string };
  readonly minutes: Duration;
  /** Index into the steps of the guide's variant for `minutes`. */
  readonly step: number;
  /** Who moved last. Either may lead. Absent where the store cannot prove who it was. */
  readonly movedBy?: PersonId;
  readonly startedAt: Instant;
  readonly stepStartedAt: Instant;
  readonly ended: boolean;
  /** Grows by one with every change but a press: the newest step wins. */
  readonly move: number;
  /** Among equals in one meeting: the person who reads the mentor's part. */
  readonly host?: PersonId;
  /** True for a guide of depth 3: its second step opens when everybody has pressed "yes, today". */
  readonly tender?: true;
  /** Presses of this meeting, each proved by the store to be its author's. They cannot be undone. */
  readonly said?: readonly PressBy[];
  readonly signal?: Signal;
  /** Steps that were skipped and not come back to. */
  readonly skipped?: readonly number[];
}

/** True when `by` has pressed this in the meeting. */
export const hasPressed = ({ said = [] }: Pick<SessionState, "said">, press: Press, by: PersonId): boolean =>
  said.some((each) => each.press === press && each.by === by);

/** Those of `asked` who have not pressed this yet. */
export const yetToPress = (
  state: Pick<SessionState, "said">,
  press: Press,
  asked: readonly PersonId[],
): readonly PersonId[] => asked.filter((person) => !hasPressed(state, press, person));

/** True while a tender meeting waits for the "yes, today" of a person who is asked. */
export const waitsForYes = (state: SessionState, asked: readonly PersonId[]): boolean =>
  state.tender === true && yetToPress(state, "yes-today", asked).length > 0;

/**
 * The meeting as its guide demands it: depth 3 is tender, also where the other person took that out of the row, and
 * until everybody has said yes it stands at its first step.
 */
export const underGuide = (
  state: SessionState,
  { depth }: Pick<Guide, "depth">,
  asked: readonly PersonId[],
): SessionState => {
  if (depth !== 3) return state;
  const tender: SessionState = { ...state, tender: true };
  return waitsForYes(tender, asked) ? { ...tender, step: 0 } : tender;
};

/** Replaces the guide in the row of a postponed tender meeting, so that the row does not show which guide it was. */
const ANOTHER_DAY = { id: "another-day", version: "1.0.0" } as const;

/** True when a person pressed "another day" before a tender meeting began. */
export const wasPostponed = ({ guide, ended }: SessionState): boolean => ended && guide.id === ANOTHER_DAY.id;

const ABANDONED_AFTER_MS = 3 * MS_PER_HOUR;

/** The meeting to show at `now`: one without a move for three hours was left open by mistake and counts as ended. */
export const endIfAbandoned = (session: SessionState, now: Instant): SessionState =>
  !session.ended && now - session.stepStartedAt >= ABANDONED_AFTER_MS ? { ...session, ended: true } : session;

/**
 * The default host among equals: the person who starts. A guide that the mentee leads is about its guest, so there the
 * person who starts is the guest.
 */
export const usualHost = ({ lead }: Pick<Guide, "lead">, pair: Pair, starter: PersonId): PersonId =>
  (lead === "mentee" ? others(pair, starter)[0]?.id : undefined) ?? starter;

/** A meeting at its first step. With `host`, everybody there is an equal, and the host takes the mentor's part. */
export const startSession = (
  id: SessionId,
  guide: Pick<Guide, "id" | "version"> & Partial<Pick<Guide, "depth">>,
  minutes: Duration,
  by: PersonId,
  at: Instant,
  host?: PersonId,
): SessionState => ({
  id,
  guide: { id: guide.id, version: guide.version },
  minutes,
  step: 0,
  movedBy: by,
  startedAt: at,
  stepStartedAt: at,
  ended: false,
  move: 0,
  ...(host !== undefined && { host }),
  ...(guide.depth === 3 && { tender: true }),
});

/** `by` leads to `step`, forward or back; a step that is visited no longer counts as skipped. A meeting that has ended does not move. */
export const moveTo = (state: SessionState, step: number, by: PersonId, at: Instant): SessionState => {
  if (state.ended || step < 0 || step === state.step) return state;
  const { signal: _, skipped = [], ...rest } = state;
  return withSkipped(
    { ...rest, step, movedBy: by, stepStartedAt: at, move: state.move + 1 },
    skipped.filter((each) => each !== step),
  );
};

/** `by` skips the current step for everybody. No reason is asked. */
export const skipStep = (state: SessionState, by: PersonId, at: Instant): SessionState => {
  const moved = moveTo(state, state.step + 1, by, at);
  if (moved === state) return state;
  return withSkipped(moved, [...new Set([...(moved.skipped ?? []), state.step])]);
};

const withSkipped = (state: SessionState, skipped: readonly number[]): SessionState => {
  const { skipped: _, ...rest } = state;
  return skipped.length === 0 ? rest : { ...rest, skipped };
};

/** `by` ends the meeting, at the step where it is. */
export const endSession = (state: SessionState, by: PersonId, at: Instant): SessionState => {
  if (state.ended) return state;
  const { signal: _, ...rest } = state;
  return { ...rest, ended: true, movedBy: by, stepStartedAt: at, move: state.move + 1 };
};

/**
 * "Another day": ends a tender meeting before all who are asked have said yes, at whatever step its row claims to be.
 * The state then shows neither its guide, nor who agreed, nor who put it off.
 */
export const postpone = (state: SessionState, asked: readonly PersonId[], at: Instant): SessionState => {
  if (state.ended || yetToPress(state, "yes-today", asked).length === 0) return state;
  const { id, minutes, step, startedAt, move } = state;
  return { id, guide: ANOTHER_DAY, minutes, step, startedAt, stepStartedAt: at, ended: true, move: move + 1 };
};

/**
 * `by` makes a press; a second one changes nothing. After a meeting only "nothing this time" is left to press. A press is
 * no move: it stands beside the step, so that two at once both count.
 */
export const addPress = (state: SessionState, press: Press, by: PersonId): SessionState =>
  hasPressed(state, press, by) || wasPostponed(state) || (state.ended && press !== "none-this-time")
    ? state
    : { ...state, said: [...(state.said ?? []), { press, by }] };

/** `state` with the presses that another look at the same meeting showed. A meeting that was put off has none. */
export const withPresses = (state: SessionState, presses: readonly PressBy[]): SessionState =>
  wasPostponed(state)
    ? state
    : presses.reduce(
        (all, { press, by }) =>
          hasPressed(all, press, by) ? all : { ...all, said: [...(all.said ?? []), { press, by }] },
        state,
      );

/** `by` raises a signal; it replaces one that stands. */
export const raiseSignal = (state: SessionState, kind: Signal["kind"], by: PersonId, at: Instant): SessionState => {
  if (state.ended || (state.signal?.kind === kind && state.signal.by === by)) return state;
  return { ...withoutSignal(state, at), signal: { kind, by, at }, move: state.move + 1 };
};

/** Clears the signal, also another person's. It leaves no trace. */
export const clearSignal = (state: SessionState, at: Instant): SessionState =>
  state.ended || state.signal === undefined ? state : { ...withoutSignal(state, at), move: state.move + 1 };

/** Time of a pause does not count as time of its step. */
const withoutSignal = ({ signal, ...rest }: SessionState, at: Instant): SessionState =>
  signal?.kind === "wait" ? { ...rest, stepStartedAt: plusMs(rest.stepStartedAt, Math.max(0, at - signal.at)) } : rest;

/**
 * The newer of two states of the pair's meeting (D10).
 * A later meeting wins; within one meeting more moves, then the later move, then the author's id. The order is total,
 * so all screens agree whatever the order of arrival.
 */
export const newestStep = (a: SessionState, b: SessionState): SessionState => (isNewerStep(b, a) ? b : a);

/** True when `a` is newer than `b`. Irreflexive. */
export const isNewerStep = (a: SessionState, b: SessionState): boolean =>
  (a.startedAt - b.startedAt ||
    compareText(a.id, b.id) ||
    a.move - b.move ||
    a.stepStartedAt - b.stepStartedAt ||
    compareText(a.movedBy ?? "", b.movedBy ?? "") ||
    Number(a.ended) - Number(b.ended) ||
    a.step - b.step ||
    compareText(restOf(a), restOf(b))) > 0;

/** The other fields in a fixed order, independent of the order in which a store returns them. Presses are no step. */
const restOf = ({ guide, minutes, tender, signal, skipped }: SessionState): string =>
  JSON.stringify([guide.id, guide.version, minutes, tender, signal, skipped]);

/**
 * Merges two concurrent changes: `mine` was made from `base`, and the store already holds `theirs`. The newest step
 * wins, and a signal of that step stays. Presses need no merging: each stands by itself in the store.
 */
export const joinSteps = (base: SessionState, mine: SessionState, theirs: SessionState): SessionState => {
  const top = newestStep(theirs, mine);
  const { signal: _, ...rest } = top;
  const signalled = isSame(mine.signal, base.signal) ? theirs : mine;
  const signal = signalled.step === top.step && !top.ended ? signalled.signal : undefined;
  if (top === theirs && isSame(signal, theirs.signal)) return theirs;
  return { ...rest, ...(signal && { signal }), move: Math.max(mine.move, theirs.move) + 1 };
};

const isSame = (a: Signal | undefined, b: Signal | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
