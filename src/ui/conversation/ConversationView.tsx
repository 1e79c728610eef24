import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { type SessionState, wasPostponed } from "../../domain/conversation/session";
import { type Instant, MS_PER_DAY } from "../../domain/time/interval";
import { Row, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { Columns } from "../guide/guideLayout";
import { BareFoot, Running } from "../guide/Running";
import { SessionNotes } from "../guide/SessionNotes";
import type { MeetingWays } from "../guide/StepMenu";
import { useMeeting, type Meeting } from "../guide/useMeeting";
import { useHearers } from "../useHearers";
import { WithGuide } from "../guide/WithGuide";
import { helpGroup, HelpLinks, type Room } from "../prepare/HelpLinks";
import { Before, OtherConversations } from "../prepare/Before";
import { Words } from "../controls/Words";
import { GroundRules } from "../prepare/GroundRules";
import { OneGuide, type ConversationParts } from "../prepare/OneGuide";
import { type Together, useTogether } from "../prepare/useTogether";
import { Ended } from "./Ended";
import { OnStage, type StageHere, type StageView, useNamesOnStage, useStage } from "./OnStage";
import { useLookUpClocks } from "./useLookUpClocks";
import { useFormat, useText } from "../context";
import { Loading } from "../controls/Loading";

// A longer line is hard to follow, and a day needs no field of that length.
const useStyles = makeStyles({ room: { boxSizing: "border-box", width: "100%", maxWidth: "640px" } });

interface ConversationProps extends Omit<ConversationParts, "together" | "meeting"> {
  /** The person comes from another screen because something is difficult. */
  readonly helpAsked?: boolean;
  /** The guide that the address names, whatever it says; "prepare" is the next meeting. */
  readonly guideAsked?: string | undefined;
  /** In a Teams meeting that has one. */
  readonly stage?: StageHere | undefined;
}

/** A conversation with a shape, run by both: before it, in it, and after it. */
export const ConversationView = (props: ConversationProps) => {
  const text = useText();
  const { session } = props;
  const meeting = useMeeting(session);
  const { phase, problem } = meeting.snapshot;
  return (
    <Page title={text("nav.conversation")} wide>
      {problem && <Problem failure={problem} onRetry={() => void session.refresh()} />}
      {phase === "open" && <Conversation {...props} meeting={meeting} />}
      {phase === "opening" && !problem && <Loading shape="page" words={text("guide.opening")} />}
    </Page>
  );
};

/** Where the pair is: before, in or after a meeting, or in a room beside it that only this person has opened. */
const Conversation = ({
  helpAsked = false,
  guideAsked,
  stage,
  ...props
}: ConversationProps & { readonly meeting: Meeting }) => {
  const { pair, document, meeting } = props;
  const view = useStage(stage, useLookUpClocks(pair));
  const state = meeting.snapshot.session;
  useNamesOnStage(stage?.names, pair, state?.host);
  const together = useTogether(pair, document, state);
  const [opened, setOpened] = useState(() => askedRoom(guideAsked, together, state));
  // A meeting that begins closes an opened guide, but not a room in which the person may be writing.
  const room = opened?.room.kind === "guide" && opened.during !== state?.id ? undefined : opened?.room;
  const [moved, setMoved] = useState(false);
  // The ended meeting that is left behind: the pair looks at the next one.
  const [left, leave] = useState<string | undefined>(guideAsked === PREPARE && state?.ended ? state.id : undefined);
  const goTo = (next?: Room): void => {
    setOpened(next && { room: next, during: state?.id });
    setMoved(true);
  };
  const parts = { ...props, together };
  const isRunning = !room && state !== undefined && !state.ended;
  const { clock } = useFormat();
  const isOver = isJustOver(state, left, clock.now());
  const ways = useWays(goTo, view, { isHelpAsked: helpAsked, part: `${state?.id} ${state?.step}` });
  return (
    <Stack gap="xl">
      {view && !isRunning && <OnStage view={view} />}
      {room ? (
        <InRoom {...parts} room={room} onGo={goTo} onBack={() => goTo()} />
      ) : (
        <InMeeting {...parts} moved={moved} ways={ways} onGo={goTo} left={left} onLeave={leave} />
      )}
      {!isRunning && <HelpLinks pair={pair} onGo={goTo} isAsked={helpAsked} isShort={!room && isOver} />}
    </Stack>
  );
};

/** The part of the address that asks for the next meeting, also after one that has just ended. */
const PREPARE = "prepare";

interface OpenedRoom {
  readonly room: Room;
  /** The meeting at which it was opened. */
  readonly during: string | undefined;
}

/** Whoever comes for a guide finds it open, unless a meeting is under way. */
const askedRoom = (
  asked: string | undefined,
  { guides }: Together,
  state: SessionState | undefined,
): OpenedRoom | undefined => {
  const guide = guides.find(({ id }) => id === asked);
  const isFree = state === undefined || state.ended;
  return guide && isFree ? { room: { kind: "guide", id: guide.id }, during: state?.id } : undefined;
};

/** What the menu of a running step leads to. */
const useWays = (
  goTo: (room: Room) => void,
  stage: StageView | undefined,
  { isHelpAsked, part }: { readonly isHelpAsked: boolean; readonly part: string },
): MeetingWays => {
  const text = useText();
  const [told, setTold] = useState({ nth: stage?.nth, part });
  if (told.nth !== stage?.nth) setTold({ nth: stage?.nth, part });
  const isNews = told.nth === stage?.nth && told.part === part;
  return {
    isHelpAsked,
    rules: { id: "rules", label: text("help.rules"), onPress: () => goTo({ kind: "rules" }) },
    ...(stage && {
      stage: { id: "stage", label: text(stage.shown ? "stage.hide" : "stage.show"), onPress: stage.press },
      // Once: in the part in which it was pressed.
      told: isNews && stage.outcome ? text(`stage.${stage.outcome}`) : undefined,
    }),
    help: { ...helpGroup(text, goTo), title: text("help.open") },
  };
};

interface GoingProps extends ConversationParts {
  readonly onGo: (room: Room) => void;
}

interface InMeetingProps extends GoingProps {
  /** This person went to a room and came back, or a meeting began while they were there. */
  readonly moved: boolean;
  readonly ways: MeetingWays;
  /** The ended meeting after which this person looks at the next one. */
  readonly left: string | undefined;
  readonly onLeave: (ended: string) => void;
}

/** A meeting that was put off leaves nothing behind: the pair is where it was before. After a day “Today” is not true. */
const isJustOver = (state: SessionState | undefined, left: string | undefined, now: Instant): boolean =>
  state?.ended === true && left !== state.id && !wasPostponed(state) && now - state.startedAt < MS_PER_DAY;

const InMeeting = ({ moved, ways, left, onLeave, ...props }: InMeetingProps) => {
  const { clock } = useFormat();
  const { pair, session, document, meeting, together } = props;
  const state = meeting.snapshot.session;
  const over = isJustOver(state, left, clock.now());
  const place = over ? "after" : state && !state.ended ? "in" : "before";
  const [firstPlace] = useState(place);
  const hearers = useHearers(pair, state?.host);
  const arrived = moved || place !== firstPlace;
  if (!state || (state.ended && !over)) return <Before {...props} arrived={arrived} />;
  if (over) {
    return (
      <Columns>
        <Ended
          pair={pair}
          session={session}
          document={document}
          state={state}
          together={together}
          arrived={arrived}
          onAgain={() => onLeave(state.id)}
        />
        <SessionNotes pair={pair} document={document} session={state.id} isBesideToday />
      </Columns>
    );
  }
  return (
    <WithGuide
      id={state.guide.id}
      version={state.guide.version}
      hearers={hearers}
      without={<BareFoot session={session} ways={ways} index={0} />}
      placesLanguages
    >
      {(script, languages) => <Running {...{ pair, session, document, state, arrived, script, languages, ways }} />}
    </WithGuide>
  );
};

interface InRoomProps extends GoingProps {
  readonly room: Room;
  readonly onBack: () => void;
}

const InRoom = ({ room, onBack, ...props }: InRoomProps) => {
  const text = useText();
  const styles = useStyles();
  const { onGo } = props;
  return (
    <>
      <Row align="center">
        <Button onClick={onBack}>{text("prepare.back")}</Button>
      </Row>
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
      {room.kind === "others" && (
        <Sheet className={styles.room}>
          <OtherConversations {...props} shown={room.shown} />
        </Sheet>
      )}
      {room.kind === "rules" && (
        <Sheet className={styles.room}>
          <Words of="write">
            <GroundRules {...props} />
          </Words>
        </Sheet>
      )}
    </>
  );
};
