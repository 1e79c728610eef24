import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Interval } from "../../../domain/time/interval";
import { clip } from "../../../domain/timeline/intervals";
import type { Band } from "../../../domain/timeline/bands";
import { useFormat } from "../../context";
import { Quiet, Stack } from "../../controls/layout";
import { BandShape, Hatch } from "../../proposal/BandShape";
import { across, ROW_HEIGHT } from "../../proposal/dayDrawing";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  drawing: { display: "block", color: tokens.colorPaletteBrassForeground2, overflow: "hidden" },
  string: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
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
}

/** Some days one below the other, in the shapes of the two days of the first screen. */
export const DayRows = ({ days, label }: DayRowsProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const hatch = useId();
  return (
    <Stack gap="xs" role="img" aria-label={label}>
      {days.map(({ name, window, bands }, index) => (
        <div key={window.start} className={styles.row} aria-hidden="true">
          <Quiet>{name}</Quiet>
          <svg className={styles.drawing} width="100%" height={ROW_HEIGHT}>
            <Hatch id={`${hatch}${index}`} />
            <line className={styles.string} x1="0%" x2="100%" y1="50%" y2="50%" />
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
          </svg>
        </div>
      ))}
    </Stack>
  );
};
