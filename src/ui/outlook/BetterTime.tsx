import { makeStyles } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { lengthMinutes, type Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, usePlanning } from "../context";
import { Body, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery, type QueryState } from "../controls/useQuery";
import { useKeeping, useWriting } from "../controls/useWriting";
import { theirTimesWords, whenFound } from "../proposal/meetingWords";
import { useNames } from "../names";
import { offerContent } from "../offer/offerContent";
import { betterThan, isEasyForAll } from "./formTime";

const DAYS_AHEAD = 14;

const useStyles = makeStyles({
  start: { justifyItems: "start" },
  press: { "@media (pointer: coarse)": { minHeight: "44px" } },
});

interface BetterTimeProps {
  readonly pair: Pair;
  readonly window: Interval;
  readonly meeting: NotedMeeting;
  readonly days: QueryState<FoundTimes>;
  /** Says what was done, above. */
  readonly onDone: (words: string) => void;
}

/** A better time for the meeting of their story that is read: its booker moves it there, anybody else offers it. */
export const BetterTime = (props: BetterTimeProps) => {
  const { pair, window, days } = props;
  const { findTimes } = usePlanning();
  const { clock } = useFormat();
  const { start, end } = window;
  const weighed = days.phase === "there" ? days.value.answer.proposals[0] : undefined;
  const isHard = weighed !== undefined && !isEasyForAll(weighed) && start > clock.now();
  const ask = useMemo(
    () =>
      isHard
        ? (signal: AbortSignal) =>
            findTimes(
              {
                company: { kind: "pair", pair },
                durationMinutes: lengthMinutes({ start, end }),
                horizonDays: DAYS_AHEAD,
                own: { window: { start, end }, isSent: true },
              },
              signal,
            )
        : undefined,
    [isHard, findTimes, pair, start, end],
  );
  const { state } = useQuery(ask);
  const found = isHard && state.phase === "there" ? state.value : undefined;
  const better =
    found && days.phase === "there" ? betterThan({ found: days.value, proposal: weighed }, found) : undefined;
  if (!found || !better) return null;
  return <Better {...props} found={found} better={better} />;
};

interface BetterProps extends BetterTimeProps {
  readonly found: FoundTimes;
  readonly better: Proposal;
}

const Better = ({ pair, meeting, found, better, onDone }: BetterProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useStyles();
  const id = useId();
  const { bookedMeetings } = usePlanning();
  const { openDocument } = useConversations();
  const moving = useKeeping();
  const offering = useWriting(openDocument(pair));
  const booker = pair.members.find((member) => member.id === meeting.author);
  const names = useNames(pair);
  const isMine = meeting.author === me.id;
  const { start } = better.slot;
  const busy = moving.keeping || offering.keeping;
  const press = async (): Promise<void> => {
    if (isMine) {
      const moved = await moving.keep(() => bookedMeetings.move(found, meeting, better, pair));
      if (moved?.ok) onDone(text("read.moved"));
      return;
    }
    const kept = await offering.write(
      offerContent({ starts: [start], minutes: lengthMinutes(better.slot), instead: meeting }),
    );
    if (kept) onDone(text("next.offered"));
  };
  const whom = booker ? names.of(booker) : names.others.join(", ");
  return (
    <Stack gap="s" className={styles.start}>
      <Body id={id}>
        {text("time.better", {
          when: whenFound(found, start, format),
          times: theirTimesWords(found, start, format),
        })}
      </Body>
      <SteadyButton
        className={styles.press}
        appearance="secondary"
        aria-describedby={id}
        off={busy}
        onClick={() => void press()}
      >
        {isMine ? text(busy ? "booked.moving" : "next.moveTo") : text("read.offer", { name: whom })}
      </SteadyButton>
      {moving.problem && !busy && <Problem failure={moving.problem} byHand onRetry={() => void press()} />}
      {offering.problem && <ProblemBar failure={offering.problem} byHand onRetry={() => void press()} />}
    </Stack>
  );
};
