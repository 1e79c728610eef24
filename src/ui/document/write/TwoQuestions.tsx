import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { PairReads } from "../../controls/WhoReads";
import { Quiet, Row } from "../../controls/layout";
import { useTyped } from "../../controls/useDraft";
import { useWriting } from "../../controls/useWriting";
import { FormColumn } from "./FormColumn";

const QUESTIONS = ["write.different", "write.elsewhere"] as const;

interface TwoQuestionsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly experience: Entry;
  readonly onClose: () => void;
}

/** Two questions after an experience: what the difference was, and where else it helps. Both may stay open (S23). */
export const TwoQuestions = ({ pair, document, experience, onClose }: TwoQuestionsProps) => {
  const text = useText();
  return (
    <FormColumn as="section" aria-label={text("write.twoQuestions")}>
      <Quiet role="status">{text("write.twoQuestions")}</Quiet>
      <PairReads pair={pair} />
      {QUESTIONS.map((question) => (
        <Question key={question} pair={pair} document={document} experience={experience} question={question} />
      ))}
      <Row>
        <Button onClick={onClose}>{text("write.close")}</Button>
      </Row>
    </FormColumn>
  );
};

interface QuestionProps extends Omit<TwoQuestionsProps, "onClose"> {
  readonly question: (typeof QUESTIONS)[number];
}

const Question = ({ pair, document, experience, question }: QuestionProps) => {
  const text = useText();
  const [words, setWords] = useTyped(pair, `${question} ${experience.id}`);
  const [isKept, setKept] = useState(false);
  const { write, keeping, problem } = useWriting(document);
  const keep = async (): Promise<void> => {
    const { session, guide } = experience;
    const kept = await write({
      text: words.trim(),
      content: { kind: "insight", insight: { topic: text(question), lived: experience.id } },
      ...(session !== undefined && { session }),
      ...(guide && { guide }),
    });
    setKept(kept !== undefined);
    if (kept) setWords("");
  };
  return (
    <>
      <Field label={text(question)}>
        <Textarea value={words} rows={2} dir="auto" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <Row>
        <SteadyButton off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("write.keep")}
        </SteadyButton>
      </Row>
      <Quiet role="status">{isKept && words === "" && text("write.answered")}</Quiet>
      {problem && <ProblemBar failure={problem} onRetry={() => void keep()} />}
    </>
  );
};
