import { useState, useSyncExternalStore } from "react";
import type { Ending } from "../../domain/people/ending";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { useOwnThings } from "../context";

/** How a pair has ended for the person at the screen. */
export interface EndingOfPair {
  readonly ending: Ending | undefined;
  readonly decide: (ending: Ending) => void;
  readonly problem?: Failure;
}

export const useEnding = (pair: Pair): EndingOfPair => {
  const { endings: book } = useOwnThings();
  const { endings } = useSyncExternalStore(book.subscribe, book.snapshot);
  const [problem, setProblem] = useState<Failure>();
  const decide = (ending: Ending): void =>
    void book.set(pair.id, ending).then((kept) => setProblem(kept.ok ? undefined : kept.error));
  return { ending: endings.get(pair.id), decide, ...(problem && { problem }) };
};
