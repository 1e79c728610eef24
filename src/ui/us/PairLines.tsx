import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { isOver, upcomingIn } from "../../domain/document/bookedMeetings";
import { availabilityOf } from "../../domain/document/members";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { MS_PER_MINUTE, plusMinutes, type Instant, type Interval } from "../../domain/time/interval";
import { whereaboutsOf, zoneAt } from "../../domain/timeline/whereabouts";
import { knownPersonOf } from "../../planning/knownPerson";
import { useConversations, useFormat, usePlanning } from "../context";
import { Words } from "../controls/Words";
import { useMeetingToAskAbout, useWaitingBy, type LatestSession } from "../document/useWaiting";
import { useNames } from "../names";
import { clocksAt, timesWords, titleWords, type KnownClocks } from "../proposal/meetingWords";
import { useMinute } from "../nextMeeting/useUpcoming";

const useStyles = makeStyles({
  line: { display: "block", overflowWrap: "anywhere" },
  times: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  waiting: { fontWeight: tokens.fontWeightSemibold },
});

interface PairLinesProps {
  readonly pair: Pair;
  /** Its screen is open below and reads its document already. */
  readonly isOpen: boolean;
}

/** What the card of a pair says: their next meeting on everybody's clock, and how much waits for the person at the screen. */
const PairLines = (props: PairLinesProps) => (
  <Words of="pairs" waiting={null} missing={null}>
    <Lines {...props} />
  </Words>
);

const Lines = ({ pair, isOpen }: PairLinesProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const { openDocument } = useConversations();
  const live = openDocument(pair);
  const document = useSyncExternalStore(live.follow, live.snapshot);
  const now = useMinute();
  const { entries, phase, problem, unread } = document;
  const next = useMemo(
    () => upcomingIn(entries, pair, now).find((one) => !isOver(one, entries, pair, undefined)),
    [entries, pair, now],
  );
  const { session, seen } = useLookingAnew({ pair, live, isOpen, now, meeting: next });
  const waiting = useWaitingBy(pair, entries, now, session).length;
  const told = useToldClocks(pair, live, next?.start);
  const clocks = seen ?? told;
  if (phase === "opening") return problem ? <span className={styles.quiet}>{text("pairs.unread")}</span> : null;
  const mine = clocks?.people.find(({ id, place }) => id === format.me.id && place !== "unknown");
  return (
    <>
      {next && (
        <>
          <span className={styles.line}>
            <bdi>{titleWords(next, now, mine?.zoneAt(next.start) ?? format.zone, format)}</bdi>
          </span>
          <span className={`${styles.line} ${styles.times}`}>
            {timesWords(clocksAt(clocks, next.start, format), format)}
          </span>
        </>
      )}
      {!next && !unread && <span className={`${styles.line} ${styles.quiet}`}>{text("pairs.none")}</span>}
      {waiting > 0 && (
        <span className={`${styles.line} ${styles.waiting}`}>{text("pairs.waiting", { count: waiting })}</span>
      )}
    </>
  );
};

/** The clocks that everybody has told the pair, from this device's copy of their document. */
const useToldClocks = (pair: Pair, live: LiveDocument, at: Instant | undefined): KnownClocks | undefined => {
  const { zones } = useFormat();
  const names = useNames(pair);
  if (at === undefined) return undefined;
  const { entries } = live.snapshot();
  return {
    people: pair.members.map((member) => {
      const { shared, place } = knownPersonOf(
        member.id,
        { kind: "unknown" },
        availabilityOf(entries, member.id),
        zones,
      );
      const zoneOf = (instant: Instant) =>
        zoneAt(whereaboutsOf(shared.stays, { start: instant, end: plusMinutes(instant, 1) }, zones), instant);
      return { id: member.id, called: names.of(member), place, zoneAt: zoneOf };
    }),
  };
};

/** The pairs that are not open are looked at anew so often. */
const LOOK_EVERY_MS = 10 * MS_PER_MINUTE;

interface LookingAnew {
  readonly pair: Pair;
  readonly live: LiveDocument;
  readonly isOpen: boolean;
  readonly now: Instant;
  readonly meeting: Interval | undefined;
}

/** Reads what is new of a pair in its turn, and everybody's clock at its next meeting. */
const useLookingAnew = ({ pair, live, isOpen, now, meeting }: LookingAnew) => {
  const { openSession } = useConversations();
  const { lookAtMeeting } = usePlanning();
  const [session, setSession] = useState<LatestSession>();
  const [seen, setSeen] = useState<KnownClocks & { readonly at: Instant }>();
  const { entries } = live.snapshot();
  const isToBeAsked = useMeetingToAskAbout(entries, now);
  const { start, end } = meeting ?? {};
  useEffect(() => {
    if (isOpen) return undefined;
    const look = () =>
      inTurn(async () => {
        if (window.document.visibilityState === "visible") await live.refresh();
      });
    let takeBack = look();
    const timer = setInterval(() => {
      takeBack();
      takeBack = look();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      takeBack();
    };
  }, [isOpen, live]);
  useEffect(() => {
    if (!isToBeAsked) return undefined;
    return inTurn(async (signal) => {
      const meetings = openSession(pair);
      await meetings.refresh();
      const { phase, session: latest } = meetings.snapshot();
      if (phase === "open" && !signal.aborted) setSession({ latest });
    });
  }, [isToBeAsked, openSession, pair]);
  useEffect(() => {
    if (start === undefined || end === undefined) return undefined;
    return inTurn(async (signal) => {
      const answer = await lookAtMeeting({ kind: "pair", pair }, { start, end }, signal);
      if (answer.ok && !signal.aborted) setSeen({ people: answer.value.people, at: start });
    });
  }, [lookAtMeeting, pair, start, end]);
  return { session, seen: seen?.at === start ? seen : undefined };
};

let turn: Promise<unknown> = Promise.resolve();

/** One after another over all cards: many pairs are never many requests at once. Returns how to take it back. */
const inTurn = (run: (signal: AbortSignal) => Promise<void>): (() => void) => {
  const controller = new AbortController();
  const { signal } = controller;
  turn = turn.then(() => (signal.aborted ? undefined : run(signal))).catch(() => undefined);
  return () => controller.abort();
};

// A late part is a default export.
export default PairLines;
