import { makeStyles, tokens } from "@fluentui/react-components";
import type { DayOutlook } from "../../../domain/proposals/dayByDay";
import { formatDate } from "../../format/when";
import type { FoundTimes } from "../../../planning/foundTimes";
import { BookButton } from "../../proposal/BookButton";
import { explain, limitWords, holidayWords } from "../../proposal/explain";
import { ProposalCard } from "../../proposal/ProposalCard";
import { Reasons } from "../../proposal/Reasons";
import type { Booking } from "../../proposal/useBooking";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  line: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
});

interface DayDetailProps {
  readonly day: DayOutlook;
  readonly found: FoundTimes;
  readonly booking: Booking;
  readonly inPair: boolean;
}

/** The best time of one day, ready to be booked; or why this day has none. */
export const DayDetail = ({ day, found, booking, inPair }: DayDetailProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const styles = useStyles();
  const { best } = day;
  if (best) {
    return (
      <ProposalCard found={found} proposal={best}>
        {(headingId) => (
          <>
            <Reasons explanation={explain(found, best, inPair, format)} />
            <BookButton
              found={found}
              proposal={best}
              booking={booking}
              headingId={headingId}
              inPair={inPair}
              main={false}
            />
          </>
        )}
      </ProposalCard>
    );
  }
  return (
    <>
      <p className={styles.line}>{text("days.none", { day: formatDate(day.date, locale) })}</p>
      <ul className={styles.list}>
        {[...limitWords(found, day.limits, text), ...holidayWords(found, day.window, "all", format)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
};
