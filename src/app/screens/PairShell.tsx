import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { stageQuery } from "../../domain/conversation/meetingStage";
import { subPageOf } from "../../domain/links/destination";
import { readersOf, stepsPlaceOf, type Pair } from "../../domain/people/pair";
import type { Zone } from "../../domain/time/zoneData";
import { PageFoot } from "../../ui/signIn/PageFoot";
import { Page } from "../../ui/controls/Page";
import { PageLinks } from "../../ui/controls/PageLinks";
import { Problem } from "../../ui/controls/Problem";
import { formatList } from "../../ui/format/list";
import { WhichPair } from "../../ui/meeting/WhichPair";
import type { ScreensProps } from "./App";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { createLatePart } from "../../ui/controls/latePart";
import { PairSetUp } from "./PairSetUp";
import { useEndings } from "./useEndings";
import { doorOf, isSetUpPage, useHashPage, type PageId } from "./useHashPage";
import { useMeetingPair } from "./useMeetingPair";
import { usePairs } from "./usePairs";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { useFormat, useLinks, useMe, useText } from "../../ui/context";
import { PageMeanwhile, WordsOfPage } from "../../ui/controls/meanwhile";
import { useNames } from "../../ui/names";

const PairPage = createLatePart(() => import("./PairPage"), PageMeanwhile);
const HowIWorkPage = createLatePart(() => import("./HowIWorkPage"), PageMeanwhile);
const UsPage = createLatePart(() => import("./UsPage"), PageMeanwhile);

const useStyles = makeStyles({
  who: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  name: { margin: "0", flexGrow: "1", overflowWrap: "anywhere" },
  small: { minHeight: "32px" },
  line: { margin: "0" },
});

/** The pair's tab in Teams: the conversation first in a side panel, the document one press away (S53). */
export const PairShell = (props: ScreensProps) => (
  <WordsOfPage of="meeting">
    <PairScreens {...props} />
  </WordsOfPage>
);

const PairScreens = ({ pairs: first, host }: ScreensProps) => {
  const text = useText();
  const { openLink, links } = useLinks();
  const styles = useStyles();
  const [{ page, pair: inHash }] = useHashPage("conversation");
  const asked = inHash ?? new URLSearchParams(window.location.search).get("pair") ?? undefined;
  const { pairs: all, failure, retry } = usePairs(first);
  const { active: pairs } = useEndings(all);
  const [found, choose] = useMeetingPair(pairs, { chatId: host.chatId, asked });
  const [another, setAnother] = useState(false);
  const take = (pair: Pair): void => {
    choose(pair);
    setAnother(false);
  };
  if (isSetUpPage(page)) {
    return (
      <>
        <PairSetUp
          page={page}
          pairs={pairs}
          about={inHash}
          pair={found.phase === "found" ? found.pair : undefined}
          onPairs={retry}
        />
        <PageFoot />
      </>
    );
  }
  if (failure) {
    return (
      <Page title={text("meeting.which")}>
        <Problem failure={failure} onRetry={retry} />
      </Page>
    );
  }
  if (found.phase === "finding") return <PageMeanwhile onRetry={undefined} />;
  if (found.phase === "found" && !another) {
    const onAnother = pairs.length > 1 ? () => setAnother(true) : undefined;
    return <OfPair host={host} page={page} pair={found.pair} onAnother={onAnother} />;
  }
  return (
    <>
      <Page title={text("meeting.which")}>
        <p className={styles.line}>{text(hintFor(pairs, found.phase === "asking" && found.notYours))}</p>
        <WhichPair pairs={pairs} onChoose={take} />
        {pairs.length === 0 && (
          <Button appearance="primary" onClick={() => openLink(links.inTeams({ screen: "setup" }))}>
            {text("meeting.open")}
          </Button>
        )}
      </Page>
      <PageFoot />
    </>
  );
};

const hintFor = (pairs: readonly Pair[], notYours: boolean) => {
  if (pairs.length === 0) return "meeting.nobody";
  return notYours ? "meeting.notYours" : "meeting.whichHint";
};

/** The screens of a pair's tab. */
type PairPageId = "us" | "conversation" | "document" | "halfyear" | "howiwork";

