import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShiftFacts } from "../../domain/document/facts";
import type { Entry } from "../../domain/document/entry";
import { useFormat } from "../context";
import { toldDay } from "../format/when";
import type { About } from "./about";
import { Marked } from "./Marked";
import { TwoSheets } from "./TwoSheets";

const useStyles = makeStyles({
  way: {
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    display: "grid",
    justifyItems: "center",
    rowGap: tokens.spacingVerticalXXS,
    textAlign: "center",
    overflowWrap: "anywhere",
    "@media (max-width: 479px)": { justifyItems: "start", textAlign: "start" },
  },
  // From the one sheet to the other; below each other there is no way to draw.
  arc: {
    display: "block",
    width: "50%",
    height: "18px",
    overflow: "visible",
    "@media (max-width: 479px)": { display: "none" },
  },
  mirrored: { transform: "scaleX(-1)" },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  words: {
    margin: "0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
});

interface ThenNowProps {
  readonly entry: Entry;
  readonly shift: ShiftFacts;
  readonly about?: About | undefined;
  readonly sought?: readonly string[] | undefined;
}

/** A view then and now as two sheets, and on the way between them what moved its author. Nobody rates it (S13). */
export const ThenNow = ({ entry, shift, about, sought }: ThenNowProps) => {
  const format = useFormat();
  const { text, dir } = format;
  const styles = useStyles();
  const { before, whatMovedMe, earlier } = shift;
  const saidBefore = earlier && about?.saidAt(earlier);
  const dated = (at: typeof saidBefore): string => (at === undefined ? "none" : toldDay(at, format));
  return (
    <TwoSheets
      above={
        <div className={styles.way}>
          {whatMovedMe !== undefined && whatMovedMe !== "" && (
            <span>
              {text("document.line", { name: "moved", words: "" })}
              <bdi>
                <Marked of={whatMovedMe} sought={sought} />
              </bdi>
            </span>
          )}
          <svg className={styles.arc} viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
            <g className={dir === "rtl" ? styles.mirrored : undefined} style={{ transformOrigin: "center" }}>
              <path className={styles.line} vectorEffect="non-scaling-stroke" d="M0 18C15-4 85-4 100 18" />
              <path className={styles.line} vectorEffect="non-scaling-stroke" d="M97.5 11L100 18L96 14.5" />
            </g>
          </svg>
        </div>
      }
      then={{
        label: text("document.then", { date: dated(saidBefore) }),
        children: (
          <p className={styles.words} dir="auto">
            <Marked of={before} sought={sought} />
          </p>
        ),
      }}
      now={{
        label: text("document.now", { date: dated(entry.at) }),
        children: (
          <p className={styles.words} dir="auto" lang={entry.lang}>
            <Marked of={entry.text} sought={sought} />
          </p>
        ),
      }}
    />
  );
};
