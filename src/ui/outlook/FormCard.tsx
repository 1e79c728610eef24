import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Pair } from "../../domain/people/pair";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Text } from "../../locales/text";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useText } from "../context";
import type { QueryState } from "../controls/useQuery";
import { Body, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { theirTimesWords, whenFound } from "../proposal/meetingWords";
import { betterThan, isEasyForAll, lookedAt } from "./formTime";
import { NoteMeeting } from "./NotedMeetings";
import { ThisTime } from "./ThisTime";
import { UseButton } from "./UseButton";
import { UndoButton } from "./UndoButton";
import type { FillingOfForm } from "./useForm";
import { joinSentences } from "../format/sentences";

const useStyles = makeStyles({ start: { justifyItems: "start" } });

/** What the others have of it: nothing, this time, or another one. */
export type SentAs = "no" | "so" | "other";

export interface FormCardProps {
  readonly company: Company;
  /** The times that were found for these people. */
  readonly found: FoundTimes | undefined;
  /** The engine's word on a time that is not among them. */
  readonly weighed: QueryState<FoundTimes>;
  readonly filling: FillingOfForm;
  /** When the appointment is now. */
  readonly window: Interval;
  readonly sent: SentAs;
  /** The shared document has the meeting since. */
  readonly onNoted: () => void;
}

/** The time in the form: how it suits everybody, a better one with its press, what we put in, and the way back. */
const FormCard = ({ company, found, weighed, filling, window, sent, onNoted }: FormCardProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const id = useId();
  const pair = company.kind === "pair" ? company.pair : undefined;
  const looked = lookedAt(window, found, weighed);
  const better = betterThan(looked, found);
  const { state, isMoved } = filling;
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  const isFilled = filled !== undefined && isSame(filled.window, window);
  const suits = looked?.proposal !== undefined && isEasyForAll(looked.proposal);
  return (
    <ThisTime
      window={window}
      looked={looked}
      isUnread={weighed.phase === "failed" && !looked}
      done={state.phase === "filled" || state.phase === "takenBack" ? `${state.phase} ${window.start}` : undefined}
    >
      <div role="status">
        {isFilled && !(pair && filled.meetingId !== undefined) && <Body>{text("use.words", { sent })}</Body>}
        {isMoved && <Body>{text("use.moved")}</Body>}
        {state.phase === "takenBack" && <Body>{takenBackWords(state, sent, text)}</Body>}
      </div>
      {filled && (isFilled || isMoved) && (
        <Filled {...{ pair, window, filling, sent, onNoted }} meetingId={isFilled ? filled.meetingId : undefined} />
      )}
      {state.phase === "failed" && state.filled && (
        <Problem failure={state.failure} byHand onRetry={filling.takeBack} />
      )}
      {found && better && !isFilled && (
        <Stack gap="s" className={styles.start}>
          <Body id={id}>
            {text("time.better", {
              when: whenFound(found, better.slot.start, format),
              times: theirTimesWords(found, better.slot.start, format),
            })}
          </Body>
          <UseButton found={found} slot={better.slot} pair={pair} filling={filling} describedBy={id} main />
        </Stack>
      )}
      {looked && suits && !isFilled && !isMoved && (
        <UseButton found={looked.found} slot={window} pair={pair} filling={filling} label="use.both" main />
      )}
    </ThisTime>
  );
};

const takenBackWords = (
  { what: { timeStays, stillRepeats, linesThatStay } }: Extract<FillingOfForm["state"], { phase: "takenBack" }>,
  sent: SentAs,
  text: Text,
): string =>
  joinSentences(
    text("use.takenBack", { time: stillRepeats ? "ended" : timeStays ? "stays" : "back", lines: linesThatStay }),
    // The form is not the invitation.
    sent !== "no" && text("use.takenBackSent"),
  );

interface FilledProps {
  readonly pair: Pair | undefined;
  readonly window: Interval;
  /** Undefined: what we put in stands no longer. */
  readonly meetingId: string | undefined;
  readonly sent: SentAs;
  readonly filling: FillingOfForm;
  readonly onNoted: () => void;
}

/** What can be done once our time is in the form. */
const Filled = ({ pair, window, meetingId, sent, filling, onNoted }: FilledProps) => {
  const text = useText();
  const undo = <UndoButton filling={filling} />;
  if (!pair || meetingId === undefined) return sent === "so" && !filling.isMoved ? null : <Row>{undo}</Row>;
  return (
    <NoteMeeting
      key={window.start}
      pair={pair}
      meetings={[{ eventId: meetingId, ...window }]}
      isSent={sent === "so"}
      words={text("use.words", { sent })}
      onNoted={onNoted}
    >
      {undo}
    </NoteMeeting>
  );
};

// A late part is a default export.
export default FormCard;
