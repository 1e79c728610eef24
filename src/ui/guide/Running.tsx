import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type Step, stepMinutes, stepsFor } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { waitsForYes, type SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { openOutputs, type OpenOutput } from "../../domain/document/meetingsHeld";
import { termsIn } from "../../domain/document/meanings";
import { askedIn, type Pair } from "../../domain/people/pair";
import { useSheetStyles } from "../controls/useSheetStyles";
import { useDocument } from "../document/useDocument";
import type { Services } from "../services";
import { AgreedTerms } from "./agreedTerms";
import { useGuideStyles } from "./guideStyles";
import { MoveOn, type NotYet } from "./MoveOn";
import { PrivateMinute } from "./PrivateMinute";
import { SoftTimer } from "./SoftTimer";
import { BesideStep } from "./step/BesideStep";
import { closingAnswer } from "./step/CloseWith";
import { Cues } from "./step/Cues";
import { SignCard } from "./step/SignCard";
import { YesToday } from "./step/YesToday";
import { StepHeader } from "./StepHeader";
import { StepPrompts } from "./StepPrompts";
import { TodaysWishesFold } from "./TodaysWishesFold";
import type { Script } from "./useGuide";
import { useTodaysWishes } from "./useTodaysWishes";

export interface RunningProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly script: Script;
  readonly arrived: boolean;
}

/** The part where the meeting is, what may be written beside it, and the ways to move on. */
export const Running = ({ services, pair, session, document, state, script, arrived }: RunningProps) => {
  const styles = useGuideStyles();
  const paper = useSheetStyles();
  const { text, me, locale } = services;
  const [timeHidden, setTimeHidden] = useState(false);
  const wishes = useTodaysWishes(services, pair, state.id);
  const { entries } = useDocument(document);
  const { guide, words } = script;
  const steps = stepsFor(guide, state.minutes);
  // A meeting that runs in another version of the guide may have more parts than ours.
  const index = Math.min(state.step, steps.length - 1);
  const step = steps[index];
  if (!step) throw new Error(`${guide.id} has no part for ${state.minutes} minutes. Maybe durationsOf was not asked.`);
  const terms = termsIn(entries, pair, locale);
  const onlyMe = step.outputs.length > 0 && step.outputs.every((output) => output.defaultVisibility === "only-me");
  const isUnsaid = step.kind === "close" && closingAnswer(me.id, state, entries) === "open";
  const parts = { services, pair, session, document, state };
  return (
    <AgreedTerms value={terms.filter(({ isAgreed }) => isAgreed).map(({ entry }) => entry)}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={mergeClasses(paper.sheet, onlyMe && paper.closed)}>
            <div className={styles.stack}>
              <StepHeader {...{ services, pair, words, state, step, index, arrived }} parts={steps.length} />
              <SignCard {...parts} />
            </div>
            <SoftTimer
              key={`time ${step.id}`}
              services={services}
              since={state.stepStartedAt}
              minutes={stepMinutes(step, state.minutes)}
              pausedAt={state.signal?.kind === "wait" ? state.signal.at : undefined}
              hidden={timeHidden}
              onHide={setTimeHidden}
            />
            <StepPrompts
              key={`prompts ${step.id}`}
              {...{ services, pair, words, state, step }}
              lenses={wishes.lenses}
            />
            {onlyMe && <PrivateMinute text={text} />}
            <Cues key={`cues ${step.id}`} {...parts} terms={terms} />
          </div>
          {waitsForYes(state, askedIn(pair, me.id)) ? (
            <YesToday {...parts} />
          ) : (
            <MoveOn
              {...{ session, text, index, isUnsaid }}
              parts={steps.length}
              notYet={notYet(openOutputs(steps, entries, state.id), steps, text)}
            />
          )}
        </div>
        <BesideStep {...parts} {...{ steps, step, words, onlyMe }} folded={entries}>
          <TodaysWishesFold {...{ services, pair, guide, wishes }} host={state.host} />
        </BesideStep>
      </div>
    </AgreedTerms>
  );
};

/** What stands between a meeting and its end, in one sentence, and where to go for it. */
const notYet = ([first]: readonly OpenOutput[], steps: readonly Step[], text: Services["text"]): NotYet | undefined =>
  first && {
    words: text("output.missing", { kind: first.kind, count: first.missing }),
    part: steps.findIndex(({ id }) => id === first.step),
  };
