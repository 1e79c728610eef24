import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { PageLinks } from "../../ui/controls/PageLinks";
import { Problem } from "../../ui/controls/Problem";
import { PageFoot } from "../../ui/signIn/PageFoot";
import { UsView } from "../../ui/us/UsView";
import { createLastPart, createLatePart } from "../../ui/controls/latePart";
import { PageMeanwhile } from "../../ui/controls/meanwhile";
import type { Opened } from "../wiring/opening";
import { useEndings } from "./useEndings";
import {
  doorOf,
  isOwnPage,
  isSetUpPage,
  OWN_PAGES,
  pageBehind,
  useHashPage,
  type Door,
  type HashPage,
  type OwnPageId,
  type PageId,
  type SetUpPageId,
} from "./useHashPage";
import { usePairs } from "./usePairs";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { useConversations, useGuides, useMe, useText } from "../../ui/context";

const PairPage = createLatePart(() => import("./PairPage"), PageMeanwhile);
const SetUpPage = createLatePart(() => import("./SetUpPage"), PageMeanwhile);
const MyTimePage = createLatePart(() => import("./MyTimePage"), PageMeanwhile);
const EndingQuestion = createLatePart(() => import("../../ui/leaving/EndingQuestion"));
const PairChoice = createLatePart(() => import("./PairChoice"));
const HowIWorkPage = createLatePart(() => import("./HowIWorkPage"), PageMeanwhile);
const JournalPage = createLatePart(() => import("./JournalPage"), PageMeanwhile);
const LessonsPage = createLatePart(() => import("./LessonsPage"), PageMeanwhile);
const ProgrammePage = createLatePart(
  () => import(/* webpackChunkName: "programme" */ "./ProgrammePage"),
  PageMeanwhile,
);
const NONE: readonly Pair[] = [];

const BroughtTogether = createLastPart(() => import(/* webpackChunkName: "programme" */ "./BroughtTogether"));
const FirstStepsCard = createLatePart(() => import(/* webpackChunkName: "first-tab" */ "./FirstStepsCard"));

const useStyles = makeStyles({
  // As wide as a page: a full-width line would be too long in a wide tab.
  problem: {
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingHorizontalL,
  },
});

/** The screens of a signed-in person and the navigation between them. */
export const Shell = ({ pairs: firstPairs }: Pick<Opened, "pairs">) => {
  const styles = useStyles();
  const { edges } = usePageEdges();
  const programmes = useGuides().policy?.programmes;
  const [{ page, pair: asked, part }, goTo] = useHashPage();
  const { pairs, failure, retry } = usePairs(firstPairs);
  const { active, earlier, due } = useEndings(pairs);
  const chosen = pairs.find(({ id }) => id === asked) ?? active[0];
  const activePair = active.find(({ id }) => id === chosen?.id) ?? active[0];
  const [helpAsked, setHelpAsked] = useState(false);
  const choose = (pair: string): void => goTo({ pair });
  const go = (id: PageId, help = false): void => {
    setHelpAsked(help);
    goTo({ page: id });
  };
  const isAlreadyThere = page === "conversation" || !chosen || !active.includes(chosen);
  return (
    <>
      <Doors page={page} go={go} />
      {failure && (
        <div className={mergeClasses(edges, styles.problem)}>
          <Problem failure={failure} onRetry={retry} />
        </div>
      )}
      {due && <EndingQuestion key={due.id} pair={due} onDelete={() => goTo({ page: "document", pair: due.id })} />}
      {isOfPair(page) && <PairChoice active={active} earlier={earlier} chosen={chosen} choose={choose} />}
      {page === "us" && !failure && (programmes || pairs.length === 0) && (
        <BroughtTogether
          pairs={pairs}
          onBegun={({ id }) => {
            retry();
            goTo({ page: "begin", pair: id });
          }}
        />
      )}
      {page === "us" && activePair && <FirstStepsCard key={activePair.id} pair={activePair} />}
      {doorOf(page) === "us" && active.length > 1 && (
        <PairChoice asCards active={active} earlier={NONE} chosen={activePair} choose={choose} />
      )}
      <Guarded of={`${page} ${chosen?.id} ${asked}`}>
        <Screen
          page={page}
          pairs={pairs}
          active={active}
          chosen={chosen}
          failure={failure}
          helpAsked={helpAsked}
          asked={asked}
          part={part}
          goTo={goTo}
          retry={retry}
        />
      </Guarded>
      <PageFoot
        setUp={chosen && { pairs: active.length, onOpen: () => goTo({ page: "setup" }) }}
        onDifficult={isAlreadyThere ? undefined : () => go("conversation", true)}
      />
    </>
  );
};

