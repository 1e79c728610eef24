import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import type { NamesBeside, StageNames } from "../../domain/conversation/stageNames";
import { stepMinutes, stepsFor, UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import type { Readers } from "../../domain/people/pair";
import { GUIDE_IDS } from "../../guides/load";
import { ProblemBar } from "../controls/ProblemBar";
import { PartBeads } from "../guide/PartBeads";
import { DraftNotice } from "../guide/DraftNotice";
import { GuideWords } from "../guide/GuideWords";
import { TimeLine } from "../guide/TimeLine";
import { wordsOf, type Script } from "../guide/useGuide";
import { WithGuide } from "../guide/WithGuide";
import { useText } from "../context";
import { Clocks, type ClocksProps } from "./Clocks";
import { StageFrame, StageWords } from "./StageFrame";
import { Stack } from "../controls/layout";

const useStyles = makeStyles({
  title: {
    margin: "0",
    fontSize: "clamp(20px, 2.4vw, 36px)",
    lineHeight: "1.25",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  // Whatever stands around the question is still read across a table.
  around: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: "0",
    fontSize: "clamp(14px, 1.5vw, 24px)",
    lineHeight: "1.3",
    color: tokens.colorNeutralForeground2,
  },
  said: { margin: "0", fontSize: "clamp(18px, 2.2vw, 32px)", lineHeight: "1.3" },
  // Read from the other end of a room, and still whole in a small window: a long question is set smaller.
  question: {
    margin: "0",
    fontSize: "clamp(28px, min(6vw, 11vh), 88px)",
    lineHeight: "1.15",
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
  long: { fontSize: "clamp(26px, min(4.5vw, 8vh), 72px)" },
  next: { color: tokens.colorNeutralForeground1 },
});

/**
 * All that the stage is made of: what both can see, and the words of guides. There is no document, no note and no prompt in
 * it, so that none of them can come onto it, and no name but the two that a panel on this device tells it (P1).
 */
interface StageParts extends ClocksProps {
  readonly steps: Pick<LiveSession, "snapshot" | "subscribe" | "refresh">;
  readonly readers: Readers;
  readonly names?: NamesBeside | undefined;
  /** Opens the door to sign-in or consent; only from a press. */
  readonly ask: () => void;
}

/** What everybody in the meeting sees, large: the part, its time as a line, its one question, and what comes next. */
export const StagePage = (parts: StageParts) => {
  const { steps, ask } = parts;
  const { phase, session, problem } = useSyncExternalStore(steps.subscribe, steps.snapshot);
  return (
    <StageFrame foot={<Clocks {...parts} />}>
      {problem && <ProblemBar failure={problem} onRetry={() => void steps.refresh()} onAsk={ask} />}
      {phase === "open" && <Now {...parts} session={session} />}
    </StageFrame>
  );
};

const Now = ({ session, ...parts }: StageParts & { readonly session: SessionState | undefined }) => {
  const text = useText();
  const { readers } = parts;
  // Its address holds no names (P1): whoever serves the page would read them.
  const names = useNamesBeside(parts.names);
  const hearers = useMemo(() => ({ readers, names }), [readers, names]);
  if (!session) return <StageWords title={text("stage.waiting")} hint={text("stage.waitingHint")} drawing="apart" />;
  if (session.ended) return <StageWords title={text("stage.over")} hint={text("stage.overHint")} drawing="together" />;
  const { id, version } = session.guide;
  if (UNRECORDED_GUIDES.includes(id) || !GUIDE_IDS.includes(id)) return <Closed />;
  return (
    // Its language is chosen in the side panels: nothing here can be pressed by accident.
    <WithGuide hearers={hearers} id={id} version={version} placesLanguages>
      {(script) =>
        script.guide.depth === TENDER || script.guide.version !== version ? (
          <Closed />
        ) : (
          <Step {...parts} session={session} script={script} />
        )
      }
    </WithGuide>
  );
};

const useNamesBeside = (beside: NamesBeside | undefined): StageNames | undefined => {
  const [names, setNames] = useState<StageNames>();
  useEffect(() => beside?.hear(setNames), [beside]);
  return names;
};

const TENDER = 3;

/**
 * What is tender is not shown to a meeting, whoever put Meridian onto its stage before. Nor is a guide that we do not have in
 * just this version: its questions may be others.
 */
const Closed = () => {
  const text = useText();
  return <StageWords title={text("stage.closed")} hint={text("stage.closedHint")} drawing="together" />;
};

/** In letters: three lines of the largest size. */
const LONG_QUESTION = 75;

interface StepProps extends StageParts {
  readonly session: SessionState;
  readonly script: Script;
}

const Step = ({ session, script: { guide, words }, clock, dir }: StepProps) => {
  const text = useText();
  const styles = useStyles();
  const all = stepsFor(guide, session.minutes);
  const index = session.step;
  const [step, next] = [all[index], all[index + 1]];
  // Only a row that was changed by hand has a part or a length that this very version has not.
  if (!step) return <Closed />;
  const paused = session.signal?.kind === "wait";
  const alone = step.outputs.length > 0 && step.outputs.every((output) => output.defaultVisibility === "only-me");
  return (
    <>
      <Stack gap="l" role="status">
        <div className={styles.around}>
          <GuideWords words={words} id={guide.title} />
          <PartBeads index={index} parts={all.length} isLarge />
          <span>{text("guide.part", { part: index + 1, parts: all.length })}</span>
        </div>
        <h1 className={styles.title}>
          <GuideWords words={words} id={step.title} />
        </h1>
        {step.shared !== undefined && (
          <p
            className={mergeClasses(styles.question, wordsOf(words, step.shared).length > LONG_QUESTION && styles.long)}
          >
            <GuideWords words={words} id={step.shared} />
          </p>
        )}
        {paused && <p className={styles.said}>{text("stage.pause")}</p>}
        {alone && <p className={styles.said}>{text("stage.alone")}</p>}
        {index === 0 && <DraftNotice words={words} />}
      </Stack>
      <TimeLine
        key={step.id}
        clock={clock}
        dir={dir}
        since={session.stepStartedAt}
        minutes={stepMinutes(step, session.minutes)}
        pausedAt={paused ? session.signal?.at : undefined}
      />
      <p className={styles.around}>
        {text(next ? "stage.after" : "stage.last")}
        {next && (
          <span className={styles.next}>
            <GuideWords words={words} id={next.title} />
          </span>
        )}
      </p>
    </>
  );
};
