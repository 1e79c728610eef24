import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../../domain/people/pair";
import type { Proposal } from "../../../domain/proposals/answer";
import type { Failure } from "../../../domain/shared/failure";
import type { Instant } from "../../../domain/time/interval";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { useSheetStyles } from "../../controls/useSheetStyles";
import { formatList } from "../../format/list";
import { formatDay, formatTime } from "../../format/when";
import type { BrokenBooking } from "../../../planning/bookedMeetings";
import type { FoundTimes } from "../../../planning/foundTimes";
import { findingWords, limitWords } from "../../proposal/explain";
import { SideList } from "../../proposal/SideList";
import { sidesOf } from "../../proposal/sides";
import { useFormat, usePlanning } from "../../context";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS },
  day: { margin: "0", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
  press: { justifySelf: "start" },
});

interface BrokenMeetingProps {
  readonly pair: Pair;
  readonly found: FoundTimes;
  readonly broken: BrokenBooking;
}

type Moving =
  | { readonly phase: "open" | "moving" }
  | { readonly phase: "moved"; readonly saysOldTime: boolean }
  | { readonly phase: "failed"; readonly failure: Failure };

/** One meeting that no longer fits: when it is, why, when it could be, and the press of whoever booked it. */
export const BrokenMeeting = ({ pair, found, broken }: BrokenMeetingProps) => {
  const format = useFormat();
  const { text, zones, zone, locale } = format;
  const styles = useStyles();
  const paper = useSheetStyles();
  const { meeting, why, to, limits } = broken;
  const when = (start: Instant) => ({
    day: formatDay(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });
  return (
    <article className={mergeClasses(paper.sheet, styles.card)}>
      <h3 className={styles.day}>{text("booked.was", when(meeting.start))}</h3>
      <ul className={styles.list}>
        {findingWords(found, why, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {to ? (
        <>
          <p className={styles.line}>{text("booked.instead", when(to.slot.start))}</p>
          <SideList sides={sidesOf(found, to, format)} />
          <MovePress pair={pair} found={found} broken={broken} to={to} />
        </>
      ) : (
        <>
          <p className={styles.line}>{text("booked.nothing")}</p>
          <ul className={styles.list}>
            {limitWords(found, limits, text).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
};

/** Only who booked a meeting can move it for everybody. */
const MovePress = ({ pair, found, broken: { meeting }, to }: BrokenMeetingProps & { readonly to: Proposal }) => {
  const { text, me, locale } = useFormat();
  const { bookedMeetings } = usePlanning();
  const styles = useStyles();
  const [state, setState] = useState<Moving>({ phase: "open" });
  if (meeting.author !== me.id) {
    const booker = found.people.find(({ id }) => id === meeting.author);
    return booker ? <p className={styles.line}>{text("booked.theirs", { name: booker.name })}</p> : null;
  }
  const move = (): void => {
    setState({ phase: "moving" });
    void bookedMeetings
      .move(found, meeting, to, pair)
      .then((moved) =>
        setState(
          moved.ok
            ? { phase: "moved", saysOldTime: moved.value.saysOldTime === true }
            : { phase: "failed", failure: moved.error },
        ),
      );
  };
  const others = found.people.filter(({ id }) => id !== me.id).map(({ name }) => name);
  return (
    <>
      <SteadyButton
        className={styles.press}
        appearance="primary"
        off={state.phase === "moving" || state.phase === "moved"}
        onClick={move}
      >
        {text(state.phase === "moving" ? "booked.moving" : "booked.move")}
      </SteadyButton>
      <p className={styles.line} role="status">
        {state.phase === "moved" && text("booked.moved", { names: formatList(others, locale), count: others.length })}{" "}
        {state.phase === "moved" && state.saysOldTime && text("booked.saysOldTime")}
      </p>
      {state.phase === "failed" && <Problem failure={state.failure} byHand onRetry={move} />}
    </>
  );
};
