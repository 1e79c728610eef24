import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Callback } from "./officeShape";
import { windowTimer, type HostTimer } from "./timer";

/** One call of office.js that answers by a callback. */
type OfficeCall<T> = (callback: Callback<T>) => void;

/** Asks Outlook one thing; a failure of any kind is an answer as well. */
export type AskOutlook = <T>(call: OfficeCall<T>) => Promise<Result<T, Failure>>;

interface OfficeCallsOptions {
  /** Outlook's own word for "it worked". */
  readonly succeeded: string;
  readonly timer?: HostTimer;
}

/** Outlook refuses a fourth call while three are open. */
const MOST_AT_ONCE = 3;

/** The timeout of a call: some callbacks never come. */
const ANSWERS_WITHIN_MS = 8_000;

/** Calls wait for their turn, so that no more than three are ever open. */
export const createOfficeCalls = ({ succeeded, timer = windowTimer }: OfficeCallsOptions): AskOutlook => {
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
        void answered(call, succeeded, timer).then((result) => {
          ended();
          return resolve(result);
        });
      };
      if (open < MOST_AT_ONCE) begin();
      else waiting.push(begin);
    });
};

const answered = <T>(call: OfficeCall<T>, succeeded: string, timer: HostTimer): Promise<Result<T, Failure>> =>
  new Promise((resolve) => {
    const stop = timer(ANSWERS_WITHIN_MS, () => resolve(err({ type: "OutlookSilent" })));
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
