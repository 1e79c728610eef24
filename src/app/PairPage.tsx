import type { Pair } from "../domain/people/pair";
import { DocumentView } from "../ui/document/DocumentView";
import { GuideView } from "../ui/guide/GuideView";
import type { Services } from "../ui/services";

interface PairPageProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly page: "conversation" | "document";
}

/** The two screens of a pair. They come in one piece, since whoever opens one soon opens the other. */
const PairPage = ({ services, pair, page }: PairPageProps) => {
  const document = services.openDocument(pair);
  if (page === "document") return <DocumentView services={services} pair={pair} document={document} />;
  return <GuideView services={services} pair={pair} session={services.openSession(pair)} document={document} />;
};

// React.lazy takes a default export.
export default PairPage;
