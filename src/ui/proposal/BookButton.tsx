import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { Failure } from "../../domain/shared/failure";
import type { Instant } from "../../domain/time/interval";
import type { MessageId } from "../../locales/text";
import type { Booked, BookTime } from "../../planning/bookTime";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useLinks, usePlanning, useText } from "../context";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { TextLink } from "../controls/TextLink";
import { failureWords } from "../format/failureWords";
import { formatList } from "../format/list";
import { joinSentences } from "../format/sentences";
import { localTimesOf, timesInWords } from "./LocalTimes";

/** How the booking of one slot stands. */
type BookingState =
  | { readonly phase: "open" }
  | { readonly phase: "booking" }
  | { readonly phase: "booked"; readonly meeting: Booked }
  | { readonly phase: "failed"; readonly failure: Failure; readonly pressId: string };

/** The booking of slots of one search result. */
export interface Booking {
  readonly stateOf: (proposal: Proposal) => BookingState;
  /** True while an answer is awaited: nothing else can be booked meanwhile. */
  readonly busy: boolean;
  readonly book: (proposal: Proposal) => void;
}

/** A slot that failed keeps the id of its press, so that trying again cannot book it twice when only the answer was lost. */
export const useBooking = (
  bookTime: BookTime,
  found: FoundTimes,
  company: Company,
  onBooked?: (meeting: Booked) => void,
  onTaken?: (failure: Failure) => void,
): Booking => {
  const { newPressId } = useLinks();
  const [states, setStates] = useState<ReadonlyMap<Instant, BookingState>>(new Map());
  const stateOf = (proposal: Proposal): BookingState => states.get(proposal.slot.start) ?? OPEN;
  const set = useCallback(
    (proposal: Proposal, state: BookingState) => setStates((all) => new Map(all).set(proposal.slot.start, state)),
    [],
  );
  const busy = [...states.values()].some((state) => state.phase === "booking");

  const book = (proposal: Proposal): void => {
    const before = stateOf(proposal);
    if (busy || before.phase === "booked") return;
    const pressId = before.phase === "failed" ? before.pressId : newPressId();
    set(proposal, { phase: "booking" });
    void bookTime(found, proposal, company, pressId).then((result) => {
      if (!result.ok) {
        set(proposal, { phase: "failed", failure: result.error, pressId });
        return result.error.type === "HourTaken" ? onTaken?.(result.error) : undefined;
      }
      set(proposal, { phase: "booked", meeting: result.value });
      return onBooked?.(result.value);
    });
  };
  return { stateOf, busy, book };
};

const OPEN: BookingState = { phase: "open" };

const useStyles = makeStyles({
  button: {
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
    paddingTop: tokens.spacingVerticalM,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
  form: { marginTop: tokens.spacingVerticalS },
});

interface BookButtonProps {
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
  /** A booked meeting is moved to this time. */
  readonly isMove?: boolean;
}

/** One press books. The button stays where it is, so that the keyboard focus does too; what came of it is said below. */
export const BookButton = (props: BookButtonProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { found, proposal, inPair, booking, main, headingId, isMove = false } = props;
  const { press = isMove ? "next.moveTo" : "book.press" } = props;
  const styles = useStyles();
  const state = booking.stateOf(proposal);
  const done = isMove ? ({ booking: "booked.moving", booked: "book.moved" } as const) : BOOKED;
  const label = { open: press, failed: press, ...done };
  const times = localTimesOf(found, proposal, format);
  const invited = times.filter(({ who }) => who !== "me").map(({ name }) => name);
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
          <Body className={styles.done}>
            {joinSentences(
              text(isMove ? "booked.moved" : "book.words", {
                names: formatList(invited, locale),
                count: invited.length,
                times: formatList(timesInWords(times, format), locale),
              }),
              state.meeting.saysOldTime && text("booked.saysOldTime"),
            )}{" "}
            {state.meeting.joinUrl !== undefined && <JoinLink url={state.meeting.joinUrl} />}
          </Body>
        )}
        {state.phase === "booked" && inPair && !state.meeting.inDocument && (
          <Body className={styles.done}>{text("book.notInDocument")}</Body>
        )}
      </div>
      {state.phase === "failed" && state.failure.type === "HourTaken" && (
        <Body className={styles.below} role="status">
          {failureWords(state.failure, text)}
        </Body>
      )}
      {state.phase === "failed" && state.failure.type !== "HourTaken" && (
        <div className={styles.below}>
          <Problem failure={state.failure} byHand onRetry={() => booking.book(proposal)} />
          {mayNotBook(state.failure) && <TeamsForm found={found} proposal={proposal} />}
        </div>
      )}
    </>
  );
};

const BOOKED = { booking: "book.sending", booked: "book.done" } as const;

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

/** For people who may not book from here: Teams' own form with the same meeting, which they send themselves. */
const TeamsForm = ({ found, proposal }: Pick<BookButtonProps, "found" | "proposal">) => {
  const text = useText();
  const { meetingForm } = usePlanning();
  const { openLink } = useLinks();
  const styles = useStyles();
  return (
    <Stack gap="xs" className={styles.form}>
      <Quiet>{text("book.formHint")}</Quiet>
      <Row>
        <Button onClick={() => openLink(meetingForm(found, proposal))}>{text("book.form")}</Button>
      </Row>
    </Stack>
  );
};
