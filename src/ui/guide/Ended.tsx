import { Button } from "@fluentui/react-components";
import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { Drawing } from "../controls/Drawing";
import { useSheetStyles } from "../controls/useSheetStyles";
import { NoteBox } from "../document/NoteBox";
import type { Services } from "../services";
import { ArrivalHeading } from "./ArrivalHeading";
import { useGuideStyles } from "./guideStyles";
import { useMeetingNote } from "./useMeetingNote";

export interface EndedProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly arrived: boolean;
  readonly onAgain: () => void;
}

/** After the meeting. Words that somebody was still writing when the other person ended it are here, not lost. */
export const Ended = ({ services, pair, document, state, arrived, onAgain }: EndedProps) => {
  const styles = useGuideStyles();
  const paper = useSheetStyles();
  const { text } = services;
  const note = useMeetingNote({ services, pair, document }, state, undefined);
  return (
    <div className={paper.sheet}>
      <Drawing of="together" />
      <div role="status">
        <ArrivalHeading arrived={arrived}>{text("guide.ended")}</ArrivalHeading>
      </div>
      <p className={styles.prompt}>{text("guide.endedHint")}</p>
      {note.text !== "" && <NoteBox {...{ services, pair, note }} label={text("guide.unkept")} primary />}
      <div className={styles.row}>
        <Button onClick={onAgain}>{text("guide.again")}</Button>
      </div>
    </div>
  );
};
