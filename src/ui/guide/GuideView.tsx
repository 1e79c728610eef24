import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { Ended } from "./Ended";
import { useGuideStyles } from "./guideStyles";
import { MeetingNotes } from "./MeetingNotes";
import { Running } from "./Running";
import { StartMeeting } from "./StartMeeting";
import { useGuide } from "./useGuide";
import { useMeeting, type Meeting } from "./useMeeting";

/** The guide that is offered while there is only one. */
const FIRST_GUIDE = "first-meeting";

export interface GuideViewProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
}

/** A conversation with a shape, run by both: before it, in it, and after it. */
export const GuideView = (props: GuideViewProps) => {
  const { services, session } = props;
  const { text } = services;
  const meeting = useMeeting(session);
  const { phase, problem } = meeting.snapshot;
  return (
    <Page title={text("guide.title")} wide>
      {problem && <Problem services={services} failure={problem} onRetry={() => void session.refresh()} />}
      {phase === "open" && <Conversation {...props} meeting={meeting} />}
      {phase === "opening" && !problem && <Spinner label={text("guide.opening")} />}
    </Page>
  );
};

interface ConversationProps extends GuideViewProps {
  readonly meeting: Meeting;
}

const Conversation = ({ services, pair, session, document, meeting }: ConversationProps) => {
  const styles = useGuideStyles();
  const { text } = services;
  const state = meeting.snapshot.session;
  const [again, setAgain] = useState<string>();
  const over = state?.ended === true && again !== state.id;
  const place = over ? "after" : state && !state.ended ? "in" : "before";
  const [firstPlace] = useState(place);
  const arrived = place !== firstPlace;
  const [loading, reload] = useGuide(services.loadGuide, state && !state.ended ? state.guide.id : FIRST_GUIDE);
  if (over) {
    return (
      <div className={styles.columns}>
        <Ended {...{ services, pair, document, state, arrived }} onAgain={() => setAgain(state.id)} />
        <MeetingNotes services={services} document={document} session={state.id} />
      </div>
    );
  }
  switch (loading.phase) {
    case "loading":
      return <Spinner label={text("guide.opening")} />;
    case "failed":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("guide.loadFailed")} <Button onClick={reload}>{text("action.tryAgain")}</Button>
          </MessageBarBody>
        </MessageBar>
      );
    default:
      return state && !state.ended ? (
        <Running {...{ services, pair, session, document, state, arrived }} script={loading.script} />
      ) : (
        <StartMeeting {...{ services, pair, meeting, arrived }} script={loading.script} />
      );
  }
};
