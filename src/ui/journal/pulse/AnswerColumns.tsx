import { makeStyles, tokens } from "@fluentui/react-components";
import type { GivenAnswer } from "../../../domain/journal/pulse";
import { PULSE_ITEMS, PULSE_SCALES, UNSAID, type PulseItemId } from "../../../domain/journal/pulseItems";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  drawing: { display: "block", flexShrink: 0 },
  full: {
    fill: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  empty: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** More columns than these do not fit beside each other at 320 px. */
export const MOST_COLUMNS = 12;
const WIDTH = 12;
const STEP = 16;
const HEIGHT = 30;

interface AnswerColumnsProps {
  readonly item: PulseItemId;
  readonly given: readonly GivenAnswer[];
  /** All of it in words. */
  readonly label: string;
}

/** Answers to one item, a column each, from the first to the newest. What was not said is a line, and nothing is added up. */
export const AnswerColumns = ({ item, given, label }: AnswerColumnsProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const { scale } = PULSE_ITEMS[item];
  const levels: readonly string[] = PULSE_SCALES[scale];
  const shown = given.slice(-MOST_COLUMNS);
  const width = shown.length * STEP;
  // "I do not know" is no step between no and yes.
  const cells = scale === "known" ? 1 : levels.length - 1;
  const height = HEIGHT / cells;
  return (
    <svg className={styles.drawing} width={width} height={HEIGHT} role="img" aria-label={label}>
      {shown.map(({ round, answer }, index) => {
        const x = (dir === "rtl" ? shown.length - 1 - index : index) * STEP + 2;
        if (answer === UNSAID || answer === "unknown")
          return (
            <line
              key={round.id}
              className={styles.empty}
              {...{ x1: x, x2: x + WIDTH, y1: HEIGHT / 2, y2: HEIGHT / 2 }}
            />
          );
        const filled = scale === "known" ? (answer === "yes" ? 1 : 0) : levels.indexOf(answer);
        return Array.from({ length: cells }, (_, cell) => (
          <rect
            key={`${round.id} ${cell}`}
            className={cell < filled ? styles.full : styles.empty}
            {...{ x, y: HEIGHT - (cell + 1) * height + 1, width: WIDTH, height: height - 2, rx: 1 }}
          />
        ));
      })}
    </svg>
  );
};
