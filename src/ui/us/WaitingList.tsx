import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { SessionSnapshot } from "../../domain/conversation/liveSession";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { meetingsHeld, meetingToAskAbout } from "../../domain/document/meetingsHeld";
import { waitingIn, type Waiting } from "../../domain/document/waiting";
import type { Pair } from "../../domain/people/pair";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useConversations, useFormat } from "../context";
import { useNames } from "../names";
import { Heading, List, Stack } from "../controls/layout";
import { formatDate, formatDay } from "../format/when";
import { PressLine } from "../nextMeeting/PressLine";
import type { Format } from "../services";

/** A list of what waits is a help only while it is short. */
const MOST_SHOWN = 3;
/** The words of a promise, cut where a line would not hold them. */
const LONGEST_WORDS = 90;

/** Where a press of the list leads. */
export type WaitingPlace = "times" | "conversation" | "document";

interface WaitingListProps {
  readonly pair: Pair;
  readonly entries: readonly FoldedEntry[];
  readonly now: Instant;
  /** Offers stand on the screen already. */
  readonly areOffersShown: boolean;
  readonly onGo: (place: WaitingPlace) => void;
}

/** What waits for the person at the screen, each with its press. Nothing waits: no box at all. */
const WaitingList = ({ pair, entries, now, areOffersShown, onGo }: WaitingListProps) => {
  const format = useFormat();
  const { text, me, zone, zones } = format;
  const names = useNames(pair);
  const nameOf = (person: PersonId): string => {
    const member = pair.members.find(({ id }) => id === person);
    return member ? names.of(member) : "";
  };
  const seen = useSeen(pair);
  const session = useLatestSession(pair, entries, now);
  const waiting = useMemo(
    () =>
      waitingIn(entries, { pair, me: me.id, now, today: zones.readAt(zone, now).date, seen, session }).filter(
        ({ kind }) => !(areOffersShown && kind === "offer"),
      ),
    [entries, pair, me, now, zones, zone, seen, session, areOffersShown],
  );
  if (waiting.length === 0) return null;
  return (
    <Stack as="section" gap="s">
      <Heading as="h2">{text("us.waiting")}</Heading>
      <List gap="xs">
        {waiting.slice(0, MOST_SHOWN).map((one) => {
          const { words, press, place } = lineOf(one, nameOf, format);
          return (
            <PressLine key={words} words={words}>
              <Button aria-label={`${press}: ${words}`} onClick={() => onGo(place)}>
                {press}
              </Button>
            </PressLine>
          );
        })}
      </List>
    </Stack>
  );
};

interface Line {
  readonly words: string;
  readonly press: string;
  readonly place: WaitingPlace;
}

const lineOf = (
  waiting: Waiting,
  nameOf: (person: PersonId) => string,
  { text, zone, zones, locale }: Format,
): Line => {
  switch (waiting.kind) {
    case "offer":
      return {
        words: text("us.offer", { name: nameOf(waiting.by), count: waiting.count }),
        press: text("us.answer"),
        place: "times",
      };
    case "met":
      return {
        words: text("us.met", { day: formatDay(waiting.start, zone, zones, locale) }),
        press: text("us.answer"),
        place: "conversation",
      };
    case "asked":
      return {
        words: text("us.asked", { name: nameOf(waiting.by), what: shortened(waiting.entry.text) }),
        press: text("us.answer"),
        place: "document",
      };
    case "promise":
      return {
        words: text("us.promise", {
          when: waiting.isPast ? "past" : "soon",
          day: formatDate(waiting.entry.content.commitment.due, locale),
          what: shortened(waiting.entry.text),
        }),
        press: text("us.look"),
        place: "document",
      };
    default:
      return {
        words: text(waiting.kind === "page" ? "us.shared" : "us.new", { name: nameOf(waiting.by) }),
        press: text("us.read"),
        place: "document",
      };
  }
};

const shortened = (words: string): string => {
  const line = words.split("\n", 1)[0] ?? "";
  const letters = Array.from(line);
  return letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS).join("")}…` : line;
};

/** The newest entry that this person had seen in the document before. */
const useSeen = ({ id }: Pair): EntryId | undefined => {
  const { lastLook } = useConversations();
  const [seen, setSeen] = useState<EntryId>();
  useEffect(() => {
    let gone = false;
    void lastLook.read(id).then((newest) => {
      if (!gone) setSeen(newest);
    });
    return () => {
      gone = true;
    };
  }, [lastLook, id]);
  return seen;
};

/**
 * The latest meeting of a pair, which tells whether they met. It is followed only while the document leaves that open:
 * most days nothing is asked.
 */
const useLatestSession = (pair: Pair, entries: readonly FoldedEntry[], now: Instant) => {
  const { openSession } = useConversations();
  const isOpen = useMemo(
    () => meetingToAskAbout(entries, meetingsOf(entries), meetingsHeld(entries), now) !== undefined,
    [entries, now],
  );
  const session = isOpen ? openSession(pair) : undefined;
  const snapshot = useSyncExternalStore(session?.subscribe ?? noSubscription, session?.snapshot ?? noSnapshot);
  return useMemo(() => (snapshot?.phase === "open" ? { latest: snapshot.session } : undefined), [snapshot]);
};

const noSubscription = () => () => undefined;
const noSnapshot = (): SessionSnapshot | undefined => undefined;

// A late part is a default export.
export default WaitingList;
