import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import { oneChanges, type Change, type OneChange } from "../../domain/proposals/oneChange";
import type { Failure } from "../../domain/shared/failure";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useText } from "../context";
import { Body, Fold, Label, List, Row, Stack } from "../controls/layout";
import { formatWeekday } from "../format/week";
import { formatDay, formatTime } from "../format/when";
import { earlierWords } from "../proposal/earlierWords";
import type { Format } from "../services";
import { OwnFairness } from "./OwnFairness";
import { PlannedSeries } from "./PlannedSeries";
import { SeriesPart } from "./SeriesPart";
import { WhoCarried } from "./WhoCarried";
import { WhyNot } from "./WhyNot";

const useStyles = makeStyles({
  press: { marginTop: tokens.spacingVerticalXS },
});

interface CloserProps {
  readonly found: FoundTimes;
  readonly company: Company;
  /** The calendar of the days, where it does not stand beside the times. */
  readonly month: ReactNode;
  readonly inPair: boolean;
  /** Looks again for meetings of this length. */
  readonly onLength: (minutes: number) => void;
  readonly onBooked: (meeting: BookedEvent) => void;
  readonly onTaken: (failure: Failure) => void;
}

/** For whoever wants to know more: what one change would bring, how each day stands, a series, and who carried what so far. */
const Closer = ({ found, company, month, inPair, onLength, onBooked, onTaken }: CloserProps) => {
  const text = useText();
  const durationMinutes = found.outlook?.durationMinutes;
  return (
    <Stack>
      <OneChanges found={found} onLength={onLength} />
      {month !== undefined && (
        <Fold title={text("days.title")} isKept>
          {month}
        </Fold>
      )}
      {(durationMinutes !== undefined || inPair) && (
        <Fold title={text("whyNot.title")} isKept>
          <Stack>
            <Earlier found={found} />
            {durationMinutes !== undefined && (
              <WhyNot company={company} found={found} minutes={durationMinutes} onBooked={onBooked} onTaken={onTaken} />
            )}
            {inPair && (
              <Stack as="section" gap="s">
                <Label as="h2">{text("carried.title")}</Label>
                <WhoCarried found={found} />
                <OwnFairness />
              </Stack>
            )}
          </Stack>
        </Fold>
      )}
      {durationMinutes !== undefined && (
        <Fold title={text("series.title")} isKept>
          <SeriesPart company={company} durationMinutes={durationMinutes}>
            {(planned) => <PlannedSeries company={company} planned={planned} />}
          </SeriesPart>
        </Fold>
      )}
    </Stack>
  );
};

/** Why nothing before the first time was proposed, where something lies before it. */
const Earlier = ({ found }: Pick<CloserProps, "found">) => {
  const format = useFormat();
  const sentences = useMemo(() => earlierWords(found, format), [found, format]);
  return sentences.map((sentence) => <Body key={sentence}>{sentence}</Body>);
};

const AT_MOST = 3;

/** The near misses: what one thing the viewer could change, and what that would bring. Nothing when nothing helps. */
const OneChanges = ({ found, onLength }: Pick<CloserProps, "found" | "onLength">) => {
  const format = useFormat();
  const { text } = format;
  const changes = useChanges(found);
  if (changes.length === 0) return null;
  const fits = found.answer.proposals.length > 0;
  return (
    <Stack as="section" gap="xs">
      <Label as="h2">{text(fits ? "change.easier" : "change.fits")}</Label>
      <List gap="s" pointed>
        {changes.slice(0, AT_MOST).map((each) => (
          <li key={each.change.kind}>
            {changeWords(each.change, whenOf(each, format), format)}
            <Shorter change={each.change} onLength={onLength} />
          </li>
        ))}
      </List>
    </Stack>
  );
};

const Shorter = ({ change, onLength }: Pick<OneChange, "change"> & Pick<CloserProps, "onLength">) => {
  const text = useText();
  const styles = useStyles();
  if (change.kind !== "shorter") return null;
  const minutes = change.durationMinutes;
  return (
    <Row className={styles.press}>
      <Button size="small" onClick={() => onLength(minutes)}>
        {text("none.shorter", { minutes })}
      </Button>
    </Row>
  );
};

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
    const later = setTimeout(() => setMade({ from: found, changes: found.outlook?.ask(oneChanges) ?? [] }), 0);
    return () => clearTimeout(later);
  }, [found]);
  return made?.from === found ? made.changes : [];
};

// A late part is a default export.
export default Closer;
