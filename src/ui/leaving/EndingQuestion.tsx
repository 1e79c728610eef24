import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { asEarlier, askedLater, asKept, type Ending } from "../../domain/people/ending";
import { others, type Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { WithWords } from "../controls/WithWords";
import { formatList } from "../format/list";
import { formatDay } from "../format/when";
import { useGuideStyles } from "../guide/guideStyles";
import type { Services } from "../services";
import { useEnding } from "./useEnding";
import { usePageEdges } from "../controls/usePageEdges";

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
  readonly services: Services;
  readonly pair: Pair;
  /** Leads to where one's own words are deleted. */
  readonly onDelete: () => void;
}

/** 90 days after a pair has ended, its people are asked what becomes of it, each on their own screen. */
const EndingQuestion = ({ services, ...rest }: EndingQuestionProps) => (
  <WithWords services={services} words={WORDS}>
    {(withWords) => <Question services={withWords} {...rest} />}
  </WithWords>
);

const WORDS = ["leaving"] as const;

const Question = ({ services, pair, onDelete }: EndingQuestionProps) => {
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const { edges } = usePageEdges();
  const { text, clock, me, locale, zone, zones } = services;
  const { ending, decide, problem } = useEnding(services, pair);
  if (!ending) return null;
  const names = formatList(
    others(pair, me.id).map(({ name }) => name),
    locale,
  );
  const answers: readonly (readonly [string, (now: Ending) => Ending])[] = [
    [text("leaving.keep"), asKept],
    [text("leaving.move"), asEarlier],
    [text("leaving.later"), (now) => askedLater(now, clock.now())],
  ];
  return (
    <section className={mergeClasses(edges, styles.frame)} aria-label={text("leaving.title")}>
      <MessageBar layout="multiline">
        <MessageBarBody className={styles.body}>
          <p className={styles.words}>
            {text("leaving.question", { names, day: formatDay(ending.endedAt, zone, zones, locale) })}
          </p>
          <div className={shared.row}>
            {answers.map(([label, answer]) => (
              <Button key={label} className={styles.button} onClick={() => decide(answer(ending))}>
                {label}
              </Button>
            ))}
            <Button className={styles.button} appearance="subtle" onClick={onDelete}>
              {text("leaving.toDelete")}
            </Button>
          </div>
        </MessageBarBody>
      </MessageBar>
      {problem && <ProblemBar failure={problem} text={text} byHand />}
    </section>
  );
};

// React.lazy takes a default export.
export default EndingQuestion;
