import { Button } from "@fluentui/react-components";
import type { FoldedEntry } from "../../domain/document/fold";
import type { Pair } from "../../domain/people/pair";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";
import { Heading, List, Quiet, Stack } from "../controls/layout";
import { useWaiting } from "../document/useWaiting";
import { placeOfWaiting, type WaitingPlace } from "../document/waitingPlace";
import { PressLine } from "../nextMeeting/PressLine";
import { useWaitingWords } from "./useWaitingWords";

/** A list of what waits is a help only while it is short. */
const MOST_SHOWN = 3;
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
  const { text } = useFormat();
  const wordsOf = useWaitingWords(pair);
  // Who cannot come stands at the meeting itself.
  const waiting = useWaiting(pair, entries, now).filter(
    ({ kind }) => kind !== "absent" && !(areOffersShown && kind === "offer"),
  );
  if (waiting.length === 0) return null;
  return (
    <Stack as="section" gap="s">
      <Heading as="h2">{text("us.waiting")}</Heading>
      <List gap="xs">
        {waiting.slice(0, MOST_SHOWN).map((one) => {
          const { words, press } = wordsOf(one);
          return (
            <PressLine key={"entry" in one ? one.entry.id : words} words={words}>
              <Button aria-label={`${press}: ${words}`} onClick={() => onGo(placeOfWaiting(one))}>
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

// A late part is a default export.
export default WaitingList;
