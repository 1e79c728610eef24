import { makeStyles, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useText } from "../context";
import { placeOf } from "../format/place";
import { dayShift, formatDayShort, formatSpan, formatTime, type DayShift } from "../format/when";
import type { Format } from "../services";
import { whoIn } from "./explain";

/** A proposal on one person's clock. */
export interface LocalTime {
  readonly id: string;
  readonly who: string;
  readonly name: string;
  /** False when nobody knows where this person is: then there is no local time to show, and `place` is their name. */
  readonly placeKnown: boolean;
  readonly place: string;
  readonly day: string;
  readonly time: string;
  readonly span: string;
  /** Seen from the viewer's calendar day. */
  readonly shift: DayShift;
}

/** A proposal on everybody's clock, the viewer first. */
export const localTimesOf = (
  found: FoundTimes,
  { people, slot }: Proposal,
  { text, zones, locale }: Pick<Format, "text" | "zones" | "locale">,
): readonly LocalTime[] => {
  const mine = people[0]?.local;
  return people.map(({ id, zone, local }, index) => {
    const person = whoIn(found, id);
    const placeKnown = found.people[index]?.place !== "unknown";
    return {
      id,
      placeKnown,
      ...person,
      place: placeKnown ? placeOf(zone, text) : person.name,
      day: placeKnown ? formatDayShort(slot.start, zone, zones, locale) : "",
      time: placeKnown ? formatTime(slot.start, zone, zones, locale) : "",
      span: placeKnown ? formatSpan(slot, zone, zones, locale) : "",
      shift: mine && placeKnown ? dayShift(mine, local) : "same",
    };
  });
};

/** "Tue 1 Dec, 10:00 in Lagos" for everybody whose place is known. */
export const timesInWords = (times: readonly LocalTime[], { text }: Pick<Format, "text">): readonly string[] =>
  times.filter(({ placeKnown }) => placeKnown).map(({ day, time, place }) => text("book.at", { day, time, place }));

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
  shift: { color: tokens.colorNeutralForeground2 },
});

/** The time for each person in their own place. The card says the day; another calendar day is said here, in words. */
export const LocalTimes = ({ times }: { readonly times: readonly LocalTime[] }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {times.map(({ id, who, name, place, placeKnown, span, shift }) => (
        <div key={id}>
          <dt className={styles.who}>
            {who === "me" && text("card.you", { place })}
            {who !== "me" && (placeKnown ? text("card.other", { name, place }) : <bdi>{name}</bdi>)}
          </dt>
          <dd className={styles.when}>
            {placeKnown ? <bdi className={styles.time}>{span}</bdi> : text("card.placeUnknown", { name })}
            {shift !== "same" && <span className={styles.shift}>{text(`day.${shift}`)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
