import { Button } from "@fluentui/react-components";
import type { ReadingTopic, TopicAnswers } from "../../domain/people/howIWork";
import { TOLD_DRAFT } from "../../domain/people/howIWork";
import { useEditing } from "../controls/useEditing";
import { usePrepareStyles } from "../controls/prepareStyles";
import { TopicForm } from "./TopicForm";
import { useText } from "../context";
import { Body, Quiet, Row, Written } from "../controls/layout";

export interface TopicItemProps {
  readonly topic: ReadingTopic;
  readonly told: TopicAnswers | undefined;
  readonly editable: boolean;
}

/** One question and what its owner wrote. Where nothing is written, nothing is shown but the question. */
export const TopicItem = ({ topic, told, editable }: TopicItemProps) => {
  const text = useText();
  const styles = usePrepareStyles();
  const { edited, open, set, close } = useEditing(`how-i-work ${topic}`, TOLD_DRAFT);
  const question = text(`ask.${topic}`);
  return (
    <li className={styles.item} aria-label={text(`topic.${topic}`)}>
      <Body>{question}</Body>
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
          {editable && (
            <Row align="center">
              <Button
                aria-label={`${text(told ? "own.change" : "own.write")}: ${question}`}
                onClick={() => open({ answers: told?.answers ?? [""], differs: told?.differs ?? "" })}
              >
                {text(told ? "own.change" : "own.write")}
              </Button>
            </Row>
          )}
        </>
      )}
    </li>
  );
};
