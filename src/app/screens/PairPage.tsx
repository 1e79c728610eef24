import { type Pair, stepsPlaceOf } from "../../domain/people/pair";
import { DocumentView } from "../../ui/document/DocumentView";
import { CopyFold } from "../../ui/leaving/CopyFold";
import { ConversationView } from "../../ui/conversation/ConversationView";
import type { StageHere } from "../../ui/conversation/OnStage";
import { createLatePart } from "../../ui/controls/latePart";
import { useConversations, useOwnThings } from "../../ui/context";
import { useEffect, useMemo } from "react";
import { closedAt } from "../../domain/document/meetingsHeld";
import { endingAt } from "../../domain/people/ending";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { PageMeanwhile, WordsOfPage } from "../../ui/controls/meanwhile";
import { useDocument } from "../../ui/document/useDocument";
import { namesBeside } from "../wiring/namesBeside";

const EarlierPair = createLatePart(() => import("../../ui/leaving/EarlierPair"), PageMeanwhile);

/** The pages of one chunk. `halfyear` is the document, opened at its page of half a year. */
type PairPageId = "conversation" | "document" | "halfyear";

interface PairPageProps {
  readonly pair: Pair;
  readonly page: PairPageId;
  /** The part of the document in the address, or the guide of a conversation. */
  readonly part?: string | undefined;
  readonly onGo: (page: PairPageId | "times", part?: string) => void;
  /** False where no time can be looked for, as in the side panel of a meeting. */
  readonly findsTimes?: boolean;
  /** True when "something is difficult" was pressed on another screen. */
  readonly helpAsked: boolean;
  /** The person at the screen moved it to the earlier pairs. */
  readonly isEarlier: boolean;
  /** In a Teams meeting that has one. */
  readonly stage?: StageHere;
}

type OfPair = Pick<PairPageProps, "pair">;

/** Conversation and document of a pair, in one chunk: opening one is soon followed by the other. */
const PairPage = ({ page, isEarlier, part, onGo, findsTimes = true, ...rest }: PairPageProps) => {
  const { pair } = rest;
  if (isEarlier) return <EarlierPage pair={pair} />;
  if (page === "conversation") return <ConversationPage {...rest} guideAsked={part} />;
  return <DocumentPage pair={pair} page={page} part={part} onGo={onGo} findsTimes={findsTimes} />;
};

type DocumentPageProps = OfPair & Pick<PairPageProps, "page" | "part" | "onGo" | "findsTimes">;

const DocumentPage = ({ pair, page, part, onGo, findsTimes = true }: DocumentPageProps) => {
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  useClosing(pair, document);
  return (
    <WordsOfPage of={["document", "story"]}>
      <DocumentView
        pair={pair}
        document={document}
        parts={{
          open: part,
          onOpen: (next) => onGo("document", next),
          onSay: (guide) => onGo("conversation", guide),
          onFindTime: findsTimes ? () => onGo("times") : undefined,
        }}
        halfYear={{ isOpen: page === "halfyear", onOpen: (open) => onGo(open ? "halfyear" : "document") }}
      >
        <CopyFold pair={pair} document={document} />
      </DocumentView>
    </WordsOfPage>
  );
};

interface ConversationPageProps extends OfPair, Pick<PairPageProps, "helpAsked" | "stage"> {
  readonly guideAsked: string | undefined;
}

const ConversationPage = ({ pair, stage, ...rest }: ConversationPageProps) => {
  const { openSession, openDocument } = useConversations();
  const [session, document] = [openSession(pair), openDocument(pair)];
  useClosing(pair, document);
  const place = stepsPlaceOf(pair);
  const here = useMemo(() => stage && { ...stage, names: place && namesBeside(place) }, [stage, place]);
  return (
    <WordsOfPage of={["document", "guide", "prepare", "running"]}>
      <ConversationView pair={pair} session={session} document={document} stage={here} {...rest} />
    </WordsOfPage>
  );
};

/** The read-only document of an ended pair. */
const EarlierPage = ({ pair }: OfPair) => {
  const { openDocument } = useConversations();
  return (
    <WordsOfPage of={["document", "leaving", "story"]}>
      <EarlierPair pair={pair} document={openDocument(pair)} />
    </WordsOfPage>
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
