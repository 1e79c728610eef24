import { useState } from "react";
import type { Entry } from "../../domain/document/entry";
import type { NewEntry, LiveDocument } from "../../domain/document/store/liveDocument";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";

export interface Keeping {
  /** True until what a press asked for is done or refused. */
  readonly keeping: boolean;
  readonly problem: Failure | undefined;
  /** Does what a press asks for. Undefined: one is running, and this press did nothing. */
  readonly keep: <T>(work: () => Promise<Result<T, Failure>>) => Promise<Result<T, Failure> | undefined>;
}

/** Does one thing at a time at a press, and says what stood in the way. */
export const useKeeping = (): Keeping => {
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const keep: Keeping["keep"] = async (work) => {
    if (keeping) return undefined;
    setKeeping(true);
    const kept = await work();
    setKeeping(false);
    setProblem(kept.ok ? undefined : kept.error);
    return kept;
  };
  return { keep, keeping, problem };
};

export interface Writing extends Omit<Keeping, "keep"> {
  /** The entry once it is safe on this device; undefined when it was refused. A press while one is being kept does nothing. */
  readonly write: (draft: NewEntry) => Promise<Entry | undefined>;
}

/** The one way to write an entry at a press. */
export const useWriting = (document: LiveDocument): Writing => {
  const { keep, keeping, problem } = useKeeping();
  const write = async (draft: NewEntry): Promise<Entry | undefined> => {
    const kept = await keep(() => document.write(draft));
    return kept?.ok ? kept.value : undefined;
  };
  return { write, keeping, problem };
};
