import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { NotedMeeting } from "../../../domain/document/readings";
import type { Pair } from "../../../domain/people/pair";
import { formatDay, formatTime } from "../../format/when";
import type { BookingCheck, Services } from "../../services";
import { BrokenMeeting } from "./BrokenMeeting";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
});

interface BookedPartProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly history: readonly NotedMeeting[];
}

/**
 * What this pair has booked, looked at with today's facts. A meeting that still fits needs one quiet line; one that does
 * not has its reason, a time instead and a press. When the look fails nothing is said: the times above have said why.
 */
export const BookedPart = ({ services, pair, history }: BookedPartProps) => {
  const styles = useStyles();
  const { text, zones, zone, locale } = services;
  const check = useCheck(services, pair, history);
  if (!check) return null;
  const { broken, kept, found } = check;
  const [next] = kept;
  return (
    <section className={styles.part}>
      {broken.length > 0 && <h2 className={styles.title}>{text("booked.title", { count: broken.length })}</h2>}
      {broken.map((each) => (
        <BrokenMeeting key={each.meeting.eventId} {...{ services, pair, found }} broken={each} />
      ))}
      {next && broken.length === 0 && (
        <p className={styles.quiet}>
          {text("booked.fits", {
            count: kept.length,
            day: formatDay(next.start, zone, zones, locale),
            time: formatTime(next.start, zone, zones, locale),
          })}
        </p>
      )}
    </section>
  );
};

/** Looks once for each list of meetings, and only when one of them is still to come. */
const useCheck = (
  { bookedMeetings, clock }: Services,
  pair: Pair,
  history: readonly NotedMeeting[],
): BookingCheck | undefined => {
  const [check, setCheck] = useState<BookingCheck>();
  useEffect(() => {
    if (!history.some(({ start }) => start >= clock.now())) return undefined;
    const controller = new AbortController();
    void bookedMeetings.check(pair, history, controller.signal).then((answer) => {
      if (answer.ok && !controller.signal.aborted) setCheck(answer.value);
    });
    return () => controller.abort();
  }, [bookedMeetings, clock, pair, history]);
  return check;
};
