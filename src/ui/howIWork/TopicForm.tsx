import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { toldOf, type ReadingTopic, type Told } from "../../domain/people/howIWork";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useGuideStyles } from "../guide/guideStyles";
import { usePrepareStyles } from "../prepare/prepareStyles";
import type { Services } from "../services";

export interface TopicFormProps {
  readonly services: Services;
  readonly topic: ReadingTopic;
  readonly told: Told | undefined;
  readonly onDone: () => void;
}

/** Several answers to one question, and "when is it different?". Empty boxes say nothing. */
export const TopicForm = ({ services, topic, told, onDone }: TopicFormProps) => {
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { text, howIWork } = services;
  const [answers, setAnswers] = useState<readonly string[]>(told?.answers ?? [""]);
  const [differs, setDiffers] = useState(told?.differs ?? "");
  const [problem, setProblem] = useState<Failure>();
  const save = async (words: Told | undefined): Promise<void> => {
    const kept = await howIWork.save(topic, words);
    if (kept.ok) onDone();
    else setProblem(kept.error);
  };
  const change = (at: number, value: string): void =>
    setAnswers(answers.map((answer, index) => (index === at ? value : answer)));
  const words = toldOf(answers, differs);
  return (
    <div className={styles.part}>
      {answers.map((answer, index) => (
        // Answers are known by their place while somebody types.
        <Field key={index} label={text("own.answer", { number: index + 1 })}>
          <Textarea value={answer} rows={2} dir="auto" onChange={(_, { value }) => change(index, value)} />
        </Field>
      ))}
      <div className={shared.row}>
        <Button className={styles.button} appearance="subtle" onClick={() => setAnswers([...answers, ""])}>
          {text("own.more")}
        </Button>
      </div>
      <Field label={text("own.differs")}>
        <Input value={differs} dir="auto" onChange={(_, { value }) => setDiffers(value)} />
      </Field>
      <div className={shared.row}>
        <SteadyButton className={styles.button} off={words === undefined} onClick={() => void save(words)}>
          {text("own.keep")}
        </SteadyButton>
        {told && (
          <Button className={styles.button} onClick={() => void save(undefined)}>
            {text("own.takeAway")}
          </Button>
        )}
        <Button className={styles.button} appearance="subtle" onClick={onDone}>
          {text("own.cancel")}
        </Button>
      </div>
      {problem && (
        <ProblemBar failure={problem} text={text} byHand onRetry={() => void save(words)}>
          {text("own.notKept")}
        </ProblemBar>
      )}
    </div>
  );
};
