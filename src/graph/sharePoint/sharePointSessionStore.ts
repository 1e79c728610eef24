import type { SessionStore, StoredSession } from "../../domain/conversation/liveSession";
import {
  isNewerStep,
  type PressBy,
  type SessionState,
  wasPostponed,
  withPresses,
} from "../../domain/conversation/session";
import type { StepsPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId, SessionId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import type { GraphTransport } from "../transport/transport";
import { fieldsOf, isStepRow, pressFields, readRow, sessionOfRow, type SessionRow, writtenRow } from "./sessionRow";
import { createSharePointList, type ListChanges, type SharePointList, type SharePointRow } from "./sharePointList";

type Rows = ReadonlyMap<string, SessionRow>;

/**
 * Where the pair's meetings are: a row for the step of each, and a row for each press, because the service proves who
 * made a row and nothing proves who wrote a name into a column. Reading asks only for what changed since the last look,
 * which SharePoint counts as its cheapest request, so that two screens may look every few seconds.
 */
export const createSharePointSessionStore = (
  graph: GraphTransport,
  place: StepsPlace,
  /** Rows of anybody else are left out. Absent where nobody is known, as on the stage. */
  members?: readonly PersonId[],
): SessionStore => {
  const list = createSharePointList(graph, { siteId: place.siteId, listId: place.sessionListId, what: "document" });
  let deltaPath: string | undefined;
  let rows: Rows = new Map();

  const look = async (signal?: AbortSignal): Promise<Result<Rows, Failure>> => {
    const read = await list.changes(deltaPath, signal);
    if (!read.ok) return read;
    deltaPath = read.value.deltaPath;
    rows = merge(rows, read.value, members);
    return ok(rows);
  };

  const lookFor = async (id: SessionId, signal?: AbortSignal): Promise<Result<StoredSession | undefined, Failure>> => {
    const seen = await look(signal);
    return seen.ok ? ok(sessionIn(seen.value, id)) : seen;
  };

  const find = async (id: SessionId, signal?: AbortSignal): Promise<Result<StoredSession, Failure>> => {
    const there = sessionIn(rows, id);
    const found = there ? ok(there) : await lookFor(id, signal);
    if (!found.ok) return found;
    return found.value ? ok(found.value) : err({ type: "NotFound", what: "entry" });
  };

  const keep = (row: SessionRow): void => {
    rows = new Map(rows).set(row.rowId, row);
  };

  return {
    latest: async (signal) => {
      const seen = await look(signal);
      return seen.ok ? ok(newestIn(seen.value)) : seen;
    },
    read: lookFor,
    open: async (state, signal) => {
      const added = await list.add(fieldsOf(state), signal);
      const isWhole =
        added.ok && added.value.id !== "" && added.value.eTag !== "" && added.value.createdAt !== undefined;
      const made = isWhole ? readRow(added.value) : undefined;
      if (made) keep(made);
      const opened = made && sessionIn(rows, state.id);
      if (opened) return ok(opened);
      if (!added.ok && !mayBeThere(added.error)) return added;
      const there = await lookFor(state.id, signal);
      if (!there.ok) return added.ok ? there : err({ type: "OutcomeUnknown" });
      if (!there.value) return added.ok ? err({ type: "OutcomeUnknown" }) : added;
      return isSame(there.value.state, state) ? ok(there.value) : err({ type: "AlreadyThere" });
    },
    move: async (state, version, signal) => {
      if (wasPostponed(state)) {
        const seen = await look(signal);
        const blanked = seen.ok ? await blankPresses(list, pressesIn(seen.value, state.id), signal) : seen;
        if (!blanked.ok) return blanked;
      }
      const found = await find(state.id, signal);
      if (!found.ok) return found;
      const known = stepRowOf(rows, state.id);
      if (!known) return err({ type: "NotFound", what: "entry" });
      const changed = await list.change(known.rowId, fieldsOf(state, known), version, signal);
      if (!changed.ok) return changed;
      const { eTag } = changed.value;
      if (eTag !== "") keep(writtenRow(state, known, changed.value));
      const there = eTag === "" ? await lookFor(state.id, signal) : ok(sessionIn(rows, state.id));
      return there.ok ? ok(there.value ?? { state, version }) : there;
    },
    press: async (id, press, signal) => {
      const found = await find(id, signal);
      if (!found.ok) return found;
      const added = await list.add(pressFields(found.value.state, press), signal);
      if (!added.ok) return added;
      const made = readRow(added.value);
      if (made && made.rowId !== "") keep(made);
      return ok(sessionIn(rows, id) ?? found.value);
    },
  };
};

/** Takes presses out of the list. Whose they are no longer counts, so anybody may. */
const blankPresses = async (
  list: SharePointList,
  presses: readonly SessionRow[],
  signal?: AbortSignal,
): Promise<Result<void, Failure>> => {
  for (const { rowId, eTag } of presses) {
    const blanked = await list.change(rowId, { Signs: "" }, eTag, signal);
    if (!blanked.ok && blanked.error.type !== "NotFound") return blanked;
  }
  return ok(undefined);
};

/**
 * Failures of a POST after which the row may be there: a duplicate is refused with different statuses. "OutcomeUnknown"
 * too: no outbox looks later.
 */
const mayBeThere = ({ type }: Failure): boolean =>
  ["Unavailable", "UnexpectedAnswer", "ChangedMeanwhile", "OutcomeUnknown"].includes(type);

/** Of more rows than this only those are read that a meeting of today can need: nothing asks for one of last year. */
const MOST_ROWS = 1_000;
const MOST_STEPS = 100;

const merge = (before: Rows, news: ListChanges, members: readonly PersonId[] | undefined): Rows => {
  if (news.rows.length === 0 && !news.whole) return before;
  const after = new Map(news.whole ? [] : before);
  const isForeign = ({ createdBy }: SharePointRow): boolean =>
    members !== undefined && createdBy !== undefined && !members.some((id) => id === createdBy.id);
  const ours: SharePointRow[] = [];
  for (const row of news.rows) {
    if (row.deleted || isForeign(row)) after.delete(row.id);
    else ours.push(row);
  }
  for (const row of ours.length > MOST_ROWS ? neededOf(ours) : ours) {
    const kept = before.get(row.id);
    const now = readRow(row, kept);
    if (!now) after.delete(row.id);
    else if (!kept || !isOlder(now, kept)) after.set(row.id, now);
    else after.set(row.id, kept);
  }
  return after;
};

/** The newest steps, and the newest presses of their meetings: whoever presses on and on takes no meeting off a screen. */
const neededOf = (rows: readonly SharePointRow[]): readonly SharePointRow[] => {
  const inOrder = rows.toSorted(byNumber);
  const steps = inOrder.filter((row) => isStepRow(row)).slice(-MOST_STEPS);
  const meetings = new Set(steps.map(sessionOfRow));
  const presses = inOrder.filter((row) => !isStepRow(row) && meetings.has(sessionOfRow(row))).slice(-MOST_ROWS);
  return [...steps, ...presses];
};

/** SharePoint numbers rows in the order in which they come. */
const byNumber = (a: SharePointRow, b: SharePointRow): number => Number(a.id) - Number(b.id);

/** Two looks may overtake each other. The service's clock tells seconds; within one the moves decide. */
const isOlder = (a: SessionRow, b: SessionRow): boolean =>
  a.changedAt !== undefined && b.changedAt !== undefined && a.changedAt !== b.changedAt
    ? a.changedAt < b.changedAt
    : (a.state?.move ?? 0) < (b.state?.move ?? 0);

const newestIn = (rows: Rows): StoredSession | undefined => {
  let newest: SessionState | undefined;
  for (const { state } of rows.values()) {
    if (state && (newest === undefined || isNewerStep(state, newest))) newest = state;
  }
  return newest && sessionIn(rows, newest.id);
};

const stepRowOf = (rows: Rows, id: SessionId): (SessionRow & Required<Pick<SessionRow, "state">>) | undefined => {
  for (const row of rows.values()) if (row.session === id && hasState(row)) return row;
  return undefined;
};

const hasState = (row: SessionRow): row is SessionRow & Required<Pick<SessionRow, "state">> => row.state !== undefined;

const pressesIn = (rows: Rows, id: SessionId): readonly SessionRow[] =>
  [...rows.values()].filter(({ session, state, hasSigns }) => session === id && state === undefined && hasSigns);

/** A meeting as all its rows tell it together. */
const sessionIn = (rows: Rows, id: SessionId): StoredSession | undefined => {
  const row = stepRowOf(rows, id);
  if (!row) return undefined;
  const presses: PressBy[] = [];
  for (const each of rows.values()) if (each.session === id) presses.push(...each.presses);
  return { state: withPresses(row.state, presses), version: row.eTag };
};

/** Not by the presses: each has a row of its own. */
const isSame = (a: SessionState, b: SessionState): boolean =>
  a.guide.id === b.guide.id &&
  a.minutes === b.minutes &&
  a.step === b.step &&
  a.move === b.move &&
  a.movedBy === b.movedBy;
