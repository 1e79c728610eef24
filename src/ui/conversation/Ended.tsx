import { Button } from "@fluentui/react-components";
import { stepsLeft, UNRECORDED_GUIDES, type Guide } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { relationshipOf, type Pair } from "../../domain/people/pair";
import { Drawing } from "../controls/Drawing";
import { useSheetStyles } from "../controls/useSheetStyles";
import { NoteBox } from "../document/NoteBox";
import { bookedAround, isAttendanceKnown } from "../../domain/document/meetingsHeld";
import type { HeldFacts } from "../../domain/document/facts";
import { DidYouMeet } from "../prepare/DidYouMeet";
import type { Together } from "../prepare/useTogether";
import { Afterwards } from "../guide/Afterwards";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { useGuideStyles } from "../controls/guideStyles";
import { ClosingChoice } from "../guide/step/ClosingChoice";
import { mayWrite } from "../guide/step/KeepRecord";
import { useGuide } from "../guide/useGuide";
import { useSessionNote } from "../guide/useMeetingNote";
import { useGuides, useText } from "../context";

export interface EndedProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly together: Together;
  readonly arrived: boolean;
  readonly onAgain: () => void;
}

/** After the meeting. Words that somebody was still writing when the other person ended it are here, not lost. */
export const Ended = ({ pair, session, document, state, together, arrived, onAgain }: EndedProps) => {
  const text = useText();
  const { loadGuide, languages } = useGuides();
  const styles = useGuideStyles();
  const paper = useSheetStyles();
  const [loading] = useGuide(loadGuide, state.guide.id, {
    relationship: relationshipOf(pair),
    language: languages.guide(),
    version: state.guide.version,
  });
  const script = loading.phase === "ready" ? loading.script : undefined;
  const facts = heldFacts(state, together, script?.guide);
  const note = useSessionNote({ pair, document }, state, undefined);
  const isOpen = mayWrite(state, pair);
  return (
    <div className={paper.sheet}>
      <Drawing of="together" />
      <div role="status">
        <ArrivalHeading arrived={arrived}>{text("guide.ended")}</ArrivalHeading>
      </div>
      <p className={styles.prompt}>{text(isOpen ? "guide.endedHint" : "afterwards.unrecorded")}</p>
      {note.text !== "" && <NoteBox pair={pair} note={note} label={text("guide.unkept")} primary />}
      {!isAttendanceKnown(together.folded, state.id) && (
        <DidYouMeet document={document} facts={facts} question={text("met.askNow")} session={state.id} />
      )}
      <ClosingChoice
        pair={pair}
        document={document}
        session={session}
        state={state}
        folded={together.folded}
        mayWrite={isOpen}
      />
      {script && <Afterwards pair={pair} document={document} state={state} script={script} mayWrite={isOpen} />}
      <div className={styles.row}>
        <Button onClick={onAgain}>{text("guide.again")}</Button>
      </div>
    </div>
  );
};

/** What a "yes, we met" says of this meeting. A guide that is not to be written down is not named. */
const heldFacts = (state: SessionState, { booked }: Together, script: Guide | undefined): Omit<HeldFacts, "met"> => {
  const { guide } = state;
  const eventId = bookedAround(booked, state.startedAt)?.eventId;
  const event = eventId === undefined ? {} : { eventId };
  if (UNRECORDED_GUIDES.includes(guide.id)) return { ...event, notReached: [] };
  const left = script ? stepsLeft(script, state) : [];
  return { ...event, guide, notReached: left.map(({ id }) => id) };
};
