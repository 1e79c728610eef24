import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { daylight, later, placeTime } from "./placeTime";
import type { StagePerson } from "./sandboxControl";

const useStyles = makeStyles({
  moment: { display: "flex", columnGap: "12px" },
  places: { display: "grid", gridAutoRows: "24px", alignItems: "center", flexShrink: 0, maxInlineSize: "40%" },
  drawing: { display: "block", minInlineSize: 0, flexGrow: 1 },
  night: { fill: tokens.colorNeutralBackground6 },
  day: { fill: tokens.colorPaletteMarigoldBackground2, fillOpacity: 0.75, stroke: tokens.colorTransparentStroke },
  now: { fill: tokens.colorBrandStroke1 },
});

interface Props {
  readonly people: readonly StagePerson[];
  readonly zones: ZoneData;
  readonly now: Instant;
}

const BAND = 18;
const GAP = 6;

/** One band of 24 hours for each person, aligned by the instant; the upright line through all of them is now. */
export const OneMoment = ({ people, zones, now }: Props) => {
  const styles = useStyles();
  const start = later(now, -12 * 60);
  const height = people.length * (BAND + GAP);
  return (
    <div className={styles.moment}>
      <div className={styles.places} aria-hidden>
        {people.map(({ id, place }) => (
          <Text key={id} size={200} truncate wrap={false}>
            {place}
          </Text>
        ))}
      </div>
      <svg
        className={styles.drawing}
        height={height}
        viewBox={`0 0 1440 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={sentence(people, zones, now)}
      >
        {people.map((person, row) => (
          <g key={person.id} transform={`translate(0 ${row * (BAND + GAP) + GAP / 2})`}>
            <rect className={styles.night} width={1440} height={BAND} />
            {daylight(zones, person.zone, start).map(({ from, to }) => (
              <rect key={from} className={styles.day} x={from} width={to - from} height={BAND} />
            ))}
          </g>
        ))}
        <rect className={styles.now} x={718} width={4} height={height} />
      </svg>
    </div>
  );
};

const sentence = (people: readonly StagePerson[], zones: ZoneData, now: Instant): string =>
  `Day and night side by side. It is ${people
    .map((person) => `${placeTime(zones, person.zone, now)} in ${person.place}`)
    .join(" and ")}.`;
