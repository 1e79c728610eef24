import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { DocumentSnapshot, LiveDocument } from "../../domain/document/store/liveDocument";
import { asKept } from "../../domain/people/ending";
import { calledIn } from "../../domain/document/calledNames";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { DocumentTools } from "../document/DocumentTools";
import { EntrySheet } from "../document/EntrySheet";
import { OlderEntries } from "../document/OlderEntries";
import { StillReading } from "../document/StillReading";
import { aboutEntries } from "../document/about";
import { useStory } from "../document/story/story";
import { useDocumentSearch, useGrowing, useParts } from "../document/reading";
import { formatList } from "../format/list";
import { CopyFold } from "./CopyFold";
import { useEnding } from "./useEnding";
import { Loading } from "../controls/Loading";

export interface EarlierPairProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** The document of a pair that has ended: to be read, looked at once and not polled, and opened again in one press. */
const EarlierPair = ({ pair, document }: EarlierPairProps) => {
  const { text, locale } = useFormat();
  const { snapshot, look, watched } = useReadOnce(document);
  const { entries, problem, phase, unread } = snapshot;
  const { ending, decide } = useEnding(pair);
  const about = useMemo(() => aboutEntries(entries, pair, calledIn(entries, pair)), [entries, pair]);
  const partOf = useParts(pair, entries);
  const shown = useMemo(() => entries.filter(({ entry }) => !about.isTold(entry.id)), [entries, about]);
  const search = useDocumentSearch(shown, about);
  const { chapters, story } = useStory(pair, entries, search.found);
  const growing = useGrowing(search.found.length, search.foundBy);
  const names = formatList(useNames(pair).others, locale);
  return (
    <Page title={text("document.title")}>
      <Stack gap="s">
        <Body>{text("leaving.earlier", { names })}</Body>
        <Quiet>{text("leaving.earlierAbout")}</Quiet>
        <Row align="center">
          <Button onClick={() => ending && decide(asKept(ending))}>{text("leaving.openAgain")}</Button>
        </Row>
      </Stack>
      {problem && <Problem failure={problem} onRetry={look} />}
      {phase === "opening" && !problem && <Loading shape="page" words={text("document.opening")} />}
      <StillReading unread={unread} />
      {shown.length > 0 && <DocumentTools pair={pair} search={search} about={about} />}
      {chapters.length > 0 && (
        <EntrySheet
          chapters={chapters}
          drawn={growing.drawn}
          about={about}
          partOf={partOf}
          story={story}
          before={undefined}
          sought={search.sought}
          isWhole={search.isLooking || growing.isPrinting}
        />
      )}
      <OlderEntries {...growing} />
      {shown.length > 0 && (
        <Row>
          <Button onClick={growing.print}>{text("document.print")}</Button>
        </Row>
      )}
      <CopyFold pair={pair} document={watched} />
    </Page>
  );
};

/** Reads a document once, and again at a press. It has no subscriber, so nothing polls. What is written here is shown here. */
const useReadOnce = (document: LiveDocument) => {
  const [snapshot, setSnapshot] = useState<DocumentSnapshot>(document.snapshot);
  const look = useCallback(() => void document.refresh().then(() => setSnapshot(document.snapshot())), [document]);
  useEffect(look, [look]);
  const watched = useMemo((): LiveDocument => {
    const seen = <T,>(answer: T): T => {
      setSnapshot(document.snapshot());
      return answer;
    };
    return {
      ...document,
      write: (draft) => document.write(draft).then(seen),
      bringIn: (entries) => document.bringIn(entries).then(seen),
    };
  }, [document]);
  return { snapshot, look, watched };
};

// A late part is a default export.
export default EarlierPair;
