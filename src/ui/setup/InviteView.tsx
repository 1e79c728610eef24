import { Button } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { membersIn } from "../../domain/document/members";
import { mailLink } from "../../domain/links/appLinks";
import { invitationDestination } from "../../domain/people/setUp/invitation";
import { others, type Pair } from "../../domain/people/pair";
import { Problem } from "../controls/Problem";
import { formatList } from "../format/list";
import { CopyText } from "../controls/CopyText";
import { SetupHeading } from "./SetupHeading";
import { useConversations, useFormat, useLinks } from "../context";
import { Body, Quiet, Row } from "../controls/layout";

export interface InviteViewProps {
  readonly pair: Pair;
  /** It has just been set up: what comes next is a beginning. */
  readonly isNew?: boolean;
  readonly onOpen: () => void;
}

/** The link for the others, and who has joined. Nothing is sent by us: the person sends it in a chat or a mail of their own. */
export const InviteView = ({ pair, isNew = false, onOpen }: InviteViewProps) => {
  const { text, me, locale } = useFormat();
  const { openDocument } = useConversations();
  const { links, openLink } = useLinks();
  const document = openDocument(pair);
  const { entries, problem } = useSyncExternalStore(document.subscribe, document.snapshot);
  const standing = membersIn(entries, pair.members);
  const whereabouts = entries.find(({ entry }) => entry.id === standing?.entry.id)?.whereabouts;
  const rest = others(pair, me.id);
  const waiting = rest.filter(({ id }) => !standing?.joined.has(id));
  const names = formatList(
    (waiting.length > 0 ? waiting : rest).map(({ name }) => name),
    locale,
  );
  const to = invitationDestination({
    pair: pair.id,
    document: pair.document,
    inviter: standing?.entry.author ?? me.id,
  });
  const open = <Button onClick={onOpen}>{text(isNew ? "setup.next" : "setup.open")}</Button>;
  if (!to)
    return (
      <>
        <Body>{text("setup.noLink")}</Body>
        <Row align="end">{open}</Row>
      </>
    );
  const link = links.inTeams(to);
  const addresses = waiting.map(({ address }) => address);
  const message = text("setup.message", { link });
  return (
    <>
      <SetupHeading>{text("setup.invite", { names })}</SetupHeading>
      <Body>{text("setup.inviteHint")}</Body>
      {problem && <Problem failure={problem} onRetry={() => void document.refresh()} />}
      {whereabouts && whereabouts.kind !== "in-document" && <Body>{text("setup.notThere")}</Body>}
      <Row align="end">
        <Button appearance="primary" onClick={() => openLink(links.chat(addresses, message))}>
          {text("setup.chat", { names })}
        </Button>
        <Button onClick={() => openLink(mailLink(addresses, text("setup.subject"), message))}>
          {text("setup.mail")}
        </Button>
      </Row>
      <CopyText hidden label={text("setup.link")} words={link} press={text("setup.copyLink")} rows={2} />
      <Quiet role="status">{waiting.length > 0 ? text("setup.waitingFor", { names }) : text("setup.allJoined")}</Quiet>
      <Row align="end">{open}</Row>
    </>
  );
};
