import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Callback } from "./officeShape";

/** One call of office.js that answers by a callback. */
export type OfficeCall<T> = (callback: Callback<T>) => void;

/** Asks Outlook one thing; a failure of any kind is an answer as well. */
export type AskOutlook = <T>(call: OfficeCall<T>) => Promise<Result<T, Failure>>;

export interface OfficeCallsOptions {
  /** Outlook's own word for "it worked". */
  readonly succeeded: string;
  /** Sets a timer and returns how to take it away. */
  readonly later?: (ms: number, run: () => void) => () => void;
}

/** Outlook refuses a fourth call while three are open. */
const MOST_AT_ONCE = 3;

/** A callback that has not come by then is not waited for any longer. */
const PATIENCE_MS = 8_000;

/** Calls wait for their turn, so that no more than three are ever open. */
export const createOfficeCalls = ({ succeeded, later = timer }: OfficeCallsOptions): AskOutlook => {
  const waiting: (() => void)[] = [];
  let open = 0;
  const ended = (): void => {
    open--;
    waiting.shift()?.();
  };
  return (call) =>
    new Promise((resolve) => {
      const begin = (): void => {
        open++;
        void answered(call, succeeded, later).then((result) => {
          ended();
          return resolve(result);
        });
      };
      if (open < MOST_AT_ONCE) begin();
      else waiting.push(begin);
    });
};

type Later = NonNullable<OfficeCallsOptions["later"]>;

const answered = <T>(call: OfficeCall<T>, succeeded: string, later: Later): Promise<Result<T, Failure>> =>
  new Promise((resolve) => {
    const stop = later(PATIENCE_MS, () => resolve(err({ type: "OutlookSilent" })));
    const settle = (result: Result<T, Failure>): void => {
      stop();
      resolve(result);
    };
    try {
      call(({ status, value }) => settle(String(status) === succeeded ? ok(value) : REFUSED));
    } catch {
      // An older Outlook lacks the function, or this kind of item does.
      settle(REFUSED);
    }
  });

const REFUSED = err<Failure>({ type: "OutlookRefused", left: "asItWas" });

const timer: Later = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};
