import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { absentFrom, meetingsOf } from "../../domain/document/bookedMeetings";
import type { OpenItem } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { isSame } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, usePlanning } from "../context";
import { Body, Row } from "../controls/layout";
import { useQuery, type QueryState } from "../controls/useQuery";
import { useDocument } from "../document/useDocument";
import NextCard from "../nextMeeting/NextCard";
import { useCallingOff } from "../nextMeeting/useCallingOff";
import { useMinute } from "../nextMeeting/useUpcoming";
import { BetterTime } from "./BetterTime";
import { isEasyForAll } from "./formTime";
import { InvitationTimes } from "./InvitationTimes";
import { MovedByHand } from "./NotedMeetings";
import { ThisTime } from "./ThisTime";
import { useNoted } from "./useNoted";

export interface InvitedTimeProps {
  readonly company: Company;
  /** Undefined: not everybody of a pair is named. */
  readonly pair: Pair | undefined;
  readonly item: Extract<OpenItem, { readonly kind: "appointment" }>;
  readonly isPlanning: boolean;
  readonly onPlan: () => void;
  readonly isPreparing: boolean;
  readonly onPrepare: () => void;
}

/** The time of an invitation on both days; as a meeting of their story with all that can be done about it. */
const InvitedTime = (props: InvitedTimeProps) => {
  const { company, pair, item } = props;
  const { lookAtMeeting } = usePlanning();
  const { start, end } = item.window;
  const ask = useMemo(
    () => (signal: AbortSignal) => lookAtMeeting(company, { start, end }, signal),
    [lookAtMeeting, company, start, end],
  );
  const days = useQuery(ask).state;
  const [done, setDone] = useState<string>();
  const looked = { ...props, days, done, onDone: setDone };
  return (
    <>
      <Body role="status">{done}</Body>
      {pair ? <OfPair {...looked} pair={pair} /> : <OfPeople {...looked} />}
    </>
  );
};

interface LookedProps extends InvitedTimeProps {
  readonly days: QueryState<FoundTimes>;
  /** What a press here has done. */
  readonly done: string | undefined;
  readonly onDone: (words: string) => void;
}

const OfPair = (props: LookedProps & { readonly pair: Pair }) => {
  const { pair, days, done, onDone, onPrepare } = props;
  const { window, which } = props.item;
  const { openDocument } = useConversations();
  const document = useDocument(openDocument(pair));
  const now = useMinute();
  const callingOff = useCallingOff(pair, onDone);
  const noted = useNoted(meetingsOf(document.entries), which);
  const meeting = noted && isSame(noted, window) ? noted : undefined;
  return (
    <>
      {callingOff.question}
      {/* What was moved here just now is noted: it is Outlook that still shows the old time. */}
      {done === undefined && <MovedByHand pair={pair} which={which} window={window} />}
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
          onDone={onDone}
        >
          {done === undefined && (
            <BetterTime pair={pair} window={window} meeting={meeting} days={days} onDone={onDone} />
          )}
        </NextCard>
      ) : (
        <OfPeople {...props} isNoted={noted !== undefined} />
      )}
    </>
  );
};

interface OfPeopleProps extends LookedProps {
  /** Their story has it, at another time. */
  readonly isNoted?: boolean;
}

/** An invitation that no story knows. Where its time is hard for somebody, this very meeting is moved: never a second one. */
const OfPeople = (props: OfPeopleProps) => {
  const { company, pair, item, days, done, onDone, isPlanning, onPlan, isPreparing, onPrepare, isNoted } = props;
  const { window, from, savedAs, repeats } = item;
  const { text, clock } = useFormat();
  const looked = days.phase === "there" ? { found: days.value, proposal: days.value.answer.proposals[0] } : undefined;
  const isToCome = window.start > clock.now();
  const isHard = isToCome && looked?.proposal !== undefined && !isEasyForAll(looked.proposal);
  return (
    <ThisTime window={window} looked={looked} isUnread={days.phase === "failed"} done={done}>
      {isHard && done === undefined && isNoted !== true && (
        <InvitationTimes {...{ company, pair, from, looked, window, onDone }} eventId={repeats ? undefined : savedAs} />
      )}
      <Row>
        {pair && (
          <Button appearance={isHard ? "secondary" : "primary"} aria-expanded={isPreparing} onClick={onPrepare}>
            {text("next.prepare")}
          </Button>
        )}
        {!isHard && (
          <Button aria-expanded={isPlanning} onClick={onPlan}>
            {text("plan.another")}
          </Button>
        )}
      </Row>
    </ThisTime>
  );
};

// A late part is a default export.
export default InvitedTime;
