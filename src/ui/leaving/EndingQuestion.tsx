import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { asEarlier, askedLater, asKept, type Ending } from "../../domain/people/ending";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { Words } from "../controls/Words";
import { formatList } from "../format/list";
import { toldDay } from "../format/when";
import { useEnding } from "./useEnding";
import { usePageEdges } from "../controls/usePageEdges";
import { useFormat, useText } from "../context";
import { useNames } from "../names";
import { Row } from "../controls/layout";

const useStyles = makeStyles({
  frame: {
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingHorizontalL,
  },
  words: { margin: "0", paddingBottom: tokens.spacingVerticalS },
  body: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  button: { minHeight: "32px" },
});

export interface EndingQuestionProps {
  readonly pair: Pair;
  /** Leads to where one's own words are deleted. */
  readonly onDelete: () => void;
}

/** 90 days after a pair has ended, its people are asked what becomes of it, each on their own screen. */
const EndingQuestion = (props: EndingQuestionProps) => {
  const text = useText();
  return (
    <Words of="leaving" waiting={<Spinner size="tiny" label={text("nav.opening")} />}>
      <Question {...props} />
    </Words>
  );
};

const Question = ({ pair, onDelete }: EndingQuestionProps) => {
  const format = useFormat();
  const { text, locale, clock } = format;
  const styles = useStyles();
  const { edges } = usePageEdges();
  const { ending, decide, problem } = useEnding(pair);
  const names = formatList(useNames(pair).others, locale);
  if (!ending) return null;
  const answers: readonly (readonly [string, (now: Ending) => Ending])[] = [
    [text("leaving.keep"), asKept],
    [text("leaving.move"), asEarlier],
    [text("leaving.later"), (now) => askedLater(now, clock.now())],
  ];
  return (
    <section className={mergeClasses(edges, styles.frame)} aria-label={text("leaving.title")}>
      <MessageBar layout="multiline">
        <MessageBarBody className={styles.body}>
          <p className={styles.words}>{text("leaving.question", { names, day: toldDay(ending.endedAt, format) })}</p>
          <Row align="center">
            {answers.map(([label, answer]) => (
              <Button key={label} className={styles.button} onClick={() => decide(answer(ending))}>
                {label}
              </Button>
            ))}
            <Button className={styles.button} appearance="subtle" onClick={onDelete}>
              {text("leaving.toDelete")}
            </Button>
          </Row>
        </MessageBarBody>
      </MessageBar>
      {problem && <ProblemBar failure={problem} byHand />}
    </section>
  );
};

// A late part is a default export.
export default EndingQuestion;
