import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import type { Elapsed } from "../../domain/time/clock";
import type { Answer } from "../transport/call";
import { numberOf, textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";

/** What the windows of one person on one device use to act as one reader. */
export interface OneNoteWindows {
  /** Tells the other windows. */
  readonly post: (message: unknown) => void;
  readonly onMessage: (listen: (message: unknown) => void) => () => void;
  /** Runs when no other window runs something under this name; after some seconds in any case. */
  readonly inTurn: <T>(name: string, run: () => Promise<T>) => Promise<T>;
}

/** OneNote's service for all windows of a person. */
export interface SharedReads extends GraphTransport {
  /** Calls when another window has looked: to look costs no request then. */
  readonly onHeard: (listen: () => void) => () => void;
}

/** An answer counts for so long, unless this window writes. A look may ask twice, when another window was quicker. */
const YOUNG_MS = 3_000;

/** An answer that this window got or another one told of. */
interface Heard {
  readonly answer: Answer;
  /** When it was asked for: what this window wrote later is not in it. */
  readonly askedAt: number;
  readonly at: number;
}

/**
 * Windows that show the same document ask OneNote once: the first that asks tells the others, and who asks for the same
 * at the same moment waits for that answer.
 */
export const shareReads = (graph: GraphTransport, windows: OneNoteWindows, elapsed: Elapsed): SharedReads => {
  const heard = new Map<string, Heard>();
  const listeners = new Set<() => void>();
  let wroteAt = Number.NEGATIVE_INFINITY;

  windows.onMessage((message) => {
    const told = readTold(message);
    if (!told) return;
    keep(told.path, told.answer, elapsed() - told.tookMs);
    // Each look of a window begins with a list; pages are due in all windows at the same time.
    if (typeof told.answer.body !== "string") for (const listen of listeners) listen();
  });

  const keep = (path: string, answer: Answer, askedAt: number): void => {
    const now = elapsed();
    for (const [old, { at }] of heard) if (now - at > YOUNG_MS) heard.delete(old);
    heard.set(path, { answer, at: now, askedAt });
  };

  const heardOf = (path: string): Answer | undefined => {
    const found = heard.get(path);
    return found && elapsed() - found.at <= YOUNG_MS && found.askedAt >= wroteAt ? found.answer : undefined;
  };

  const read: GraphTransport["send"] = async (call) => {
    const told = heardOf(call.path);
    if (told) return ok(told);
    const askedAt = elapsed();
    const answer = await graph.send(call);
    if (answer.ok && answer.value.status < 300) {
      const { status, body } = answer.value;
      keep(call.path, answer.value, askedAt);
      windows.post({ path: call.path, status, body, tookMs: elapsed() - askedAt });
    }
    return answer;
  };

  const write: GraphTransport["send"] = async (call): Promise<Result<Answer, Failure>> => {
    try {
      return await graph.send(call);
    } finally {
      wroteAt = elapsed();
    }
  };

  return {
    pathOf: graph.pathOf,
    send: (call) => (call.effect === "reads" ? windows.inTurn(call.path, () => read(call)) : write(call)),
    onHeard: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
};

/** A window of another version may tell it in another way: then it told nothing. */
const readTold = (
  message: unknown,
): { readonly path: string; readonly answer: Answer; readonly tookMs: number } | undefined => {
  if (!isRecord(message)) return undefined;
  const [path, status, tookMs] = [textOf(message.path), numberOf(message.status), numberOf(message.tookMs)];
  if (path === undefined || status === undefined || tookMs === undefined) return undefined;
  return { path, answer: { status, headers: {}, body: message.body }, tookMs };
};
