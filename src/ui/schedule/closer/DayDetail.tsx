import { makeStyles, tokens } from "@fluentui/react-components";
import type { DayOutlook } from "../../../domain/proposals/dayByDay";
import { formatDate } from "../../format/when";
import type { FoundTimes, Services } from "../../services";
import { BookButton } from "../BookButton";
import { explain, limitWords } from "../explain";
import { holidayWords } from "../holidayWords";
import { ProposalCard } from "../ProposalCard";
import { Reasons } from "../Reasons";
import type { Booking } from "../useBooking";

const useStyles = makeStyles({
  line: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
});

interface DayDetailProps {
  readonly day: DayOutlook;
  readonly found: FoundTimes;
  readonly services: Services;
  readonly booking: Booking;
  readonly inPair: boolean;
}

/** The best time of one day, ready to be booked; or why this day has none. */
export const DayDetail = ({ day, found, services, booking, inPair }: DayDetailProps) => {
  const styles = useStyles();
  const { text, locale } = services;
  const { best } = day;
  if (best) {
    return (
      <ProposalCard found={found} proposal={best} pen={services}>
        {(headingId) => (
          <>
            <Reasons explanation={explain(found, best, inPair, services)} text={text} />
            <BookButton {...{ found, proposal: best, services, booking, headingId, inPair }} main={false} />
          </>
        )}
      </ProposalCard>
    );
  }
  return (
    <>
      <p className={styles.line}>{text("days.none", { day: formatDate(day.date, locale) })}</p>
      <ul className={styles.list}>
        {[...limitWords(found, day.limits, text), ...holidayWords(found, day.window, "all", services)].map(
          (sentence) => (
            <li key={sentence}>{sentence}</li>
          ),
        )}
      </ul>
    </>
  );
};
