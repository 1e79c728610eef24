import type { Pair } from "../../domain/people/pair";
import type { BrokenBooking } from "../../planning/bookedMeetings";
import type { Booked } from "../../planning/bookTime";
import { useFormat, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { findingWords, limitWords } from "../proposal/explain";
import { Sentences } from "../proposal/Sentences";
import { clocksAt, timesWords, whenWords } from "../proposal/meetingWords";
import { joinSentences } from "../format/sentences";

interface NoLongerFitsProps {
  readonly pair: Pair;
  readonly broken: BrokenBooking;
  readonly onMoved: (moved: Booked) => void;
}

/** Why a booked meeting no longer fits, when it could be instead, and the press of whoever booked it. */
export const NoLongerFits = ({ pair, broken, onMoved }: NoLongerFitsProps) => {
  const format = useFormat();
  const { text, me } = format;
  const names = useNames(pair);
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const { meeting, why, to, limits, found } = broken;
  const booker = pair.members.find(({ id }) => id === meeting.author);
  const move = async (): Promise<void> => {
    if (!to) return;
    const done = await keep(() => bookedMeetings.move(found, meeting, to, pair));
    if (done?.ok) onMoved(done.value);
  };
  return (
    <Stack gap="s">
      <Body>{text("next.broken", { why: joinSentences(...findingWords(found, why, text)) })}</Body>
      {to ? (
        <Body>
          {text("next.instead", {
            when: whenWords(to.slot.start, format),
            times: timesWords(clocksAt(found, to.slot.start, format), format),
          })}
        </Body>
      ) : (
        <>
          <Body>{text("booked.nothing")}</Body>
          <Sentences of={limitWords(found, limits, text)} />
        </>
      )}
      {to && meeting.author === me.id && (
        <Row>
          <SteadyButton appearance="primary" off={keeping} onClick={() => void move()}>
            {text(keeping ? "booked.moving" : "booked.move")}
          </SteadyButton>
        </Row>
      )}
      {to && meeting.author !== me.id && booker && <Body>{text("booked.theirs", { name: names.of(booker) })}</Body>}
      {problem && !keeping && <Problem failure={problem} byHand onRetry={() => void move()} />}
    </Stack>
  );
};
