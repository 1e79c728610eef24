import { DURATIONS, type Duration } from "../../domain/conversation/guide";
import type { SessionStore, StoredSession } from "../../domain/conversation/liveSession";
import { PRESSES, type SessionState, SIGNALS } from "../../domain/conversation/session";
import type { StepsPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId, SessionId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import {
  among,
  ifReadable,
  mapped,
  only,
  readableOf,
  record,
  type Shape,
  valueOf,
  whole,
  wordsThat,
} from "../../domain/shared/shape";
import type { Instant } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { type JsonObject, numberOf, parseJson, textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { createSharePointList, type ListChanges } from "./sharePointList";

interface Kept extends StoredSession {
  readonly rowId: string;
}

/**
 * Where the pair's meetings are, one row each. Reading asks only for what changed since the last look, which SharePoint
 * counts as its cheapest request, so that two screens may look every few seconds.
 */
export const createSharePointSessionStore = (graph: GraphTransport, place: StepsPlace): SessionStore => {
  const list = createSharePointList(graph, { siteId: place.siteId, listId: place.sessionListId, what: "document" });
  let deltaPath: string | undefined;
  let kept: ReadonlyMap<SessionId, Kept> = new Map();

  const look = async (signal?: AbortSignal): Promise<Result<typeof kept, Failure>> => {
    const read = await list.changes(deltaPath, signal);
    if (!read.ok) return read;
    deltaPath = read.value.deltaPath;
    kept = merge(kept, read.value);
    return ok(kept);
  };

  const lookFor = async (id: SessionId, signal?: AbortSignal): Promise<Result<Kept | undefined, Failure>> => {
    const seen = await look(signal);
    return seen.ok ? ok(seen.value.get(id)) : seen;
  };

  return {
    latest: async (signal) => {
      const seen = await look(signal);
      return seen.ok ? ok([...seen.value.values()].toSorted(newestFirst)[0]) : seen;
    },
    read: lookFor,
    open: async (state, signal) => {
      const added = await list.add(fieldsOf(state), signal);
      if (added.ok && added.value.eTag !== "") return ok({ state, version: added.value.eTag });
      if (!added.ok && !mayBeThere(added.error)) return added;
      const there = await lookFor(state.id, signal);
      if (!there.ok) return added.ok ? there : err({ type: "OutcomeUnknown" });
      if (!there.value) return added.ok ? err({ type: "OutcomeUnknown" }) : added;
      return isSame(there.value.state, state) ? ok(there.value) : err({ type: "AlreadyThere" });
    },
    move: async (state, version, signal) => {
      const known = kept.has(state.id) ? ok(kept.get(state.id)) : await lookFor(state.id, signal);
      if (!known.ok) return known;
      if (!known.value) return err({ type: "NotFound", what: "entry" });
      const changed = await list.change(known.value.rowId, fieldsOf(state, known.value.state), version, signal);
      if (!changed.ok) return changed;
      if (changed.value.eTag !== "") return ok({ state, version: changed.value.eTag });
      const there = await lookFor(state.id, signal);
      return there.ok ? ok(there.value ?? { state, version }) : there;
    },
  };
};

/**
 * Failures of a POST after which the row may be there: a duplicate is refused with different statuses. "OutcomeUnknown"
 * too: no outbox looks later.
 */
const mayBeThere = ({ type }: Failure): boolean =>
  ["Unavailable", "UnexpectedAnswer", "ChangedMeanwhile", "OutcomeUnknown"].includes(type);

/** Two looks may overtake each other: a state with fewer moves never replaces one with more. */
const merge = (before: ReadonlyMap<SessionId, Kept>, { rows, whole }: ListChanges): ReadonlyMap<SessionId, Kept> => {
  const after = new Map(whole ? [] : before);
  for (const row of rows) {
    const read = row.deleted ? undefined : readState(row.fields);
    const older = [...after].find(([, { rowId }]) => rowId === row.id);
    if (older && row.deleted) after.delete(older[0]);
    if (read && read.move >= (after.get(read.id)?.state.move ?? 0)) {
      after.set(read.id, { state: read, version: row.eTag, rowId: row.id });
    }
  }
  return after;
};

const newestFirst = (a: Kept, b: Kept): number =>
  b.state.startedAt - a.state.startedAt || (a.state.id < b.state.id ? 1 : -1);

const isSame = (a: SessionState, b: SessionState): boolean =>
  JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

/** The title is the day only: readers of the list need not see which conversation it was (S48). */
const fieldsOf = (state: SessionState, before?: SessionState): JsonObject => ({
  Title: isoText(state.startedAt).slice(0, 10),
  SessionKey: state.id,
  GuideId: state.guide.id,
  GuideVersion: state.guide.version,
  Minutes: state.minutes,
  Step: state.step,
  Move: state.move,
  MovedBy: state.movedBy,
  StartedAt: isoText(state.startedAt),
  StepStartedAt: isoText(state.stepStartedAt),
  Ended: state.ended,
  ...signsField(state, before),
});

/** A list that was made before there were signs has no column for them: nothing names it while there are none. */
const signsField = (state: SessionState, before: SessionState | undefined): JsonObject => {
  const signs = signsText(state);
  return signs === "" && (before === undefined || signsText(before) === "") ? {} : { Signs: signs };
};

/** Undefined for a row made or damaged by hand. */
const readState = (fields: JsonObject): SessionState | undefined => {
  const [id, guide, version] = [textOf(fields.SessionKey), textOf(fields.GuideId), textOf(fields.GuideVersion)];
  const [minutes, step, move] = [readMinutes(fields.Minutes), numberOf(fields.Step), numberOf(fields.Move)];
  const [startedAt, stepStartedAt] = [parseInstant(fields.StartedAt), parseInstant(fields.StepStartedAt)];
  const movedBy = textOf(fields.MovedBy);
  if (!id || !guide || !version || !movedBy || startedAt === undefined || stepStartedAt === undefined) return undefined;
  if (minutes === undefined || step === undefined || move === undefined) return undefined;
  return {
    id: id as SessionId,
    guide: { id: guide, version },
    minutes,
    step,
    move,
    movedBy: movedBy as PersonId,
    startedAt,
    stepStartedAt,
    ended: fields.Ended === true,
    ...readSigns(fields.Signs),
  };
};

const readMinutes = (value: unknown): Duration | undefined => DURATIONS.find((minutes) => minutes === numberOf(value));

/** What a meeting knows besides its step: who is the host among equals, presses, a sign, what was passed over. */
type Signs = Pick<SessionState, "host" | "tender" | "said" | "signal" | "skipped">;

/** As one line of a row; empty where there is nothing to tell. */
const signsText = ({ host, tender, said, signal: sign, skipped }: Signs): string =>
  host === undefined && tender === undefined && said === undefined && sign === undefined && skipped === undefined
    ? ""
    : JSON.stringify({ host, tender, said, sign: sign && { ...sign, at: isoText(sign.at) }, skipped });

/** What an older version wrote, or what was written by hand, has none. What cannot be read is left out. */
const readSigns = (value: unknown): Signs => {
  const text = textOf(value);
  const read = text === undefined ? undefined : valueOf(SIGNS, parseJson(text));
  if (!read) return {};
  const { said, sign, skipped, ...rest } = read;
  return {
    ...rest,
    ...(said.length > 0 && { said }),
    ...(sign && { signal: sign }),
    ...(skipped.length > 0 && { skipped }),
  };
};

const PERSON = wordsThat(200, (id) => id !== "") as Shape<PersonId>;
const TIME: Shape<Instant> = mapped(
  only("a time such as 2026-12-01T09:00:00Z", (raw): raw is string => parseInstant(raw) !== undefined),
  (time) => parseInstant(time) as Instant,
);
const SIGNS = record(
  { said: readableOf(record({ press: among(PRESSES), by: PERSON })), skipped: readableOf(whole(0)) },
  {
    host: ifReadable(PERSON),
    tender: ifReadable(among([true])),
    sign: ifReadable(record({ kind: among(SIGNALS), by: PERSON, at: TIME })),
  },
);