const pairPageOf = (asked: PageId, inPanel: boolean): PairPageId => {
  if (asked === "document" || asked === "halfyear" || asked === "howiwork") return asked;
  return doorOf(asked) === "us" && !inPanel ? "us" : "conversation";
};

interface OfPairProps extends Pick<ScreensProps, "host"> {
  readonly pair: Pair;
  readonly page: PageId;
  readonly onAnother?: (() => void) | undefined;
}

const OfPair = ({ host, pair, page: asked, onAnother }: OfPairProps) => {
  const text = useText();
  const me = useMe();
  const { openLink, links: addresses } = useLinks();
  const [{ part }, goTo] = useHashPage("conversation");
  const inPanel = host.frame === "sidePanel";
  const page = pairPageOf(asked, inPanel);
  const [helpAsked, setHelpAsked] = useState(false);
  const go = (next: PageId, help = false): void => {
    setHelpAsked(help);
    if (next !== page) goTo({ page: next, pair: pair.id });
  };
  const goToPart = (next: PageId, of?: string): void => goTo({ page: next, pair: pair.id, part: of });
  const place = stepsPlaceOf(pair);
  // One's own time is not among the screens of a pair's tab.
  const goFromUs = (next: PageId, of?: string): void => {
    if (next !== "mytime") return goToPart(next, of);
    openLink(addresses.inTeams({ screen: next, about: pair.id, ...(of !== undefined && { within: of }) }));
  };
  const { stage } = host;
  const onStage = useMemo(
    () =>
      stage &&
      place && {
        stage,
        addressWith: (clocks: readonly Zone[]) =>
          new URL(`pair.html${stageQuery({ place, readers: readersOf(pair), clocks })}`, document.baseURI).href,
      },
    [stage, place, pair],
  );
  const links = [
    ...(inPanel ? [] : [{ id: "us", label: text("nav.us") } as const]),
    { id: "conversation", label: text("nav.conversation") },
    { id: "document", label: text("nav.document") },
  ] as const;
  return (
    <>
      <PageLinks<PairPageId>
        label={text("nav.label")}
        links={links}
        current={doorOf(page) === "document" ? "document" : page}
        onChoose={(id) => go(id)}
      />
      <Who host={host} pair={pair} page={page} onAnother={onAnother} />
      <Guarded of={`${page} ${pair.id}`}>
        {page === "us" && <UsPage pair={pair} isFinding={asked === "times"} part={part} onGo={goFromUs} />}
        {page === "howiwork" && <HowIWorkPage key={`${pair.id} ${me.id}`} pair={pair} />}
        {(page === "conversation" || page === "document" || page === "halfyear") && (
          <PairPage
            key={`${doorOf(page)} ${pair.id} ${me.id}`}
            page={page}
            part={part}
            onGo={goToPart}
            findsTimes={!inPanel}
            pair={pair}
            helpAsked={helpAsked}
            isEarlier={false}
            {...(onStage && { stage: onStage })}
          />
        )}
      </Guarded>
      <PageFoot onDifficult={page === "conversation" ? undefined : () => go("conversation", true)} />
    </>
  );
};

interface WhoProps extends Pick<OfPairProps, "host" | "pair" | "onAnother"> {
  readonly page: PairPageId;
}

/** The tab's pair, the way to another one, and Teams' own "copy link". */
const Who = ({ host: { shareLink }, pair, page, onAnother }: WhoProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const names = useNames(pair).others;
  return (
    <div className={mergeClasses(edges, styles.who)}>
      <p className={styles.name}>{text("meeting.with", { names: formatList(names, locale) })}</p>
      {onAnother && (
        <Button className={styles.small} size="small" appearance="subtle" onClick={onAnother}>
          {text("meeting.another")}
        </Button>
      )}
      {shareLink && (
        <Button
          className={styles.small}
          size="small"
          appearance="subtle"
          onClick={() =>
            shareLink(
              subPageOf({ screen: page, about: pair.id }),
              text(page === "halfyear" ? "nav.document" : `nav.${page}`),
            )
          }
        >
          {text("meeting.link")}
        </Button>
      )}
    </div>
  );
};
