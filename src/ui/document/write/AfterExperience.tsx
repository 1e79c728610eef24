import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { useTyped } from "../../controls/useDraft";
import { useWriting } from "../../controls/useWriting";
import { useWriteStyles } from "./useWriteStyles";
import { useMe, useText } from "../../context";

const QUESTIONS = ["write.different", "write.elsewhere"] as const;

export interface AfterExperienceProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly experience: Entry;
  readonly onClose: () => void;
}

/** Two questions after every experience: what the difference was, and where else it helps. Both may stay open (S23). */
export const AfterExperience = ({ pair, document, experience, onClose }: AfterExperienceProps) => {
  const text = useText();
  const me = useMe();
  const styles = useWriteStyles();
  return (
    <section className={styles.form} aria-label={text("write.twoQuestions")}>
      <p className={styles.hint} role="status">
        {text("write.twoQuestions")}
      </p>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      {QUESTIONS.map((question) => (
        <Question key={question} pair={pair} document={document} experience={experience} question={question} />
      ))}
      <div className={styles.buttons}>
        <Button className={styles.button} onClick={onClose}>
          {text("write.close")}
        </Button>
      </div>
    </section>
  );
};

interface QuestionProps extends Omit<AfterExperienceProps, "onClose"> {
  readonly question: (typeof QUESTIONS)[number];
}

const Question = ({ pair, document, experience, question }: QuestionProps) => {
  const text = useText();
  const styles = useWriteStyles();
  const [words, setWords] = useTyped(pair, `${question} ${experience.id}`);
  const [isKept, setKept] = useState(false);
  const { write, keeping, problem } = useWriting(document);
  const keep = async (): Promise<void> => {
    const { session, guide } = experience;
    const kept = await write({
      text: words.trim(),
      content: { kind: "insight", insight: { topic: text(question) } },
      ...(session !== undefined && { session }),
      ...(guide && { guide }),
    });
    setKept(kept !== undefined);
    if (kept) setWords("");
  };
  return (
    <>
      <Field label={text(question)} className={styles.field}>
        <Textarea value={words} rows={2} dir="auto" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <div className={styles.buttons}>
        <SteadyButton className={styles.button} off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("write.keep")}
        </SteadyButton>
      </div>
      <p className={styles.hint} role="status">
        {isKept && words === "" && text("write.answered")}
      </p>
      {problem && <ProblemBar failure={problem} onRetry={() => void keep()} />}
    </>
  );
};
