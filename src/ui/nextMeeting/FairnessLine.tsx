import { makeStyles, tokens } from "@fluentui/react-components";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import { turnsBefore } from "../../domain/document/turns";
import { others, type Pair } from "../../domain/people/pair";
import type { Instant } from "../../domain/time/interval";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Body } from "../controls/layout";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  drawing: {
    flexShrink: 0,
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  weight: {
    fill: tokens.colorPaletteMarigoldForeground2,
    stroke: "none",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

interface FairnessLineProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly entries: readonly FoldedEntry[];
  readonly now: Instant;
}

/** Whose turn a hard hour is, said only where this meeting costs one of two more and the other took the last ones. */
export const FairnessLine = ({ pair, meeting, entries, now }: FairnessLineProps) => {
  const { text, me, dir } = useFormat();
  const names = useNames(pair);
  const styles = useStyles();
  const [other, ...rest] = others(pair, me.id);
  if (!other || rest.length > 0) return null;
  const more = (meeting.burden[me.id] ?? 0) - (meeting.burden[other.id] ?? 0);
  const isMine = more > 0;
  const turn = isMine ? { bearer: me.id, relieved: other.id } : { bearer: other.id, relieved: me.id };
  const count = more === 0 ? 0 : turnsBefore(entries, pair.members, turn, now);
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <Balance styles={styles} isTipped={isMine === (dir === "ltr")} />
      <Body>{text("us.fair", { whose: isMine ? "me" : "other", name: names.of(other), count })}</Body>
    </div>
  );
};

/** A small balance: the side that carries this hour is lower. The sentence beside it says everything. */
const Balance = ({
  styles,
  isTipped,
}: {
  readonly styles: ReturnType<typeof useStyles>;
  readonly isTipped: boolean;
}) => (
  <svg className={styles.drawing} width="40" height="28" viewBox="0 0 40 28" aria-hidden="true">
    <g transform={isTipped ? undefined : "matrix(-1 0 0 1 40 0)"} fill="none" strokeWidth="2" strokeLinecap="round">
      <path d="M20 6v19M14 26h12M6 11 34 5M2 17a5 5 0 0 0 8 0ZM30 11a5 5 0 0 0 8 0Z" strokeLinejoin="round" />
      <circle className={styles.weight} cx="6" cy="14" r="2.5" />
    </g>
  </svg>
);
