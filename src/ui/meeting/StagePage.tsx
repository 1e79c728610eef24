import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import { stepMinutes, stepsFor, UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import type { Relationship } from "../../domain/people/pair";
import { GUIDE_IDS } from "../../guides/load";
import { ProblemBar } from "../controls/ProblemBar";
import { PartBeads } from "../guide/PartBeads";
import { GuideWords } from "../guide/GuideWords";
import { TimeLine } from "../guide/TimeLine";
import type { Script } from "../guide/useGuide";
import { WithGuide } from "../guide/WithGuide";
import { useText } from "../context";
import type { Format } from "../services";
import { StageFrame, StageWords } from "./StageFrame";
import { LargeBody, Quiet, Stack } from "../controls/layout";

const useStyles = makeStyles({
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  // Read from the other end of a room, and still whole in a small window.
  question: {
    margin: "0",
    fontSize: "clamp(28px, 6vw, 88px)",
    lineHeight: "1.2",
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
  next: { margin: "0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/**
 * All that the stage is made of: what both can see, and the words of guides. There is no document, no note, no prompt and
 * no name in it, so that none of them can come onto it (P1).
 */
interface StageParts extends Pick<Format, "clock" | "dir"> {
  readonly steps: Pick<LiveSession, "snapshot" | "subscribe" | "refresh">;
  readonly relationship: Relationship;
  /** Opens the door to sign-in or consent; only from a press. */
  readonly ask: () => void;
}

/** What everybody in the meeting sees, large: the part, its time as a line, its one question, and what comes next. */
export const StagePage = (parts: StageParts) => {
  const { steps, ask } = parts;
  const { phase, session, problem } = useSyncExternalStore(steps.subscribe, steps.snapshot);
  return (
    <StageFrame>
      {problem && <ProblemBar failure={problem} onRetry={() => void steps.refresh()} onAsk={ask} />}
      {phase === "open" && <Now {...parts} session={session} />}
    </StageFrame>
  );
};

const Now = ({ session, ...parts }: StageParts & { readonly session: SessionState | undefined }) => {
  const text = useText();
  if (!session) return <StageWords title={text("stage.waiting")} hint={text("stage.waitingHint")} drawing="apart" />;
  if (session.ended) return <StageWords title={text("stage.over")} hint={text("stage.overHint")} drawing="together" />;
  const { id, version } = session.guide;
  if (UNRECORDED_GUIDES.includes(id) || !GUIDE_IDS.includes(id)) return <Closed />;
  return (
    <WithGuide relationship={parts.relationship} id={id} version={version}>
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

const TENDER = 3;

/**
 * What is tender is not shown to a meeting, whoever put Meridian onto its stage before. Nor is a guide that we do not have in
 * just this version: its questions may be others.
 */
const Closed = () => {
  const text = useText();
  return <StageWords title={text("stage.closed")} hint={text("stage.closedHint")} drawing="together" />;
};

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
        <Quiet>
          <GuideWords words={words} id={guide.title} />
        </Quiet>
        <PartBeads index={index} parts={all.length} />
        <Quiet>{text("guide.part", { part: index + 1, parts: all.length })}</Quiet>
        <h1 className={styles.title}>
          <GuideWords words={words} id={step.title} />
        </h1>
        {step.shared !== undefined && (
          <p className={styles.question}>
            <GuideWords words={words} id={step.shared} />
          </p>
        )}
        {paused && <LargeBody>{text("stage.pause")}</LargeBody>}
        {alone && <LargeBody>{text("stage.alone")}</LargeBody>}
        {index === 0 && words.status === "machine-draft" && <Quiet>{text("guide.unfinished")}</Quiet>}
      </Stack>
      <TimeLine
        key={step.id}
        clock={clock}
        dir={dir}
        since={session.stepStartedAt}
        minutes={stepMinutes(step, session.minutes)}
        pausedAt={paused ? session.signal?.at : undefined}
      />
      <div>
        <Quiet>{text(next ? "stage.after" : "stage.last")}</Quiet>
        {next && (
          <p className={styles.next}>
            <GuideWords words={words} id={next.title} />
          </p>
        )}
      </div>
    </>
  );
};
