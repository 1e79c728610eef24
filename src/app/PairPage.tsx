import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Pair } from "../domain/people/pair";
import { DocumentView } from "../ui/document/DocumentView";
import { GuideView } from "../ui/guide/GuideView";
import type { Services } from "../ui/services";
import { useClosing } from "./useClosing";
import { useLaterWords } from "./useLaterWords";

const EarlierPair = lazy(() => import("../ui/leaving/EarlierPair"));

interface PairPageProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly page: "conversation" | "document";
  /** Somebody pressed "something is difficult" on another screen. */
  readonly helpAsked: boolean;
  /** The person at the screen moved it to the earlier pairs. */
  readonly isEarlier: boolean;
}

type OfPair = Pick<PairPageProps, "services" | "pair">;

/** The two screens of a pair. They come in one piece, since whoever opens one soon opens the other. */
const PairPage = ({ page, isEarlier, ...rest }: PairPageProps) => {
  const { services, pair } = rest;
  if (isEarlier) return <EarlierPage services={services} pair={pair} />;
  if (page === "conversation") return <ConversationPage {...rest} />;
  return <DocumentPage services={services} pair={pair} />;
};

const DocumentPage = ({ services, pair }: OfPair) => {
  const document = services.openDocument(pair);
  useClosing(services, pair, document);
  return <DocumentView services={services} pair={pair} document={document} />;
};

/** The conversation, with its own words. */
const ConversationPage = ({ services, pair, helpAsked }: Omit<PairPageProps, "page" | "isEarlier">) => {
  const withWords = useLaterWords(services, "prepare", "running");
  const [session, document] = [services.openSession(pair), services.openDocument(pair)];
  useClosing(services, pair, document);
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  return <GuideView services={withWords} {...{ pair, session, document, helpAsked }} />;
};

/** A pair that has ended: its document, to be read. */
const EarlierPage = ({ services, pair }: OfPair) => {
  const withWords = useLaterWords(services, "leaving");
  const waiting = <Spinner label={services.text("nav.opening")} />;
  if (!withWords) return waiting;
  return (
    <Suspense fallback={waiting}>
      <EarlierPair services={withWords} pair={pair} document={services.openDocument(pair)} />
    </Suspense>
  );
};

// A later page is a default export.
export default PairPage;
