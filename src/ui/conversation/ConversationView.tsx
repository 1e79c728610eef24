import { Spinner } from "@fluentui/react-components";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Conversation, type ConversationProps } from "./Conversation";
import { useMeeting } from "../guide/useMeeting";
import { useText } from "../context";

export type GuideViewProps = Omit<ConversationProps, "meeting">;

/** A conversation with a shape, run by both: before it, in it, and after it. */
export const ConversationView = (props: GuideViewProps) => {
  const text = useText();
  const { session } = props;
  const meeting = useMeeting(session);
  const { phase, problem } = meeting.snapshot;
  return (
    <Page title={text("guide.title")} wide>
      {problem && <Problem failure={problem} onRetry={() => void session.refresh()} />}
      {phase === "open" && <Conversation {...props} meeting={meeting} />}
      {phase === "opening" && !problem && <Spinner label={text("guide.opening")} />}
    </Page>
  );
};
