import { Button, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { others, type Pair } from "../domain/people/pair";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import { PageLinks } from "../ui/controls/PageLinks";
import { Problem } from "../ui/controls/Problem";
import { formatList } from "../ui/format/list";
import { ScheduleView } from "../ui/schedule/ScheduleView";
import type { Services } from "../ui/services";
import type { Opened } from "./signedIn";
import { useHashPage, type PageId } from "./useHashPage";
import { usePairs } from "./usePairs";

const PairPage = lazy(() => import("./PairPage"));
const MyTimePage = lazy(() => import("./MyTimePage"));
const JournalPage = lazy(() => import("./JournalPage"));

const useStyles = makeStyles({
  choice: {
    display: "grid",
    maxWidth: "640px",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    paddingTop: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  // As wide as a page, so that it does not run from edge to edge of a wide tab.
  problem: {
    maxWidth: "1120px",
    boxSizing: "border-box",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    padding: tokens.spacingHorizontalL,
  },
  difficult: {
    maxWidth: "1120px",
    boxSizing: "border-box",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media print": { display: "none" },
  },
  nobody: { margin: "0", padding: tokens.spacingHorizontalL },
  waiting: { padding: tokens.spacingHorizontalXXL },
});

/** The screens of a signed-in person, and the way between them. */
export const Shell = ({ services, pairs: firstPairs }: Opened) => {
  const { text, me } = services;
  const styles = useStyles();
  const [{ page, pair: asked }, goTo] = useHashPage();
  const { pairs, failure, chosen, retry } = usePairs(services, firstPairs, asked);
  const [helpAsked, setHelpAsked] = useState(false);
  const choose = (pair: string): void => goTo({ pair });
  const go = (id: PageId, help = false): void => {
    setHelpAsked(help);
    goTo({ page: id });
  };
  return (
    <>
      <PageLinks<PageId>
        label={text("nav.label")}
        links={[
          { id: "times", label: text("nav.times") },
          { id: "conversation", label: text("nav.conversation") },
          { id: "document", label: text("nav.document") },
          { id: "mytime", label: text("nav.myTime") },
          { id: "journal", label: text("nav.journal") },
        ]}
        current={page}
        onChoose={(id) => go(id)}
      />
      {failure && (
        <div className={styles.problem}>
          <Problem services={services} failure={failure} onRetry={retry} />
        </div>
      )}
      {isOfPair(page) && pairs.length > 1 && (
        <PairChoice {...{ services, pairs, chosen, choose }} className={styles.choice} />
      )}
      <Suspense fallback={<Spinner className={styles.waiting} label={text("nav.opening")} />}>
        {page === "times" && !failure && <ScheduleView services={services} pairs={pairs} onBooked={() => undefined} />}
        {page === "mytime" && <MyTimePage key={me.id} services={services} pairs={pairs} />}
        {page === "journal" && <JournalPage key={me.id} services={services} pairs={pairs} />}
        {isOfPair(page) && chosen && (
          <PairPage key={`${page} ${chosen.id} ${me.id}`} {...{ services, page, helpAsked }} pair={chosen} />
        )}
        {isOfPair(page) && !chosen && !failure && <p className={styles.nobody}>{text("nav.noPair")}</p>}
      </Suspense>
      {page !== "conversation" && chosen && (
        <div className={styles.difficult}>
          <Button appearance="subtle" onClick={() => go("conversation", true)}>
            {text("nav.difficult")}
          </Button>
        </div>
      )}
      <LanguageFooter services={services} />
    </>
  );
};

/** The conversation and the document belong to a pair. */
const isOfPair = (page: PageId): page is "conversation" | "document" => page === "conversation" || page === "document";

interface PairChoiceProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
  readonly chosen: Pair | undefined;
  readonly choose: (id: string) => void;
  readonly className: string;
}

const PairChoice = ({ services: { text, me, locale }, pairs, chosen, choose, className }: PairChoiceProps) => (
  <label className={className}>
    {text("nav.with")}
    <Select value={chosen?.id ?? ""} onChange={(_, { value }) => choose(value)}>
      {pairs.map((pair) => (
        <option key={pair.id} value={pair.id}>
          {formatList(
            others(pair, me.id).map(({ name }) => name),
            locale,
          )}
        </option>
      ))}
    </Select>
  </label>
);
