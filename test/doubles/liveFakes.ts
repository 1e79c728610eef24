import type { LiveSession, SessionActions, SessionSnapshot } from "../../src/domain/conversation/liveSession";
import {
  addPress,
  clearSignal,
  endSession,
  moveTo,
  postpone,
  raiseSignal,
  type SessionState,
  skipStep,
  startSession,
  usualHost,
  waitsForYes,
} from "../../src/domain/conversation/session";
import type { Duration, Guide } from "../../src/domain/conversation/guide";
import { createEntry } from "../../src/domain/document/store/createEntry";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type {
  DocumentSnapshot,
  NewEntry,
  LiveDocument,
  EntryWhereabouts,
} from "../../src/domain/document/store/liveDocument";
import { hasHost, type Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import type { EntryId, PersonId, SessionId } from "../../src/domain/shared/ids";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { Clock } from "../../src/domain/time/clock";
import { idAt, noaAndEmeka } from "./entries";

/** An observable value, like a store of a screen. */
const createCell = <T>(first: T) => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: (): T => value,
    set: (next: T): void => {
      value = next;
      for (const tell of listeners) tell();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** The pair's meeting in memory; `as` lets the other person act. */
export interface FakeSession extends LiveSession {
  readonly show: (change: Partial<SessionSnapshot>) => void;
  readonly startFails: (failure: Failure | undefined) => void;
  readonly as: (person: Person) => SessionActions;
  readonly refreshed: () => number;
}

export const createFakeSession = (me: Person, clock: Clock, pair: Pair = noaAndEmeka): FakeSession => {
  const cell = createCell<SessionSnapshot>({ phase: "open", moving: false });
  let [failure, refreshed, started]: [Failure | undefined, number, number] = [undefined, 0, 0];
  const show = (change: Partial<SessionSnapshot>): void => cell.set({ ...cell.get(), ...change });
  const change = async (made: (state: SessionState) => SessionState): Promise<void> => {
    const { session } = cell.get();
    if (session) show({ session: made(session) });
  };
  const asked = pair.members.map(({ id }) => id);
  const onward = (made: (state: SessionState) => SessionState): Promise<void> =>
    change((state) => (waitsForYes(state, asked) ? state : made(state)));
  const as = (person: Person): SessionActions => ({
    goTo: (step) => onward((state) => moveTo(state, step, person.id, clock.now())),
    skip: () => onward((state) => skipStep(state, person.id, clock.now())),
    press: (press) => change((state) => addPress(state, press, person.id)),
    raiseSignal: (kind) => change((state) => raiseSignal(state, kind, person.id, clock.now())),
    clearSignal: () => change((state) => clearSignal(state, clock.now())),
    postpone: () => change((state) => postpone(state, asked, clock.now())),
    end: () => change((state) => endSession(state, person.id, clock.now())),
  });
  return {
    snapshot: cell.get,
    subscribe: cell.subscribe,
    start: async (guide: Guide, minutes: Duration, chosen?: PersonId): Promise<Result<SessionId, Failure>> => {
      if (failure) return err(failure);
      const id = `session-${(started += 1)}` as SessionId;
      const host = hasHost(pair) ? (chosen ?? usualHost(guide, pair, me.id)) : undefined;
      show({ session: startSession(id, guide, minutes, me.id, clock.now(), host) });
      return ok(id);
    },
    ...as(me),
    refresh: async () => void (refreshed += 1),
    show,
    as,
    startFails: (why) => void (failure = why),
    refreshed: () => refreshed,
  };
};

/** The pair's document in memory. Entries stay "kept here" until `putAll`. */
export interface FakeDocument extends LiveDocument {
  readonly drafts: readonly NewEntry[];
  readonly receive: (...news: readonly Entry[]) => void;
  readonly putAll: (whereabouts: EntryWhereabouts) => void;
  readonly show: (change: Partial<Omit<DocumentSnapshot, "entries">>) => void;
  readonly replace: (snapshot: DocumentSnapshot) => void;
  readonly writeFails: (failure: Failure | undefined) => void;
  readonly refreshed: () => number;
}

export const createFakeDocument = (me: Person, clock: Clock): FakeDocument => {
  const cell = createCell<DocumentSnapshot>({ phase: "open", entries: [], vanished: [] });
  const drafts: NewEntry[] = [];
  const entries: Entry[] = [];
  const places = new Map<EntryId, EntryWhereabouts>();
  let [failure, refreshed]: [Failure | undefined, number] = [undefined, 0];
  const keep = (entry: Entry, whereabouts: EntryWhereabouts): void => {
    entries.push(entry);
    places.set(entry.id, whereabouts);
    draw();
  };
  const draw = (): void =>
    cell.set({
      ...cell.get(),
      entries: foldEntries(entries).map((folded) => ({
        ...folded,
        whereabouts: places.get(folded.entry.id) ?? { kind: "in-document" },
      })),
    });
  return {
    snapshot: cell.get,
    subscribe: cell.subscribe,
    follow: cell.subscribe,
    write: async (draft) => {
      if (failure) return err(failure);
      drafts.push(draft);
      const entry = createEntry(draft, {
        id: idAt(600 + drafts.length),
        at: clock.now(),
        pair: noaAndEmeka.id,
        author: me,
        lang: "en",
      });
      keep(entry, { kind: "kept-here" });
      return ok(entry);
    },
    everything: () => entries,
    bringIn: async (copies) => {
      if (failure) return err(failure);
      const missing = copies.filter(({ id }) => !entries.some((entry) => entry.id === id));
      for (const entry of missing) keep(entry, { kind: "kept-here" });
      return ok(missing.length);
    },
    refresh: async () => void (refreshed += 1),
    drafts,
    receive: (...news) => {
      entries.push(...news);
      for (const { id } of news) places.set(id, { kind: "in-document" });
      draw();
    },
    putAll: (whereabouts) => {
      for (const { id } of entries) places.set(id, whereabouts);
      draw();
    },
    show: (change) => cell.set({ ...cell.get(), ...change }),
    replace: cell.set,
    writeFails: (why) => void (failure = why),
    refreshed: () => refreshed,
  };
};
