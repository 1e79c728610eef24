import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import type { Answer, GraphCall } from "./call";

type Outcome = Result<Answer, Failure>;

/** What happens to the calls of one turn. */
export interface Gathering {
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
 * Holds reads back until the running turn of the event loop is over, then sends them in as few requests as possible.
 * A call whose signal is aborted answers `Cancelled` at once, also while the others travel on.
 */
export const createGathering = ({ sendAlone, sendTogether }: Gathering): ((call: GraphCall) => Promise<Outcome>) => {
  let waiting: Waiting[] = [];

  const leave = (): void => {
    const group = waiting.filter(({ call }) => !call.signal?.aborted);
    waiting = [];
    for (let i = 0; i < group.length; i += MOST_TOGETHER) depart(group.slice(i, i + MOST_TOGETHER));
  };

  const depart = (group: readonly Waiting[]): void => {
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
      if (waiting.length === 1) setTimeout(leave, 0);
    });
    return outcome.finally(() => signal?.removeEventListener("abort", cancel));
  };
};
