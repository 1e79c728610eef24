import { makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../../domain/people/pair";
import type { BookingCheck } from "../../../planning/bookedMeetings";
import { BrokenMeeting } from "./BrokenMeeting";
import { useText } from "../../context";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface BrokenPartProps {
  readonly pair: Pair;
  readonly check: BookingCheck;
}

/** Booked meetings that no longer fit, each with its reason, a time instead and a press. */
const BrokenPart = ({ pair, check: { broken, found } }: BrokenPartProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{text("booked.title", { count: broken.length })}</h2>
      {broken.map((each) => (
        <BrokenMeeting key={each.meeting.eventId} pair={pair} found={found} broken={each} />
      ))}
    </section>
  );
};

// A late part is a default export.
export default BrokenPart;
