import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useText } from "../context";
import { clockName } from "../format/place";
import { dayShift, formatDayShort, formatSpan, formatTime, type DayShift } from "../format/when";
import type { Format } from "../services";
import { whoIn } from "./explain";

/** A proposal on one person's clock. */
export interface LocalTime {
  readonly id: string;
  readonly who: string;
  readonly name: string;
  /** False when nobody knows where this person is: then there is no local time to show. */
  readonly placeKnown: boolean;
  /** The name of their clock: "India time". */
  readonly clock: string;
  /** The clock of the device that this is read on: it needs no name. */
  readonly isHere: boolean;
  /** False: whether they are free then, nobody can read. */
  readonly calendarKnown: boolean;
  readonly day: string;
  readonly time: string;
  readonly span: string;
  /** Seen from the viewer's calendar day. */
  readonly shift: DayShift;
}

/** A proposal on everybody's clock, the viewer first. */
export const localTimesOf = (
  found: FoundTimes,
  { slot }: Pick<Proposal, "slot">,
  format: Pick<Format, "text" | "zone" | "zones" | "locale">,
): readonly LocalTime[] => {
  const { zones, locale } = format;
  const readings = found.people.map(({ zoneAt }) => zones.readAt(zoneAt(slot.start), slot.start));
  const mine = readings[0];
  return found.people.map(({ id, zoneAt, place, isCalendarKnown }, index) => {
    const person = whoIn(found, id);
    const zone = zoneAt(slot.start);
    const local = readings[index];
    const placeKnown = place !== "unknown";
    return {
      id,
      placeKnown,
      ...person,
      isHere: zone === format.zone,
      clock: placeKnown ? clockName(zone, local?.offsetMinutes ?? 0, format) : "",
      calendarKnown: isCalendarKnown,
      day: placeKnown ? formatDayShort(slot.start, zone, zones, locale) : "",
      time: placeKnown ? formatTime(slot.start, zone, zones, locale) : "",
      span: placeKnown ? formatSpan(slot, zone, zones, locale) : "",
      shift: mine && local && placeKnown ? dayShift(mine, local) : "same",
    };
  });
};

/** "Tue 1 Dec, 10:00, Nigeria time" for everybody whose place is known. */
export const timesInWords = (times: readonly LocalTime[], { text }: Pick<Format, "text">): readonly string[] =>
  times.filter(({ placeKnown }) => placeKnown).map(({ day, time, clock }) => text("book.at", { day, time, clock }));

/**
 * "9:15 AM for Rafael · 5:45 PM for Priya (the next day)": everybody but the reader, whose day and time stand before. Of two
 * people the other is named above: "9:15 AM there".
 */
export const othersInWords = (times: readonly LocalTime[], { text }: Pick<Format, "text">): string =>
  times
    .slice(1)
    .map(({ placeKnown, name, time, shift }) => {
      if (!placeKnown) return text("row.unknown", { name });
      return times.length === 2 ? text("row.there", { time, shift }) : text("row.other", { name, time, shift });
    })
    .join(" · ");

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: "0",
  },
  who: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  when: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
  },
  time: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  line: { justifyContent: "space-between" },
  // Also where it wraps below the name.
  atEnd: { justifyContent: "end", marginInlineStart: "auto" },
  shift: { color: tokens.colorNeutralForeground2 },
});

/** One person's side of a time: who, by which clock, from when to when. */
export const PersonTime = ({ time }: { readonly time: LocalTime }) => {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.line, styles.when)}>
      <span className={styles.who}>
        <WhoseClock time={time} />
      </span>
      <span className={mergeClasses(styles.when, styles.atEnd)}>
        <Span time={time} />
      </span>
    </p>
  );
};

/** The time for each person on their own clock. The card says the day; another calendar day is said here, in words. */
export const LocalTimes = ({ times }: { readonly times: readonly LocalTime[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {times.map((time) => (
        <div key={time.id}>
          <dt className={styles.who}>
            <WhoseClock time={time} />
          </dt>
          <dd className={styles.when}>
            <Span time={time} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

const WhoseClock = ({ time: { who, name, clock, isHere, placeKnown } }: { readonly time: LocalTime }) => {
  const text = useText();
  if (who === "me") return isHere ? text("drawing.you") : text("card.you", { clock });
  return placeKnown ? text("card.other", { name, clock }) : <bdi>{name}</bdi>;
};

const Span = ({ time: { name, placeKnown, span, shift } }: { readonly time: LocalTime }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <>
      {placeKnown ? <bdi className={styles.time}>{span}</bdi> : text("card.placeUnknown", { name })}
      {shift !== "same" && <span className={styles.shift}>{text(`day.${shift}`)}</span>}
    </>
  );
};
