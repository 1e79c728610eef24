import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { plusMinutes, type Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { daylight, hourMarks, placeTime, stageClock, type PartOfDay } from "./placeTime";
import type { StagePerson } from "./sandboxControl";

const ROW = 32;
const DAY = 24;
const NIGHT = 8;
/** Above and below the rows: what the clocks say now. */
const ENDS = 18;

const useStyles = makeStyles({
  moment: {
    display: "flex",
    columnGap: "16px",
    paddingBlock: "4px",
    paddingInline: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  places: {
    paddingBlock: `${ENDS}px`,
    display: "grid",
    gridAutoRows: "32px",
    alignItems: "center",
    flexShrink: 0,
    maxInlineSize: "40%",
  },
  place: { overflowWrap: "anywhere" },
  drawing: { display: "block", minInlineSize: 0, flexGrow: 1, overflow: "visible" },
  night: {
    fill: tokens.colorPaletteRoyalBlueForeground2,
    fillOpacity: 0.85,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  day: {
    fill: tokens.colorPaletteMarigoldBackground2,
    fillOpacity: 0.75,
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  now: {
    fill: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  hour: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    dominantBaseline: "central",
    textAnchor: "middle",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  clock: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    dominantBaseline: "central",
    textAnchor: "middle",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

interface Props {
  readonly people: readonly StagePerson[];
  readonly zones: ZoneData;
  readonly now: Instant;
}

/**
 * The signature drawing: days as beads on a string of night, aligned by the instant. The upright line is now, with what
 * the first and the last clock say at its ends.
 */
export const OneMoment = ({ people, zones, now }: Props) => {
  const styles = useStyles();
  const start = plusMinutes(now, -12 * 60);
  const height = people.length * ROW + 2 * ENDS;
  const [first, last] = [people[0], people.at(-1)];
  const clock = (person: StagePerson): string => `now ${stageClock(zones.readAt(person.zone, now).wallMinutes)}`;
  return (
    <div className={styles.moment}>
      <div className={styles.places} aria-hidden>
        {people.map(({ id, place }) => (
          <Text key={id} size={200} className={styles.place}>
            {place}
          </Text>
        ))}
      </div>
      <svg className={styles.drawing} width="100%" height={height} role="img" aria-label={sentence(people, zones, now)}>
        {people.map((person, row) => {
          const days = daylight(zones, person.zone, start);
          return (
            <svg key={person.id} y={ENDS + row * ROW} width="100%" height={ROW}>
              {nightsBetween(days).map((night) => (
                <rect key={night.from} className={styles.night} {...place(night, NIGHT)} />
              ))}
              {days.map((day) => (
                <rect key={day.from} className={styles.day} {...place(day, DAY)} rx="6" />
              ))}
              {hourMarks(zones, person.zone, start)
                .filter(isClear)
                .map(({ hour, at }) => (
                  <text key={at} className={styles.hour} x={percent(at)} y={ROW / 2}>
                    {stageClock(hour * 60).replace(":00", "")}
                  </text>
                ))}
            </svg>
          );
        })}
        <rect
          className={styles.now}
          x="50%"
          y={ENDS}
          width="4"
          height={height - 2 * ENDS}
          rx="2"
          transform="translate(-2 0)"
        />
        {first && (
          <text className={styles.clock} x="50%" y={ENDS / 2}>
            {clock(first)}
          </text>
        )}
        {last && last !== first && (
          <text className={styles.clock} x="50%" y={height - ENDS / 2}>
            {clock(last)}
          </text>
        )}
      </svg>
    </div>
  );
};

const WHOLE = 24 * 60;

/** Not under the line of now. */
const isClear = ({ at }: { readonly at: number }): boolean => Math.abs(at - WHOLE / 2) > 20;

const nightsBetween = (days: readonly PartOfDay[]): readonly PartOfDay[] =>
  [0, ...days.map(({ to }) => to)]
    .map((from, index) => ({ from, to: days[index]?.from ?? WHOLE }))
    .filter(({ from, to }) => to > from);

const place = ({ from, to }: PartOfDay, height: number) => ({
  x: percent(cut(from)),
  width: percent(cut(to) - cut(from)),
  y: (ROW - height) / 2,
  height,
});

/** A day that continues beyond the drawing ends straight at its edge, not round. */
const cut = (minutes: number): number => (minutes === 0 ? -60 : minutes === WHOLE ? WHOLE + 60 : minutes);

const percent = (minutes: number): string => `${(100 * minutes) / WHOLE}%`;

const sentence = (people: readonly StagePerson[], zones: ZoneData, now: Instant): string =>
  `Day and night side by side. It is ${people
    .map((person) => `${placeTime(zones, person.zone, now)} in ${person.place}`)
    .join(" and ")}.`;