interface DoorsProps {
  readonly page: PageId;
  readonly go: (page: PageId) => void;
}

/** The navigation. A programme is in it only where the policy names one. */
const Doors = ({ page, go }: DoorsProps) => {
  const text = useText();
  const programmes = useGuides().policy?.programmes;
  return (
    <>
      <PageLinks<Door>
        label={text("nav.label")}
        links={[
          { id: "us", label: text("nav.us") },
          { id: "conversation", label: text("nav.conversation") },
          { id: "document", label: text("nav.document") },
          { id: "me", label: text("nav.me") },
        ]}
        current={doorOf(page)}
        onChoose={(door) => go(pageBehind(door))}
      />
      {isOwnPage(page) && (
        <PageLinks<OwnPageId>
          quiet
          label={text("nav.me")}
          links={OWN_PAGES.filter((id) => id !== "take-part" || programmes?.length).map((id) => ({
            id,
            label: text(`nav.${id}`),
          }))}
          current={page}
          onChoose={(id) => go(id)}
        />
      )}
    </>
  );
};

/** Without the list of pairs a time can still be found with anybody. Other failures are transient. */
const isOfPermission = ({ type }: Failure): boolean => type === "ConsentMissing" || type === "AdminNeeded";

interface ScreenProps {
  readonly page: PageId;
  readonly pairs: readonly Pair[];
  /** The pairs that have not ended. */
  readonly active: readonly Pair[];
  readonly chosen: Pair | undefined;
  readonly failure: Failure | undefined;
  readonly helpAsked: boolean;
  /** Subject of the address. */
  readonly asked: string | undefined;
  readonly part: string | undefined;
  readonly goTo: (to: Partial<HashPage>) => void;
  readonly retry: () => void;
}

const Screen = (props: ScreenProps) => {
  const me = useMe();
  const { openDocument } = useConversations();
  const { page, pairs, active, chosen, failure, helpAsked, goTo } = props;
  if (isSetUpPage(page)) return <Beginning {...props} page={page} />;
  if (page === "us" || page === "times") {
    if (failure && !isOfPermission(failure)) return null;
    // The first time: nobody is here yet. The address for times finds one with anybody.
    if (page === "us" && pairs.length === 0 && !failure) return <Beginning {...props} page="welcome" />;
    const ours = active.find(({ id }) => id === chosen?.id) ?? active[0];
    return (
      <UsView
        key={failure?.type}
        isFinding={page === "times"}
        part={props.part}
        arePairsUnknown={failure !== undefined}
        pair={ours}
        onGo={(place, within) =>
          goTo({ page: place, ...(ours && within !== undefined && { pair: ours.id, part: within }) })
        }
      />
    );
  }
  if (page === "mytime") return <MyTimePage key={`${me.id} ${props.part}`} pairs={active} part={props.part} />;
  if (page === "journal") return <JournalPage key={me.id} pairs={pairs} shareWith={active} />;
  if (page === "lessons") return <LessonsPage key={me.id} pairs={active} />;
  if (page === "take-part") return <ProgrammePage key={me.id} pairs={active} about={props.asked} goTo={goTo} />;
  if (page === "howiwork") return <HowIWorkPage key={`${chosen?.id} ${me.id}`} pair={chosen} />;
  if (!chosen) return failure ? null : <Beginning {...props} page="welcome" />;
  // Starts the device's read while the page's code loads.
  openDocument(chosen);
  return (
    <PairPage
      key={`${doorOf(page)} ${chosen.id} ${me.id}`}
      page={page}
      part={props.part}
      onGo={(to, part) => goTo({ page: to, pair: chosen.id, part })}
      helpAsked={helpAsked}
      pair={chosen}
      isEarlier={!active.includes(chosen)}
    />
  );
};

type BeginningProps = Pick<ScreenProps, "active" | "asked" | "goTo" | "retry"> & {
  readonly page: SetUpPageId | "welcome";
};

/** The screens for setting up pairs; in place of a pair's screens while there is none. */
const Beginning = ({ active, page, asked, goTo, retry }: BeginningProps) => {
  const me = useMe();
  return (
    <SetUpPage key={`${page} ${asked} ${me.id}`} page={page} goTo={goTo} pairs={active} about={asked} onPairs={retry} />
  );
};

/** What a pair is chosen for. */
const isOfPair = (page: PageId): boolean =>
  doorOf(page) === "conversation" || doorOf(page) === "document" || page === "howiwork";
