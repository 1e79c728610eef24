import { Button } from "@fluentui/react-components";
import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { Drawing } from "../controls/Drawing";
import { useSheetStyles } from "../controls/useSheetStyles";
import { NoteBox } from "../document/NoteBox";
import type { Services } from "../services";
import { stepsFor } from "../../domain/conversation/variant";
import { bookedAround, isAnswered, UNRECORDED_GUIDES } from "../../domain/document/meetingsHeld";
import type { HeldFacts } from "../../domain/document/conversationFacts";
import { CommitmentForm } from "../prepare/CommitmentForm";
import { DidYouMeet } from "../prepare/DidYouMeet";
import type { Together } from "../prepare/useTogether";
import { ArrivalHeading } from "./ArrivalHeading";
import { useGuideStyles } from "./guideStyles";
import { useGuide } from "./useGuide";
import { useMeetingNote } from "./useMeetingNote";

export interface EndedProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly together: Together;
  readonly arrived: boolean;
  readonly onAgain: () => void;
}

/** After the meeting. Words that somebody was still writing when the other person ended it are here, not lost. */
export const Ended = ({ services, pair, document, state, together, arrived, onAgain }: EndedProps) => {
  const styles = useGuideStyles();
  const paper = useSheetStyles();
  const { text } = services;
  const facts = useHeldFacts(services, state, together);
  const note = useMeetingNote({ services, pair, document }, state, undefined);
  return (
    <div className={paper.sheet}>
      <Drawing of="together" />
      <div role="status">
        <ArrivalHeading arrived={arrived}>{text("guide.ended")}</ArrivalHeading>
      </div>
      <p className={styles.prompt}>{text("guide.endedHint")}</p>
      {note.text !== "" && <NoteBox {...{ services, pair, note }} label={text("guide.unkept")} primary />}
      {!isAnswered(together.folded, state.id) && (
        <DidYouMeet {...{ services, document, facts }} question={text("met.askNow")} session={state.id} />
      )}
      <CommitmentForm {...{ services, pair, document }} session={state} />
      <div className={styles.row}>
        <Button onClick={onAgain}>{text("guide.again")}</Button>
      </div>
    </div>
  );
};

/** What a "yes, we met" says of this meeting. A guide that is not to be written down is not named. */
const useHeldFacts = (
  { loadGuide }: Services,
  { guide, minutes, step, startedAt }: SessionState,
  { booked }: Together,
): Omit<HeldFacts, "met"> => {
  const [loading] = useGuide(loadGuide, guide.id, { version: guide.version });
  const eventId = bookedAround(booked, startedAt)?.eventId;
  const event = eventId === undefined ? {} : { eventId };
  if (UNRECORDED_GUIDES.includes(guide.id)) return { ...event, notReached: [] };
  const steps = loading.phase === "ready" ? stepsFor(loading.script.guide, minutes) : [];
  return { ...event, guide, notReached: steps.slice(step + 1).map(({ id }) => id) };
};
