import { Field, Textarea } from "@fluentui/react-components";
import type { Destination } from "../../domain/links/destination";
import { beginningDestination, beginningIn } from "../../domain/people/setUp/beginning";
import {
  invitationDestination,
  parseInvitation,
  type Invitation,
  invitationIn,
} from "../../domain/people/setUp/invitation";
import type { Member, Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Sheet } from "../controls/Sheet";
import type { SettingUp, ReadInvitation, Invited } from "../../domain/people/setUp/settingUp";
import { useText, useFormat } from "../context";
import { useState } from "react";
import { SteadyButton } from "../controls/SteadyButton";
import { Body, Label, Quiet, Row, Stack, Written } from "../controls/layout";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { Problem } from "../controls/Problem";
import { formatList, othersNames } from "../format/list";
import { PeopleLines } from "./PeopleLines";
import { NoInvitation, PlaceLines, Warning } from "./PlaceLines";
import { ReadLink } from "./ReadLink";
import { ReadersNote } from "./ReadersNote";
import { SetupHeading } from "./SetupHeading";

export interface JoinViewProps {
  readonly settingUp: SettingUp;
  /** What the link says; absent without a link. */
  readonly about: string | undefined;
  /** A pasted link leads to its page. */
  readonly onFound: (to: Destination) => void;
  readonly onJoined: (pair: Pair) => void;
}

/** The way in for somebody who was invited: by the link, or by pasting it. */
export const JoinView = ({ settingUp, about, onFound, onJoined }: JoinViewProps) => {
  const text = useText();
  const invitation = about === undefined ? undefined : parseInvitation(about);
  return (
    <Page title={text("join.title")}>
      <Body>{text("setup.about")}</Body>
      <Sheet gap="m">
        {invitation ? (
          <OpenInvitation key={about} settingUp={settingUp} invitation={invitation} onJoined={onJoined} />
        ) : (
          <PasteInvitation isBroken={about !== undefined} onFound={onFound} />
        )}
      </Sheet>
    </Page>
  );
};

interface PasteInvitationProps {
  /** The page was opened by a link that says nothing we can read. */
  readonly isBroken: boolean;
  readonly onFound: (to: Destination) => void;
}

/** For a link that opened somewhere else: the message is pasted, and the link in it found. */
const PasteInvitation = ({ isBroken, onFound }: PasteInvitationProps) => {
  const text = useText();
  const [pasted, setPasted] = useState("");
  const [missed, setMissed] = useState(isBroken);
  const find = (): void => {
    const [invitation, beginning] = [invitationIn(pasted), beginningIn(pasted)];
    const to = invitation ? invitationDestination(invitation) : beginning && beginningDestination(beginning);
    setMissed(!to);
    if (to) onFound(to);
  };
  return (
    <>
      <Field
        label={text("join.paste")}
        hint={text("join.pasteHint")}
        {...(missed && { validationMessage: text("join.noLink"), validationState: "warning" as const })}
      >
        <Textarea value={pasted} rows={4} dir="auto" onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Row align="end">
        <SteadyButton appearance="primary" off={pasted.trim() === ""} onClick={find}>
          {text("join.find")}
        </SteadyButton>
      </Row>
    </>
  );
};

interface OpenInvitationProps {
  readonly settingUp: SettingUp;
  readonly invitation: Invitation;
  readonly onJoined: (pair: Pair) => void;
}

const OpenInvitation = ({ settingUp, invitation, onJoined }: OpenInvitationProps) => (
  <ReadLink store={invitation.document.store} read={() => settingUp.read(invitation)}>
    {(told, again) =>
      told.kind === "invited" ? (
        <AcceptInvitation settingUp={settingUp} onJoined={onJoined} onAgain={again} invited={told} />
      ) : (
        <NoInvitation words={WORDS[told.kind]} onAgain={again} />
      )
    }
  </ReadLink>
);

const WORDS: Readonly<Record<Exclude<ReadInvitation["kind"], "invited">, MessageId>> = {
  "not-named": "join.notNamed",
  "taken-out": "join.takenOut",
  "other-place": "join.otherPlace",
  "other-inviter": "join.otherInviter",
  "several-inviters": "join.severalInviters",
  "false-address": "join.falseAddress",
  "nothing-there": "join.nothing",
};

interface AcceptInvitationProps {
  readonly settingUp: SettingUp;
  readonly invited: Invited;
  readonly onJoined: (pair: Pair) => void;
  readonly onAgain: () => void;
}

/** Who invites, who takes part, who can read, and what of it Microsoft 365 has confirmed: then one press. */
export const AcceptInvitation = ({ settingUp, invited, onJoined, onAgain }: AcceptInvitationProps) => {
  const { text, me, locale } = useFormat();
  const { inviter, members, invitation, circle, joined, movedFrom, isProved, newMembers, place } = invited;
  const { store } = invitation.document;
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
  const named = (people: readonly Member[]): string =>
    formatList(
      people.map(({ name }) => name),
      locale,
    );
  const about = movedFrom ?? invited.claimsMove ?? invited.other;
  const earlier = about && text(aboutEarlier(invited), { names: formatList(othersNames(about, me.id), locale) });
  return (
    <>
      <SetupHeading>{text("join.invites", { name: inviter.name })}</SetupHeading>
      <Quiet>{text("join.from", { name: inviter.name, address: inviter.address })}</Quiet>
      {circle && (
        <Stack as="section" gap="s">
          <Label>{text("setup.circle")}</Label>
          <Written dir="auto">{circle.name}</Written>
          <Written dir="auto">{circle.purpose}</Written>
        </Stack>
      )}
      {!isProved && <Warning>{text("join.unproved", { store, name: inviter.name })}</Warning>}
      {joined && <Body>{text("join.known")}</Body>}
      {newMembers.length > 0 && <Body>{text("join.newPeople", { names: named(newMembers) })}</Body>}
      <Stack as="section" gap="s">
        <Label>{text("setup.with")}</Label>
        <PeopleLines members={members} />
      </Stack>
      <Unconfirmed invited={invited} onAgain={onAgain} />
      <PlaceLines store={store} place={place} />
      {earlier && (movedFrom ? <Body>{earlier}</Body> : <Warning>{earlier}</Warning>)}
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

const aboutEarlier = ({ movedFrom, claimsMove }: Invited): MessageId =>
  movedFrom ? "join.moved" : claimsMove ? "join.claimsMove" : "join.another";

/** Names and addresses that are only what the inviter wrote, and the press that has them looked up. */
const Unconfirmed = ({ invited, onAgain }: { readonly invited: Invited; readonly onAgain: () => void }) => {
  const { text, locale } = useFormat();
  const { members, why } = invited.unconfirmed;
  if (members.length === 0) return null;
  const people = members.map(({ name, address }) => `${name} (${address})`);
  const words = text("join.unconfirmed", { names: formatList(people, locale), name: invited.inviter.name });
  return (
    <Stack gap="s">
      <Body>{words}</Body>
      {why?.type === "ConsentMissing" && (
        <Problem failure={why} onRetry={onAgain}>
          {text("join.whyPeople")}
        </Problem>
      )}
    </Stack>
  );
};
