import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { Quiet, Row, Stack } from "../../controls/layout";
import { SteadyButton } from "../../controls/SteadyButton";
import { useDraft } from "../../controls/useDraft";
import type { FormDraft } from "./EntryForm";
import type { StepFormKind } from "./forms";
import { ANSWERS_OF_KIND } from "./kindAnswers";
import { boxBefore, type SaidIn } from "./saying";

interface SayInsteadProps {
  readonly pair: Pair;
  readonly kind: StepFormKind;
  readonly draft: FormDraft;
  readonly saidIn: SaidIn;
  readonly onSay: (guide: string) => void;
}

/** Says it when they meet: the words wait in the form of that part, on this device, and nothing is written (S33). */
export const SayInstead = ({ pair, kind, draft, saidIn, onSay }: SayInsteadProps) => {
  const text = useText();
  const { guide, step } = saidIn;
  const waiting = useDraft(pair, boxBefore({ id: guide }, { id: step }, kind), ANSWERS_OF_KIND);
  const say = (): void => {
    const there = waiting.value?.typed ?? {};
    // What waits there already stays.
    const lines = [there.text, draft.typed.text].flatMap((words) => words?.trim() || []);
    waiting.set({ kind, typed: { ...there, ...draft.typed, text: [...new Set(lines)].join("\n") } });
    draft.clear();
    onSay(guide);
  };
  return (
    <Stack gap="xs">
      <Row>
        <SteadyButton appearance="primary" off={!waiting.isLoaded} onClick={say}>
          {text("write.sayIt")}
        </SteadyButton>
      </Row>
      <Quiet>{text("write.sayItHint")}</Quiet>
    </Stack>
  );
};
