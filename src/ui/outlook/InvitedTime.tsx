import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { absentFrom, meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useConversations, usePlanning, useText } from "../context";
import { Body, Row } from "../controls/layout";
import { orElse, useFetched } from "../controls/useFetched";
import { useQuery, type QueryState } from "../controls/useQuery";
import { useDocument } from "../document/useDocument";
import NextCard from "../nextMeeting/NextCard";
import { useCallingOff } from "../nextMeeting/useCallingOff";
import { useMinute } from "../nextMeeting/useUpcoming";
import { BetterTime } from "./BetterTime";
import { isEasyForAll } from "./formTime";
import { MovedByHand } from "./NotedMeetings";
import { ThisTime } from "./ThisTime";

export interface InvitedTimeProps {
  readonly company: Company;
  /** Undefined: not everybody of a pair is named. */
  readonly pair: Pair | undefined;
  readonly window: Interval;
  readonly which: WhichMeeting;
  readonly isPlanning: boolean;
  readonly onPlan: () => void;
  readonly isPreparing: boolean;
  readonly onPrepare: () => void;
}

/** The time of an invitation on both days; as a meeting of their story with all that can be done about it. */
const InvitedTime = (props: InvitedTimeProps) => {
  const { company, pair, window } = props;
  const { lookAtMeeting } = usePlanning();
  const { start, end } = window;
  const ask = useMemo(
    () => (signal: AbortSignal) => lookAtMeeting(pair ? { kind: "pair", pair } : company, { start, end }, signal),
    [lookAtMeeting, pair, company, start, end],
  );
  const days = useQuery(ask).state;
  return pair ? <OfPair {...props} pair={pair} days={days} /> : <OfPeople {...props} days={days} />;
};

interface LookedProps extends InvitedTimeProps {
  readonly days: QueryState<FoundTimes>;
  /** A better time, with its press. */
  readonly children?: ReactNode;
}

const OfPair = (props: LookedProps & { readonly pair: Pair }) => {
  const { pair, window, which, days, onPrepare } = props;
  const { openDocument } = useConversations();
  const document = useDocument(openDocument(pair));
  const now = useMinute();
  const [done, setDone] = useState<string>();
  const callingOff = useCallingOff(pair, setDone);
  const noted = useNoted(meetingsOf(document.entries), which);
  const meeting = noted && isSame(noted, window) ? noted : undefined;
  return (
    <>
      <Body role="status">{done}</Body>
      {callingOff.question}
      <MovedByHand pair={pair} which={which} window={window} />
      {meeting && now < meeting.end ? (
        <NextCard
          pair={pair}
          next={{ meeting, absent: absentFrom(meeting, document.entries, pair), later: [] }}
          now={now}
          document={document}
          days={days}
          done={done}
          onPrepare={onPrepare}
          onCallOff={callingOff.ask}
          onDone={setDone}
        >
          {done === undefined && (
            <BetterTime pair={pair} window={window} meeting={meeting} days={days} onDone={setDone} />
          )}
        </NextCard>
      ) : (
        <OfPeople {...props}>
          {done === undefined && now < window.start && (
            <BetterTime pair={pair} window={window} days={days} onDone={setDone} />
          )}
        </OfPeople>
      )}
    </>
  );
};

/** Which of the pair's meetings is open in Outlook. */
const useNoted = (meetings: readonly NotedMeeting[], which: WhichMeeting): NotedMeeting | undefined => {
  const ids = meetings.map(({ eventId }) => eventId).join("\n");
  const ask = useCallback(() => which(ids.split("\n").filter(Boolean)), [which, ids]);
  const eventId = orElse(useFetched(ask), undefined);
  return meetings.findLast((one) => one.eventId === eventId);
};

/** An invitation that no story knows: it can be read, and another time be found. */
const OfPeople = ({ pair, window, days, isPlanning, onPlan, isPreparing, onPrepare, children }: LookedProps) => {
  const text = useText();
  const looked = days.phase === "there" ? { found: days.value, proposal: days.value.answer.proposals[0] } : undefined;
  const suits = !looked?.proposal || isEasyForAll(looked.proposal);
  const presses: ReactNode[] = [
    <Button key="plan" appearance={suits || pair ? "secondary" : "primary"} aria-expanded={isPlanning} onClick={onPlan}>
      {text(suits ? "plan.another" : "time.find")}
    </Button>,
    pair && (
      <Button
        key="prepare"
        appearance={suits ? "primary" : "secondary"}
        aria-expanded={isPreparing}
        onClick={onPrepare}
      >
        {text("next.prepare")}
      </Button>
    ),
  ];
  return (
    <ThisTime window={window} looked={looked} isUnread={days.phase === "failed"}>
      {children}
      <Row>{suits ? presses.toReversed() : presses}</Row>
    </ThisTime>
  );
};

// A late part is a default export.
export default InvitedTime;
