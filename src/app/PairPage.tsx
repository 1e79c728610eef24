import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../domain/people/pair";
import { DocumentView } from "../ui/document/DocumentView";
import { GuideView } from "../ui/guide/GuideView";
import type { Services } from "../ui/services";
import { useLaterWords } from "./useLaterWords";

interface PairPageProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly page: "conversation" | "document";
  /** Somebody pressed "something is difficult" on another screen. */
  readonly helpAsked: boolean;
}

/** The two screens of a pair. They come in one piece, since whoever opens one soon opens the other. */
const PairPage = ({ page, ...rest }: PairPageProps) => {
  const { services, pair } = rest;
  if (page === "conversation") return <ConversationPage {...rest} />;
  return <DocumentView services={services} pair={pair} document={services.openDocument(pair)} />;
};

/** The conversation, with its own words. */
const ConversationPage = ({ services, pair, helpAsked }: Omit<PairPageProps, "page">) => {
  const withWords = useLaterWords(services, "prepare", "running");
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  const [session, document] = [services.openSession(pair), services.openDocument(pair)];
  return <GuideView services={withWords} {...{ pair, session, document, helpAsked }} />;
};

// React.lazy takes a default export.
export default PairPage;
