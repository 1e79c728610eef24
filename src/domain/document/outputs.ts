import type { OutputKind, Step } from "../conversation/guide";
import type { SessionId } from "../shared/ids";
import type { Entry } from "./entry";
import type { FoldedEntry } from "./fold";

/** What a meeting still has to leave in the document before its last step can close it. */
export interface OpenOutput {
  /** The step that asks for it. */
  readonly step: string;
  readonly kind: OutputKind;
  readonly missing: number;
}

/** The outputs that `session` lacks. Steps that were passed over ask for theirs as well. */
export const openOutputs = (
  steps: readonly Step[],
  folded: readonly FoldedEntry[],
  session: SessionId,
): readonly OpenOutput[] => {
  const left = folded.map(({ entry }) => entry).filter((entry) => entry.session === session);
  return steps.flatMap(({ id, outputs }) =>
    outputs.flatMap(({ kind, atLeast = 0 }) => {
      const missing = atLeast - left.filter((entry) => isOutput(kind, entry)).length;
      return missing > 0 ? [{ step: id, kind, missing }] : [];
    }),
  );
};

/** True when `entry` is what a step asks for under this name. */
export const isOutput = (kind: OutputKind, { content }: Entry): boolean => {
  switch (kind) {
    case "option":
      return content.kind === "insight" && content.insight.option !== undefined;
    case "contrast":
      return content.kind === "insight" && content.insight.contrast !== undefined;
    case "budget-line":
      return content.kind === "budget";
    default:
      return content.kind === kind;
  }
};
