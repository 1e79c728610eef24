import { makeStyles, tokens } from "@fluentui/react-components";
import { SHARE_BANDS, type ShareBand } from "../../../domain/programme/aggregate";
import { useFormat } from "../../context";
import { Quiet } from "../../controls/layout";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  // Beside its bar where there is room, else close above it.
  who: { flexBasis: "190px" },
  band: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
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

const [STEP, HEIGHT] = [22, 14];

interface BandBarProps {
  /** Of whom it is; undefined where it is the only bar. */
  readonly who: string | undefined;
  readonly band: ShareBand;
}

/** One band: a bar of four parts, and the same in words. No number stands behind it. */
export const BandBar = ({ who, band }: BandBarProps) => {
  const { text, dir } = useFormat();
  const styles = useStyles();
  const count = SHARE_BANDS.length;
  const full = SHARE_BANDS.indexOf(band) + 1;
  return (
    <div className={styles.line}>
      {who !== undefined && <Quiet className={styles.who}>{who}</Quiet>}
      <div className={styles.band}>
        <svg className={styles.drawing} width={count * STEP} height={HEIGHT} aria-hidden="true">
          {SHARE_BANDS.map((each, part) => (
            <rect
              key={each}
              className={part < full ? styles.full : styles.empty}
              x={(dir === "rtl" ? count - 1 - part : part) * STEP + 1}
              y={1}
              width={STEP - 3}
              height={HEIGHT - 2}
              rx={2}
            />
          ))}
        </svg>
        <span>{text("wave.band", { band })}</span>
      </div>
    </div>
  );
};
