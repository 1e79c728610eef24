import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import type { Answer, GraphCall } from "./call";
import { resultOfAnswer, unexpected } from "./failures";
import { arrayOf, numberOf, objectOf, textOf } from "./json";
import { waitBeforeRetryMs } from "./waiting";

type Outcome = Result<Answer, Failure>;

interface BatcherOptions {
  readonly sendAlone: (call: GraphCall) => Promise<Outcome>;
  /** One outcome for each call, in their order. At most `MOST_TOGETHER` calls. */
  readonly sendTogether: (calls: readonly GraphCall[]) => Promise<readonly Promise<Outcome>[]>;
}

/** Graph refuses a `$batch` of more than 20. */
const MOST_TOGETHER = 20;

interface Waiting {
  readonly call: GraphCall;
  readonly resolve: (outcome: Outcome | Promise<Outcome>) => void;
  readonly reject: (bug: unknown) => void;
}

/**
 * Queues reads until the current turn of the event loop is over, then sends them in as few requests as possible.
 * A call whose signal is aborted answers `Cancelled` at once; the others of its batch go on.
 */
export const createBatcher = ({ sendAlone, sendTogether }: BatcherOptions): ((call: GraphCall) => Promise<Outcome>) => {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting.filter(({ call }) => !call.signal?.aborted);
    waiting = [];
    for (let i = 0; i < group.length; i += MOST_TOGETHER) sendGroup(group.slice(i, i + MOST_TOGETHER));
  };

  const sendGroup = (group: readonly Waiting[]): void => {
    const [first] = group;
    if (first && group.length === 1) return first.resolve(sendAlone(first.call));
    sendTogether(group.map(({ call }) => call)).then(
      (outcomes) => group.forEach(({ resolve, reject }, i) => outcomes[i]?.then(resolve, reject)),
      (bug: unknown) => group.forEach(({ reject }) => reject(bug)),
    );
  };

  return async (call) => {
    const { signal } = call;
    let cancel = (): void => undefined;
    const outcome = new Promise<Outcome>((resolve, reject) => {
      cancel = () => resolve(err({ type: "Cancelled" }));
      if (signal?.aborted) return cancel();
      signal?.addEventListener("abort", cancel);
      waiting.push({ call, resolve, reject });
      if (waiting.length === 1) setTimeout(flush, 0);
    });
    return outcome.finally(() => signal?.removeEventListener("abort", cancel));
  };
};

/** What a batch needs from its transport. */
interface BatchOptions {
  readonly sendAlone: (call: GraphCall) => Promise<Result<Answer, Failure>>;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

/**
 * Sends calls as one `$batch`. Each inner answer is mapped by itself; a read that was throttled or unavailable is sent
 * again alone, after the wait that it asked for.
 */
export const createBatch =
  ({ sendAlone, sleep, random }: BatchOptions) =>
  async (calls: readonly GraphCall[]): Promise<readonly Promise<Result<Answer, Failure>>[]> => {
    const outer = await sendAlone(batchOf(calls));
    // One missing scope must not keep the other calls from their answers.
    if (!outer.ok && outer.error.type === "ConsentMissing") return calls.map(sendAlone);
    if (!outer.ok) return calls.map(() => Promise.resolve(outer));
    const answers = readAnswers(outer.value.body);
    return calls.map(async (call, i) => {
      const answer = answers.get(String(i));
      if (!answer) return err(unexpected("POST /$batch", "an answer is missing"));
      const passing = answer.status === FAILED_DEPENDENCY ? 503 : answer.status;
      const waitMs = waitBeforeRetryMs(0, passing, answer.headers["retry-after"], random);
      const isDone = answer.status < 400 || call.tryOnce || call.effect === "once";
      if (isDone || waitMs === undefined) return resultOfAnswer(call, answer);
      await sleep(waitMs, call.signal);
      return sendAlone(call);
    });
  };

const FAILED_DEPENDENCY = 424;

const batchOf = (calls: readonly GraphCall[]): GraphCall => ({
  method: "POST",
  path: "/$batch",
  body: { requests: calls.map(innerRequest) },
  scopes: [...new Set(calls.flatMap((call) => call.scopes))],
  what: "other",
  effect: calls.some(({ effect }) => effect === "once") ? "once" : "repeatable",
  signal: sharedSignal(calls),
});

const innerRequest = ({ method, path, headers, body }: GraphCall, i: number) => ({
  id: String(i),
  method,
  url: path,
  ...((headers !== undefined || body !== undefined) && {
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
  }),
  ...(body !== undefined && { body }),
});

/** The batch as a whole can only be given up when all its calls are given up together. */
const sharedSignal = (calls: readonly GraphCall[]): AbortSignal | undefined => {
  const [first, ...rest] = calls.map((call) => call.signal);
  return rest.every((signal) => signal === first) ? first : undefined;
};

const readAnswers = (body: unknown): ReadonlyMap<string, Answer> =>
  new Map(
    arrayOf(objectOf(body).responses)
      .filter(isRecord)
      .map(({ id, status, headers, body: inner }) => [
        wordOf(id),
        { status: numberOf(status) ?? 0, headers: lowerCased(headers), body: inner },
      ]),
  );

const lowerCased = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(objectOf(headers)).map(([name, value]) => [name.toLowerCase(), wordOf(value)]));

/** Graph says some headers as numbers. An object has no word, and may refuse to become one. */
const wordOf = (value: unknown): string => textOf(value) ?? `${numberOf(value) ?? ""}`;
