import type { PersonId, SessionId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Duration } from "./guide";

/** What a person can say by a press, once for the whole meeting. */
export const PRESSES = ["yes-today", "none-this-time", "keep-record"] as const;
/** "yes-today" opens what is tender, "none-this-time" is a full answer to "what will you do?", "keep-record" lets words of a tender meeting be written down. */
export type Press = (typeof PRESSES)[number];

/** Somebody's press. Nobody's words are in it. */
export interface Said {
  readonly press: Press;
  readonly by: PersonId;
}

/** What somebody can ask of the others in one part of a meeting. */
export const SIGNS = ["explain", "wait"] as const;

/** A calm pause, or "I do not know this: please explain". It stands until somebody takes it down or the meeting moves on. */
export interface Sign {
  readonly kind: (typeof SIGNS)[number];
  readonly by: PersonId;
  readonly at: Instant;
}

/** Where a meeting is. Control data: nobody's words are ever in it (D10). */
export interface SessionState {
  readonly id: SessionId;
  readonly guide: { readonly id: string; readonly version: string };
  readonly minutes: Duration;
  /** Index into the steps of the guide's variant for `minutes`. */
  readonly step: number;
  /** Who moved last. Either may lead. */
  readonly movedBy: PersonId;
  readonly startedAt: Instant;
  readonly stepStartedAt: Instant;
  readonly ended: boolean;
  /** Grows by one with every move: the newest step wins. */
  readonly move: number;
  /** Among equals who follow one meeting: whom they chose to read what is written for a mentor. */
  readonly host?: PersonId;
  /** True for a guide of depth 3: its second step opens when everybody said "yes, today". */
  readonly tender?: true;
  /** Presses of this meeting. They are never taken back. */
  readonly said?: readonly Said[];
  readonly sign?: Sign;
  /** Steps that were passed over and not come back to. */
  readonly skipped?: readonly number[];
}

/** True when `by` has pressed this in the meeting. */
export const hasSaid = ({ said = [] }: Pick<SessionState, "said">, press: Press, by: PersonId): boolean =>
  said.some((each) => each.press === press && each.by === by);

/** Those of `asked` who have not pressed this yet. */
export const silentOn = (
  state: Pick<SessionState, "said">,
  press: Press,
  asked: readonly PersonId[],
): readonly PersonId[] => asked.filter((person) => !hasSaid(state, press, person));

/** True while a tender meeting waits for the "yes, today" of somebody who is asked. */
export const waitsForYes = (state: SessionState, asked: readonly PersonId[]): boolean =>
  state.tender === true && silentOn(state, "yes-today", asked).length > 0;

/** What is left of a tender meeting that was put off: the row no longer tells which one it was. */
export const ANOTHER_DAY = { id: "another-day", version: "1.0.0" } as const;

/** True when somebody said "another day" before anything tender was opened. */
export const wasPutOff = ({ guide, ended }: SessionState): boolean => ended && guide.id === ANOTHER_DAY.id;
