import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useGuideStyles } from "../controls/guideStyles";
import { useWriting } from "../controls/useWriting";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useText } from "../context";

const MOST = 99;

export interface PlannedMeetingsProps {
  readonly document: LiveDocument;
  readonly planned: number;
}

/** How many meetings the pair has in mind: when the middle and the last one come depends on it. Either may say it. */
export const PlannedMeetings = ({ document, planned }: PlannedMeetingsProps) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [typed, setTyped] = useState<string>();
  const { write, keeping, problem } = useWriting(document);
  const meetings = Number(typed ?? planned);
  const isGood = Number.isInteger(meetings) && meetings >= 1 && meetings <= MOST;
  const keep = (): void =>
    void write({ text: text("prepare.plannedText", { meetings }), content: { kind: "rhythm", rhythm: { meetings } } });
  return (
    <div className={styles.part}>
      <Field label={text("prepare.planned")}>
        <Input
          className={styles.number}
          type="number"
          min={1}
          max={MOST}
          value={typed ?? String(planned)}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={shared.row}>
        <SteadyButton className={styles.button} off={keeping || !isGood || meetings === planned} onClick={keep}>
          {text("prepare.plannedKeep")}
        </SteadyButton>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={keep} />}
    </div>
  );
};
