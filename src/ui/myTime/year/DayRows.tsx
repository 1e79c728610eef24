import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { MS_PER_MINUTE, toInstant, type Interval } from "../../../domain/time/interval";
import { clip } from "../../../domain/timeline/intervals";
import type { Band } from "../../../domain/timeline/bands";
import { useFormat } from "../../context";
import { Quiet, Stack } from "../../controls/layout";
import { formatHour } from "../../format/when";
import { BandShape, Hatch } from "../../proposal/BandShape";
import { across, ROW_HEIGHT } from "../../proposal/dayDrawing";

/** Lower than the days of a proposal: seven and fourteen stand one below the other. */
const HEIGHT = 24;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "76px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  drawing: { display: "block", overflow: "hidden" },
  string: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  hours: { position: "relative", height: tokens.lineHeightBase200, containerType: "inline-size" },
  hour: {
    position: "absolute",
    // Three of them fit, however large the text is.
    fontSize: `min(${tokens.fontSizeBase200}, 8.5cqi)`,
    transform: "translateX(-50%)",
    whiteSpace: "nowrap",
    "[dir=rtl] &": { transform: "translateX(50%)" },
  },
});

/** One day in the drawing: from midnight to midnight at its place. */
export interface DayBands {
  readonly name: string;
  readonly window: Interval;
  /** In paint order. */
  readonly bands: readonly Band[];
}

interface DayRowsProps {
  readonly days: readonly DayBands[];
  readonly label: string;
  /** The hours of the clock stand above. */
  readonly isWithHours?: boolean;
}

/** Some days one below the other, in the shapes of the two days of the first screen. */
export const DayRows = ({ days, label, isWithHours = false }: DayRowsProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const hatch = useId();
  return (
    <Stack gap="xs" role="img" aria-label={label}>
      {isWithHours && <Hours />}
      {days.map(({ name, window, bands }, index) => (
        <div key={window.start} className={styles.row} aria-hidden="true">
          <Quiet>{name}</Quiet>
          <svg className={styles.drawing} width="100%" height={HEIGHT}>
            <Hatch id={`${hatch}${index}`} />
            <line className={styles.string} x1="0%" x2="100%" y1="50%" y2="50%" />
            <g transform={`scale(1 ${HEIGHT / ROW_HEIGHT})`}>
              {bands.flatMap((band) => {
                const part = clip(band.window, window);
                if (!part) return [];
                const place = across(part, window, dir);
                return [
                  <BandShape
                    key={`${band.kind} ${part.start}`}
                    kind={band.kind}
                    place={place}
                    top={0}
                    hatch={`url(#${hatch}${index})`}
                  />,
                ];
              })}
            </g>
          </svg>
        </div>
      ))}
    </Stack>
  );
};

const QUARTERS = [360, 720, 1080];

const Hours = () => {
  const { locale, zones } = useFormat();
  const styles = useStyles();
  return (
    <div className={styles.row} aria-hidden="true">
      <span />
      <div className={styles.hours}>
        {QUARTERS.map((minutes) => (
          <Quiet
            as="span"
            key={minutes}
            className={styles.hour}
            style={{ insetInlineStart: `${(100 * minutes) / 1440}%` }}
          >
            <bdi>{formatHour(toInstant(minutes * MS_PER_MINUTE), "Etc/UTC", zones, locale)}</bdi>
          </Quiet>
        ))}
      </div>
    </div>
  );
};
