import { useMemo } from "react";
import { calledIn } from "../../../domain/document/calledNames";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useFormat } from "../../context";
import { createLatePart } from "../../controls/latePart";
import { Loading } from "../../controls/Loading";
import { PartMeanwhile, WordsOfPage } from "../../controls/meanwhile";
import { Page } from "../../controls/Page";
import { Problem } from "../../controls/Problem";
import { aboutEntries } from "../about";
import { StillReading } from "../StillReading";
import { useDocument } from "../useDocument";
import { VanishedList } from "../VanishedList";
import type { DocumentPart, PartWays } from "./documentParts";

const VIEWS = {
  plan: createLatePart(() => import(/* webpackChunkName: "plan" */ "./PlanPart"), PartMeanwhile),
  promises: createLatePart(() => import(/* webpackChunkName: "promises" */ "./PromisesPart"), PartMeanwhile),
  doors: createLatePart(() => import(/* webpackChunkName: "doors" */ "./DoorsPart"), PartMeanwhile),
  shifts: createLatePart(() => import(/* webpackChunkName: "shifts" */ "./ShiftsPart"), PartMeanwhile),
  advice: createLatePart(() => import(/* webpackChunkName: "advice" */ "./AdvicePart"), PartMeanwhile),
  concerns: createLatePart(() => import(/* webpackChunkName: "concerns" */ "./ConcernsPart"), PartMeanwhile),
  words: createLatePart(() => import(/* webpackChunkName: "words" */ "./WordsPart"), PartMeanwhile),
  circle: createLatePart(() => import(/* webpackChunkName: "circle" */ "./CirclePart"), PartMeanwhile),
  rules: createLatePart(() => import(/* webpackChunkName: "rules" */ "./RulesPart"), PartMeanwhile),
} as const;

interface PartPageProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly part: DocumentPart;
  readonly ways: PartWays;
}

/** One part of the document as a view of its own. What it says and asks comes with it. */
const PartPage = (props: PartPageProps) => (
  <WordsOfPage of={["entry", "write", "parts"]}>
    <OpenedPart {...props} />
  </WordsOfPage>
);

const OpenedPart = ({ pair, document, part, ways }: PartPageProps) => {
  const format = useFormat();
  const { entries, problem, phase, unread, vanished } = useDocument(document);
  const about = useMemo(() => aboutEntries(entries, pair, calledIn(entries, pair)), [entries, pair]);
  const context = useMemo(() => ({ format, pair, entries }), [format, pair, entries]);
  const View = VIEWS[part];
  return (
    <Page title={format.text("story.part", { part })} wide>
      {problem && <Problem failure={problem} onRetry={() => void document.refresh()} />}
      <VanishedList document={document} vanished={vanished} />
      {phase === "opening" && !problem && <Loading shape="page" words={format.text("document.opening")} />}
      <StillReading unread={unread} />
      {phase === "open" && (
        <View context={context} about={about} document={document} isWhole={unread === undefined} ways={ways} />
      )}
    </Page>
  );
};

// A late part is a default export.
export default PartPage;
