import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { toldOf, type ReadingTopic, type TopicAnswers } from "../../domain/people/howIWork";
import { LONGEST_ANSWER, type ToldDraft } from "../../domain/people/howIWork";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useGuideStyles } from "../controls/guideStyles";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useOwnThings, useText } from "../context";

export interface TopicFormProps {
  readonly topic: ReadingTopic;
  /** Something is told already, which can be taken away. */
  readonly isTold: boolean;
  /** What is being typed; it outlives this screen. */
  readonly draft: ToldDraft;
  readonly onType: (draft: ToldDraft) => void;
  readonly onDone: () => void;
}

/** Several answers to one question, and "when is it different?". Empty boxes say nothing. */
export const TopicForm = ({ topic, isTold, draft, onType, onDone }: TopicFormProps) => {
  const text = useText();
  const { howIWork } = useOwnThings();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [problem, setProblem] = useState<Failure>();
  const save = async (words: TopicAnswers | undefined): Promise<void> => {
    const kept = await howIWork.save(topic, words);
    if (kept.ok) onDone();
    else setProblem(kept.error);
  };
  const words = toldOf(draft.answers, draft.differs);
  return (
    <div className={styles.part}>
      <TopicFields draft={draft} onType={onType} />
      <div className={shared.row}>
        <SteadyButton className={styles.button} off={words === undefined} onClick={() => void save(words)}>
          {text("own.keep")}
        </SteadyButton>
        {isTold && (
          <Button className={styles.button} onClick={() => void save(undefined)}>
            {text("own.takeAway")}
          </Button>
        )}
        <Button className={styles.button} appearance="subtle" onClick={onDone}>
          {text("own.cancel")}
        </Button>
      </div>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void save(words)}>
          {text("own.notKept")}
        </ProblemBar>
      )}
    </div>
  );
};

interface FieldsProps {
  readonly draft: ToldDraft;
  readonly onType: (draft: ToldDraft) => void;
}

/** A box for each answer, one press for another, and one box for when it is different. */
const TopicFields = ({ draft, onType }: FieldsProps) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { answers, differs } = draft;
  const change = (at: number, value: string): void =>
    onType({ ...draft, answers: answers.map((answer, index) => (index === at ? value : answer)) });
  return (
    <>
      {answers.map((answer, index) => (
        // Answers are known by their place while somebody types.
        <Field key={index} label={text("own.answer", { number: index + 1 })}>
          <Textarea
            value={answer}
            rows={2}
            maxLength={LONGEST_ANSWER}
            dir="auto"
            onChange={(_, { value }) => change(index, value)}
          />
        </Field>
      ))}
      <div className={shared.row}>
        <Button
          className={styles.button}
          appearance="subtle"
          onClick={() => onType({ ...draft, answers: [...answers, ""] })}
        >
          {text("own.more")}
        </Button>
      </div>
      <Field label={text("own.differs")}>
        <Input
          value={differs}
          maxLength={LONGEST_ANSWER}
          dir="auto"
          onChange={(_, { value }) => onType({ ...draft, differs: value })}
        />
      </Field>
    </>
  );
};
