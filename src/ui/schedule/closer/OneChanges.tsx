import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Change, OneChange } from "../../../domain/proposals/oneChange";
import { formatDay, formatTime } from "../../format/when";
import { formatWeekday } from "../../format/week";
import type { Format } from "../../services";
import type { FoundTimes } from "../../../planning/foundTimes";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  changes: { display: "grid", rowGap: tokens.spacingVerticalXS },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  press: { marginTop: tokens.spacingVerticalXS },
});

const AT_MOST = 3;

interface OneChangesProps {
  readonly found: FoundTimes;
  readonly onLength: (minutes: number) => void;
}

/** The near misses: what one thing the viewer could change, and what that would bring. Nothing when nothing helps. */
export const OneChanges = ({ found, onLength }: OneChangesProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const changes = useChanges(found);
  if (changes.length === 0) return null;
  const fits = found.answer.proposals.length > 0;
  return (
    <section className={styles.changes}>
      <h2 className={styles.title}>{text(fits ? "change.easier" : "change.fits")}</h2>
      <ul className={styles.list}>
        {changes.slice(0, AT_MOST).map((each) => (
          <li key={each.change.kind}>
            {changeWords(each.change, whenOf(each, format), format)}
            {each.change.kind === "shorter" && (
              <div className={styles.press}>
                <Button size="small" onClick={() => onLength(lengthOf(each.change))}>
                  {text("none.shorter", { minutes: lengthOf(each.change) })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const lengthOf = (change: Change): number => (change.kind === "shorter" ? change.durationMinutes : 0);

/** The day and the hour for the viewer, who comes first. */
const whenOf = ({ best }: OneChange, { text, zones, locale }: Format): string => {
  const zone = best.people[0]?.zone ?? "UTC";
  const { start } = best.slot;
  return text("change.when", {
    day: formatDay(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });
};

const changeWords = (change: Change, when: string, { text, locale }: Format): string => {
  switch (change.kind) {
    case "shorter":
      return text("change.shorter", { minutes: change.durationMinutes, when });
    case "start-earlier":
      return text("change.startEarlier", { minutes: change.byMinutes, when });
    case "end-later":
      return text("change.endLater", { minutes: change.byMinutes, when });
    case "night-ends-earlier":
      return text("change.nightEnds", { minutes: change.byMinutes, when });
    case "night-begins-later":
      return text("change.nightBegins", { minutes: change.byMinutes, when });
    case "open-day":
      return text("change.openDay", { weekday: formatWeekday(change.weekday, locale, "long"), when });
  }
};

/** Computed after the screen has been drawn: the times that were found come first. */
const useChanges = (found: FoundTimes): readonly OneChange[] => {
  const [made, setMade] = useState<{ readonly from: FoundTimes; readonly changes: readonly OneChange[] }>();
  useEffect(() => {
    const later = setTimeout(() => setMade({ from: found, changes: found.outlook?.changes() ?? [] }), 0);
    return () => clearTimeout(later);
  }, [found]);
  return made?.from === found ? made.changes : [];
};
