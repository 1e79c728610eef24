import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { Fragment, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { USUAL_NIGHT } from "../../../domain/people/myTime/availability";
import { HARDEST, HOURS_A_DAY, hourCosts, type HardHours } from "../../../domain/people/myTime/hardHours";
import { useFormat } from "../../context";
import { Quiet, Row, Stack } from "../../controls/layout";
import { formatClock } from "../../format/calendar";
import { formatList } from "../../format/list";
import { formatHour } from "../../format/when";
import { MS_PER_HOUR, toInstant } from "../../../domain/time/interval";
import type { ZoneData } from "../../../domain/time/zoneData";
import type { Format } from "../../services";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";

const HEIGHT = 72;
/** Hours of the day in one row: wide enough for a thumb in the narrowest pane. */
const IN_ROW = 12;

const useStyles = makeStyles({
  bars: { display: "grid", gridTemplateColumns: `repeat(${IN_ROW}, minmax(0, 1fr))`, rowGap: tokens.spacingVerticalM },
  hour: {
    display: "grid",
    gridTemplateRows: `${HEIGHT}px auto`,
    justifyItems: "center",
    rowGap: tokens.spacingVerticalXXS,
    cursor: "pointer",
    // Along the hours one draws, up and down the page moves.
    touchAction: "pan-y",
    userSelect: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { ...shorthands.outline(tokens.strokeWidthThick, "solid", tokens.colorStrokeFocus2) },
  },
  track: {
    position: "relative",
    width: "calc(100% - 4px)",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    "@media (forced-colors: active)": shorthands.borderColor("CanvasText"),
  },
  night: { backgroundColor: tokens.colorNeutralBackground5, opacity: 0.6 },
  bar: {
    position: "absolute",
    insetInlineStart: "0",
    insetInlineEnd: "0",
    insetBlockEnd: "0",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  half: {
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalS})`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  name: {
    // Two figures stay in their column, however large the text is.
    fontSize: `min(${tokens.fontSizeBase100}, 3.6vw)`,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How hard each hour of a working day is: drawn, by keys, or from a start. Kept when the hand lets go. */
export const HoursSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const format = useFormat();
  const { text } = format;
  const intro = useId();
  const night = myTime.night === undefined ? USUAL_NIGHT : myTime.night;
  const keep = (hardHours: HardHours | undefined): void =>
    change((now) => {
      const { hardHours: _, ...rest } = now;
      return hardHours ? { ...rest, hardHours } : rest;
    });
  const hours = myTime.hardHours;
  const isScaled = hours !== undefined && hourCosts(hours, night).some((cost, i) => cost > 0 && cost < (hours[i] ?? 0));
  return (
    <MyTimeSection title={text("hours.title")}>
      <Stack gap="s">
        <Quiet id={intro}>{text("hours.intro")}</Quiet>
        <Bars
          hours={hours ?? NOTHING_HARD}
          night={(hour) => hourCosts(onlyHour(hour), night)[hour] === 0}
          editable={editable}
          describedBy={intro}
          onKeep={keep}
        />
        <Row role="group" aria-label={text("hours.start")}>
          <Button size="small" disabled={!editable} onClick={() => keep(undefined)}>
            {text("hours.week")}
          </Button>
          <Button size="small" disabled={!editable} onClick={() => keep(MORNING_EASY)}>
            {text("hours.morning")}
          </Button>
          <Button size="small" disabled={!editable} onClick={() => keep(EVENING_EASY)}>
            {text("hours.evening")}
          </Button>
        </Row>
        <div role="status">
          {hours === undefined ? (
            <Quiet>{text("hours.usual")}</Quiet>
          ) : (
            hoursLines(hours, format).map((line) => <Quiet key={line}>{line}</Quiet>)
          )}
          {isScaled && <Quiet>{text("hours.tooMany")}</Quiet>}
        </div>
      </Stack>
    </MyTimeSection>
  );
};

const fill = (levelOf: (hour: number) => number): HardHours =>
  Array.from({ length: HOURS_A_DAY }, (_, i) => levelOf(i));
const onlyHour = (hour: number): HardHours => fill((each) => (each === hour ? 1 : 0));
const NOTHING_HARD = fill(() => 0);
/** The first hours of the day are easy, and each later part is harder. */
const MORNING_EASY = fill((hour) => (hour < 6 ? 3 : hour < 13 ? 0 : hour < 16 ? 1 : hour < 19 ? 2 : 3));
const EVENING_EASY = fill((hour) => (hour < 8 ? 3 : hour < 10 ? 2 : hour < 12 ? 1 : 0));

interface BarsProps {
  readonly hours: HardHours;
  readonly night: (hour: number) => boolean;
  readonly editable: boolean;
  readonly describedBy: string;
  readonly onKeep: (hours: HardHours) => void;
}

const Bars = ({ hours, night, editable, describedBy, onKeep }: BarsProps) => {
  const { text, locale, zones, dir } = useFormat();
  const { figures, halves } = hourFigures(zones, locale);
  const styles = useStyles();
  const bars = useRef<HTMLDivElement>(null);
  // What is drawn and not let go of yet.
  const [drawn, setDrawn] = useState<HardHours>();
  const [current, setCurrent] = useState(8);
  const shown = drawn ?? hours;
  const set = (hour: number, level: number): HardHours => shown.map((one, i) => (i === hour ? level : one));
  const draw = (event: PointerEvent): void => {
    const at = hourUnder(event);
    if (at) setDrawn(set(at.hour, at.level));
  };
  const press = (event: KeyboardEvent, hour: number): void => {
    const level = levelAfter(event.key, shown[hour] ?? 0);
    // The day runs as its week is drawn above: from the right in Arabic, where the left arrow goes on.
    const [on, back] = dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const next = event.key === on ? hour + 1 : event.key === back ? hour - 1 : hour;
    if (level === undefined && next === hour) return;
    event.preventDefault();
    if (level !== undefined && editable) onKeep(set(hour, level));
    const to = (next + HOURS_A_DAY) % HOURS_A_DAY;
    setCurrent(to);
    bars.current?.querySelector<HTMLElement>(`[data-hour="${to}"]`)?.focus();
  };
  return (
    <div
      ref={bars}
      role="group"
      aria-label={text("hours.title")}
      aria-describedby={describedBy}
      className={styles.bars}
      onPointerDown={(event) => {
        if (!editable || event.button !== 0) return;
        draw(event);
      }}
      onPointerMove={(event) => drawn && draw(event)}
      onPointerUp={() => {
        if (drawn) onKeep(drawn);
        setDrawn(undefined);
      }}
      onPointerCancel={() => setDrawn(undefined)}
      onPointerLeave={() => {
        if (drawn) onKeep(drawn);
        setDrawn(undefined);
      }}
    >
      {shown.map((level, hour) => (
        // An hour has no other name than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={hour}>
          {hour % IN_ROW === 0 && halves.length > 0 && (
            <span className={styles.half} aria-hidden="true">
              {halves[hour / IN_ROW]}
            </span>
          )}
          <div
            data-hour={hour}
            className={styles.hour}
            role="slider"
            tabIndex={hour === current ? 0 : -1}
            aria-label={formatClock(hour * 60, locale)}
            aria-valuemin={0}
            aria-valuemax={HARDEST}
            aria-valuenow={level}
            aria-valuetext={text("hours.level", { level: String(level) })}
            aria-disabled={!editable}
            onFocus={() => setCurrent(hour)}
            onKeyDown={(event) => press(event, hour)}
          >
            <span className={mergeClasses(styles.track, night(hour) && styles.night)}>
              <span className={styles.bar} style={{ blockSize: `${(level / HARDEST) * 100}%` }} />
            </span>
            <span className={styles.name} aria-hidden="true">
              {figures[hour]}
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  );
};

/**
 * Each hour as the reader's clock shows it: 0 to 23, or twice 12 to 11. Then each row is a half of the day, and `halves` has
 * its name.
 */
const hourFigures = (
  zones: ZoneData,
  locale: string,
): { readonly figures: readonly string[]; readonly halves: readonly string[] } => {
  const told = Array.from({ length: HOURS_A_DAY }, (_, hour) =>
    formatHour(toInstant(hour * MS_PER_HOUR), "Etc/UTC", zones, locale),
  );
  const figures = told.map((each) => /\d+/.exec(each)?.[0] ?? each);
  const isTwice = figures[1] === figures[1 + IN_ROW];
  return { figures, halves: isTwice ? [0, IN_ROW].map((hour) => (told[hour] ?? "").replace(/\d+/, "").trim()) : [] };
};

/** The hour under a finger or a mouse, and the level of that height. */
const hourUnder = ({
  clientX,
  clientY,
}: PointerEvent): { readonly hour: number; readonly level: number } | undefined => {
  const bar = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-hour]");
  if (!bar) return undefined;
  const up = (bar.getBoundingClientRect().top + HEIGHT - clientY) / HEIGHT;
  return { hour: Number(bar.dataset.hour), level: Math.max(0, Math.min(HARDEST, Math.round(up * HARDEST))) };
};

const levelAfter = (key: string, level: number): number | undefined => {
  if (key === "ArrowUp" || key === "PageUp") return Math.min(HARDEST, level + 1);
  if (key === "ArrowDown" || key === "PageDown") return Math.max(0, level - 1);
  if (key === "Home") return 0;
  return key === "End" ? HARDEST : undefined;
};

/** Which hours are how hard, in words: "Hard: 9 – 11 AM." */
const hoursLines = (hours: HardHours, { text, locale }: Format): readonly string[] => {
  const lines = [1, 2, 3].flatMap((level) => {
    const runs = runsOf(hours, level).map(([from, to]) =>
      [formatClock(from * 60, locale), formatClock((to % HOURS_A_DAY) * 60, locale)].join(" – "),
    );
    return runs.length === 0 ? [] : [text("hours.says", { level: String(level), times: formatList(runs, locale) })];
  });
  return lines.length === 0 ? [text("hours.allEasy")] : lines;
};

const runsOf = (hours: HardHours, level: number): readonly (readonly [from: number, to: number])[] => {
  const runs: [number, number][] = [];
  for (const [hour, each] of hours.entries()) {
    if (each !== level) continue;
    const last = runs.at(-1);
    if (last?.[1] === hour) last[1] = hour + 1;
    else runs.push([hour, hour + 1]);
  }
  return runs;
};
