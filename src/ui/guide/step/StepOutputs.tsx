import type { OutputKind, Step } from "../../../domain/conversation/guide";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { STEP_FORM_KINDS, type StepFormKind } from "../../document/write/forms";
import { Label, Quiet, Stack } from "../../controls/layout";
import { FormAtStep } from "./FormAtStep";
import { useText } from "../../context";

interface StepOutputsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly step: Step;
}

/** What this part can leave in the document, each with its own form. A note has its box beside it, and a promise its own place at the end. */
export const StepOutputs = ({ step, ...props }: StepOutputsProps) => {
  const text = useText();
  const kinds = formsOf(step);
  if (kinds.length === 0) return null;
  return (
    <Stack as="section" aria-label={text("output.title")}>
      <Label>{text("output.title")}</Label>
      <Quiet>{text("output.hint")}</Quiet>
      {kinds.map((kind) => (
        <FormAtStep
          key={`${kind} ${step.id}`}
          {...props}
          step={step.id}
          kind={kind}
          label={text("output.add", { kind })}
        />
      ))}
    </Stack>
  );
};

const formsOf = ({ kind: stepKind, outputs }: Step): readonly StepFormKind[] =>
  outputs
    .filter(
      ({ kind, defaultVisibility }) => defaultVisibility === "pair" && !(stepKind === "close" && kind === "commitment"),
    )
    .flatMap(({ kind }) => STEP_FORM_KINDS.find((form) => form === formName(kind)) ?? []);

const formName = (kind: OutputKind): string => (kind === "budget-line" ? "budget" : kind);
