import { makeStyles, tokens } from "@fluentui/react-components";
import { carriedIn, meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { turnsBefore } from "../../domain/document/turns";
import { others, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Body } from "../controls/layout";
import { Balance } from "../proposal/Balance";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** Who bears this hour. */
const [ONE, OTHER] = [
  [1, 0],
  [0, 1],
] as const;

interface FairnessLineProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly entries: readonly FoldedEntry[];
  readonly now: Instant;
}

/**
 * Whose turn an early or late hour is, said only where this meeting costs one of two more, the other took the last ones, and has more
 * of them in all: the same figure that times are found by.
 */
export const FairnessLine = ({ pair, meeting, entries, now }: FairnessLineProps) => {
  const { text, me } = useFormat();
  const names = useNames(pair);
  const styles = useStyles();
  const [other, ...rest] = others(pair, me.id);
  if (!other || rest.length > 0) return null;
  const more = (meeting.burden[me.id] ?? 0) - (meeting.burden[other.id] ?? 0);
  const isMine = more > 0;
  const turn = isMine ? { bearer: me.id, relieved: other.id } : { bearer: other.id, relieved: me.id };
  const count = more === 0 ? 0 : turnsBefore(entries, pair.members, turn, now);
  if (count === 0 || !isLighter(turn.bearer, turn.relieved, meeting, entries, pair)) return null;
  return (
    <div className={styles.line}>
      <Balance loads={isMine ? ONE : OTHER} isSmall />
      <Body>{text("us.fair", { whose: isMine ? "me" : "other", name: names.of(other), count })}</Body>
    </div>
  );
};

const isLighter = (
  bearer: PersonId,
  relieved: PersonId,
  { author, eventId }: NotedMeeting,
  entries: readonly FoldedEntry[],
  { members }: Pair,
): boolean => {
  const others = meetingsOf(entries).filter((one) => one.author !== author || one.eventId !== eventId);
  const carried = carriedIn(others, entries, members);
  return (carried.get(bearer) ?? 0) < (carried.get(relieved) ?? 0);
};
