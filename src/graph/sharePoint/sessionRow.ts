import { DURATIONS } from "../../domain/conversation/guide";
import { type Press, type PressBy, PRESSES, type SessionState, SIGNALS } from "../../domain/conversation/session";
import type { PersonId, SessionId } from "../../domain/shared/ids";
import {
  among,
  filled,
  ifReadable,
  mapped,
  only,
  readableOf,
  record,
  type Shape,
  type ShapeValue,
  valueOf,
  whole,
  wordsThat,
} from "../../domain/shared/shape";
import { type Instant, MS_PER_MINUTE } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { type JsonObject, numberOf, parseJson, textOf } from "../transport/json";
import type { SharePointRow } from "./sharePointList";

/** One row: the step of a meeting, or one person's press in it. */
export interface SessionRow {
  readonly rowId: string;
  readonly eTag: string;
  readonly session: SessionId;
  readonly changedAt?: Instant;
  /** Something stands in the column of signs, believed or not. */
  readonly hasSigns: boolean;
  /** Absent in the row of a press. */
  readonly state?: SessionState;
  /** Made by the person whose sign-in made the row, and by nobody since. */
  readonly presses: readonly PressBy[];
}

/** The title is the day only: readers of the list need not see which conversation it was (S48). */
const titleOf = ({ startedAt }: SessionState): string => isoText(startedAt).slice(0, 10);

/** The columns of a meeting's step. `before`: the row that they change. */
export const fieldsOf = (state: SessionState, before?: SessionRow): JsonObject => ({
  Title: titleOf(state),
  SessionKey: state.id,
  GuideId: state.guide.id,
  GuideVersion: state.guide.version,
  Minutes: state.minutes,
  Step: state.step,
  Move: state.move,
  MovedBy: state.movedBy ?? "",
  StartedAt: isoText(state.startedAt),
  StepStartedAt: isoText(state.stepStartedAt),
  Ended: state.ended,
  ...signsField(state, before),
});

/** `before` once `fieldsOf(state, before)` is written. Presses stand in rows of their own. */
export const writtenRow = (
  state: SessionState,
  before: SessionRow,
  { eTag, changedAt }: Pick<SharePointRow, "eTag" | "changedAt">,
): SessionRow => {
  const { said: _, ...step } = state;
  const hasSigns = before.hasSigns || signsText(state) !== "";
  return { ...before, state: step, eTag, hasSigns, ...(changedAt !== undefined && { changedAt }) };
};

/** The columns of a press. Nobody can take the key before: it ends in a number that is drawn for it. */
export const pressFields = (state: SessionState, press: Press): JsonObject => ({
  Title: titleOf(state),
  SessionKey: `${state.id} ${crypto.randomUUID()}`,
  Signs: JSON.stringify({ press }),
});

/**
 * A list that was made before there were signs has no column for them: a new meeting without any does not name it. What
 * stood there before is always replaced, also where it could not be believed.
 */
const signsField = (state: SessionState, before: SessionRow | undefined): JsonObject => {
  const signs = signsText(state);
  return signs === "" && before?.hasSigns !== true ? {} : { Signs: signs };
};

/** The meeting of a row, without reading the rest of it. */
export const sessionOfRow = ({ fields }: Pick<SharePointRow, "fields">): string | undefined =>
  textOf(fields.SessionKey)?.split(" ", 1)[0];

/** True for the row of a meeting's step. A press has more than the meeting in its key. */
export const isStepRow = (row: Pick<SharePointRow, "fields">): boolean =>
  row.fields.SessionKey !== undefined && row.fields.SessionKey === sessionOfRow(row);

/** Undefined for a row that is neither a step nor a press: one made or damaged by hand. */
export const readRow = (row: SharePointRow, before?: SessionRow): SessionRow | undefined => {
  const key = valueOf(KEY, row.fields.SessionKey);
  if (key === undefined) return undefined;
  const [session = ""] = key.split(" ");
  const signs = readSigns(row.fields.Signs);
  const state = key === session ? readState(row, signs, before?.state) : undefined;
  if (key === session && !state) return undefined;
  return {
    rowId: row.id,
    eTag: row.eTag,
    session: session as SessionId,
    hasSigns: textOf(row.fields.Signs) !== undefined,
    presses: pressesOf(row, signs),
    ...(row.changedAt !== undefined && { changedAt: row.changedAt }),
    ...(state && { state }),
  };
};

/**
 * Presses that the service proves: the same sign-in made the row and changed it last. Rows of older versions held the
 * presses of all; those of whoever is alone in a row still count.
 */
