import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { Failure } from "../../domain/shared/failure";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { TextLink } from "../controls/TextLink";
import { formatList } from "../format/list";
import type { MessageId } from "../../locales/text";
import type { FoundTimes } from "../../planning/foundTimes";
import { sidesOf } from "./sides";
import type { Booking } from "./useBooking";
import { useFormat, useLinks, useText } from "../context";

const TeamsForm = lazy(() => import("./TeamsForm"));

const useStyles = makeStyles({
  button: {
    minHeight: "32px",
    justifySelf: "start",
    marginTop: tokens.spacingVerticalM,
    // In a wide card it stands beside the reasons.
    "@container (min-width: 440px)": { marginTop: "0" },
  },
  below: {
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    ":not(:empty)": { marginTop: tokens.spacingVerticalM },
  },
  done: {
    margin: "0",
    paddingTop: tokens.spacingVerticalM,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
});

export interface BookButtonProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  /** The meeting belongs into a shared document. */
  readonly inPair: boolean;
  readonly booking: Booking;
  /** The main action of the screen. */
  readonly main: boolean;
  readonly headingId: string;
  /** What the button says before it is pressed. */
  readonly press?: MessageId;
}

/** One press books. The button stays where it is, so that the keyboard focus does too; what came of it is said below. */
export const BookButton = (props: BookButtonProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { found, proposal, inPair, booking, main, headingId, press = "book.press" } = props;
  const styles = useStyles();
  const state = booking.stateOf(proposal);
  const label = { open: press, failed: press, booking: "book.sending", booked: "book.done" } as const;
  const sides = sidesOf(found, proposal, format);
  const times = sides
    .filter(({ placeKnown }) => placeKnown)
    .map(({ day, time, place }) => text("book.at", { day, time, place }));
  const invited = sides.filter(({ who }) => who !== "me").map(({ name }) => name);
  return (
    <>
      <SteadyButton
        className={styles.button}
        appearance={main ? "primary" : "secondary"}
        aria-describedby={headingId}
        off={booking.busy || state.phase === "booked"}
        onClick={() => booking.book(proposal)}
      >
        {text(label[state.phase])}
      </SteadyButton>
      <div role="status" className={styles.below}>
        {state.phase === "booked" && (
          <p className={styles.done}>
            {text("book.words", {
              names: formatList(invited, locale),
              count: invited.length,
              times: formatList(times, locale),
            })}{" "}
            {state.meeting.joinUrl !== undefined && <JoinLink url={state.meeting.joinUrl} />}
          </p>
        )}
        {state.phase === "booked" && inPair && !state.meeting.inDocument && (
          <p className={styles.done}>{text("book.notInDocument")}</p>
        )}
      </div>
      {state.phase === "failed" && (
        <div className={styles.below}>
          <Problem failure={state.failure} byHand onRetry={() => booking.book(proposal)} />
          {mayNotBook(state.failure) && (
            <Suspense fallback={null}>
              <TeamsForm found={found} proposal={proposal} />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
};

/** Opened by the program around us where there is one: Teams then shows the meeting itself. The address stays, to be copied. */
const JoinLink = ({ url }: { readonly url: string }) => {
  const text = useText();
  const { openLink } = useLinks();
  return (
    <TextLink
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openLink(url);
      }}
    >
      {text("book.join")}
    </TextLink>
  );
};

const mayNotBook = ({ type }: Failure): boolean => type === "ConsentMissing" || type === "NotAllowed";
