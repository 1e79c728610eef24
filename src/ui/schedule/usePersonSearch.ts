import { useCallback, useEffect, useState } from "react";
import type { Person, Directory } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";

/** How the search for people stands. */
export type SearchState =
  | { readonly phase: "looking" }
  | { readonly phase: "found"; readonly people: readonly Person[] }
  | { readonly phase: "failed"; readonly failure: Failure };

export interface PersonSearching {
  readonly state: SearchState;
  readonly again: () => void;
}

/** How long the typing must rest before we search, in milliseconds. */
const REST_MS = 250;

/** Looks for people while somebody types; people near them as long as nothing is typed. */
export const usePersonSearch = (directory: Directory, words: string): PersonSearching => {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const wanted = words.trim();
  useEffect(() => {
    const controller = new AbortController();
    const look = async (): Promise<void> => {
      const result = await (wanted === ""
        ? directory.peopleNearMe(controller.signal)
        : directory.search(wanted, controller.signal));
      if (!controller.signal.aborted) setAnswer({ wanted, attempt, state: stateOf(result) });
    };
    const timer = setTimeout(() => void look(), wanted === "" ? 0 : REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [directory, wanted, attempt]);
  const current = answer?.wanted === wanted && answer.attempt === attempt ? answer.state : LOOKING;
  return { state: current, again: useCallback(() => setAttempt((count) => count + 1), []) };
};

interface Answer {
  readonly wanted: string;
  readonly attempt: number;
  readonly state: SearchState;
}

const LOOKING: SearchState = { phase: "looking" };

const stateOf = (result: Result<readonly Person[], Failure>): SearchState =>
  result.ok ? { phase: "found", people: result.value } : { phase: "failed", failure: result.error };
