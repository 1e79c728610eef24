import type { ReactNode } from "react";
import type { Step } from "../../../domain/conversation/guide";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { waitsForYes, type SessionState } from "../../../domain/conversation/session";
import type { ShownEntry, LiveDocument } from "../../../domain/document/liveDocument";
import { askedIn, type Pair } from "../../../domain/people/pair";
import type { GuideText } from "../../../locales/guideText";
import { NoteBox } from "../../document/NoteBox";
import { useGuideStyles } from "../../controls/guideStyles";
import { SessionNotes } from "../SessionNotes";
import { StepWays } from "../StepWays";
import { wordsOf } from "../useGuide";
import { useSessionNote } from "../useMeetingNote";
import { ClosingChoice } from "./ClosingChoice";
import { HeardList, openHeard } from "./HeardList";
import { RecordConsent, mayWrite } from "./KeepRecord";
import { SayBack } from "./SayBack";
import { StepOutputs } from "./StepOutputs";
import { useMe, useText } from "../../context";

export interface BesideStepProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly words: GuideText;
  readonly folded: readonly ShownEntry[];
  /** The part belongs to nobody else: it has no box. */
  readonly onlyMe: boolean;
  readonly children: ReactNode;
}

/** What may be written beside a part, and what was written in this meeting so far. */
export const StepNotes = (props: BesideStepProps) => {
  const text = useText();
  const me = useMe();
  const styles = useGuideStyles();
  const { pair, session, document, state, steps, step, words, folded, onlyMe, children } = props;
  const note = useSessionNote({ pair, document }, state, step.id);
  const noteStep = steps.find(({ id }) => id === note.place.guide?.step);
  const noteFrom = noteStep && note.text !== "" && noteStep.id !== step.id && wordsOf(words, noteStep.title);
  const isOpen = mayWrite(state, pair);
  const isBegun = !waitsForYes(state, askedIn(pair, me.id));
  const heard = openHeard(folded, state.id, me.id);
  const parts = { pair, session, document, state };
  return (
    <div className={styles.column}>
      {!isOpen && isBegun && <RecordConsent {...parts} />}
      {isOpen && <HeardList {...parts} heard={heard} step={step.id} />}
      {isOpen && !onlyMe && step.moves.includes("say-back") && (
        <SayBack key={`heard ${step.id}`} {...parts} step={step.id} label={text("heard.write")} />
      )}
      {isOpen && <StepOutputs {...parts} step={step} />}
      {step.kind === "close" && isBegun && <ClosingChoice {...parts} folded={folded} mayWrite={isOpen} />}
      {((isOpen && !onlyMe) || note.text !== "") && (
        <NoteBox
          pair={pair}
          note={note}
          label={text("guide.note")}
          {...(noteFrom && { hint: text("guide.noteFrom", { step: noteFrom }) })}
        />
      )}
      <SessionNotes document={document} session={state.id} without={heard.map(({ entry }) => entry.id)} />
      <StepWays step={step} />
      {children}
    </div>
  );
};
