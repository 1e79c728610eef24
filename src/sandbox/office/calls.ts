/// <reference types="office-js" />

/** How the stand-in misbehaves. Names are those of the calls: "start.setAsync". */
export interface OfficeMisbehaviour {
  /** Every answer takes this long. */
  readonly lateMs?: number;
  readonly failing?: readonly string[];
  /** Calls whose answer never comes. */
  readonly silent?: readonly string[];
}

type Done<T> = ((result: Office.AsyncResult<T>) => void) | undefined;

/** Answers a call by its callback, later, as Outlook does. `work` throws to refuse. */
export type OfficeAnswer = <T>(name: string, callback: Done<T>, work: () => T) => void;

/** As Outlook: with three calls open, a fourth one fails. */
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
      // Nobody has to listen to what comes of it.
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

/** Outlook leaves `value` out of a failure, whatever its type says. */
const refused = <T>(name: string): Office.AsyncResult<T> =>
  ({ ...NOTHING, status: FAILED, error: { code: 9020, name, message: name } }) as Office.AsyncResult<T>;
