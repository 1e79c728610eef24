import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../domain/proposals/answer";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import type { FoundTimes } from "../services";
import { sidesOf, type Pen } from "./sides";
import type { Booking } from "./useBooking";

const useStyles = makeStyles({
  button: { minHeight: "32px" },
  done: { margin: "0", paddingTop: tokens.spacingVerticalM },
});

export interface BookButtonProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  readonly pen: Pen;
  readonly booking: Booking;
  /** The main action of the screen. */
  readonly main: boolean;
  readonly headingId: string;
}

/** One press books. The button stays where it is, so that the keyboard focus does too; what came of it is said below. */
export const BookButton = ({ found, proposal, pen, booking, main, headingId }: BookButtonProps) => {
  const styles = useStyles();
  const { text, locale } = pen;
  const state = booking.stateOf(proposal);
  const label = { open: "book.press", failed: "book.press", booking: "book.sending", booked: "book.done" } as const;
  const times = sidesOf(found, proposal, pen).map(({ day, time, place }) => text("book.at", { day, time, place }));
  return (
    <div>
      <Button
        className={styles.button}
        appearance={main ? "primary" : "secondary"}
        aria-describedby={headingId}
        disabledFocusable={booking.busy || state.phase === "booked"}
        onClick={() => booking.book(proposal)}
      >
        {text(label[state.phase])}
      </Button>
      <div role="status">
        {state.phase === "booked" && (
          <p className={styles.done}>
            {text("book.words", { people: found.people.length, times: formatList(times, locale) })}{" "}
            {state.meeting.joinUrl !== undefined && (
              <a href={state.meeting.joinUrl} target="_blank" rel="noopener noreferrer">
                {text("book.join")}
              </a>
            )}
          </p>
        )}
      </div>
      {state.phase === "failed" && (
        <ProblemBar failure={state.failure} text={text} onRetry={() => booking.book(proposal)} />
      )}
    </div>
  );
};
