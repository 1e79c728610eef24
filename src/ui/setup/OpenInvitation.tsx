import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Invitation } from "../../domain/people/setUp/invitation";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { Problem } from "../controls/Problem";
import { useFetched } from "../controls/useFetched";
import type { ReadInvitation, SettingUp } from "../../domain/people/setUp/settingUp";
import { AcceptInvitation } from "./AcceptInvitation";
import { CopyText } from "./CopyText";
import { useText } from "../context";
import { Row, Stack } from "../controls/layout";

export interface OpenInvitationProps {
  readonly settingUp: SettingUp;
  readonly invitation: Invitation;
  readonly onJoined: (pair: Pair) => void;
}

/** What stands at the place of an invitation. The link only says where to look; who invites whom is read there. */
export const OpenInvitation = ({ settingUp, invitation, onJoined }: OpenInvitationProps) => {
  const text = useText();
  const readAnew = () => () => settingUp.read(invitation);
  const [read, setRead] = useState(readAnew);
  const fetched = useFetched(read);
  if (fetched.phase === "fetching") return <Spinner label={text("join.reading")} />;
  const answer = fetched.phase === "there" ? fetched.value : { ok: false as const, error: UNREADABLE };
  const again = (): void => setRead(readAnew);
  if (answer.ok && answer.value.kind === "invited")
    return <AcceptInvitation settingUp={settingUp} onJoined={onJoined} invited={answer.value} />;
  const words = answer.ok ? WORDS[answer.value.kind] : closedWords(answer.error);
  if (!answer.ok && words === undefined) {
    const { store } = invitation.document;
    return (
      <Problem failure={answer.error} byHand onRetry={again}>
        {answer.error.type === "ConsentMissing" && text(store === "onenote" ? "setup.whyNotes" : "setup.whySites")}
      </Problem>
    );
  }
  return (
    <Stack>
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words && text(words)}</MessageBarBody>
        </MessageBar>
      </div>
      {words === "join.notAllowed" && (
        <CopyText label={text("setup.askOwner")} words={text("setup.askMember")} press={text("setup.copyAsk")} />
      )}
      <Row align="end">
        <Button onClick={again}>{text("action.tryAgain")}</Button>
      </Row>
    </Stack>
  );
};

const UNREADABLE: Failure = { type: "Unavailable" };

const WORDS: Readonly<Record<ReadInvitation["kind"], MessageId | undefined>> = {
  invited: undefined,
  "not-named": "join.notNamed",
  "other-place": "join.otherPlace",
  "nothing-there": "join.nothing",
};

const closedWords = ({ type }: Failure): MessageId | undefined =>
  type === "NotAllowed" ? "join.notAllowed" : type === "NotFound" ? "join.gone" : undefined;
