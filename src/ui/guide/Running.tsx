import type { Text } from "../../locales/text";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Step, stepMinutes, stepsFor } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { underGuide, waitsForYes, type SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { openOutputs, type OpenOutput } from "../../domain/document/meetingsHeld";
import { termsIn } from "../../domain/document/meanings";
import { askedIn, type Pair } from "../../domain/people/pair";
import { Sheet } from "../controls/Sheet";
import { useDocument } from "../document/useDocument";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { Body, Label, Quiet, Stack } from "../controls/layout";
import { Columns } from "./guideLayout";
import { AgreedTerms, GuideWords } from "./GuideWords";
import { MoveOn } from "./MoveOn";
import { SoftTimer } from "./SoftTimer";
import { StepNotes } from "./step/StepNotes";
import { closingAnswer } from "./step/ClosingChoice";
import { Cues } from "./step/Cues";
import { SignalCard } from "./step/SignalCard";
import { TenderConsent } from "./step/TenderConsent";
import { StepHeader } from "./StepHeader";
import { StepPrompts } from "./StepPrompts";
import { TodaysWishesFold, useTodaysWishes } from "./TodaysWishes";
import type { Script } from "./useGuide";
import { useFormat, useMe, useText } from "../context";

const useStyles = makeStyles({
  own: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  drawing: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

interface RunningProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  /** As the store has it; its guide may demand more. */
  readonly state: SessionState;
  readonly script: Script;
  readonly arrived: boolean;
}

/** The part where the meeting is, what may be written beside it, and the ways to move on. */
export const Running = (props: RunningProps) => {
  const text = useText();
  const me = useMe();
  const { pair, session, script } = props;
  const state = underGuide(props.state, script.guide, askedIn(pair, me.id));
  const steps = stepsFor(script.guide, state.minutes);
  const step = steps[state.step];
  if (step) return <KnownPart {...props} state={state} steps={steps} step={step} />;
  // A newer version of the guide may have more parts than ours, or another length; so may a row that was changed by hand.
  return (
    <Sheet>
      <ArrivalHeading arrived={props.arrived}>
        <GuideWords words={script.words} id={script.guide.title} />
      </ArrivalHeading>
      <Body role="status">{text("guide.unknownPart")}</Body>
      <MoveOn session={session} index={steps.length} parts={steps.length + 1} isUnsaid={false} />
    </Sheet>
  );
};

interface KnownPartProps extends RunningProps {
  readonly steps: readonly Step[];
  readonly step: Step;
}

const KnownPart = ({ pair, session, document, state, script, arrived, steps, step }: KnownPartProps) => {
  const { text, me, locale } = useFormat();
  const [timeHidden, setTimeHidden] = useState(false);
  const wishes = useTodaysWishes(pair, state.id);
  const { entries } = useDocument(document);
  const { guide, words } = script;
  const index = state.step;
  const terms = termsIn(entries, pair, locale);
  const onlyMe = step.outputs.length > 0 && step.outputs.every((output) => output.defaultVisibility === "only-me");
  const isUnsaid = step.kind === "close" && closingAnswer(me.id, state, entries) === "open";
  const parts = { pair, session, document, state };
  return (
    <AgreedTerms value={terms.filter(({ isAgreed }) => isAgreed).map(({ entry }) => entry)}>
      <Columns>
        <Stack gap="xl">
          <Sheet closed={onlyMe}>
            <Stack>
              <StepHeader
                pair={pair}
                words={words}
                state={state}
                step={step}
                index={index}
                arrived={arrived}
                parts={steps.length}
              />
              <SignalCard {...parts} />
            </Stack>
            <SoftTimer
              key={`time ${step.id}`}
              since={state.stepStartedAt}
              minutes={stepMinutes(step, state.minutes)}
              pausedAt={state.signal?.kind === "wait" ? state.signal.at : undefined}
              hidden={timeHidden}
              onHide={setTimeHidden}
            />
            <StepPrompts
              key={`prompts ${step.id}`}
              pair={pair}
              words={words}
              state={state}
              step={step}
              lenses={wishes.lenses}
            />
            {onlyMe && <PrivateMinute />}
            <Cues key={`cues ${step.id}`} {...parts} terms={terms} />
          </Sheet>
          {waitsForYes(state, askedIn(pair, me.id)) ? (
            <TenderConsent {...parts} />
          ) : (
            <MoveOn
              session={session}
              index={index}
              isUnsaid={isUnsaid}
              parts={steps.length}
              notYet={notYet(openOutputs(steps, entries, state.id), steps, text)}
            />
          )}
        </Stack>
        <StepNotes {...parts} steps={steps} step={step} words={words} onlyMe={onlyMe} folded={entries}>
          <TodaysWishesFold pair={pair} guide={guide} wishes={wishes} host={state.host} />
        </StepNotes>
      </Columns>
    </AgreedTerms>
  );
};

/** What stands between a meeting and its end, in one sentence, and where to go for it. */
const notYet = ([first]: readonly OpenOutput[], steps: readonly Step[], text: Text) =>
  first && {
    words: text("output.missing", { kind: first.kind, count: first.missing }),
    part: steps.findIndex(({ id }) => id === first.step),
  };

/** Says that a part is private: it has no box, and the sheet around it is dashed. */
const PrivateMinute = () => {
  const text = useText();
  const styles = useStyles();
  return (
    <section className={styles.own} aria-label={text("guide.privateTitle")}>
      <svg className={styles.drawing} width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <rect x="5" y="4" width="22" height="24" rx="3" />
          <path d="M11 4v24M21 14v4" />
        </g>
      </svg>
      <Stack gap="xs">
        <Label>{text("guide.privateTitle")}</Label>
        <Quiet>{text("guide.private")}</Quiet>
      </Stack>
    </section>
  );
};
