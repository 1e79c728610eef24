import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { stepsPlaceOf, type Pair } from "../../domain/people/pair";
import type { Instant } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { guestsOf } from "../../planning/guests";
import { useConversations, useFormat, useText } from "../context";
import { useNames } from "../names";
import { createLastPart, createLatePart } from "../controls/latePart";
import { Body, Row, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { formatList } from "../format/list";
import { whenWords } from "../proposal/meetingWords";
import { useCallingOff } from "../nextMeeting/useCallingOff";
import { type NextBooked, useDaysAround, useUpcoming } from "../nextMeeting/useUpcoming";
import { PairOffers } from "../offer/OfferInstead";
import { ScheduleView, type ScheduleProps } from "../schedule/ScheduleView";
import type { Format } from "../services";
import { Greeting } from "./Greeting";
import type { WaitingPlace } from "../document/waitingPlace";

/** Fetched beside the document that says whether there is a meeting. */
const NextCard = createLatePart(
  () => import(/* webpackChunkName: "next", webpackFetchPriority: "low" */ "../nextMeeting/NextCard"),
);
NextCard.preload();
const MeetingNewsList = createLatePart(
  () => import(/* webpackChunkName: "next", webpackFetchPriority: "low" */ "../nextMeeting/MeetingNewsList"),
);
const WaitingList = createLatePart(
  () => import(/* webpackChunkName: "next", webpackFetchPriority: "low" */ "./WaitingList"),
);

/** Asked of the store after the first times, and only where a pair's steps are kept. */
const RunningNow = createLastPart(() => import("./RunningNow"));

const useStyles = makeStyles({
  column: { display: "grid", gridTemplateColumns: "minmax(0, 640px)", rowGap: tokens.spacingVerticalL },
  beside: {
    columnGap: tokens.spacingHorizontalXXXL,
    "@media (min-width: 960px)": { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)", alignItems: "start" },
  },
  find: { minHeight: "32px" },
});

interface UsProps extends Pick<ScheduleProps, "arePairsUnknown"> {
  /** Whose page it is. Without a pair one can still find a time with anybody. */
  readonly pair: Pair | undefined;
  /** The address asks for times (`#times`), also when a meeting is booked. */
  readonly isFinding?: boolean;
  /** The booked meeting that the address opens, by its id in their document; anything may stand there. */
  readonly part?: string | undefined;
  /** `within` is a part of the document, and perhaps an entry there, or a part of one's own time. */
  readonly onGo: (place: "conversation" | "document" | "mytime", within?: string) => void;
}

/** The first screen: the next meeting, what waits, and finding a time. */
export const UsView = ({ pair, isFinding = false, part, ...rest }: UsProps) => {
  const text = useText();
  if (pair) return <UsOfPair key={`${pair.id} ${isFinding} ${part}`} {...rest} {...{ pair, isFinding, part }} />;
  return (
    <Page title={text("us.alone")} wide>
      <ScheduleView {...rest} pairs={[]} onBooked={() => undefined} onPlaces={() => rest.onGo("mytime")} />
    </Page>
  );
};

const UsOfPair = ({ pair, isFinding = false, part, onGo, ...rest }: UsProps & { readonly pair: Pair }) => {
  const format = useFormat();
  const { text, locale } = format;
  const styles = useStyles();
  const { openDocument } = useConversations();
  const { document, now, next } = useUpcoming(pair, openDocument(pair));
  const days = useDaysAround(pair, next?.meeting);
  const [found, setFound] = useState<FoundTimes>();
  const [done, setDone] = useDone(next);
  const finding = useFinding(next !== undefined, isFinding);
  const names = useNames(pair).others;
  const tell = (words: string): void => {
    setDone(words);
    finding.leave();
  };
  const callingOff = useCallingOff(pair, tell);
  const { entries } = document;
  const go = ({ screen, within, isAnew }: WaitingPlace): void => {
    setDone(undefined);
    if (screen === "us") return;
    if (screen !== "times") onGo(screen, within);
    else if (isAnew) finding.open();
    else finding.answer();
  };
  return (
    <Page title={pair.name ?? text("us.title", { names: formatList(names, locale) })} wide>
      <Stack gap="s">
        <Greeting pair={pair} now={now} found={days.phase === "there" ? days.value : found} />
        {entries.length > 0 && <MeetingNewsList pair={pair} entries={entries} next={next?.meeting} now={now} />}
        <Body role="status">{done}</Body>
        {stepsPlaceOf(pair) && <RunningNow pair={pair} onJoin={() => onGo("conversation")} />}
      </Stack>
      <div className={mergeClasses(styles.column, next && styles.beside)}>
        {next && (
          <NextCard
            {...{ pair, next, now, document, days, done }}
            isAside={finding.isOpen || finding.isAnswering}
            onMoving={finding.leave}
            opened={part}
            onPrepare={() => onGo("conversation", "prepare")}
            onCallOff={callingOff.ask}
            onDone={tell}
          />
        )}
        {entries.length > 0 && (
          <WaitingList {...{ pair, entries, now }} areOffersShown={finding.isOpen || finding.isAnswering} onGo={go} />
        )}
      </div>
      {finding.isAnswering && (
        <div className={mergeClasses(styles.column, styles.beside)}>
          <PairOffers pair={pair} onTaken={tell} />
        </div>
      )}
      {next && (
        <Row>
          <Button className={styles.find} aria-expanded={finding.isOpen} onClick={finding.press}>
            {text("us.find")}
          </Button>
        </Row>
      )}
      {callingOff.question}
      {finding.isOpen && (
        <div onFocus={finding.open}>
          <ScheduleView
            {...rest}
            pairs={[pair]}
            onFound={setFound}
            onTaken={tell}
            onPlaces={() => onGo("mytime", "places")}
            onBooked={({ window }, company) => {
              if (company.kind === "pair")
                tell(bookedWords(window.start, [...names, ...guestsOf(company).map(({ name }) => name)], format));
            }}
          />
        </div>
      )}
    </Page>
  );
};

const bookedWords = (start: Instant, names: readonly string[], format: Format): string =>
  format.text("next.booked", {
    when: whenWords(start, format),
    names: formatList(names, format.locale),
    count: names.length,
  });

/** What was just done here, until the next meeting is another one or at another time: the sentence was about what stood then. */
const useDone = (next: NextBooked | undefined) => {
  const place = next && `${next.meeting.eventId} ${next.meeting.start}`;
  const [done, setDone] = useState<string>();
  const [before, setBefore] = useState(place);
  if (before !== place) {
    setBefore(place);
    if (before !== undefined) setDone(undefined);
  }
  return [done, setDone] as const;
};

/**
 * Finding a time: open while nothing is booked, else behind a press. A meeting that comes into the document while somebody
 * works there (they book several, or the other one books) does not take the times away from under their hands.
 */
const useFinding = (isBooked: boolean, isWanted: boolean) => {
  const [choice, setChoice] = useState<"times" | "offers" | undefined>(isWanted ? "times" : undefined);
  const isOpen = !isBooked || choice === "times";
  return {
    isOpen,
    /** Only what was offered: who answers does not look for anything else. */
    isAnswering: isBooked && choice === "offers",
    open: () => setChoice("times"),
    answer: () => setChoice("offers"),
    leave: () => setChoice(undefined),
    press: () => setChoice(isOpen ? undefined : "times"),
  };
};
