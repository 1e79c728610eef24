import { useState } from "react";
import type { Draft, LiveDocument } from "../../domain/document/liveDocument";
import type { Failure } from "../../domain/shared/failure";

export interface Writing {
  /** True until the entry is safe on this device, or was refused. */
  readonly keeping: boolean;
  readonly problem?: Failure;
  /** Answers true when the entry is safe on this device. A press while one is being kept does nothing. */
  readonly write: (draft: Draft) => Promise<boolean>;
}

/** Writes one entry at a press, and says what stood in the way. */
export const useWriting = (document: LiveDocument): Writing => {
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const write = async (draft: Draft): Promise<boolean> => {
    if (keeping) return false;
    setKeeping(true);
    const kept = await document.write(draft);
    setKeeping(false);
    setProblem(kept.ok ? undefined : kept.error);
    return kept.ok;
  };
  return { write, keeping, ...(problem && { problem }) };
};
