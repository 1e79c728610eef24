import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { USUAL_NIGHT } from "../../domain/people/myTime/availability";
import { plusMinutes, type Instant } from "../../domain/time/interval";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import { useText } from "../context";
import { clockName } from "../format/place";
import { dayShift, formatTime } from "../format/when";
import { useDayStyles } from "../proposal/dayStyles";
import type { Format } from "../services";

const MINUTES_PER_DAY = 24 * 60;
const LINE_HEIGHT = 10;
/** Half of the gap between two lines: the upright line of now goes through both. */
const BEYOND = 10;

const useStyles = makeStyles({
  clocks: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: `${2 * BEYOND}px`,
    alignItems: "center",
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
    "@media (max-width: 639px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  },
  // Its two parts stand in the columns of the list.
  row: { display: "contents" },
  clock: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  time: {
    fontSize: "clamp(20px, 2.6vw, 40px)",
    lineHeight: "1.2",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    fontSize: "clamp(16px, 1.6vw, 24px)",
    lineHeight: "1.3",
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: "block",
    width: "100%",
    overflow: "visible",
    // Words stand above it: now is marked inside the line alone.
    "@media (max-width: 639px)": { overflow: "hidden", marginBottom: tokens.spacingVerticalM },
  },
  // Between the light day and the light line of the dark themes.
  halo: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "7px",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  now: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "3px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

export interface ClocksProps extends Pick<Format, "clock" | "dir" | "zones" | "locale"> {
  /** Of an address that anybody may have written: those that are no clocks are left out. */
  readonly clocks: readonly Zone[];
}

/**
 * What every clock of the pair says now, and its day as a thin line, aligned by the instant: the upright line is now. No
 * clock has a name on it, and two that say the same are one.
 */
export const Clocks = ({ clocks, clock, dir, zones, locale }: ClocksProps) => {
  const text = useText();
  const styles = useStyles();
  const now = useNow(clock);
  const shown = differentAt(now, clocks, zones);
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <ul className={styles.clocks} aria-label={text("stage.clocks")}>
      {shown.map((zone) => {
        const { offsetMinutes } = zones.readAt(zone, now);
        const shift = dayShift(zones.readAt(first, now), zones.readAt(zone, now));
        return (
          <li key={zone} className={styles.row}>
            <span className={styles.clock}>
              <bdi className={styles.time}>{formatTime(now, zone, zones, locale)}</bdi>{" "}
              <span className={styles.name}>
                {text("stage.clock", { name: clockName(zone, offsetMinutes, { text, locale }), shift })}
              </span>
            </span>
            <SunLine parts={partsOfDay(now, zone, zones)} dir={dir} />
          </li>
        );
      })}
    </ul>
  );
};

const REDRAW_MS = 5_000;

const useNow = (clock: ClocksProps["clock"]): Instant => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};

/** From west to east. */
const differentAt = (now: Instant, clocks: readonly Zone[], zones: ZoneData): readonly Zone[] => {
  const byOffset = new Map<number, Zone>();
  for (const zone of clocks.filter(zones.isKnown)) {
    const offset = zones.offsetMinutesAt(zone, now);
    if (!byOffset.has(offset)) byOffset.set(offset, zone);
  }
  return [...byOffset].toSorted(([a], [b]) => a - b).map(([, zone]) => zone);
};

type PartOfDay = "day" | "dusk" | "night";

interface Stretch {
  readonly part: PartOfDay;
  /** Minutes from the start of the line. */
  readonly from: number;
  readonly to: number;
}

const STEP_MINUTES = 15;
const EVENING = 19 * 60;

const partAt = (wallMinutes: number): PartOfDay => {
  if (wallMinutes < USUAL_NIGHT.toMinutes || wallMinutes >= USUAL_NIGHT.fromMinutes) return "night";
  return wallMinutes < EVENING ? "day" : "dusk";
};

/** Twelve hours before and after now. Usual hours: whose day it is, and how they live it, nobody is told. */
const partsOfDay = (now: Instant, zone: Zone, zones: ZoneData): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (let from = 0; from < MINUTES_PER_DAY; from += STEP_MINUTES) {
    const { wallMinutes } = zones.readAt(zone, plusMinutes(now, from - MINUTES_PER_DAY / 2));
    const part = partAt(wallMinutes);
    const last = stretches.at(-1);
    if (last?.part === part) stretches[stretches.length - 1] = { ...last, to: from + STEP_MINUTES };
    else stretches.push({ part, from, to: from + STEP_MINUTES });
  }
  return stretches;
};

const NOW_LINE = `M${MINUTES_PER_DAY / 2} ${-BEYOND}V${LINE_HEIGHT + BEYOND}`;

interface SunLineProps extends Pick<ClocksProps, "dir"> {
  readonly parts: readonly Stretch[];
}

const SunLine = ({ parts, dir }: SunLineProps) => {
  const styles = useStyles();
  const parted = useDayStyles();
  return (
    <svg
      className={styles.line}
      height={LINE_HEIGHT}
      viewBox={`0 0 ${MINUTES_PER_DAY} ${LINE_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <g transform={dir === "rtl" ? `matrix(-1 0 0 1 ${MINUTES_PER_DAY} 0)` : undefined}>
        {parts.map(({ part, from, to }) => (
          <rect
            key={from}
            className={parted[part]}
            x={from}
            width={to - from}
            height={LINE_HEIGHT}
            strokeWidth="1"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {[styles.halo, styles.now].map((look) => (
          <path key={look} className={look} d={NOW_LINE} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
    </svg>
  );
};
