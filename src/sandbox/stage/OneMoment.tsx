import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { daylight, later, placeTime } from "./placeTime";
import type { StagePerson } from "./sandboxControl";

const useStyles = makeStyles({
  moment: {
    display: "flex",
    columnGap: "16px",
    paddingBlock: "12px",
    paddingInline: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  places: { display: "grid", gridAutoRows: "32px", alignItems: "center", flexShrink: 0, maxInlineSize: "40%" },
  place: { overflowWrap: "anywhere" },
  drawing: { display: "block", minInlineSize: 0, flexGrow: 1, overflow: "visible" },
  night: {
    fill: tokens.colorPaletteRoyalBlueForeground2,
    fillOpacity: 0.75,
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
});

interface Props {
  readonly people: readonly StagePerson[];
  readonly zones: ZoneData;
  readonly now: Instant;
}

const ROW = 32;
const DAY = 24;
const NIGHT = 8;

/** The signature of the product: days as beads on a string of night, aligned by the instant. The upright line is now. */
export const OneMoment = ({ people, zones, now }: Props) => {
  const styles = useStyles();
  const start = later(now, -12 * 60);
  const height = people.length * ROW;
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
        {people.map((person, row) => (
          <svg key={person.id} y={row * ROW} width="100%" height={ROW}>
            <rect className={styles.night} width="100%" y={(ROW - NIGHT) / 2} height={NIGHT} />
            {daylight(zones, person.zone, start).map(({ from, to }) => (
              <rect
                key={from}
                className={styles.day}
                x={percent(cut(from))}
                width={percent(cut(to) - cut(from))}
                y={(ROW - DAY) / 2}
                height={DAY}
                rx="6"
              />
            ))}
          </svg>
        ))}
        <rect className={styles.now} x="50%" width="4" height={height} rx="2" transform="translate(-2 0)" />
      </svg>
    </div>
  );
};

/** A day that goes on beyond the drawing is cut straight by its edge, and does not end round. */
const cut = (minutes: number): number => (minutes === 0 ? -60 : minutes === 24 * 60 ? 25 * 60 : minutes);

const percent = (minutes: number): string => `${(100 * minutes) / (24 * 60)}%`;

const sentence = (people: readonly StagePerson[], zones: ZoneData, now: Instant): string =>
  `Day and night side by side. It is ${people
    .map((person) => `${placeTime(zones, person.zone, now)} in ${person.place}`)
    .join(" and ")}.`;
