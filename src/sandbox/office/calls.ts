/// <reference types="office-js" />

/** Faults of the stand-in. Names are those of the calls: "start.setAsync". */
export interface OfficeMisbehaviour {
  /** Delay of every answer. */
  readonly lateMs?: number;
  readonly failing?: readonly string[];
  /** Calls that never answer. */
  readonly silent?: readonly string[];
}

type Done<T> = ((result: Office.AsyncResult<T>) => void) | undefined;

/** Answers a call through its callback, asynchronously, like Outlook. `work` throws to refuse. */
export type OfficeAnswer = <T>(name: string, callback: Done<T>, work: () => T) => void;

/** Like Outlook: with three calls open, a fourth one fails. */
const MOST_OPEN = 3;

export const SUCCEEDED: Office.AsyncResultStatus = 0;
export const FAILED: Office.AsyncResultStatus = 1;

export const createOfficeAnswers = ({ lateMs = 0, failing = [], silent = [] }: OfficeMisbehaviour): OfficeAnswer => {
  let open = 0;
  return (name, callback, work) => {
    const isTooMany = open >= MOST_OPEN;
    open++;
    if (silent.includes(name)) return;
    setTimeout(() => {
      open--;
      const refusal = isTooMany ? "TooManyIncompleteRequests" : failing.includes(name) ? "GenericResponseError" : "";
      // The callback is optional.
      const outcome = refusal === "" ? outcomeOf(work) : refused<ReturnType<typeof work>>(refusal);
      callback?.(outcome);
    }, lateMs);
  };
};

const outcomeOf = <T>(work: () => T): Office.AsyncResult<T> => {
  try {
    return { ...NOTHING, status: SUCCEEDED, value: work() };
  } catch (problem) {
    return refused(problem instanceof Error ? problem.message : String(problem));
  }
};

const NOTHING = { asyncContext: undefined, diagnostics: undefined, error: { code: 0, name: "", message: "" } };

/** Outlook leaves `value` out of a failure, contrary to its type. */
const refused = <T>(name: string): Office.AsyncResult<T> =>
  ({ ...NOTHING, status: FAILED, error: { code: 9020, name, message: name } }) as Office.AsyncResult<T>;
