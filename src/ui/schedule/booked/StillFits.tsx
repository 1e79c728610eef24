import { makeStyles, tokens } from "@fluentui/react-components";
import type { NotedMeeting } from "../../../domain/document/bookedMeetings";
import { formatDay, formatTime } from "../../format/when";
import { useFormat } from "../../context";

const useStyles = makeStyles({ quiet: { margin: "0", color: tokens.colorNeutralForeground2 } });

interface StillFitsProps {
  /** The earliest that is still to come. */
  readonly next: NotedMeeting | undefined;
  readonly count: number;
}

/** Booked meetings that still fit need one quiet line. */
export const StillFits = ({ next, count }: StillFitsProps) => {
  const { text, locale, zones, zone } = useFormat();
  const styles = useStyles();
  if (!next) return null;
  const when = {
    day: formatDay(next.start, zone, zones, locale),
    time: formatTime(next.start, zone, zones, locale),
  };
  return <p className={styles.quiet}>{text("booked.fits", { count, ...when })}</p>;
};
