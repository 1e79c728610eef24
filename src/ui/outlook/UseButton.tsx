import { makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { isSame } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { sidesOf } from "../proposal/sides";
import type { FoundTimes } from "../../planning/foundTimes";
import { NoteMeeting } from "./NoteMeeting";
import { TakeBackButton } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";
import { useFormat, usePlanning } from "../context";

const useStyles = makeStyles({
  button: { minHeight: "32px", justifySelf: "start", marginTop: tokens.spacingVerticalM },
  below: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    ":not(:empty)": { marginTop: tokens.spacingVerticalM },
  },
  line: { margin: "0" },
});

export interface UseButtonProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly main: boolean;
  readonly headingId: string;
}

/** One press puts this time into the form. The button stays where it is; what was done is said below, with the way back. */
export const UseButton = ({ found, proposal, pair, filling, main, headingId }: UseButtonProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { appointments } = usePlanning();
  const styles = useStyles();
  const { state, isShown, isMoved, busy, meetingId, fill } = filling;
  const { slot } = proposal;
  const isFilled =
    isShown &&
    !isMoved &&
    (state.phase === "filled" || state.phase === "takingBack") &&
    isSame(state.filled.window, slot);
  const isFilling = state.phase === "filling" && state.start === slot.start;
  const failure = state.phase === "failed" && state.start === slot.start ? state.failure : undefined;
  const press = (): void => {
    const meeting = pair && { meetingId };
    const words = appointments.words(found, slot, pair && { pair, meetingId });
    fill({ window: slot, words, ...meeting });
  };
  const times = sidesOf(found, proposal, format)
    .filter(({ placeKnown }) => placeKnown)
    .map(({ day, time, place }) => text("book.at", { day, time, place }));
  return (
    <>
      <SteadyButton
        className={styles.button}
        appearance={main ? "primary" : "secondary"}
        aria-describedby={headingId}
        off={busy || isFilled}
        onClick={press}
      >
        {text(isFilled ? "use.done" : isFilling ? "use.filling" : "use.press")}
      </SteadyButton>
      <div role="status" className={styles.below}>
        {isFilled && <p className={styles.line}>{text("use.words", { times: formatList(times, locale) })}</p>}
      </div>
      {isFilled && (
        <div className={styles.below}>
          <TakeBackButton filling={filling} />
          {pair && <NoteMeeting pair={pair} meetings={[{ eventId: meetingId, ...slot }]} />}
        </div>
      )}
      {failure && (
        <div className={styles.below}>
          <Problem failure={failure} byHand onRetry={press} />
        </div>
      )}
    </>
  );
};
