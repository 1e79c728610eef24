import type { OutputKind, Step } from "../../../domain/conversation/guide";
import type { Typed } from "../../document/write/formSpec";
import { STEP_FORM_KINDS, type StepFormKind } from "../../document/write/forms";

/** What a part can leave in the document, besides a note and the promise at the end. */
export const formsOf = ({ kind: stepKind, outputs }: Step): readonly StepFormKind[] =>
  outputs
    .filter(
      ({ kind, defaultVisibility }) => defaultVisibility === "pair" && !(stepKind === "close" && kind === "commitment"),
    )
    .flatMap(({ kind }) => STEP_FORM_KINDS.find((form) => form === formName(kind)) ?? []);

/** What may be written for a part before the meeting. */
export const writtenBefore = (step: Step): readonly StepFormKind[] =>
  step.channels.includes("async-before") ? formsOf(step) : [];

/** What stands in a form before somebody writes: what the rule of this part is about. */
export const startOf = ({ outputs }: Step, form: StepFormKind): Typed | undefined => {
  const topic = outputs.find(({ kind }) => formName(kind) === form)?.topic;
  return topic === undefined ? undefined : { topic };
};

const formName = (kind: OutputKind): string => (kind === "budget-line" ? "budget" : kind);
