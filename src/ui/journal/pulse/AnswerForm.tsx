import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import { answersOf, choicesOf, PULSE_ANSWERS, type PulseAnswers } from "../../../domain/journal/pulse";
import { ITEMS_A_MONTH, type PulseAnswer, type PulseItemId } from "../../../domain/journal/pulseItems";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import { record, whole } from "../../../domain/shared/shape";
import { useText } from "../../context";
import { Label, Quiet, Row, Stack } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";
import { RadioChoice } from "../../guide/RadioChoice";
import { WayOn } from "../../guide/StepFoot";
import { useComesToTop } from "../../guide/useComesToTop";

const useStyles = makeStyles({ place: { scrollMarginTop: tokens.spacingVerticalS } });

const MOST_PARTS = 10;
const DRAFT = shapedDraft(record({ answers: PULSE_ANSWERS, part: whole(0, MOST_PARTS) }));

interface AnswerFormProps {
  readonly items: readonly PulseItemId[];
  /** Names the box of the half-given answers on this device. */
  readonly box: string;
  /** What all items are about. */
  readonly title: string;
  /** What the press says that keeps the answers. */
  readonly press: string;
  readonly onKeep: (answers: PulseAnswers) => Promise<Result<void, Failure>>;
  /** Absent where there is no way around it. */
  readonly onLater?: () => void;
}

/** Items, five at a time: none has to be answered, and what is chosen survives a closed page. */
export const AnswerForm = ({ items, box, title, press, onKeep, onLater }: AnswerFormProps) => {
  const text = useText();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { value, set } = useDraft(OWN_DRAFTS, box, DRAFT);
  const { keep, keeping, problem } = useKeeping();
  const answers = value?.answers ?? {};
  const parts = Math.ceil(items.length / ITEMS_A_MONTH);
  const part = Math.min(value?.part ?? 0, parts - 1);
  useComesToTop(place, `${box} ${part}`, false);
  const finish = async (): Promise<void> => {
    const kept = await keep(() => onKeep(answersOf(items, answers)));
    if (kept?.ok) set(undefined);
  };
  return (
    <Stack>
      <div ref={place} className={styles.place}>
        <Label as="h2">{title}</Label>
        {parts > 1 && <Quiet role="status">{text("guide.part", { part: part + 1, parts })}</Quiet>}
      </div>
      {items.slice(part * ITEMS_A_MONTH, (part + 1) * ITEMS_A_MONTH).map((item) => (
        <RadioChoice<PulseAnswer | "">
          key={item}
          question={text(`pulse.item.${item}`)}
          options={choicesOf(item).map((choice) => ({ value: choice, label: text(`pulse.answer.${choice}`) }))}
          chosen={answers[item] ?? ""}
          onChoose={(answer) => answer !== "" && set({ answers: { ...answers, [item]: answer }, part })}
        />
      ))}
      <Quiet>{text("pulse.open")}</Quiet>
      <WayOn
        {...{ index: part, parts }}
        end={press}
        isOff={keeping}
        onGo={(next) => set({ answers, part: next })}
        onEnd={() => void finish()}
      />
      {onLater && (
        <Row>
          <Button onClick={onLater}>{text("pulse.later")}</Button>
        </Row>
      )}
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void finish()}>
          {text("journal.notKept")}
        </ProblemBar>
      )}
    </Stack>
  );
};
