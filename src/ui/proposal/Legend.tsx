import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Band } from "../../domain/timeline/bands";
import type { MessageId } from "../../locales/text";
import { BandShape, Hatch } from "./BandShape";
import { ROW_HEIGHT } from "./dayDrawing";
import { useText } from "../context";

const useStyles = makeStyles({
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingVerticalS,
    margin: "0",
    paddingInlineStart: "0",
    paddingTop: tokens.spacingVerticalS,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sample: {
    flexShrink: 0,
    color: tokens.colorPaletteBrassForeground2,
    overflow: "visible",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

const KINDS: readonly (readonly [Band["kind"], MessageId])[] = [
  ["work", "legend.work"],
  ["early", "legend.edge"],
  ["night", "legend.night"],
  ["busy", "legend.busy"],
  ["tentative", "legend.tentative"],
  ["day-off", "legend.off"],
  ["no", "legend.asked"],
];

/** What the shapes of the drawing mean, one press away. */
export const Legend = () => {
  const text = useText();
  const styles = useStyles();
  const hatch = useId();
  return (
    <details>
      <summary className={styles.summary}>{text("legend.title")}</summary>
      <ul className={styles.list}>
        {KINDS.map(([kind, words]) => (
          <li key={kind} className={styles.item}>
            <svg className={styles.sample} width="24" height={ROW_HEIGHT} aria-hidden="true">
              <Hatch id={`${hatch}${kind}`} />
              <BandShape kind={kind} place={{ x: 0, width: 100 }} top={0} hatch={`url(#${hatch}${kind})`} />
            </svg>
            {text(words)}
          </li>
        ))}
      </ul>
    </details>
  );
};
