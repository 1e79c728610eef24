import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { PageLinks } from "../ui/controls/PageLinks";
import { Problem } from "../ui/controls/Problem";
import { ScheduleView } from "../ui/schedule/ScheduleView";
import type { Services } from "../ui/services";
import { createLaterPage } from "./laterPage";
import type { Opened } from "./signedIn";
import { useEndings } from "./useEndings";
import { isSetUpPage, useHashPage, type HashPage, type PageId, type SetUpPageId } from "./useHashPage";
import { usePairs } from "./usePairs";
import { usePageEdges } from "../ui/controls/usePageEdges";

const PairPage = createLaterPage(() => import("./PairPage"));
const SetUpPage = createLaterPage(() => import("./SetUpPage"));
const MyTimePage = createLaterPage(() => import("./MyTimePage"));
const EndingQuestion = lazy(() => import("../ui/leaving/EndingQuestion"));
const PairChoice = createLaterPage(
  () => import("./PairChoice"),
  () => null,
);
const JournalPage = createLaterPage(() => import("./JournalPage"));
const ShellFooter = lazy(() => import("./ShellFooter"));

const useStyles = makeStyles({
  // As wide as a page, so that it does not run from edge to edge of a wide tab.
  problem: {
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingHorizontalL,
  },
});

/** The screens of a signed-in person, and the way between them. */
export const Shell = ({ services, pairs: firstPairs }: Opened) => {
  const { text } = services;
  const styles = useStyles();
  const { edges } = usePageEdges();
  const [{ page, pair: asked }, goTo] = useHashPage();
  const { pairs, failure, retry } = usePairs(services, firstPairs);
  const { active, earlier, due } = useEndings(services, pairs);
  const chosen = pairs.find(({ id }) => id === asked) ?? active[0];
  const [helpAsked, setHelpAsked] = useState(false);
  const choose = (pair: string): void => goTo({ pair });
  const go = (id: PageId, help = false): void => {
    setHelpAsked(help);
    goTo({ page: id });
  };
  const isAlreadyThere = page === "conversation" || !chosen || !active.includes(chosen);
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
        <div className={mergeClasses(edges, styles.problem)}>
          <Problem services={services} failure={failure} onRetry={retry} />
        </div>
      )}
      {due && (
        <Suspense fallback={null}>
          <EndingQuestion
            key={due.id}
            services={services}
            pair={due}
            onDelete={() => goTo({ page: "document", pair: due.id })}
          />
        </Suspense>
      )}
      {isOfPair(page) && <PairChoice {...{ services, active, earlier, chosen, choose }} />}
      <Screen {...{ services, page, pairs, active, chosen, failure, helpAsked, asked, goTo, retry }} />
      <Suspense fallback={null}>
        <ShellFooter services={services} onDifficult={isAlreadyThere ? undefined : () => go("conversation", true)} />
      </Suspense>
    </>
  );
};

/** Without the list of pairs a time can still be found with anybody. Other failures pass by themselves. */
const isOfPermission = ({ type }: Failure): boolean => type === "ConsentMissing" || type === "AdminNeeded";

interface ScreenProps {
  readonly services: Services;
  readonly page: PageId;
  readonly pairs: readonly Pair[];
  /** Those of them that go on. */
  readonly active: readonly Pair[];
  readonly chosen: Pair | undefined;
  readonly failure: Failure | undefined;
  readonly helpAsked: boolean;
  /** What the address is about. */
  readonly asked: string | undefined;
  readonly goTo: (to: Partial<HashPage>) => void;
  /** Reads the list of pairs anew. */
  readonly retry: () => void;
}

const Screen = (props: ScreenProps) => {
  const { services, page, pairs, active, chosen, failure, helpAsked } = props;
  const { me } = services;
  if (isSetUpPage(page)) return <Beginning {...props} page={page} />;
  if (page === "times") {
    if (failure && !isOfPermission(failure)) return null;
    const unknown = { arePairsUnknown: failure !== undefined };
    return <ScheduleView key={failure?.type} {...{ services, ...unknown }} pairs={active} onBooked={() => undefined} />;
  }
  if (page === "mytime") return <MyTimePage key={me.id} services={services} pairs={active} />;
  if (page === "journal") return <JournalPage key={me.id} services={services} pairs={pairs} shareWith={active} />;
  if (!chosen) return failure ? null : <Beginning {...props} page="welcome" />;
  // The device reads while the code of the page is on its way.
  services.openDocument(chosen);
  return (
    <PairPage
      key={`${page} ${chosen.id} ${me.id}`}
      {...{ services, page, helpAsked }}
      pair={chosen}
      isEarlier={!active.includes(chosen)}
    />
  );
};

type BeginningProps = Pick<ScreenProps, "services" | "active" | "asked" | "goTo" | "retry"> & {
  readonly page: SetUpPageId | "welcome";
};

/** Everything around the beginning of a pair; in place of its screens while there is none. */
const Beginning = ({ services, active, page, asked, goTo, retry }: BeginningProps) => (
  <SetUpPage
    key={`${page} ${asked} ${services.me.id}`}
    {...{ services, page, goTo }}
    pairs={active}
    about={asked}
    onPairs={retry}
  />
);

/** The conversation and the document belong to a pair. */
const isOfPair = (page: PageId): page is "conversation" | "document" => page === "conversation" || page === "document";
