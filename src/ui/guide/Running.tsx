import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import { stepMinutes, stepsFor } from "../../domain/conversation/variant";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { useSheetStyles } from "../controls/useSheetStyles";
import { NoteBox } from "../document/NoteBox";
import type { Services } from "../services";
import { useGuideStyles } from "./guideStyles";
import { MeetingNotes } from "./MeetingNotes";
import { MoveOn } from "./MoveOn";
import { PrivateMinute } from "./PrivateMinute";
import { SoftTimer } from "./SoftTimer";
import { StepHeader } from "./StepHeader";
import { StepPrompts } from "./StepPrompts";
import { StepWays } from "./StepWays";
import { wordsOf, type Script } from "./useGuide";
import { useMeetingNote } from "./useMeetingNote";

export interface RunningProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly script: Script;
  readonly arrived: boolean;
}

/** The part where the meeting is, a box for a note beside it, and the ways to move on. */
export const Running = ({ services, pair, session, document, state, script, arrived }: RunningProps) => {
  const styles = useGuideStyles();
  const paper = useSheetStyles();
  const { text } = services;
  const [timeHidden, setTimeHidden] = useState(false);
  const { guide, words } = script;
  const steps = stepsFor(guide, state.minutes);
  // A meeting that runs in another version of the guide may have more parts than ours.
  const index = Math.min(state.step, steps.length - 1);
  const step = steps[index];
  const note = useMeetingNote({ services, pair, document }, state, step?.id);
  if (!step) throw new Error(`${guide.id} has no part for ${state.minutes} minutes. Maybe durationsOf was not asked.`);
  const noteStep = steps.find(({ id }) => id === note.place.guide?.step);
  const noteFrom = noteStep && note.text !== "" && noteStep.id !== step.id && wordsOf(words, noteStep.title);
  const onlyMe = step.outputs.length > 0 && step.outputs.every((output) => output.defaultVisibility === "only-me");
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <div className={mergeClasses(paper.sheet, onlyMe && paper.closed)}>
          <StepHeader {...{ services, pair, words, state, step, index, arrived }} parts={steps.length} />
          <SoftTimer
            key={`time ${step.id}`}
            services={services}
            since={state.stepStartedAt}
            minutes={stepMinutes(step, state.minutes)}
            hidden={timeHidden}
            onHide={setTimeHidden}
          />
          <StepPrompts key={`prompts ${step.id}`} {...{ services, pair, words, step }} />
          {onlyMe && <PrivateMinute text={text} />}
        </div>
        <MoveOn session={session} text={text} index={index} parts={steps.length} />
      </div>
      <div className={styles.column}>
        {(!onlyMe || note.text !== "") && (
          <NoteBox
            {...{ services, pair, note }}
            label={text("guide.note")}
            {...(noteFrom && { hint: text("guide.noteFrom", { step: noteFrom }) })}
          />
        )}
        <MeetingNotes services={services} document={document} session={state.id} />
        <StepWays text={text} step={step} />
      </div>
    </div>
  );
};
