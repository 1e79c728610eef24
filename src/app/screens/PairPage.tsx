import type { Pair } from "../../domain/people/pair";
import { DocumentView } from "../../ui/document/DocumentView";
import { CopyFold } from "../../ui/leaving/CopyFold";
import { ConversationView } from "../../ui/conversation/ConversationView";
import type { StageHere } from "../../ui/conversation/OnStage";
import { Words } from "../../ui/controls/Words";
import { createLatePart } from "../../ui/controls/latePart";
import { PageMeanwhile } from "../../ui/controls/meanwhile";
import { useConversations, useOwnThings } from "../../ui/context";
import { useEffect } from "react";
import { closedAt } from "../../domain/document/meetingsHeld";
import { endingAt } from "../../domain/people/ending";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { useDocument } from "../../ui/document/useDocument";

const EarlierPair = createLatePart(() => import("../../ui/leaving/EarlierPair"), PageMeanwhile);

interface PairPageProps {
  readonly pair: Pair;
  readonly page: "conversation" | "document";
  /** True when "something is difficult" was pressed on another screen. */
  readonly helpAsked: boolean;
  /** The person at the screen moved it to the earlier pairs. */
  readonly isEarlier: boolean;
  /** In a Teams meeting that has one. */
  readonly stage?: StageHere;
}

type OfPair = Pick<PairPageProps, "pair">;

/** Conversation and document of a pair, in one chunk: opening one is soon followed by the other. */
const PairPage = ({ page, isEarlier, ...rest }: PairPageProps) => {
  const { pair } = rest;
  if (isEarlier) return <EarlierPage pair={pair} />;
  if (page === "conversation") return <ConversationPage {...rest} />;
  return <DocumentPage pair={pair} />;
};

const DocumentPage = ({ pair }: OfPair) => {
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  useClosing(pair, document);
  return (
    <Words of="story">
      <DocumentView pair={pair} document={document}>
        <CopyFold pair={pair} document={document} />
      </DocumentView>
    </Words>
  );
};

const ConversationPage = ({ pair, helpAsked, stage }: Omit<PairPageProps, "page" | "isEarlier">) => {
  const { openSession, openDocument } = useConversations();
  const [session, document] = [openSession(pair), openDocument(pair)];
  useClosing(pair, document);
  return (
    <Words of={["prepare", "running"]}>
      <ConversationView pair={pair} session={session} document={document} helpAsked={helpAsked} stage={stage} />
    </Words>
  );
};

/** The read-only document of an ended pair. */
const EarlierPage = ({ pair }: OfPair) => {
  const { openDocument } = useConversations();
  return (
    <Words of={["leaving", "story"]}>
      <EarlierPair pair={pair} document={openDocument(pair)} />
    </Words>
  );
};

// A late part is a default export.
export default PairPage;

/** A closing conversation ends a pair: each member is asked later, separately, what becomes of it. */
const useClosing = (pair: Pair, document: LiveDocument): void => {
  const { endings } = useOwnThings();
  const { entries } = useDocument(document);
  const closed = closedAt(entries);
  useEffect(() => {
    if (closed === undefined || (endings.snapshot().endings.get(pair.id)?.endedAt ?? 0) >= closed) return;
    void endings.set(pair.id, endingAt(closed));
  }, [closed, endings, pair.id]);
};
