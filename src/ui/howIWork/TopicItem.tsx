import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { AskedTopic, TopicAnswers } from "../../domain/people/howIWork";
import { TOLD_DRAFT, toldOf, LONGEST_ANSWER, type ToldDraft } from "../../domain/people/howIWork";
import { useEditing } from "../controls/useEditing";
import { useText, useOwnThings } from "../context";
import { Body, Quiet, Row, Written, Stack } from "../controls/layout";
import { useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { Ruled } from "../controls/Ruled";
import { QuietButton } from "../controls/QuietButton";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
});

export interface TopicItemProps {
  readonly topic: AskedTopic;
  readonly told: TopicAnswers | undefined;
  readonly editable: boolean;
}

/** One question and what its owner wrote. Where nothing is written, nothing is shown but the question. */
export const TopicItem = ({ topic, told, editable }: TopicItemProps) => {
  const text = useText();
  const styles = useStyles();
  const { edited, open, set, close } = useEditing(`how-i-work ${topic}`, TOLD_DRAFT);
  const question = text(`ask.${topic}`);
  return (
    <Ruled as="li" aria-label={text(`topic.${topic}`)}>
      <div className={styles.head}>
        <Body>{question}</Body>
        {editable && !edited && (
          <Button
            size="small"
            aria-label={`${text(told ? "own.change" : "own.write")}: ${question}`}
            onClick={() => open({ answers: told?.answers ?? [""], differs: told?.differs ?? "" })}
          >
            {text(told ? "own.change" : "own.writeShort")}
          </Button>
        )}
      </div>
      {edited && editable ? (
        <TopicForm topic={topic} isTold={told !== undefined} draft={edited.draft} onType={set} onDone={close} />
      ) : (
        <>
          {told?.answers.map((answer, index) => (
            // The same answer may stand there twice.
            <Written key={index} dir="auto">
              {answer}
            </Written>
          ))}
          {told?.differs !== undefined && <Quiet>{text("own.different", { when: told.differs })}</Quiet>}
        </>
      )}
    </Ruled>
  );
};

interface TopicFormProps {
  readonly topic: AskedTopic;
  /** Something is told already, which can be taken away. */
  readonly isTold: boolean;
  /** What is being typed; it outlives this screen. */
  readonly draft: ToldDraft;
  readonly onType: (draft: ToldDraft) => void;
  readonly onDone: () => void;
}

/** Several answers to one question, and "when is it different?". Empty boxes say nothing. */
const TopicForm = ({ topic, isTold, draft, onType, onDone }: TopicFormProps) => {
  const text = useText();
  const { howIWork } = useOwnThings();
  const [problem, setProblem] = useState<Failure>();
  const save = async (words: TopicAnswers | undefined): Promise<void> => {
    const kept = await howIWork.save(topic, words);
    if (kept.ok) onDone();
    else setProblem(kept.error);
  };
  const words = toldOf(draft.answers, draft.differs);
  return (
    <Stack gap="s">
      <TopicFields draft={draft} onType={onType} />
      <Row align="center">
        <SteadyButton off={words === undefined} onClick={() => void save(words)}>
          {text("own.keep")}
        </SteadyButton>
        {isTold && <Button onClick={() => void save(undefined)}>{text("own.takeAway")}</Button>}
        <Button onClick={onDone}>{text("own.cancel")}</Button>
      </Row>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void save(words)}>
          {text("own.notKept")}
        </ProblemBar>
      )}
    </Stack>
  );
};

interface FieldsProps {
  readonly draft: ToldDraft;
  readonly onType: (draft: ToldDraft) => void;
}

/** A box for each answer, one press for another, and one box for when it is different. */
const TopicFields = ({ draft, onType }: FieldsProps) => {
  const text = useText();
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
      <Row align="center">
        <QuietButton onClick={() => onType({ ...draft, answers: [...answers, ""] })}>{text("own.more")}</QuietButton>
      </Row>
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
