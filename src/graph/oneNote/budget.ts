import { err } from "../../domain/shared/result";
import { isRecord } from "../../domain/shared/shape";
import { type Elapsed, systemElapsed } from "../../domain/time/clock";
import { MS_PER_MINUTE, MS_PER_HOUR } from "../../domain/time/interval";
import { numberOf, parseJson } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { sleepFor } from "../transport/waiting";
import type { OneNoteWindows } from "./windows";

/**
 * OneNote allows 120 requests a minute, 400 an hour and 5 at once; the rest is left to the same person's other devices.
 * `ofOneKind`: neither reads nor writes may use up the budget of the other.
 */
const WINDOWS = [
  { ms: MS_PER_MINUTE, most: 100, ofOneKind: 85 },
  { ms: MS_PER_HOUR, most: 360, ofOneKind: 320 },
];
/** A note that grew longer than an hour allows was not written by us. */
const MOST_NOTED = 400;

/** Of each of two windows, with one more for what the other sends. */
const MOST_AT_ONCE = 2;

/** A longer wait is a `Throttled` failure, which the screen can show. */
const LONGEST_QUIET_WAIT_MS = 1_500;

/** The most that a failure says: reads may have to wait for most of an hour while writes need not. */
const LONGEST_SAID_WAIT_MS = 30_000;

/** Where the requests of the last hour are noted for the next window, which may be this one after a reload. */
export interface SpentNote {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
  /** By a clock that the next window has too. */
  readonly now: () => number;
}

interface BudgetOptions {
  readonly elapsed?: Elapsed;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The person's other windows on this device: all count together. */
  readonly windows?: OneNoteWindows | undefined;
  readonly note?: SpentNote | undefined;
}

/** OneNote's service within a person's limits. */
export interface BudgetedGraph extends GraphTransport {
  /** Requests of the last `withinMs`, at most an hour. */
  readonly spent: (withinMs: number) => number;
}

interface Spent {
  readonly at: number;
  readonly isRead: boolean;
}

/**
 * Keeps one person's requests within OneNote's limits. Beyond them OneNote bans the person, without saying for how long.
 * One budget serves all documents and all windows of a device.
 */
export const withinBudget = (
  graph: GraphTransport,
  { elapsed = systemElapsed, sleep = sleepFor, windows, note }: BudgetOptions,
): BudgetedGraph => {
  let sent: readonly Spent[] = note ? readNote(note, elapsed()) : [];
  let running = 0;
  const queue: (() => void)[] = [];

  const count = (isRead: boolean): void => {
    const now = elapsed();
    sent = [...sent.filter(({ at }) => at > now - MS_PER_HOUR), { at: now, isRead }];
    note?.write(writeNote(sent, now, note));
  };
  windows?.onMessage((message) => {
    if (isRecord(message) && typeof message.spent === "boolean") count(message.spent);
  });

  const enter = async (): Promise<void> => {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  const waitMs = (isRead: boolean): number => {
    const now = elapsed();
    const inAnHour = sent.filter(({ at }) => at > now - MS_PER_HOUR);
    const sameKind = inAnHour.filter((each) => each.isRead === isRead);
    const waits = WINDOWS.flatMap(({ ms, most, ofOneKind }) =>
      [inAnHour.at(-most), sameKind.at(-ofOneKind)].map((last) => (last === undefined ? 0 : last.at + ms - now)),
    );
    return Math.max(0, ...waits);
  };

  const send: GraphTransport["send"] = async (call) => {
    await enter();
    try {
      const isRead = call.effect === "reads";
      const first = waitMs(isRead);
      if (first > 0 && first <= LONGEST_QUIET_WAIT_MS) await sleep(first, call.signal);
      const left = waitMs(isRead);
      if (left > 0) return err({ type: "Throttled", retryAfterMs: Math.min(left, LONGEST_SAID_WAIT_MS), spared: true });
      count(isRead);
      windows?.post({ spent: isRead });
      return await graph.send(call);
    } finally {
      leave();
    }
  };
  return {
    send,
    pathOf: graph.pathOf,
    spent: (withinMs) => sent.filter(({ at }) => at > elapsed() - withinMs).length,
  };
};

/** Times as whole seconds of the device's clock, reads first. */
const writeNote = (sent: readonly Spent[], now: number, note: SpentNote): string => {
  const timesOf = (isRead: boolean): readonly number[] =>
    sent.filter((each) => each.isRead === isRead).map(({ at }) => Math.round((note.now() - (now - at)) / 1_000));
  return JSON.stringify([timesOf(true), timesOf(false)]);
};

/** What lies in the future was noted before somebody set the clock back: it is forgotten. */
const readNote = (note: SpentNote, now: number): readonly Spent[] => {
  const kinds = parseJson(note.read() ?? "");
  if (!Array.isArray(kinds)) return [];
  const spent = [true, false].flatMap((isRead, index) => {
    const times: unknown = kinds[index];
    return (Array.isArray(times) ? times : []).slice(-MOST_NOTED).flatMap((time) => {
      const age = note.now() - (numberOf(time) ?? Infinity) * 1_000;
      return age >= -1_000 && age < MS_PER_HOUR ? [{ at: now - age, isRead }] : [];
    });
  });
  return spent.toSorted((a, b) => a.at - b.at);
};
