import { useState } from "react";
import { others, type Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import type { Invited, SettingUp } from "../../domain/people/setUp/settingUp";
import { PeopleLines } from "./PeopleLines";
import { ReadersNote } from "./ReadersNote";
import { SetupHeading } from "./SetupHeading";
import { useFormat } from "../context";
import { Body, Label, Quiet, Row, Stack } from "../controls/layout";

export interface AcceptInvitationProps {
  readonly settingUp: SettingUp;
  readonly invited: Invited;
  readonly onJoined: (pair: Pair) => void;
}

/** Who invites, who takes part, who can read: then one press. */
export const AcceptInvitation = ({ settingUp, invited, onJoined }: AcceptInvitationProps) => {
  const { text, me, locale } = useFormat();
  const { inviter, members, invitation, joined, movedFrom } = invited;
  const [joining, setJoining] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const join = async (): Promise<void> => {
    if (joining) return;
    setJoining(true);
    const done = await settingUp.join(invited);
    setJoining(false);
    setProblem(done.ok ? undefined : done.error);
    if (done.ok) onJoined(done.value);
  };
  const before = movedFrom && others(movedFrom, me.id).map(({ name }) => name);
  return (
    <>
      <SetupHeading>{text("join.invites", { name: inviter.name })}</SetupHeading>
      <Quiet>{text("join.from", { name: inviter.name, address: inviter.address })}</Quiet>
      {joined && <Body>{text("join.known")}</Body>}
      <Stack as="section" gap="s">
        <Label>{text("setup.with")}</Label>
        <PeopleLines members={members} />
      </Stack>
      <Stack as="section" gap="s">
        <Label>{text("setup.place")}</Label>
        <Body>{text("setup.placeUnnamed", { store: invitation.document.store })}</Body>
      </Stack>
      {before && <Body>{text("join.moved", { names: formatList(before, locale) })}</Body>}
      <ReadersNote />
      {problem && (
        <Problem failure={problem} byHand onRetry={() => void join()}>
          {text("join.failed")}
        </Problem>
      )}
      <Row align="end">
        <SteadyButton appearance="primary" off={joining} onClick={() => void join()}>
          {text(joining ? "join.pressing" : joined ? "setup.open" : "join.press")}
        </SteadyButton>
      </Row>
    </>
  );
};
