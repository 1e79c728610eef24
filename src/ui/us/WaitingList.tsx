import { Button } from "@fluentui/react-components";
import type { Entry } from "../../domain/document/entry";
import type { FoldedEntry } from "../../domain/document/fold";
import type { Waiting } from "../../domain/document/waiting";
import type { Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Heading, List, Quiet, Stack } from "../controls/layout";
import { titleOf } from "../document/about";
import { useWaiting } from "../document/useWaiting";
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
  const { text } = format;
  const names = useNames(pair);
  const nameOf = (person: PersonId): string => {
    const member = pair.members.find(({ id }) => id === person);
    return member ? names.of(member) : "";
  };
  const waiting = useWaiting(pair, entries, now).filter(({ kind }) => !(areOffersShown && kind === "offer"));
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
      {waiting.length > MOST_SHOWN && <Quiet>{text("us.waitingMore", { count: waiting.length - MOST_SHOWN })}</Quiet>}
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
        words: text("us.asked", { name: nameOf(waiting.by), kind: waiting.entry.content.kind, what: wordsOf(waiting) }),
        press: text("us.answer"),
        place: "document",
      };
    case "door":
    case "confirm":
    case "heard":
    case "feedback":
      return {
        words: text("us.said", { name: nameOf(waiting.by), kind: waiting.kind, what: wordsOf(waiting) }),
        press: text("us.answer"),
        place: "document",
      };
    case "debrief":
      return {
        words: text("us.debrief", { what: wordsOf(waiting) }),
        press: text("next.prepare"),
        place: "conversation",
      };
    case "again":
      return { words: text("us.again", { what: wordsOf(waiting) }), press: text("us.look"), place: "document" };
    case "after-end":
      return { words: text("us.afterEnd"), press: text("us.look"), place: "document" };
    case "promise":
      return {
        words: text("us.promise", {
          when: waiting.isPast ? "past" : "soon",
          day: formatDate(waiting.entry.content.commitment.due, locale),
          what: wordsOf(waiting),
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

const wordsOf = ({ entry }: Extract<Waiting, { readonly entry: Entry }>): string => shortened(titleOf(entry));

const shortened = (words: string): string => {
  const line = words.split("\n", 1)[0] ?? "";
  const letters = Array.from(line);
  return letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS).join("")}…` : line;
};

// A late part is a default export.
export default WaitingList;