const pressesOf = ({ createdBy, changedBy }: SharePointRow, { press, said = [] }: Signs): readonly PressBy[] => {
  if (createdBy === undefined || createdBy.id !== changedBy?.id) return [];
  const by = createdBy.id as PersonId;
  return [...(press === undefined ? [] : [{ press, by }]), ...said.filter((each) => each.by === by)];
};

const readState = (row: SharePointRow, signs: Signs, before: SessionState | undefined): SessionState | undefined => {
  const { fields, changedBy } = row;
  const read = valueOf(STATE, {
    ...fields,
    ...{ Minutes: numberOf(fields.Minutes), Step: numberOf(fields.Step), Move: numberOf(fields.Move) },
  });
  if (!read) return undefined;
  // The service's clock orders meetings: nobody can start one in the future, or move an old one before a new one.
  const startedAt = row.createdAt ?? read.StartedAt;
  const { host, tender, sign, skipped = [] } = signs;
  const isProved = (by: PersonId | undefined, was: PersonId | undefined): boolean =>
    by !== undefined && (by === changedBy?.id || by === was);
  const isSameStep = before?.step === read.Step;
  const movedBy = textOf(fields.MovedBy) as PersonId | undefined;
  return {
    id: read.SessionKey,
    guide: { id: read.GuideId, version: read.GuideVersion },
    minutes: read.Minutes,
    step: read.Step,
    move: read.Move,
    ...(movedBy !== undefined && isProved(movedBy, isSameStep ? before?.movedBy : undefined) && { movedBy }),
    startedAt,
    stepStartedAt: laterOf(startedAt, notAfter(read.StepStartedAt, row.changedAt)),
    ended: fields.Ended === true,
    ...(host !== undefined && { host }),
    ...(tender && { tender }),
    ...(sign && isProved(sign.by, before?.signal?.by) && { signal: { ...sign, at: notAfter(sign.at, row.changedAt) } }),
    ...(skipped.length > 0 && { skipped }),
  };
};

/** More than this apart, a device's clock is wrong, or somebody wrote the time in by hand. */
const CLOCKS_DIFFER_MS = 5 * MS_PER_MINUTE;

/** Nothing in a row happened after its last change. */
const notAfter = (claimed: Instant, changed: Instant | undefined): Instant =>
  changed !== undefined && claimed - changed > CLOCKS_DIFFER_MS ? changed : claimed;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** What a meeting knows besides its step: who is the host among equals, a sign, what was skipped; and presses. */
type Signs = ShapeValue<typeof SIGNS>;

/** As one line of a row; empty where there is nothing to tell. */
const signsText = ({ host, tender, signal: sign, skipped }: SessionState): string =>
  host === undefined && tender === undefined && sign === undefined && skipped === undefined
    ? ""
    : JSON.stringify({ host, tender, sign: sign && { ...sign, at: isoText(sign.at) }, skipped });

/** Longer is not ours. */
const LONGEST_SIGNS = 10_000;

/** What was written by hand, or by an older version, may have none. What cannot be read is left out. */
const readSigns = (value: unknown): Signs => {
  const text = textOf(value);
  return (text !== undefined && text.length <= LONGEST_SIGNS && valueOf(SIGNS, parseJson(text))) || {};
};

/** A guide has some ten parts. */
const MOST_STEPS = 100;
const MOST_MOVES = 1_000_000;

const KEY = wordsThat(200, (key) => key !== "");
const SESSION = wordsThat(200, (id) => id !== "") as Shape<SessionId>;
const PERSON = wordsThat(200, (id) => id !== "") as Shape<PersonId>;
const TIME: Shape<Instant> = mapped(
  only("a time such as 2026-12-01T09:00:00Z", (raw): raw is string => parseInstant(raw) !== undefined),
  (time) => parseInstant(time) as Instant,
);
const STEP = whole(0, MOST_STEPS - 1);
const STATE = record({
  SessionKey: SESSION,
  GuideId: filled(200),
  GuideVersion: filled(50),
  Minutes: among(DURATIONS),
  Step: STEP,
  Move: whole(0, MOST_MOVES),
  StartedAt: TIME,
  StepStartedAt: TIME,
});
const SIGNS = record(
  {},
  {
    press: ifReadable(among(PRESSES)),
    said: ifReadable(readableOf(record({ press: among(PRESSES), by: PERSON }))),
    skipped: ifReadable(mapped(readableOf(STEP), (steps) => [...new Set(steps)])),
    host: ifReadable(PERSON),
    tender: ifReadable(among([true])),
    sign: ifReadable(record({ kind: among(SIGNALS), by: PERSON, at: TIME })),
  },
);
