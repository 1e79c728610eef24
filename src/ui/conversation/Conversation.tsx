import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { wasPostponed } from "../../domain/conversation/session";
import { relationshipOf } from "../../domain/people/pair";
import { useSheetStyles } from "../controls/useSheetStyles";
import { HelpLinks, type Room } from "../prepare/HelpLinks";
import { Before } from "../prepare/Before";
import { GroundRules } from "../prepare/GroundRules";
import { OneGuide, type ConversationParts } from "../prepare/OneGuide";
import { useTogether } from "../prepare/useTogether";
import { Ended } from "./Ended";
import { useGuideStyles } from "../controls/guideStyles";
import { SessionNotes } from "../guide/SessionNotes";
import { useKeptFocus } from "./useKeptFocus";
import { Running } from "../guide/Running";
import { WithGuide } from "../guide/WithGuide";
import { useText } from "../context";

const HowIWorkView = lazy(() => import("../howIWork/HowIWorkView"));

export interface ConversationProps extends Omit<ConversationParts, "together"> {
  /** Somebody comes from another screen because something is difficult. */
  readonly helpAsked?: boolean;
}

/** Where the pair is: before, in or after a meeting, or in a room beside it that only this person has opened. */
export const Conversation = ({ helpAsked = false, ...props }: ConversationProps) => {
  const { pair, document, meeting } = props;
  const styles = useGuideStyles();
  const state = meeting.snapshot.session;
  const together = useTogether(pair, document, state);
  const [opened, setOpened] = useState<{ readonly room: Room; readonly during: string | undefined }>();
  // A guide that somebody looks at makes place for the meeting that begins; what somebody writes does not.
  const room = opened?.room.kind === "guide" && opened.during !== state?.id ? undefined : opened?.room;
  const [moved, setMoved] = useState(false);
  const goTo = (next?: Room): void => {
    setOpened(next && { room: next, during: state?.id });
    setMoved(true);
  };
  const keptFocus = useKeptFocus();
  const parts = { ...props, together };
  return (
    <div {...keptFocus} className={styles.column}>
      {room ? (
        <InRoom {...parts} room={room} onGo={goTo} onBack={() => goTo()} />
      ) : (
        <InMeeting {...parts} moved={moved} onGo={goTo} />
      )}
      <HelpLinks onGo={goTo} isAsked={helpAsked} />
    </div>
  );
};

interface GoingProps extends ConversationParts {
  readonly onGo: (room: Room) => void;
}

interface InMeetingProps extends GoingProps {
  /** This person went to a room and came back, or a meeting began while they were there. */
  readonly moved: boolean;
}

const InMeeting = ({ moved, ...props }: InMeetingProps) => {
  const styles = useGuideStyles();
  const { pair, session, document, meeting, together } = props;
  const state = meeting.snapshot.session;
  const [again, setAgain] = useState<string>();
  // A meeting that was put off leaves nothing behind: the pair is where it was before.
  const over = state?.ended === true && again !== state.id && !wasPostponed(state);
  const place = over ? "after" : state && !state.ended ? "in" : "before";
  const [firstPlace] = useState(place);
  const arrived = moved || place !== firstPlace;
  if (!state || (state.ended && !over)) return <Before {...props} arrived={arrived} />;
  if (over) {
    return (
      <div className={styles.columns}>
        <Ended
          pair={pair}
          session={session}
          document={document}
          state={state}
          together={together}
          arrived={arrived}
          onAgain={() => setAgain(state.id)}
        />
        <SessionNotes document={document} session={state.id} />
      </div>
    );
  }
  return (
    <WithGuide id={state.guide.id} version={state.guide.version} relationship={relationshipOf(pair)}>
      {(script) => (
        <Running pair={pair} session={session} document={document} state={state} arrived={arrived} script={script} />
      )}
    </WithGuide>
  );
};

interface InRoomProps extends GoingProps {
  readonly room: Room;
  readonly onBack: () => void;
}

const InRoom = ({ room, onBack, ...props }: InRoomProps) => {
  const text = useText();
  const [styles, paper] = [useGuideStyles(), useSheetStyles()];
  const { pair, document, onGo } = props;
  return (
    <>
      <div className={styles.row}>
        <Button onClick={onBack}>{text("prepare.back")}</Button>
      </div>
      {room.kind === "guide" && (
        <OneGuide
          {...props}
          id={room.id}
          from={room.from}
          arrived
          onRules={() => onGo({ kind: "rules" })}
          onAside={onBack}
        />
      )}
      {room.kind === "rules" && (
        <div className={paper.sheet}>
          <GroundRules {...props} />
        </div>
      )}
      {room.kind === "howIWork" && (
        <Suspense fallback={<Spinner label={text("guide.opening")} />}>
          <HowIWorkView pair={pair} document={document} />
        </Suspense>
      )}
    </>
  );
};
