import { useState } from "react";
import type { Entry } from "../../domain/document/entry";
import type { Draft, LiveDocument } from "../../domain/document/liveDocument";
import type { Failure } from "../../domain/shared/failure";

export interface Writing {
  /** True until the entry is safe on this device, or was refused. */
  readonly keeping: boolean;
  readonly problem: Failure | undefined;
  /** The entry once it is safe on this device; undefined when it was refused. A press while one is being kept does nothing. */
  readonly write: (draft: Draft) => Promise<Entry | undefined>;
}

/** The one way to write an entry at a press, and to say what stood in the way. */
export const useWriting = (document: LiveDocument): Writing => {
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const write = async (draft: Draft): Promise<Entry | undefined> => {
    if (keeping) return undefined;
    setKeeping(true);
    const kept = await document.write(draft);
    setKeeping(false);
    setProblem(kept.ok ? undefined : kept.error);
    return kept.ok ? kept.value : undefined;
  };
  return { write, keeping, problem };
};
